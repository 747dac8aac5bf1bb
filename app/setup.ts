import type { Setup } from '../machines/simulator/record.ts';
import type { Options } from './options.ts';

/** The session that a set of options asks for. */
export const setupOf = ({ server, latency, service, delay, idle }: Pick<Options, 'server' | 'latency' | 'service' | 'delay' | 'idle'>): Setup => ({
  profile: server,
  settings: { latency, service, serviceDelay: delay * 1000, idleLimit: idle * 1000 },
});
