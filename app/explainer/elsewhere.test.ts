import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import { play } from '../../machines/simulator/replay.ts';
import { answersTo, loadProfiles } from './elsewhere.ts';

const profiles = await loadProfiles();

/** The answers to the last line of a session with the textbook server, each with its servers. */
const answers = (...lines: string[]) => answersAt(rfc959, ...lines);

function answersAt(profile: ServerProfile, ...lines: string[]) {
  const { record } = play(lines, { profile, settings: settingsFor(profile) });
  const reply = record.messages.findLast(({ kind }) => kind === 'reply');
  if (reply === undefined) throw new Error('The session has no reply.');
  return answersTo(record, reply, profiles);
}

test('a USER without a name is answered in four ways, that of this server first', () => {
  const told = answers('USER').map(({ says, isHere, servers }) => ({
    says,
    isHere,
    names: servers.map(({ name }) => name),
  }));
  expect(told).toEqual([
    { says: '501', isHere: true, names: ['Textbook (RFC 959)', 'pyftpdlib 1.5.7'] },
    { says: '500', isHere: false, names: ['ProFTPD 1.3.8', 'inetutils ftpd 2.4'] },
    { says: '331', isHere: false, names: ['vsftpd 3.0.3'] },
    { says: '530, and closes', isHere: false, names: ['Pure-FTPd 1.0.50'] },
  ]);
});

test('the answer of the server of the session is the first, however few give it', () => {
  const [first, ...others] = answersAt(vsftpd, 'USER');
  expect(first).toMatchObject({ says: '331', isHere: true });
  expect(others.map(({ isHere, servers }) => [isHere, servers.length])).toEqual([
    [false, 2],
    [false, 2],
    [false, 1],
  ]);
});

test('each server is quoted with its own words', () => {
  const texts = answers('USER').flatMap(({ servers }) => servers.map(({ text }) => text));
  expect(texts).toContain('Please specify the password.');
  expect(texts).toContain("'USER': syntax error");
});

test('where all answer alike there is one answer', () => {
  expect(answers('QUIT').map(({ says }) => says)).toEqual(['221, and closes']);
});

test('a server that had closed before is told to have', () => {
  const late = answers('USER', 'NOOP').find(({ servers }) =>
    servers.some(({ name }) => name.startsWith('Pure')),
  );
  expect(late).toMatchObject({ says: 'had closed before', replyClass: undefined });
});
