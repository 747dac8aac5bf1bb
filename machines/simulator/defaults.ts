import type { Configuration, ServerProfile } from '../profiles/ServerProfile.ts';
import type { ServerSettings } from '../server-pi/facts.ts';
import type { Settings, Setup } from './record.ts';

/** The settings of a server of which nothing else is asked: it is set up as its profile says, and ready. */
export const serverSettingsFor = ({ configuration }: ServerProfile): ServerSettings => ({
  ...configuration,
  service: 'ready',
  serviceDelay: 60_000,
  tlsResource: 'ready',
  banner: [],
});

/** The settings of a session that asks for nothing else. */
export const settingsFor = (profile: ServerProfile, asked: Partial<Settings> = {}): Settings => ({
  ...serverSettingsFor(profile),
  latency: 400,
  jitter: 0,
  seed: 1,
  splitReplies: false,
  cut: 'nobody',
  pipelines: false,
  takes120: false,
  lineEnd: 'CR LF',
  spoils: 'nothing',
  otherClients: 0,
  ...asked,
});

/** What a session starts from that asks for nothing else. */
export const setupFor = (profile: ServerProfile, asked: Partial<Settings> = {}): Setup => ({
  profile,
  settings: settingsFor(profile, asked),
});

/**
 * The settings of a session that goes on at another server: what was set stays; what was left as the server before has
 * it by itself becomes what the new one has.
 */
export function settingsAt(profile: ServerProfile, settings: Settings, before: ServerProfile): Settings {
  const names = Object.keys(profile.configuration) as (keyof Configuration)[];
  const own = names.filter((name) => settings[name] === before.configuration[name]);
  return { ...settings, ...Object.fromEntries(own.map((name) => [name, profile.configuration[name]])) };
}
