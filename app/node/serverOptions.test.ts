import { expect, test } from 'vitest';
import { readCommandLine } from './commandLine.ts';
import { askedServer, serverOptions } from './serverOptions.ts';

const asked = (...args: string[]) => askedServer(readCommandLine(args, serverOptions).given);

test('without options it is the textbook server, set up as its profile says', async () => {
  const { profile, policies } = await asked();
  expect([profile.id, profile.configuration.anonymous, policies]).toEqual(['rfc959', true, {}]);
});

test('options go over the set-up, and the set-up over the profile', async () => {
  const { profile } = await asked('--server', 'vsftpd', '--config=idle', '--anonymous', '--max-clients=3');
  expect(profile.configuration).toMatchObject({
    idleLimit: 5000,
    anonymous: true,
    maxClients: 3,
    tls: 'off',
  });
  const { configuration } = (await asked('--tls', '--tls-required', '--idle', '0.5', '--no-anonymous'))
    .profile;
  expect(configuration).toMatchObject({ tls: 'required', idleLimit: 500, anonymous: false });
});

test('policies are set by name, and told as they were written', async () => {
  const { profile, policies } = await asked('--set', 'failuresAllowed=1', '--set', 'needsLogin=all but FEAT');
  expect(profile.policy).toMatchObject({ failuresAllowed: 1, needsLogin: { allBut: ['FEAT'] } });
  expect(policies).toEqual({ failuresAllowed: '1', needsLogin: 'all but FEAT' });
});

test.each([
  [['--server', 'wu-ftpd'], /^--server takes one of rfc959, vsftpd, .*, not "wu-ftpd"\.$/],
  [['--config', 'tsl'], /^rfc959 has no set-up "tsl"\. It has: anon-off, anon-on, tls, /],
  [
    ['--set', 'failuresAllowed'],
    '--set takes a policy and its value with "=" between them, not "failuresAllowed".',
  ],
  [['--set', 'mood=good'], /^There is no policy "mood"\. There are: .*failuresAllowed/],
  [['--set', 'lineLimit=0'], 'The policy "lineLimit" takes a number from 1 to 999999, not "0".'],
  [['--set', 'octets=7'], 'The policy "octets" takes "ASCII" or "any", not "7".'],
] as const)('%j is refused with what can be asked for', async (args, message) => {
  await expect(async () => asked(...args)).rejects.toThrow(message);
});
