import type { Policy } from './policies.ts';
import type { Configuration, ServerProfile } from './ServerProfile.ts';
import { setPolicy } from './setPolicy.ts';

/** A way in which a server was set up when it was recorded: what its administrator chose, and policies as texts. */
export type NamedConfiguration = Partial<Configuration> & {
  readonly policies?: Readonly<Partial<Record<keyof Policy, string>>>;
};

/** The set-ups that the recordings are named after; a profile can have others, or other values. */
const recordedConfigurations: Readonly<Record<string, NamedConfiguration>> = {
  'anon-off': { anonymous: false },
  'anon-on': { anonymous: true },
  tls: { anonymous: false, tls: 'offered' },
  'tls-required': { anonymous: false, tls: 'required' },
  idle: { anonymous: false, idleLimit: 5000 },
  max1: { anonymous: false, maxClients: 1 },
  perip1: { anonymous: false, maxPerAddress: 1 },
};

/** Every named set-up of a server. */
export const configurationsOf = ({
  configurations,
}: ServerProfile): Readonly<Record<string, NamedConfiguration>> => ({
  ...recordedConfigurations,
  ...configurations,
});

/** A server set up in another way. */
export function configured(
  profile: ServerProfile,
  { policies = {}, ...configuration }: NamedConfiguration,
): ServerProfile {
  return {
    ...profile,
    configuration: { ...profile.configuration, ...configuration },
    policy: Object.entries(policies).reduce(
      (policy, [name, text]) => setPolicy(policy, name, text),
      profile.policy,
    ),
  };
}
