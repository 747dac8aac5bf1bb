import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { Settings } from '../../machines/simulator/record.ts';
import { play } from '../../machines/simulator/replay.ts';
import { troubleTexts } from './texts/troubleTexts.ts';
import { isCutClose, isFailedHandshake, troublesIn, troublesOf } from './troubles.ts';

/** The kinds of trouble that the messages of a session show, beside the kind or code of each. */
function troubles(lines: readonly string[], settings: Partial<Settings> = {}, atOnce = false) {
  const session = play(atOnce ? [] : lines, { settings: settingsFor(rfc959, settings) });
  if (atOnce) session.perform({ type: 'lines', lines });
  session.settle();
  const { record } = session;
  return record.messages.flatMap((message) => {
    const names = troublesIn(record, message);
    return names.length > 0 ? [[message.reply?.code ?? message.kind, ...names]] : [];
  });
}

test('a session without trouble shows none', () => {
  expect(troubles(['USER alice', 'PASS s3cret', '', 'QUIT'])).toEqual([]);
});

test.each([
  [{ service: 'delayed' }, [], [[120, 'delayed']]],
  [{ service: 'delayed', takes120: true }, [], [[120, 'delayed', 'takes120']]],
  [{ service: 'unavailable' }, [], [[421, 'unavailable']]],
  [{ maxClients: 1, otherClients: 1 }, [], [[421, 'tooMany']]],
  [{}, ['(wait)'], [[421, 'idle']]],
  [{ loginLimit: 1000 }, ['(wait)'], [[421, 'loginTime']]],
  [{ banner: ['Welcome'] }, [], [[220, 'banner']]],
  [
    { splitReplies: true },
    [],
    [
      ['part', 'split'],
      [220, 'split'],
    ],
  ],
  [
    { cut: 'network' },
    [],
    [
      ['part', 'cut'],
      ['reset', 'cut'],
      ['reset', 'cut'],
    ],
  ],
  [
    { cut: 'server' },
    [],
    [
      ['part', 'cut'],
      ['close', 'cut'],
    ],
  ],
  [{}, ['(disconnect)'], [['close', 'hangUp']]],
  [{ lineEnd: 'LF' }, ['NOOP'], [['command', 'lineEnd']]],
  [{ spoils: 'NUL' }, ['NOOP'], [['command', 'NUL']]],
  [{ spoils: '8-bit' }, ['NOOP'], [['command', '8-bit']]],
  [{ spoils: 'Telnet' }, ['NOOP'], [['command', 'Telnet']]],
  [{ spoils: 'length' }, ['NOOP'], [['command', 'length']]],
  [{ tls: 'required' }, ['USER alice'], [[534, 'tlsRequired']]],
  [{ tls: 'offered', tlsResource: 'lacking' }, ['AUTH TLS'], [[431, 'certificate']]],
] as const)('%j, then %j shows it', (settings, lines, expected) => {
  expect(troubles(lines, settings as Partial<Settings>).filter(([name]) => name !== 500)).toEqual(expected);
});

test('only what is sent before the reply to the line before is in was sent too early', () => {
  const lines = ['USER alice', 'PASS s3cret', 'NOOP'];
  expect(troubles(lines, { pipelines: true }, true)).toEqual([
    ['command', 'pipelining'],
    ['command', 'pipelining'],
  ]);
  expect(troubles(lines, {}, true)).toEqual([]);
});

test('a client that does not wait for the handshake is closed on', () => {
  const session = play([], { settings: settingsFor(rfc959, { tls: 'offered', pipelines: true }) });
  session.perform({ type: 'lines', lines: ['AUTH TLS', 'USER alice'] });
  session.settle();
  const { record } = session;
  const close = record.messages.find(({ kind }) => kind === 'close');
  expect(close && isFailedHandshake(record, close)).toBe(true);
  expect(close && isCutClose(record, close)).toBe(false);
});

test('what is done has a text', () => {
  const names = Object.keys(troubleTexts);
  for (const [name, value] of Object.entries(settingsFor(rfc959))) {
    const troubles = troublesOf({ type: 'configure', settings: { [name]: value } });
    if (name !== 'maxPerAddress') expect(troubles, name).toHaveLength(1);
    for (const trouble of troubles) expect(names).toContain(trouble);
  }
  expect(troublesOf({ type: 'cut', by: 'server' })).toEqual(['cut']);
  expect(troublesOf({ type: 'lines', lines: ['NOOP'] })).toEqual([]);
});
