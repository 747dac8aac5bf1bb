import { expect, test } from 'vitest';
import { configured } from '../profiles/configurations.ts';
import { loadProfile, type ProfileId, profileIds } from '../profiles/profiles.ts';
import { pyftpdlib } from '../profiles/pyftpdlib.ts';
import { rfc959 } from '../profiles/rfc959.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { settingsFor } from './defaults.ts';
import { saidElsewhere } from './elsewhere.ts';
import { play } from './replay.ts';

const profiles = await Promise.all(profileIds.map(loadProfile));

/** What each server says in the place of the last reply of a session with the textbook server: codes, and the close. */
function last(lines: readonly string[], settings: Parameters<typeof settingsFor>[1] = {}) {
  const { record } = play(lines, { settings: settingsFor(rfc959, settings) });
  const reply = record.messages.findLast(({ kind }) => kind === 'reply');
  if (reply === undefined) throw new Error('The session has no reply.');
  return Object.fromEntries(
    profiles.map((profile) => {
      const { replies, closes, isOver } = saidElsewhere(record, reply, profile);
      const codes = replies.map(({ code }) => code).join(' ');
      return [profile.id, isOver ? 'over' : closes ? `${codes} close` : codes];
    }),
  ) as Record<ProfileId, string>;
}

test('a USER without a name is answered in four ways', () => {
  expect(last(['USER'])).toEqual({
    rfc959: '501',
    vsftpd: '331',
    proftpd: '500',
    'pure-ftpd': '530 close',
    pyftpdlib: '501',
    'inetutils-ftpd': '500',
  });
});

test('what came before counts: another command between USER and PASS', () => {
  const said = last(['USER alice', 'NOOP', 'PASS s3cret']);
  expect(said).toMatchObject({ rfc959: '503', vsftpd: '230', proftpd: '230', pyftpdlib: '230' });
});

test('a server that had closed before says nothing', () => {
  expect(last(['USER', 'USER alice'])).toMatchObject({ rfc959: '331', 'pure-ftpd': 'over' });
});

test('an administrator’s settings hold at the other servers too', () => {
  const full = last([], { maxClients: 5, otherClients: 5 });
  expect(full).toMatchObject({ rfc959: '421 close', vsftpd: '421 close', proftpd: '220' });
});

test('a time-out and a handshake happen at the other servers too', () => {
  expect(last(['(wait)'])).toMatchObject({ rfc959: '421 close', vsftpd: '421 close' });
  expect(last(['AUTH TLS', 'PBSZ 0'], { tls: 'offered' })).toMatchObject({ rfc959: '200', vsftpd: '200' });
});

test('only a limit that a server has runs out there', () => {
  const { record } = play(['USER alice', '(wait)']);
  const reply = record.messages.findLast(({ kind }) => kind === 'reply');
  if (reply === undefined) throw new Error('The session has no reply.');
  const said = (limits: { idleLimit: number; loginLimit: number }, profile: ServerProfile = pyftpdlib) => {
    const { replies, closes } = saidElsewhere(record, reply, configured(profile, limits));
    return [...replies.map(({ situation }) => situation), closes];
  };
  expect(said({ idleLimit: 0, loginLimit: 0 }, vsftpd)).toEqual([false]);
  expect(said({ idleLimit: 0, loginLimit: 60_000 })).toEqual(['loginTimeout', true]);
  // Its idle limit does not count any more: the client has spoken.
  expect(said({ idleLimit: 5_000, loginLimit: 60_000 })).toEqual(['loginTimeout', true]);
  expect(said({ idleLimit: 5_000, loginLimit: 0 })).toEqual([false]);
});

test('at the server of the record it is what was said there', () => {
  const lines = ['USER mallory', 'PASS x', 'USER carol', 'PASS opensesame', 'ACCT physics', 'HELP', 'QUIT'];
  const { record } = play(lines);
  for (const message of record.messages.filter(({ kind }) => kind === 'reply'))
    expect(saidElsewhere(record, message, rfc959).replies.map(({ code }) => code)).toEqual([
      message.reply?.code,
    ]);
});
