import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import { type Settings, standingAt } from '../../machines/simulator/record.ts';
import { play } from '../../machines/simulator/replay.ts';
import { inputName } from '../inputName.ts';
import { currentMessage, lookOf, notesOf, pointedMessage, secrecyOf, statesOf } from './rows.ts';
import { textOf } from './textOf.ts';

/** The rows of a whole session: state of the client, what was said, state of the server. */
function rows(lines: readonly string[]) {
  const { record } = play(lines);
  return record.messages.map((message) => {
    const { client, server } = statesOf(record, message, record.moments.length);
    return [client, textOf(message), server];
  });
}

test('each message has the state of both sides at its ends', () => {
  expect(rows(['PASS s3cret', 'USER alice', 'PASS s3cret', 'QUIT'])).toEqual([
    ['connecting', 'opens the connection', 'listening'],
    ['begin', '220 Service ready for new user.', 'awaiting USER'],
    ['PASS sent', 'PASS s3cret', 'awaiting USER'],
    ['failure', '503 Bad sequence of commands: USER comes first.', 'awaiting USER'],
    ['USER sent', 'USER alice', 'awaiting USER'],
    ['password needed', '331 User name okay, need password.', 'awaiting PASS'],
    ['PASS sent', 'PASS s3cret', 'awaiting PASS'],
    ['success', '230 User logged in, proceed.', 'logged in'],
    ['one step', 'QUIT', 'logged in'],
    ['success', '221 Service closing control connection.', 'closing'],
    ['ended', 'closes the connection', 'closed'],
  ]);
});

/** Who says what at the end of a session in trouble, and what is told of it beside. */
function looks(lines: readonly string[], settings: Partial<Settings>) {
  const { record } = play(lines, { settings: settingsFor(rfc959, settings) });
  return record.messages.map((message) => {
    const { who, tag, isProtected, lostAt } = lookOf(record, message, record.moments.length);
    const extra = [tag, isProtected && 'protected', lostAt?.toFixed(2)].filter(Boolean);
    return [who, textOf(message), ...extra];
  });
}

test('a handshake is drawn, and what follows is protected', () => {
  expect(looks(['AUTH TLS', 'USER alice'], { tls: 'offered' }).slice(4)).toEqual([
    ['Client', 'TLS: ClientHello'],
    ['Server', 'TLS: ServerHello, certificate, Finished'],
    ['Client', 'TLS: Finished'],
    ['Client', 'USER alice', 'protected'],
    ['Server', '331 User name okay, need password.', 'protected'],
  ]);
});

test('the flights of a handshake have the states of the protection at their ends', () => {
  const { record } = play(['AUTH TLS'], { settings: settingsFor(rfc959, { tls: 'offered' }) });
  const flights = record.messages.filter(({ kind }) => kind === 'handshake');
  expect(flights.map((flight) => statesOf(record, flight, record.moments.length))).toEqual([
    { client: 'negotiating', server: 'negotiating' },
    { client: 'protected', server: 'negotiating' },
    { client: 'protected', server: 'protected' },
  ]);
  const secrecy = record.moments.map((_, moment) => secrecyOf(standingAt(record, { moment, at: 0 })).is);
  expect([...new Set(secrecy)]).toEqual(['clear text', 'TLS handshake']);
  expect(secrecyOf(standingAt(record, { moment: record.moments.length, at: 0 })).is).toBe('protected');
});

test('a reply in two segments is told as such', () => {
  expect(looks(['NOOP'], { splitReplies: true }).slice(3)).toEqual([
    ['Client', 'NOOP'],
    ['Server', '200 Comman', 'first segment'],
    ['Server', 'd okay.', 'second segment'],
  ]);
});

test('a cut loses what is under way; the network resets both ends', () => {
  const { record } = play([], { settings: settingsFor(rfc959) });
  expect(record.messages).toHaveLength(2);
  const session = play(['USER alice']);
  session.perform({ type: 'lines', lines: ['PASS s3cret'] });
  session.passTo(session.now + 100);
  session.perform({ type: 'cut', by: 'network' });
  const cut = session.record.moments.length;
  session.settle();
  const told = (moment: number) =>
    session.record.messages.slice(4).map((message) => {
      const { who, tag, lostAt, client, server } = lookOf(session.record, message, moment);
      return [who, textOf(message), tag ?? '', lostAt ?? 0, client, server];
    });
  expect(told(session.record.moments.length)).toEqual([
    ['Client', 'PASS s3cret', 'lost on the way', 0.25, 'PASS sent', ''],
    ['Network', 'resets the connection, at the server’s end', '', 0, '', 'closed'],
    ['Network', 'resets the connection, at the client’s end', '', 0, 'ended', ''],
  ]);
  expect(told(cut - 1)[0]).toEqual(['Client', 'PASS s3cret', '', 0, 'PASS sent', '']);
});

test('what is under way has no state at its far end yet', () => {
  const { record } = play([]);
  const [open, greeting] = record.messages;
  expect(open && statesOf(record, open, 1)).toEqual({ client: 'connecting', server: '' });
  expect(greeting && statesOf(record, greeting, 2)).toEqual({ client: '', server: 'awaiting USER' });
});

test('the present message is what was sent last, or else what arrived', () => {
  const { record } = play(['QUIT']);
  const present = record.moments.map((_, i) => currentMessage(record, i + 1));
  // opening, greeting sent, greeting there, QUIT, 221 and the close sent, 221 there, close there
  expect(present).toEqual([0, 1, 1, 2, 3, 3, 4]);
});

test('an edge that is pointed at lights the message that made it be taken last', () => {
  const { record } = play(['USER alice', 'USER bob']);
  const taken = record.moments.flatMap(({ taken }) => taken);
  const edge = taken.findLast(({ pi, event }) => pi === 'server-PI' && event === 'USER')?.edge ?? '';
  const lit = (moment: number) => pointedMessage(record, moment, { type: 'edge', pi: 'server-PI', edge });
  expect(textAt(lit(record.moments.length))).toBe('USER bob');
  expect(lit(1)).toBe(-1);
  function textAt(id: number) {
    const message = record.messages[id];
    return message && textOf(message);
  }
});

test('what was done beside typing is noted in its place, without numbers', () => {
  const { record } = play(['(unavailable)', '(ready)', 'NOOP', '(wait)']);
  const notes = [...notesOf(record)].map(([messages, noted]) => [messages, ...noted.map(({ text }) => text)]);
  expect(notes).toEqual([
    [2, 'the service is now unavailable', 'the service is now ready'],
    [4, 'nobody typed until the time was over'],
  ]);
});

test('every setting has a note, and no note has a number', () => {
  const others: Settings = {
    service: 'delayed',
    serviceDelay: 1,
    idleLimit: 1,
    loginLimit: 1,
    maxClients: 100,
    maxPerAddress: 100,
    otherClients: 100,
    anonymous: false,
    tls: 'offered',
    tlsResource: 'lacking',
    banner: ['331'],
    latency: 100,
    jitter: 100,
    seed: 100,
    splitReplies: true,
    cut: 'network',
    pipelines: true,
    takes120: true,
    lineEnd: 'LF',
    spoils: 'NUL',
  };
  const own = settingsFor(rfc959);
  for (const settings of [others, own])
    for (const [name, value] of Object.entries(settings)) {
      if (name === 'maxPerAddress') continue; // cannot be set on the page: all others come from elsewhere
      const text = inputName({ type: 'configure', settings: { [name]: value } });
      expect(text, name).toMatch(/^[^\d]*(byte 0[^\d]*)?$/);
      expect(text, name).toBeTruthy();
    }
});

test.each([
  ['USER alice\r\n', 'USER alice'],
  ['\xff\xf4\xff\xf2NOOP\r\n', '‹IAC IP›‹IAC DM›NOOP'],
  ['PASS ********\r\n', 'PASS ••••••••'],
  [`PASS ${'*'.repeat(513)}\r\n`, 'PASS •••••••• (over-long)'],
  ['US\0ER\tx\x1b\r\n', 'US‹NUL›ER‹TAB›x‹1b›'],
  ['USER j\xc3\xbcrgen\r\n', 'USER jürgen'],
  ['\r\n', ''],
])('the bytes %j read as %j', (bytes, text) => {
  const message = { id: 0, from: 'user-PI', kind: 'command', sentAt: 0, arrivesAt: 0, sentIn: 0 } as const;
  expect(textOf({ ...message, bytes })).toBe(text);
});

test('a multi-line reply reads as its lines', () => {
  const { record } = play(['HELP']);
  const reply = record.messages.at(-1);
  expect(reply && textOf(reply).split('\n')).toEqual([
    '214-These commands are answered:',
    ' USER PASS ACCT REIN NOOP HELP SYST STAT',
    ' PWD TYPE MODE STRU ALLO SITE ABOR QUIT',
    '214 HELP followed by a command tells its form.',
  ]);
});
