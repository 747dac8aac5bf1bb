import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import type { Configuration } from '../../machines/profiles/ServerProfile.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import { serverPiMachine } from '../../machines/server-pi/serverPiMachine.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import { standingAt } from '../../machines/simulator/record.ts';
import { play } from '../../machines/simulator/replay.ts';
import { lineFor, protectionAt, suggestionsFor } from './suggestions.ts';

/** What is suggested after a dialogue. */
const after = (...lines: string[]) => afterWith('off', ...lines);

/** The same at a server that is set up with TLS. */
function afterWith(tls: Configuration['tls'], ...lines: string[]) {
  const { record } = play(lines, { settings: settingsFor(rfc959, { tls }) });
  const moment = record.moments.length;
  const { serverPi, username } = standingAt(record, { moment, at: 0 });
  const expects = serverPiMachine.getStateNodeById(serverPi).meta?.expects ?? [];
  return suggestionsFor(expects, rfc959, username, protectionAt(record, moment));
}

const others = ['bob', 'guest', 'carol', 'carl', 'mallory', 'anonymous'].map((name) => `USER ${name}`);

test.each([
  { dialogue: [], lines: ['USER alice', ...others, 'QUIT', 'HELP', 'NOOP'] },
  { dialogue: ['USER alice'], lines: ['PASS s3cret', 'USER alice', 'QUIT', 'HELP', 'NOOP'] },
  { dialogue: ['USER bob'], lines: ['PASS hunter2', 'USER alice', 'QUIT', 'HELP', 'NOOP'] },
  { dialogue: ['USER anonymous'], lines: ['PASS guest@example.com', 'USER alice', 'QUIT', 'HELP', 'NOOP'] },
  { dialogue: ['USER nobody'], lines: ['PASS s3cret', 'USER alice', 'QUIT', 'HELP', 'NOOP'] },
  {
    dialogue: ['USER carol', 'PASS opensesame'],
    lines: ['ACCT physics', 'USER alice', 'QUIT', 'HELP', 'NOOP'],
  },
  { dialogue: ['USER guest'], lines: ['PWD', 'SYST', 'REIN', 'QUIT', 'HELP', 'NOOP'] },
])('after $dialogue: $lines', ({ dialogue, lines }) => {
  expect(after(...dialogue).map(({ line }) => line)).toEqual(lines);
});

test('the expected line is the first, and the only one that is marked', () => {
  expect(after('USER alice').filter(({ isExpected }) => isExpected)).toEqual([
    { line: 'PASS s3cret', why: 'what 331 asks for', isExpected: true },
  ]);
});

test('another user is told by the name, with the note of the account', () => {
  expect(after()[2]).toEqual({
    line: 'USER guest',
    why: 'no password: logged in by USER alone',
    isName: true,
  });
});

test('a whole login goes by the first suggestion again and again', () => {
  const typed: string[] = [];
  for (let i = 0; i < 3; i++) typed.push(after(...typed)[0]?.line ?? '');
  expect(typed).toEqual(['USER alice', 'PASS s3cret', 'PWD']);
});

test('a server without accounts to ask for still has a line for each verb', () => {
  expect(['USER', 'PASS', 'NOOP'].map((verb) => lineFor(verb, vsftpd, ''))).toEqual([
    'USER alice',
    'PASS s3cret',
    'NOOP',
  ]);
});

test.each([
  ['off', [], 'USER bob'],
  ['offered', [], 'AUTH TLS'],
  ['offered', ['USER alice'], 'AUTH TLS'],
  ['offered', ['USER alice', 'PASS s3cret'], 'SYST'],
  ['offered', ['AUTH TLS'], 'PBSZ 0'],
  ['offered', ['AUTH TLS', 'PBSZ 0'], 'PROT P'],
  ['offered', ['AUTH TLS', 'PROT P'], 'PBSZ 0'],
  ['offered', ['AUTH TLS', 'PBSZ 0', 'PROT P'], 'USER bob'],
] as const)('with TLS %s, after %j, the second suggestion is %s', (tls, lines, second) => {
  expect(afterWith(tls, ...lines)[1]?.line).toBe(second);
});

test('where TLS is required it comes first, and USER is no longer what is expected', () => {
  const [first, second] = afterWith('required');
  expect(first).toMatchObject({ line: 'AUTH TLS', isExpected: true });
  expect(second).toEqual({ line: 'USER alice', why: 'to log in' });
  expect(afterWith('required', 'AUTH TLS')[0]).toMatchObject({ line: 'USER alice', isExpected: true });
});
