import type { ServerProfile } from '../machines/profiles/ServerProfile.ts';
import { settingsFor } from '../machines/simulator/defaults.ts';
import type { Settings } from '../machines/simulator/record.ts';

/** The settings that make trouble; the others are a matter of taste, or belong to the server. */
const troubles = [
  'service',
  'otherClients',
  'banner',
  'jitter',
  'splitReplies',
  'cut',
  'pipelines',
  'takes120',
  'lineEnd',
  'spoils',
] as const satisfies readonly (keyof Settings)[];

/** What of the settings makes trouble now. */
export function troublesOn(settings: Settings, profile: ServerProfile): Partial<Settings> {
  const own = settingsFor(profile);
  const on = troubles.filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(own[name]));
  return Object.fromEntries(on.map((name) => [name, settings[name]]));
}

/** The same settings without trouble. */
export function withoutTrouble(on: Partial<Settings>, profile: ServerProfile): Partial<Settings> {
  const own = settingsFor(profile);
  return Object.fromEntries(Object.keys(on).map((name) => [name, own[name as keyof Settings]])); // its own names
}
