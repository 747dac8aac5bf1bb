import type { ChartModel, ChartTransition } from './chartModel.ts';
import { shortWords } from './guardWords.ts';
import type { Route, Sources } from './layout.ts';

/** A piece of text that stands for transitions: lit with them, and one to point at. */
export type Part = { readonly text: string; readonly ids?: readonly string[] };
export type Line = readonly Part[];
/** What belongs together, in parts between which a line may break. */
type Piece = readonly Line[];
type Words = NonNullable<Route['say']>;

export const union = (lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];

/** The transitions from these states to another one, or those that stay. */
export const between = ({ transitions }: ChartModel, from: Sources, to: string | undefined) =>
  [from]
    .flat()
    .flatMap((state) => transitions.filter(({ source, target }) => source === state && target === to));

/** Transitions without those that this server never takes; all of them where there are no others. */
export function livingOf(transitions: readonly ChartTransition[]): readonly ChartTransition[] {
  const living = transitions.filter(({ takenIn }) => takenIn.length > 0);
  return living.length > 0 ? living : transitions;
}

/** An event in a few characters. */
function shortEvent({ event, guard }: ChartTransition, say: Words): string {
  const { type = '', params } = guard ?? {};
  const own = say[type] ?? say[event] ?? params?.verb;
  return own ?? shortWords[`${event} ${type}`] ?? shortWords[event] ?? event;
}

/** A transition in a few characters: `PASS → 530`. */
export function labelPart(transition: ChartTransition, say: Words = {}): Part {
  const { id, codes } = transition;
  return { text: [shortEvent(transition, say), codes.join(' ')].filter(Boolean).join(' → '), ids: [id] };
}

/** A way out of a state in two parts, of which several can have the second one in common: `idle`, `→ 421 → closing`. */
export type Way = {
  readonly event: string;
  readonly outcome: string;
  readonly ids: readonly string[];
  readonly can: readonly string[];
};
export const wayOf = (transition: ChartTransition, target: string): Pick<Way, 'event' | 'outcome'> => ({
  event: shortEvent(transition, {}),
  outcome: ['', ...(transition.codes.length > 0 ? [transition.codes.join(' ')] : []), target]
    .join(' → ')
    .trim(),
});

/** Parts with the same text are one: `501` stands for a missing argument and for a bad one. */
export function merge(parts: readonly Part[]): Part[] {
  const merged = new Map<string, string[]>();
  for (const { text, ids = [] } of parts) merged.set(text, union([merged.get(text) ?? [], ids]));
  return [...merged].map(([text, ids]) => ({ text, ids }));
}

const separated = (parts: readonly Part[], by: string): Part[] =>
  parts.flatMap((part, i) => (i === 0 ? [part] : [{ text: by }, part]));

/** The lines of a label: all that leads from some states to another. */
export function linesOfRoute(
  transitions: readonly ChartTransition[],
  { say = {}, by, width = 0 }: Route,
): readonly Line[] {
  const groups = new Map<string, ChartTransition[]>();
  for (const transition of transitions) {
    const key = by === 'reply' ? transition.codes.join(' ') : shortEvent(transition, say);
    groups.set(key, [...(groups.get(key) ?? []), transition]);
  }
  const keys = [...groups.keys()];
  const ordered = by === 'reply' ? keys.sort() : keys;
  return wrap(
    ordered.map((key) => sayTogether(groups.get(key) ?? [], say)),
    ' · ',
    width,
  );
}

/** An event with all its replies, `PASS → 501 530`, or a reply with all that it comes to, `idle, full → 421`. */
function sayTogether(group: readonly ChartTransition[], say: Words): Piece {
  const events = merge(group.map((one) => ({ text: shortEvent(one, say), ids: [one.id] })));
  const [first, ...more] = merge(
    group.flatMap(({ codes, id }) => codes.map((code) => ({ text: `${code}`, ids: [id] }))),
  ).sort(byText);
  const ids = group.map(({ id }) => id);
  if (events.length === 1 && first === undefined) return [events];
  if (events.length === 1 && more.length === 0 && first?.ids?.length === ids.length)
    return [[{ text: [events[0]?.text, first.text].filter(Boolean).join(' → '), ids }]];
  const outcome = first ? [{ text: ' → ' }, first] : [];
  return [
    ...events.map((event, i) => [event, ...(i < events.length - 1 ? [{ text: ',' }] : outcome)]),
    ...more.map((reply) => [reply]),
  ];
}

const byText = (a: Part, b: Part) => a.text.localeCompare(b.text);

/** The codes of what stays in a state, in lines of at most so many characters. Inside a box there is little room. */
export function linesOfStays(
  transitions: readonly ChartTransition[],
  width: number,
  room: number,
): readonly Line[] {
  const parts = merge(shorter(transitions.flatMap(stayParts))).sort(byText);
  if (parts.length === 0) return [];
  const said = [{ text: 'stays:' }, ...parts];
  const isSaid = parts.every(({ text }) => /^\d/.test(text)) && lengthOf(separated(said, ' ')) <= room;
  return wrapPiece(
    (isSaid ? said : parts).map((part) => [part]),
    width,
  );
}

/** A transition that stays: its codes, or the class of reply that it is taken by. */
function stayParts({ id, codes, event, isBookkeeping }: ChartTransition): Part[] {
  if (codes.length > 0) return codes.map((code) => ({ text: String(code), ids: [id] }));
  return isBookkeeping ? [] : [{ text: event, ids: [id] }];
}

/** Three codes of a class, or more, are the class: `5yz`. */
function shorter(parts: readonly Part[]): Part[] {
  const classOf = ({ text }: Part) => text.replace(/^(\d)\d\d$/, '$1yz');
  const codes = new Set(parts.map(({ text }) => text));
  const isMany = (part: Part) => [...codes].filter((text) => classOf({ text }) === classOf(part)).length > 2;
  return parts.map((part) => (isMany(part) ? { ...part, text: classOf(part) } : part));
}

/** What leads from a state to one that no edge is drawn to, with the name of that. */
export const linesOfWays = (
  transitions: readonly ChartTransition[],
  say: Words,
  target: string,
): readonly Line[] =>
  merge(
    transitions.map((transition) => {
      const { text, ids = [] } = labelPart(transition, say);
      return { text: `${text} → ${target}`.replace(/^ /, ''), ids };
    }),
  ).map((part) => [part]);

const lengthOf = (line: Line) => line.reduce((sum, { text }) => sum + text.length, 0);

/** Puts what belongs together side by side where that is not longer than so many characters, else one below the other. */
function wrap(pieces: readonly Piece[], by: string, width: number): readonly Line[] {
  const lines: Part[][] = [];
  for (const piece of pieces) {
    const whole = piece.flatMap((line, i) => (i === 0 ? line : [{ text: ' ' }, ...line]));
    const last = lines.at(-1);
    if (last && lengthOf(last) + by.length + lengthOf(whole) <= width) last.push({ text: by }, ...whole);
    else if (width === 0 || lengthOf(whole) <= width) lines.push(whole);
    else lines.push(...wrapPiece(piece, width));
  }
  return lines;
}

function wrapPiece(piece: Piece, width: number): Part[][] {
  const lines: Part[][] = [];
  for (const line of piece) {
    const last = lines.at(-1);
    if (last && lengthOf(last) + 1 + lengthOf(line) <= width) last.push({ text: ' ' }, ...line);
    else lines.push([...line]);
  }
  return lines;
}
