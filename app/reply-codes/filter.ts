import type { Entry } from './data/referenceData.ts';
import type { Filter } from './routes.ts';
import type { StrayText } from './texts/EntryText.ts';

const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const known = new WeakMap<Entry, string>();

/** All that a code can be found by: its texts, and the commands that may get it. */
function textOf(entry: Entry): string {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const { title, digit3, meaning, seen, next, description, not, user, administrator, row, commands } = entry;
  const verbs = commands.may.flatMap((listing) => listing.verbs);
  const text = [
    title,
    digit3,
    meaning,
    row.meaning,
    seen,
    next,
    description,
    not,
    user,
    administrator,
    ...verbs,
  ]
    .join(' ')
    .toLowerCase();
  known.set(entry, text);
  return text;
}

/** A number is the beginning of a code, `5yz` its class; any other word stands in the texts, or is a verb. */
function has(code: string, text: () => string, word: string): boolean {
  const digits = /^(\d+)[xyz]*$/.exec(word)?.[1];
  return digits === undefined ? text().includes(word) : code.startsWith(digits);
}

/** Whether a code is one of those that are asked for. `canBeProduced`: by the simulator. */
export function isAskedFor(entry: Entry, { words, isHere, rfc }: Filter, canBeProduced: boolean): boolean {
  if (isHere && !canBeProduced) return false;
  if (rfc && !entry.rfcs.includes(`RFC ${rfc}`)) return false;
  return wordsOf(words).every((word) => has(String(entry.code), () => textOf(entry), word));
}

/** The same for a code that no RFC defines: nothing produces it. */
export function isStrayAskedFor(
  { code, title, says, next }: StrayText,
  { words, isHere, rfc }: Filter,
): boolean {
  if (isHere || rfc) return false;
  return wordsOf(words).every((word) => has(code, () => `${title} ${says} ${next}`.toLowerCase(), word));
}
