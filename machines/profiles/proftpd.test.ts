import { expect, test } from 'vitest';
import { setupFor } from '../simulator/defaults.ts';
import { replay } from '../simulator/replay.ts';
import { proftpd } from './proftpd.ts';

// Recorded from ProFTPD 1.3.8; what the dialogues of machines/fixtures/ do not hold.

const setup = setupFor(proftpd);
const greeting = 'S: 220 ProFTPD Server (Debian) [127.0.0.1]';
const login = [
  'C: USER alice',
  'S: 331 Password required for alice',
  'C: PASS s3cret',
  'S: 230 User alice logged in',
];

test('a refused PASS after login makes the same name another one', () => {
  const session = [
    greeting,
    ...login,
    'C: USER alice',
    'S: 230 User alice logged in',
    'C: PASS s3cret',
    'S: 503 You are already logged in',
    'C: USER alice',
    'S: 501 Reauthentication not supported',
    'C: PWD',
    'S: 257 "/home/alice" is the current directory',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a USER in a wrong form leaves the name that was noted', () => {
  const session = [
    greeting,
    'C: USER alice',
    'S: 331 Password required for alice',
    'C: USER',
    'S: 500 USER: command requires a parameter',
    `C: USER ${'x'.repeat(257)}`,
    'S: 501 Login incorrect.',
    'C: PASS s3cret',
    'S: 230 User alice logged in',
    `C: USER ${'x'.repeat(257)}`,
    'S: 501 Reauthentication not supported',
    'C: USER',
    'S: 500 USER: command requires a parameter',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a line is words, but a password is all that follows the first blank', () => {
  const session = [
    greeting,
    'C: type  a \t t',
    'S: 200 Type set to a',
    'C: TYPE A T  x',
    "S: 500 'TYPE A T x' not understood",
    'C: FEAT  x',
    'S: 501 Invalid number of parameters',
    'C: USER\talice',
    'S: 331 Password required for alice',
    'C: PASS  s3cret',
    'S: 530 Login incorrect.',
    'C: \tNOOP',
    'S: 500 Invalid command: try being more creative',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('an over-long line gets no reply, and a line ends with a byte 0', () => {
  const session = [
    greeting,
    `C: NOOP ${'x'.repeat(4095)}`,
    'S: 200 NOOP command successful',
    `C: NOOP ${'x'.repeat(4996)}`,
    'C: SYST\0em',
    'S: 215 UNIX Type: L8',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a command of HTTP or SMTP ends the session without a word, if it is in capitals', () => {
  const session = [greeting, 'C: get /', 'S: 500 GET not understood', 'C: MAIL bob', 'S: (closed)'];
  expect(replay(session, setup)).toEqual(session);
});

test('what OPTS chooses for MLST is told by FEAT, whatever else OPTS sets', () => {
  const choice = [
    greeting,
    'C: OPTS MLST unix.mode;perm;bogus;',
    'S: 200 MLST OPTS UNIX.mode;perm;',
    'C: OPTS UTF8 off',
    'S: 200 UTF8 set to off',
  ];
  const session = replay([...choice, 'C: FEAT'], setup);
  expect(session.slice(0, choice.length)).toEqual(choice);
  expect(session).toContain(
    'S:  MLST modify;perm*;size;type;unique;UNIX.group;UNIX.groupname;UNIX.mode*;UNIX.owner;UNIX.ownername;',
  );
});

test('REST and SIZE depend on TYPE only, and RNTO has nothing to rename', () => {
  const session = [
    greeting,
    ...login,
    'C: REST x',
    'S: 501 REST requires a value greater than or equal to 0',
    'C: REST 10',
    'S: 501 REST: Resuming transfers not allowed in ASCII mode',
    'C: SIZE x',
    'S: 550 SIZE not allowed in ASCII mode',
    'C: TYPE L 8',
    'S: 200 Type set to L',
    'C: REST 10',
    'S: 350 Restarting at 10. Send STORE or RETRIEVE to initiate transfer',
    'C: RNTO x',
    'S: 503 Bad sequence of commands',
  ];
  expect(replay(session, setup)).toEqual(session);
});
