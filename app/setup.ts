import type { ServerProfile } from '../machines/profiles/ServerProfile.ts';
import { setupFor } from '../machines/simulator/defaults.ts';
import type { Setup } from '../machines/simulator/record.ts';
import type { Options } from './options.ts';

/** The session that a set of options asks for. */
export const setupOf = (
  profile: ServerProfile,
  {
    latency,
    service,
    delay,
    idle,
    trouble,
  }: Pick<Options, 'latency' | 'service' | 'delay' | 'idle' | 'trouble'>,
): Setup =>
  setupFor(profile, {
    latency,
    service,
    serviceDelay: delay * 1000,
    ...(idle === 'own' ? {} : { idleLimit: idle * 1000 }),
    ...trouble,
  });
