import { expect, test } from 'vitest';
import { setupFor } from '../simulator/defaults.ts';
import { replay } from '../simulator/replay.ts';
import { vsftpd } from './vsftpd.ts';

// Recorded from vsftpd 3.0.3; what the dialogues of machines/fixtures/ do not hold.

const setup = setupFor(vsftpd);
const greeting = 'S: 220 (vsFTPd 3.0.3)';
const login = [
  'C: USER alice',
  'S: 331 Please specify the password.',
  'C: PASS s3cret',
  'S: 230 Login successful.',
];

test('a guest stays a guest, whatever USER names', () => {
  const session = [
    greeting,
    'C: USER Anonymous',
    'S: 331 Please specify the password.',
    'C: PASS',
    'S: 230 Login successful.',
    'C: USER Anonymous',
    "S: 530 Can't change from guest user.",
    'C: SITE HELP',
    'S: 550 Permission denied.',
    'C: PASS x',
    'S: 230 Already logged in.',
  ];
  expect(replay(session, setupFor(vsftpd, { anonymous: true }))).toEqual(session);
});

test('where TLS is required, a guest may be named in clear, and nobody else', () => {
  const session = [
    greeting,
    'C: USER ftp',
    'S: 331 Please specify the password.',
    'C: NOOP',
    'S: 530 Please login with USER and PASS.',
    'C: USER ',
    'S: 530 Non-anonymous sessions must use encryption.',
    'S: (closed)',
  ];
  expect(replay(session, setupFor(vsftpd, { tls: 'required' }))).toEqual(session);
});

test('a command of HTTP ends the session after login, in capitals or not', () => {
  const session = [
    greeting,
    'C: GET /',
    'S: 530 Please login with USER and PASS.',
    ...login,
    'C: head',
    'S: 500 HTTP protocol commands not allowed.',
    'S: (closed)',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('a line may have 4096 bytes with its end', () => {
  const session = [
    greeting,
    `C: NOOP ${'x'.repeat(4089)}`,
    'S: 530 Please login with USER and PASS.',
    `C: NOOP ${'x'.repeat(4090)}`,
    'S: 500 Input line too long.',
    'S: (closed)',
  ];
  expect(replay(session, setup)).toEqual(session);
});

test('what needs no files is answered: to write is denied, REST takes anything, data may not come by IPv6', () => {
  const session = [
    greeting,
    ...login,
    'C: RNTO x',
    'S: 550 Permission denied.',
    'C: PBSZ 0',
    'S: 550 Permission denied.',
    'C: REST 10x',
    'S: 350 Restart position accepted (0).',
    'C: EPRT |2|::1|2000|',
    'S: 500 Bad EPRT protocol.',
    'C: EPRT x',
    'S: 500 Bad EPRT command.',
    'C: SITE UMASK 7777',
    'S: 200 UMASK set to 0777',
  ];
  expect(replay(session, setup)).toEqual(session);
});
