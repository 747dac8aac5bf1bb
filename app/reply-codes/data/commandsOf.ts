import { type CommandFacts, commands, connectionReplies } from '../../../machines/protocol/commands.ts';
import { firstDigitOf, type ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import { type Diagram, rfc959Diagrams } from '../../../machines/protocol/rfc959Diagrams.ts';
import { diagramOf, type Verb } from '../../../machines/protocol/verbs.ts';
import { beyondRows } from '../ways.ts';

/** Commands whose list of replies has a code, and where that list is. */
export type Listing = {
  readonly where: string;
  readonly verbs: readonly string[];
  /** The preliminary replies after which it may come, where it comes only after those. */
  readonly after?: readonly ReplyCode[];
};

/** What a client program becomes by the first digit, in a drawing of RFC 959 §6. */
export type ClientStep = {
  readonly drawing: string;
  readonly verbs: readonly string[];
  readonly to: string;
};

/** What the tables say about the commands of one code. */
export type CodeCommands = {
  readonly isGreeting: boolean;
  readonly may: readonly Listing[];
  /** Commands that have a list, and not this code in it. */
  readonly mayNot: readonly string[];
  /** What is noted at a command and names the code. */
  readonly notes: readonly { readonly verb: string; readonly note: string }[];
  readonly client: readonly ClientStep[];
};

const all = Object.entries(commands) as [Verb, CommandFacts][];

/** A list of sections as people cite it: `3, 5.1` is "§3, §5.1". */
export const sections = (section: string): string =>
  section
    .split(', ')
    .map((one) => (/^\d/.test(one) ? `§${one}` : one))
    .join(', ');

const whereOf = ({ rfc, section }: CommandFacts): string =>
  rfc === 'RFC 959' && section.includes('5.4') ? 'RFC 959 §5.4' : `${rfc} ${sections(section)}`;

/** The preliminary replies of a command that a code may follow. */
const preliminariesOf = ({ afterPreliminary = {} }: CommandFacts, code: ReplyCode): ReplyCode[] =>
  Object.entries(afterPreliminary)
    .filter(([, replies]) => replies.includes(code))
    .map(([preliminary]) => Number(preliminary) as ReplyCode); // the keys are codes

function listings(code: ReplyCode): Listing[] {
  const found = new Map<string, { where: string; verbs: string[]; after?: ReplyCode[] }>();
  for (const [verb, facts] of all) {
    const after = facts.replies.includes(code) ? [] : preliminariesOf(facts, code);
    if (after.length === 0 && !facts.replies.includes(code)) continue;
    const where = whereOf(facts);
    const key = `${where} ${after}`;
    const listing = found.get(key) ?? { where, verbs: [], ...(after.length > 0 ? { after } : {}) };
    listing.verbs.push(verb);
    found.set(key, listing);
  }
  const listed = [...found.values()];
  const beyond = beyondRows[code];
  const more = beyond?.to.filter((verb) => listed.every(({ verbs }) => !verbs.includes(verb))) ?? [];
  return beyond && more.length > 0 ? [...listed, { where: beyond.rule, verbs: more }] : listed;
}

/** Where a first digit leads in a drawing, from the wait for the reply to a command. */
function statesAfter(diagram: Diagram, verb: Verb, digit: number): string[] {
  const ways = diagram.edges.filter(
    (edge) => 'firstDigits' in edge && edge.firstDigits.some((first) => first === digit),
  );
  const own = ways.filter(({ from }) => diagram.states[from]?.endsWith(verb));
  return (own.length > 0 ? own : ways).map(({ to }) => diagram.states[to] ?? to);
}

function clientSteps(code: ReplyCode, verbs: readonly Verb[]): ClientStep[] {
  const found = new Map<string, { drawing: string; verbs: string[]; to: string }>();
  for (const verb of verbs) {
    const drawing = diagramOf(verb);
    if (!drawing) continue;
    for (const to of statesAfter(rfc959Diagrams[drawing], verb, firstDigitOf(code))) {
      const step = found.get(drawing + to) ?? { drawing, verbs: [], to };
      step.verbs.push(verb);
      found.set(drawing + to, step);
    }
  }
  return [...found.values()];
}

/** Whether a text is about a code; 421 is not in "RFC 4217". */
const names = (text: string, code: ReplyCode) => new RegExp(`(?<!RFC )\\b${code}\\b`).test(text);

/** Which commands may get a code and which may not, where that is written, and what it makes of a client. */
export function commandsOf(code: ReplyCode): CodeCommands {
  const may = listings(code);
  const verbs = new Set(may.flatMap((listing) => listing.verbs));
  return {
    isGreeting: connectionReplies.some((greeting) => greeting === code),
    may,
    mayNot: all.filter(([verb, { replies }]) => replies.length > 0 && !verbs.has(verb)).map(([verb]) => verb),
    notes: all.flatMap(([verb, { notes }]) => (notes && names(notes, code) ? [{ verb, note: notes }] : [])),
    client: clientSteps(
      code,
      all.map(([verb]) => verb).filter((verb) => verbs.has(verb)),
    ),
  };
}
