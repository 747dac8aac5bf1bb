import { expect, test } from 'vitest';
import { setupFor } from '../simulator/defaults.ts';
import { play, replay } from '../simulator/replay.ts';
import { configured } from './configurations.ts';
import { inetutilsFtpd } from './inetutilsFtpd.ts';

// Recorded from inetutils ftpd 2.4; what the dialogues of machines/fixtures/ do not hold.

const setup = setupFor(inetutilsFtpd);
const greeting = 'S: 220 localhost FTP server (GNU inetutils 2.4) ready.';

test('what cannot be read is complained of until there has been a syntax error', () => {
  const session = [
    greeting,
    'C: XYZZY',
    "S: 500 'XYZZY': command not recognized",
    'C: NOOP x',
    "S: 500 'NOOP x': syntax error",
    'C: XYZZY',
    'C: TYPE X',
    'C: RETR ',
    'S: 530 Please login with USER and PASS.',
    'C: NOOP x',
    "S: 500 'NOOP x': syntax error",
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('the parser complains at the first word that does not fit, the scanner at the first that is none', () => {
  const session = [
    greeting,
    'C: TYPE A X',
    "S: 500 'TYPE A X': command not recognized",
    'C: type l8',
    'S: 200 Type set to L (byte size 8).',
    'C: site foo bar',
    "S: 500 'SITE FOO bar': command not recognized",
    'C: TYPE A N T',
    "S: 500 'TYPE A N T': syntax error",
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a USER in a wrong form leaves the name that was noted', () => {
  const session = [
    greeting,
    'C: USER alice',
    'S: 331 Password required for alice.',
    'C: USER',
    "S: 500 'USER': syntax error",
    'C: STAT',
    'S: 211- localhost FTP server status:',
    'S:      ftpd (GNU inetutils) 2.4',
    'S:      Connected to localhost (127.0.0.1)',
    'S:      Session timeout is 900 seconds',
    'S:      Waiting for password',
    'S:      TYPE: ASCII, FORM: Nonprint; STRUcture: File; transfer MODE: Stream',
    'S:      No data connection',
    'S: 211 End of status',
    'C: PASS s3cret',
    'S: 230- Message of the day of the test host.',
    'S: 230 User alice logged in.',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a server that refuses names at USER keeps the one before, but not a login', () => {
  const outspoken = configured(inetutilsFtpd, inetutilsFtpd.configurations?.['non-rfc2577'] ?? {});
  const session = [
    greeting,
    'C: USER alice',
    'S: 331 Password required for alice.',
    'C: USER nosuchuser',
    'S: 530 User nosuchuser access denied.',
    'C: PASS s3cret',
    'S: 230- Message of the day of the test host.',
    'S: 230 User alice logged in.',
    'C: USER nosuchuser',
    'S: 530 User nosuchuser access denied.',
    'C: PASS s3cret',
    'S: 503 Login with USER first.',
  ];
  expect(replay(session, setupFor(outspoken))).toEqual(session);
});

test('a guest cannot become somebody else', () => {
  const session = [
    greeting,
    'C: USER ftp',
    'S: 331 Guest login ok, type your name as password.',
    'C: PASS ',
    'S: 230 Guest login ok, access restrictions apply.',
    'C: USER alice',
    "S: 530 Can't change user from guest login.",
    'C: PWD',
    'S: 257 "/" is current directory.',
  ];
  expect(replay(session, setupFor(inetutilsFtpd, { anonymous: true }))).toEqual(session);
});

test('of a line of 600 bytes, 511 are a line without an end and the others a line of their own', () => {
  const { record } = play([`USER ${'A'.repeat(595)}`], setup);
  expect(record.messages.filter(({ kind }) => kind === 'reply').map(({ bytes }) => bytes.trimEnd())).toEqual([
    greeting.slice(3),
    `500 'USER ${'A'.repeat(506)}': command not recognized`,
    `500 '${'A'.repeat(89)}': command not recognized`,
  ]);
});

test('after USER it takes no line for a second for each failure since the last login', () => {
  const session = play([], setup);
  const failing = ['USER alice', 'PASS x', 'USER alice', 'PASS x'];
  session.perform({ type: 'lines', lines: [...failing, 'USER alice', 'PASS s3cret', 'USER alice', 'NOOP'] });
  session.settle();
  const { messages } = session.record;
  const kept = messages.flatMap(({ answers, sentAt }) => {
    const command = messages[answers ?? -1];
    return command ? [sentAt - command.arrivesAt] : [];
  });
  // The client needs 400 ms for the reply and 400 ms for its next line.
  expect(kept).toEqual([0, 0, 0, 200, 0, 1200, 0, 0]);
});

test('SITE IDLE sets the idle limit, from 30 seconds on', () => {
  const session = [
    greeting,
    'C: USER alice',
    'S: 331 Password required for alice.',
    'C: PASS s3cret',
    'S: 230- Message of the day of the test host.',
    'S: 230 User alice logged in.',
    'C: SITE IDLE 29',
    'S: 501 Maximum IDLE time must be between 30 and 7200 seconds',
    'C: SITE IDLE 30',
    'S: 200 Maximum IDLE time set to 30 seconds',
    'C: (wait)',
    'S: 421 Timeout (30 seconds): closing control connection.',
    'S: (closed)',
  ];
  expect(replay(session, setup)).toEqual(session);
  const { record } = play(['USER alice', 'PASS s3cret', 'SITE IDLE 30', '(wait)'], setup);
  const [, last] = record.messages.filter(({ kind }) => kind === 'reply').slice(-2);
  const before = record.messages.filter(({ kind }) => kind === 'command').at(-1);
  expect((last?.sentAt ?? 0) - (before?.arrivesAt ?? 0)).toBe(30_000);
});

test('SITE UMASK tells the mask and sets it, in octal', () => {
  const lines = ['USER alice', 'PASS s3cret', 'SITE UMASK', 'SITE UMASK 22', 'SITE UMASK 8', 'SITE UMASK'];
  const { record } = play(lines, setup);
  expect(
    record.messages.slice(-7).flatMap(({ kind, bytes }) => (kind === 'reply' ? [bytes.trim()] : [])),
  ).toEqual([
    '200 Current UMASK is 027',
    '200 UMASK set to 022 (was 027)',
    '501 Bad UMASK value',
    '200 Current UMASK is 022',
  ]);
});
