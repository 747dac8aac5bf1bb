import type { Input } from './record.ts';

/** What lines in parentheses do in a transcript: all that a person can do beside typing. */
export const doings: Readonly<Record<string, Input>> = {
  '(connect)': { type: 'connect' },
  /** Lets the time pass that nobody uses, up to the time-out. */
  '(wait)': { type: 'waitForTimeout' },
  '(disconnect)': { type: 'disconnect' },
  '(cut by network)': { type: 'cut', by: 'network' },
  '(cut by server)': { type: 'cut', by: 'server' },
  '(ready)': { type: 'configure', settings: { service: 'ready' } },
  '(delayed)': { type: 'configure', settings: { service: 'delayed' } },
  '(unavailable)': { type: 'configure', settings: { service: 'unavailable' } },
};

/** The line that does this, if there is one. */
export function doingOf(input: Input): string | undefined {
  const written = JSON.stringify(input);
  return Object.keys(doings).find((name) => JSON.stringify(doings[name]) === written);
}
