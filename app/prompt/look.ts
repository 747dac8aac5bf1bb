import { verbs } from '../../machines/protocol/verbs.ts';
import { findPassword } from '../../machines/simulator/passwords.ts';

/** A line as it may be seen while it is typed. The line itself is in the field only, never in here when it hides. */
export type Look = {
  readonly text: string;
  /** Whether a password stands in it: one of the simulated accounts, or one that is treated as real. */
  readonly password?: 'demonstration' | 'hidden';
};

const isBeginningOfVerb = (text: string) =>
  Object.keys(verbs).some((verb) => verb.startsWith(text.trimStart().toUpperCase()));

/** How a line looks: dots where a password is that is neither a demonstration password nor the beginning of one. */
export function lookOf(line: string, isPassAwaited: boolean, demonstration: readonly string[]): Look {
  const found = findPassword(line, isPassAwaited);
  const secret = found?.secret.trimStart();
  if (!found || !secret || (found.before === '' && isBeginningOfVerb(line))) return { text: line };
  if (demonstration.includes(secret)) return { text: line, password: 'demonstration' };
  if (demonstration.some((password) => password.startsWith(secret))) return { text: line };
  return { text: found.before + '•'.repeat(found.secret.length), password: 'hidden' };
}
