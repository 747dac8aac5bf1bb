import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { Message } from '../../machines/simulator/record.ts';
import { defaultSetup, play } from '../../machines/simulator/replay.ts';
import { Session } from '../../machines/simulator/session.ts';
import { clock } from './clock.ts';
import { branchName, marksOf, momentName, ticksOf } from './ticks.ts';

const login = play(['USER alice', 'PASS s3cret', 'QUIT']).record;
const names = (ticks: ReturnType<typeof ticksOf>) =>
  [...ticks]
    .sort((a, b) => a.moment - b.moment)
    .map(({ moment, message: { kind, reply } }) => `${moment} ${reply?.code ?? kind}`);

test('a command stands where it left, a reply where it arrived', () => {
  expect(names(ticksOf(login.messages, 100))).toEqual([
    '1 open',
    '3 220',
    '4 command',
    '6 331',
    '7 command',
    '9 230',
    '10 command',
    '12 221',
    '13 close',
  ]);
});

test('where there is little room replies stay and commands go', () => {
  expect(names(ticksOf(login.messages, 6))).toEqual(['1 open', '3 220', '6 331', '9 230', '12 221']);
});

test('what has not arrived has no tick', () => {
  const session = new Session(defaultSetup);
  session.perform({ type: 'connect' });
  session.step();
  expect(names(ticksOf(session.record.messages, 100))).toEqual(['1 open']);
});

test('of a long session no two ticks come nearer than 10 pixels', () => {
  const command: Message = {
    id: 0,
    from: 'user-PI',
    kind: 'command',
    bytes: '',
    sentAt: 0,
    arrivesAt: 0,
    sentIn: 0,
  };
  const long = Array.from({ length: 2000 }, (_, i): Message[] => [
    { ...command, id: 2 * i, sentIn: 3 * i, arrivedIn: 3 * i + 1 },
    { ...command, id: 2 * i + 1, from: 'server-PI', kind: 'reply', sentIn: 3 * i + 1, arrivedIn: 3 * i + 2 },
  ]).flat();
  for (const width of [300, 1000, 20_000]) {
    const scale = width / 6000;
    const places = ticksOf(long, scale)
      .map(({ moment }) => moment * scale)
      .sort((a, b) => a - b);
    const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10);
    expect(places.length).toBeGreaterThan(width / 40);
  }
});

test('a moment has a name', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 13].map((moment) => momentName(login, moment))).toEqual([
    'nothing has happened',
    'connection opens',
    'connection opens',
    'reply 220',
    'command USER alice',
    'command USER alice arrives',
    'reply 331',
    'connection closes',
  ]);
});

test('what was done beside typing is marked and has a name', () => {
  const { record } = play(['USER alice', '(unavailable)', '(ready)', '(cut by network)']);
  const marks = marksOf(record, 100);
  expect(marks.map(({ name }) => name)).toEqual([
    'the service is now unavailable',
    'the service is now ready',
    'the network cuts the connection',
  ]);
  expect(marks.map(({ moment, name }) => momentName(record, moment + 1) === name)).toEqual([
    true,
    true,
    true,
  ]);
  expect(marksOf(record, 6)).toHaveLength(2);
});

test('the moments of a handshake and of segments have names', () => {
  const settings = settingsFor(rfc959, { tls: 'offered', splitReplies: true });
  const { record } = play(['AUTH TLS'], { settings });
  const names = record.moments.map((_, i) => momentName(record, i + 1));
  expect(names.slice(4)).toEqual([
    'command AUTH TLS',
    'command AUTH TLS arrives',
    'first segment of a reply',
    'reply 234',
    'TLS: ClientHello arrives',
    'TLS: ServerHello, certificate, Finished arrives',
    'TLS: Finished arrives',
  ]);
});

test('what would have arrived after a cut is told to be lost', () => {
  const session = play([]);
  session.perform({ type: 'lines', lines: ['NOOP'] });
  session.perform({ type: 'cut', by: 'server' });
  session.settle();
  const names = session.record.moments.map((_, i) => momentName(session.record, i + 1));
  expect(names.slice(3)).toEqual([
    'command NOOP',
    'the process of the server ends',
    'command NOOP was lost',
    'connection closes',
  ]);
});

test.each([
  [0, '0:00.0'],
  [2449, '0:02.4'],
  [59_999, '0:59.9'],
  [302_400, '5:02.4'],
])('%i ms is %s', (milliseconds, text) => {
  expect(clock(milliseconds)).toBe(text);
});

test('a branch is named by the first command of its own and the answer to it', () => {
  const other = play(['USER alice', 'PASS ********']).record;
  expect(branchName({ id: 0, record: login })).toBe('1 · USER alice → 331');
  expect(branchName({ id: 1, record: other, parent: { branch: 0, moment: 6 } })).toBe(
    '2 · PASS •••••••• → 530',
  );
  const { record } = new Session(defaultSetup);
  expect(branchName({ id: 2, record })).toBe('3 · nothing has happened');
});
