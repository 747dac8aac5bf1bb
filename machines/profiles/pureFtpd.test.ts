import { expect, test } from 'vitest';
import { setupFor } from '../simulator/defaults.ts';
import { replay } from '../simulator/replay.ts';
import { pureFtpd } from './pureFtpd.ts';

// Recorded from Pure-FTPd 1.0.50; what the dialogues of machines/fixtures/ do not hold.

const greeting = [
  'S: 220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------',
  'S: 220-You are user number 1 of 50 allowed.',
  'S: 220-Local time is now 12:00. Server port: 21.',
  'S: 220-This is a private system - No anonymous login',
  'S: 220-IPv6 connections are also welcome on this server.',
  'S: 220 You will be disconnected after 15 minutes of inactivity.',
];
const failed = 'S: 530 Login authentication failed';

test('USER without a name is a guest, who stays one whatever he says', () => {
  const session = [
    ...greeting.filter((line) => !line.includes('No anonymous login')),
    'C: USER alice',
    'S: 331 User alice OK. Password required',
    'C: USER',
    'S: 230 Anonymous user logged in',
    'C: USER alice',
    'S: 230 Anonymous user logged in',
    'C: PASS s3cret',
    'S: 230 Any password will work',
    'C: PWD',
    'S: 257 "/" is your current location',
    'C: DELE x',
    'S: 550 Anonymous users can not delete files',
  ];
  expect(replay(session, setupFor(pureFtpd, { anonymous: true }))).toEqual(session);
});

test('wrong passwords count whoever they are for, and use no name up', () => {
  const session = [
    ...greeting,
    'C: PASS x',
    'S: 530 Please tell me who you are',
    'C: USER alice',
    'S: 331 User alice OK. Password required',
    ...['C: PASS 1', failed, 'C: PASS 2', failed, 'C: PASS 3', failed],
    'C: USER nobody',
    'S: 331 User nobody OK. Password required',
    ...['C: PASS 4', failed, 'C: PASS 5', failed, 'C: PASS 6', failed],
    'S: (closed)',
  ];
  expect(replay(session, setupFor(pureFtpd))).toEqual(session);
});

test('where TLS is required, USER in clear gets 421 and no close', () => {
  const session = [
    ...greeting,
    'C: USER alice',
    'S: 421-Sorry, cleartext sessions and weak ciphers are not accepted on this server.',
    'S: 421 Please reconnect using TLS security mechanisms.',
    'C: PASS s3cret',
    'S: 530 Please tell me who you are',
    'C: AUTH TLS',
    'S: 234 AUTH TLS OK.',
    'C: (handshake of TLS)',
    'C: USER alice',
    'S: 331 User alice OK. Password required',
  ];
  expect(replay(session, setupFor(pureFtpd, { tls: 'required' }))).toEqual(session);
});

test('AUTH under TLS begins nothing anew, and after login it is no scheme; CCC needs both', () => {
  const session = [
    ...greeting,
    'C: AUTH TLS',
    'S: 234 AUTH TLS OK.',
    'C: (handshake of TLS)',
    'C: AUTH TLS',
    'S: 234 AUTH TLS OK.',
    'C: CCC',
    'S: 534 CCC not allowed at this point',
    'C: USER alice',
    'S: 331 User alice OK. Password required',
    'C: PASS s3cret',
    'S: 230 OK. Current directory is /home/alice',
    'C: AUTH TLS',
    'S: 500 This security scheme is not implemented',
    'C: CCC',
    'S: 200 Control connection unencrypted',
    'C: CCC',
    'S: 534 CCC not allowed at this point',
  ];
  expect(replay(session, setupFor(pureFtpd, { tls: 'offered' }))).toEqual(session);
});

test('every reply to TYPE tells the type that counts now', () => {
  const session = [
    ...greeting,
    'C: TYPE L 8',
    'S: 200-Missing argument',
    'S: 200 TYPE is now 8-bit binary',
    'C: TYPE E',
    'S: 504-Unknown TYPE: E',
    'S: 504 TYPE is now 8-bit binary',
    'C: TYPE ascii',
    'S: 200 TYPE is now ASCII',
    'C: TYPE L7',
    "S: 504-Only 8-bit bytes are supported, we're not 10 years ago",
    'S: 504 TYPE is now ASCII',
    'C: TYPE',
    'S: 501-Missing argument',
    'S: 501-A(scii) I(mage) L(ocal)',
    'S: 501 TYPE is now ASCII',
  ];
  expect(replay(session, setupFor(pureFtpd))).toEqual(session);
});

test('a tab is an underscore: in an argument it shows, behind a verb it makes the line no command', () => {
  const session = [
    ...greeting,
    'C: NOOP\tx',
    'C: ?',
    'C: USER al\tice',
    'S: 331 User al_ice OK. Password required',
  ];
  expect(replay(session, setupFor(pureFtpd))).toEqual(session);
});

test('a command of HTTP closes, before a login as after it', () => {
  const session = [...greeting, 'C: get /', 'S: 500 HTTP command: [get]', 'S: (closed)'];
  expect(replay(session, setupFor(pureFtpd))).toEqual(session);
});

test('SITE IDLE sets the idle limit, to 42 minutes at most', () => {
  const session = [
    ...greeting,
    'C: USER alice',
    'S: 331 User alice OK. Password required',
    'C: PASS s3cret',
    'S: 230 OK. Current directory is /home/alice',
    'C: SITE IDLE 2521',
    'S: 501 Value too large',
    'C: SITE IDLE 12x',
    'S: 501 Garbage found after value : x',
    'C: SITE IDLE 2520',
    'S: 200 Idle time set to 2520 seconds',
  ];
  expect(replay(session, setupFor(pureFtpd))).toEqual(session);
});
