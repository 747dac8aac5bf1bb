import { expect, test } from 'vitest';
import { play } from '../../machines/simulator/replay.ts';
import { currentMessage, notesOf, pointedMessage, statesOf } from './rows.ts';
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
    [4, 'nobody typed until the idle limit was over'],
  ]);
});

test.each([
  ['USER alice\r\n', 'USER alice'],
  ['PASS ********\r\n', 'PASS ••••••••'],
  [`PASS ${'*'.repeat(513)}\r\n`, 'PASS •••••••• (over-long)'],
  ['US\0ER\tx\r\n', 'US␀ER␉x'],
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
