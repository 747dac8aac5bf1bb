import { expect, test } from 'vitest';
import { setupFor } from '../simulator/defaults.ts';
import { replay } from '../simulator/replay.ts';
import { pyftpdlib } from './pyftpdlib.ts';

// Recorded from pyftpdlib 1.5.7; what the dialogues of machines/fixtures/ do not hold.

const greeting = 'S: 220 pyftpdlib 1.5.7 ready.';
const login = [
  'C: USER alice',
  'S: 331 Username ok, send password.',
  'C: PASS s3cret',
  'S: 230 Login successful.',
];
const failed = 'S: 530 Authentication failed.';

test('a USER without a name leaves the name that was noted, and a login too', () => {
  const session = [
    greeting,
    'C: USER alice',
    'S: 331 Username ok, send password.',
    'C: USER',
    'S: 501 Syntax error: command needs an argument.',
    'C: PASS s3cret',
    'S: 230 Login successful.',
    'C: USER ',
    'S: 501 Syntax error: command needs an argument.',
    'C: PWD',
    'S: 257 "/" is the current directory.',
  ];
  expect(replay(session, setupFor(pyftpdlib))).toEqual(session);
});

test('failures count until a login, and the third one disconnects', () => {
  const session = [
    greeting,
    ...['C: USER alice', 'S: 331 Username ok, send password.', 'C: PASS 1', failed],
    'C: PASS s3cret',
    'S: 503 Login with USER first.',
    ...['C: USER bob', 'S: 331 Username ok, send password.', 'C: PASS 2', failed],
    ...login,
    'C: USER bob',
    'S: 331 Previous account information was flushed, send password.',
    ...['C: PASS 1', failed],
    ...['C: USER bob', 'S: 331 Username ok, send password.', 'C: PASS 2', failed],
    'C: USER anonymous',
    'S: 331 Username ok, send password.',
    'C: PASS 3',
    'S: 530 Anonymous access not allowed. Disconnecting.',
    'S: (closed)',
  ];
  expect(replay(session, setupFor(pyftpdlib))).toEqual(session);
});

test('what is wrong with a line is told in this order: verb, argument, TLS, login', () => {
  const session = [
    greeting,
    'C: MLFL',
    'S: 500 Command "MLFL" not understood.',
    'C: RETR',
    'S: 501 Syntax error: command needs an argument.',
    'C: REIN x',
    'S: 501 Syntax error: command does not accept arguments.',
    'C: USER',
    'S: 501 Syntax error: command needs an argument.',
    'C: USER alice',
    'S: 550 SSL/TLS required on the control channel.',
    'C: PASV',
    'S: 530 Log in with USER and PASS first.',
  ];
  expect(replay(session, setupFor(pyftpdlib, { tls: 'required' }))).toEqual(session);
});

test('a new USER forgets PBSZ and PROT, and AUTH SSL does not protect data', () => {
  const session = [
    greeting,
    'C: AUTH ssl',
    'S: 234 AUTH SSL successful.',
    'C: (handshake of TLS)',
    ...login,
    'C: PASV',
    'S: 550 SSL/TLS required on the data channel.',
    'C: PBSZ 0',
    'S: 200 PBSZ=0 successful.',
    'C: PROT P',
    'S: 200 Protection set to Private',
    'C: USER bob',
    'S: 331 Previous account information was flushed, send password.',
    'C: PROT P',
    'S: 503 You must issue the PBSZ command prior to PROT.',
    'C: AUTH TLS',
    'S: 503 Already using TLS.',
  ];
  expect(replay(session, setupFor(pyftpdlib, { tls: 'required' }))).toEqual(session);
});

test('a verb is known by its end, SITE has verbs of its own, and an over-long line gets two replies', () => {
  const session = [
    greeting,
    'C: XSTAT x',
    'S: 530 Log in with USER and PASS first.',
    'C: FOOQUIT x',
    'S: 501 Syntax error: command does not accept arguments.',
    'C: SITE foo bar',
    'S: 500 Command "SITE FOO" not understood.',
    'C: SITE HELP SITE CHMOD',
    'S: 214 Syntax: SITE CHMOD <SP> mode path (change file mode).',
    'C: HELP AUTH',
    'S: 501 Unrecognized command.',
    `C: ${'A'.repeat(2049)}`,
    'S: 500 Command too long.',
    'S: 500 Command "" not understood.',
  ];
  expect(replay(session, setupFor(pyftpdlib))).toEqual(session);
});

test('the type decides about REST and SIZE, and OPTS about what FEAT lists', () => {
  const session = [
    greeting,
    ...login,
    'C: REST 5',
    'S: 501 Resuming transfers not allowed in ASCII mode.',
    'C: SIZE x',
    'S: 550 SIZE not allowed in ASCII mode.',
    'C: TYPE A N',
    'S: 504 Unsupported type "A N".',
    'C: TYPE L 8',
    'S: 200 Type set to: Binary.',
    'C: REST 5',
    'S: 350 Restarting at position 5.',
    'C: OPTS MLST size;foo;type;',
    'S: 200 MLST OPTS size;type;',
    'C: FEAT',
    'S: 211-Features supported:',
    'S:  EPRT',
    'S:  EPSV',
    'S:  MDTM',
    'S:  MFMT',
    'S:  MLST type*;perm;size*;modify;unique;unix.mode;unix.uid;unix.gid;',
    'S:  REST STREAM',
    'S:  SIZE',
    'S:  TVFS',
    'S:  UTF8',
    'S: 211 End FEAT.',
  ];
  expect(replay(session, setupFor(pyftpdlib))).toEqual(session);
});

test('a guest may not write', () => {
  const session = [
    greeting,
    'C: USER anonymous',
    'S: 331 Username ok, send password.',
    'C: PASS',
    'S: 230 Login successful.',
    'C: STOR x',
    'S: 550 Not enough privileges.',
    'C: RNTO x',
    'S: 550 Not enough privileges.',
    'C: STOR',
    'S: 501 Syntax error: command needs an argument.',
  ];
  expect(replay(session, setupFor(pyftpdlib, { anonymous: true }))).toEqual(session);
});
