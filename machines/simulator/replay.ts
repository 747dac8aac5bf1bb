import { rfc959 } from '../profiles/rfc959.ts';
import { toBytes } from '../protocol/bytes.ts';
import { settingsFor, setupFor } from './defaults.ts';
import { doings } from './doings.ts';
import type { Settings, Setup } from './record.ts';
import { Session } from './session.ts';
import { transcriptOfRecord } from './transcript.ts';

/** What a session of a test or search starts with unless it asks for something else. Times are simulated milliseconds. */
export const defaultSettings: Settings = settingsFor(rfc959, { serviceDelay: 120_000 });
export const defaultSetup: Setup = setupFor(rfc959, defaultSettings);

/** Plays lines one after the other from the connection on, each when all is quiet, and returns the session. */
export function play(lines: readonly string[], setup: Partial<Setup> = {}): Session {
  const session = new Session({ ...defaultSetup, ...setup });
  session.perform({ type: 'connect' });
  session.settle();
  for (const line of lines) {
    session.perform(doings[line] ?? { type: 'lines', lines: [toBytes(line)] });
    session.settle();
  }
  return session;
}

/**
 * Plays the client's side (`C:`) of a session and returns the whole session as it really went, so that what one reads
 * in a test is what is compared.
 */
export function replay(session: readonly string[], setup: Partial<Setup> = {}): string[] {
  const lines = session
    .filter((line) => line.startsWith('C: '))
    .map((line) => line.slice(3))
    .filter((line) => line !== '(handshake of TLS)'); // the client makes it without being told
  return transcriptOfRecord(play(lines, setup).record);
}
