import { configurationsOf, configured } from '../../machines/profiles/configurations.ts';
import { loadProfile, profileIds } from '../../machines/profiles/profiles.ts';
import type { Configuration, ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { type CommandLineOptions, type Given, number, UsageError, word } from './commandLine.ts';

/** What can be asked of a simulated server on a command line, by all programs alike. */
export const serverOptions = {
  server: { takes: 'NAME', ...word(profileIds), about: `which server answers: ${profileIds.join(', ')}` },
  config: {
    takes: 'NAME',
    values: 'the name of a set-up',
    read: (text: string) => text,
    about: 'a set-up in which it was recorded: anon-off, anon-on, tls, tls-required, idle, max1, perip1, ...',
  },
  anonymous: { hasOpposite: true, about: 'guests may log in' },
  tls: { hasOpposite: true, about: 'TLS is offered' },
  'tls-required': { about: 'nobody may log in without TLS' },
  idle: {
    takes: 'SECONDS',
    ...number(0, 86_400, 'any'),
    about: 'how long a client may be silent (0: for ever)',
  },
  'login-limit': {
    also: 'login',
    takes: 'SECONDS',
    ...number(0, 86_400, 'any'),
    about: 'how long a login may take (0: for ever)',
  },
  'max-clients': {
    also: 'clients',
    takes: 'N',
    ...number(0, 100_000),
    about: 'how many clients at once (0: any number)',
  },
  'max-per-ip': {
    takes: 'N',
    ...number(0, 100_000),
    about: 'how many clients at once from one address (0: any number)',
  },
  set: {
    takes: 'POLICY=VALUE',
    values: 'a policy and its value with "=" between them',
    read: (text: string) => {
      const at = text.indexOf('=');
      return at > 0 ? ([text.slice(0, at).trim(), text.slice(at + 1).trim()] as const) : undefined;
    },
    isList: true,
    about: 'a policy of the server, in another way than its own; again for each policy',
  },
} as const satisfies CommandLineOptions;

/** A server as it was asked for, and the policies that were set in another way, as texts. */
export type AskedServer = {
  readonly profile: ServerProfile;
  readonly policies: Readonly<Record<string, string>>;
};

/** The server that was asked for. Throws a UsageError that tells what can be asked for. */
export async function askedServer(given: Given<typeof serverOptions>): Promise<AskedServer> {
  const plain = await loadProfile(given.server ?? 'rfc959');
  const setUps = configurationsOf(plain);
  const { config, idle, 'login-limit': login, 'max-clients': clients, 'max-per-ip': perIp } = given;
  if (config !== undefined && !Object.hasOwn(setUps, config))
    throw new UsageError(`${plain.id} has no set-up "${config}". It has: ${Object.keys(setUps).join(', ')}.`);
  const { policies: common = {}, ...setUp } = setUps[config ?? ''] ?? {};
  const asked: Partial<Configuration> = {
    ...(given.anonymous === undefined ? {} : { anonymous: given.anonymous }),
    ...(given.tls === undefined ? {} : { tls: given.tls ? 'offered' : 'off' }),
    ...(given['tls-required'] ? { tls: 'required' } : {}),
    ...(idle === undefined ? {} : { idleLimit: idle * 1000 }),
    ...(login === undefined ? {} : { loginLimit: login * 1000 }),
    ...(clients === undefined ? {} : { maxClients: clients }),
    ...(perIp === undefined ? {} : { maxPerAddress: perIp }),
  };
  const policies = { ...common, ...Object.fromEntries(given.set ?? []) };
  try {
    return { profile: configured(plain, { ...setUp, ...asked, policies }), policies };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
