import { rfc959 } from '../profiles/rfc959.ts';
import { toBytes } from '../protocol/bytes.ts';
import { settingsFor, setupFor } from './defaults.ts';
import type { SessionRecord, Settings, Setup } from './record.ts';
import { Session } from './session.ts';
import { transcriptOf } from './transcript.ts';

/** What a session of a test or search starts with unless it asks for something else. Times are simulated milliseconds. */
export const defaultSettings: Settings = settingsFor(rfc959, { serviceDelay: 120_000 });
export const defaultSetup: Setup = setupFor(rfc959, defaultSettings);

/** What the lines in parentheses of a transcript do: `C: (wait)` lets the idle time pass, and so on. */
const doings: Readonly<Record<string, (session: Session) => void>> = {
  '(connect)': (session) => session.perform({ type: 'connect' }),
  '(wait)': (session) => session.perform({ type: 'waitForTimeout' }),
  '(disconnect)': (session) => session.perform({ type: 'disconnect' }),
  '(unavailable)': (session) => session.perform({ type: 'configure', settings: { service: 'unavailable' } }),
  '(delayed)': (session) => session.perform({ type: 'configure', settings: { service: 'delayed' } }),
  '(ready)': (session) => session.perform({ type: 'configure', settings: { service: 'ready' } }),
};

/** Plays lines one after the other from the connection on, each when all is quiet, and returns the session. */
export function play(lines: readonly string[], setup: Partial<Setup> = {}): Session {
  const session = new Session({ ...defaultSetup, ...setup });
  session.perform({ type: 'connect' });
  session.settle();
  for (const line of lines) {
    const doing = doings[line];
    if (doing) doing(session);
    else session.perform({ type: 'lines', lines: [toBytes(line)] });
    session.settle();
  }
  return session;
}

/**
 * Plays the client's side (`C:`) of a session and returns the whole session as it really went, so that what one reads
 * in a test is what is compared.
 */
export function replay(session: readonly string[], setup: Partial<Setup> = {}): string[] {
  const lines = session.filter((line) => line.startsWith('C: ')).map((line) => line.slice(3));
  const { record } = play(lines, setup);
  return woven(record);
}

/** The transcript with what was done beside typing, in its place. */
function woven({ messages, inputs }: SessionRecord): string[] {
  const doingNames = inputs.slice(1).flatMap(({ input, moment }) => {
    if (input.type === 'waitForTimeout') return [{ moment, line: 'C: (wait)' }];
    if (input.type === 'disconnect') return [{ moment, line: 'C: (disconnect)' }];
    if (input.type === 'connect') return [{ moment, line: 'C: (connect)' }];
    if (input.type === 'configure') return [{ moment, line: `C: (${input.settings.service})` }];
    return [];
  });
  const said = messages.map((message) => ({ moment: message.sentIn, lines: transcriptOf([message]) }));
  return [
    ...said.map(({ moment, lines }) => ({ moment, order: 1, lines })),
    ...doingNames.map(({ moment, line }) => ({ moment, order: 0, lines: [line] })),
  ]
    .sort((a, b) => a.moment - b.moment || a.order - b.order)
    .flatMap(({ lines }) => lines);
}
