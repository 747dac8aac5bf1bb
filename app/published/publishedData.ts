import { profileIds, profileNames } from '../../machines/profiles/profiles.ts';
import { commandRow, commands, connectionReplies } from '../../machines/protocol/commands.ts';
import {
  firstDigitOf,
  type ReplyCode,
  replyCodeRow,
  secondDigitOf,
} from '../../machines/protocol/replyCodes.ts';
import { syntaxOf } from '../../machines/protocol/verbForms.ts';
import { isVerb, type Verb } from '../../machines/protocol/verbs.ts';
import { commandTexts } from '../explainer/texts/commandTexts.ts';
import { firstDigit, secondDigit } from '../explainer/texts/digits.ts';
import { comparisonOf } from '../reply-codes/comparison.ts';
import { capturesOf, wireFormOf } from '../reply-codes/data/capturesOf.ts';
import { commandsOf, sections } from '../reply-codes/data/commandsOf.ts';
import { codes, textOf } from '../reply-codes/entries.ts';
import { strayTexts } from '../reply-codes/texts/strayTexts.ts';
import commandsSchema from './commands.schema.json' with { type: 'json' };
import indexSchema from './index.schema.json' with { type: 'json' };
import pairsSchema from './pairs.schema.json' with { type: 'json' };
import repliesSchema from './replies.schema.json' with { type: 'json' };
import replySessionsSchema from './reply-sessions.schema.json' with { type: 'json' };

type Sessions = typeof import('../reply-codes/sessions.ts');
/** What the data is made with: the version of the simulator, and the sessions that were searched for. */
export type Made = Pick<Sessions, 'replySessions' | 'sessionsOfCodes'> & { readonly version: string };

/** The data by name. */
type Name = 'replies' | 'commands' | 'pairs' | 'reply-sessions' | 'index';
type Schema = { readonly title: string; readonly description: string };

const schemas: Readonly<Record<Name, Schema>> = {
  replies: repliesSchema,
  commands: commandsSchema,
  pairs: pairsSchema,
  'reply-sessions': replySessionsSchema,
  index: indexSchema,
};

/** Left out where there is nothing. */
const optional = <Name extends string, Value>(name: Name, value: Value | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: Value };

function replyOf(code: ReplyCode, isProducible: boolean) {
  const { reference, confusedWith, changed, disagreement, ...texts } = textOf(code);
  const { title, meaning, description, seen, next, user, administrator, brief } = texts;
  const { rfc, section, alsoIn = [], notes } = replyCodeRow(code);
  const { isGreeting, may } = commandsOf(code);
  const [first, second] = [firstDigitOf(code), secondDigitOf(code)];
  return {
    ...{ code, title },
    digits: {
      first: { digit: first, name: firstDigit[first].name, says: firstDigit[first].says },
      second: { digit: second, name: secondDigit[second].name, says: secondDigit[second].says },
      third: { digit: code % 10, says: texts.digit3 },
    },
    ...{ meaning, description, seen, doesNotMean: texts.not, next, user, administrator, brief },
    ...{ definedIn: `${rfc} ${sections(section)}`, alsoIn, reference, confusedWith },
    ...{ isGreeting, commands: may, wire: wireFormOf(code) },
    servers: capturesOf(code).filter(({ sayings }) => sayings.length > 0),
    isProducible,
    ...optional('note', notes),
    ...optional('changed', changed),
    ...optional('disagreement', disagreement),
    ...optional('needed', isProducible ? undefined : texts.needed),
  };
}

function commandOf(verb: Verb) {
  const { argument, meaning, group, rfc, section, beforeLogin, ...row } = commandRow(verb);
  const { help, inFlight } = commandTexts[verb];
  return {
    ...{ verb, form: syntaxOf(verb), argument, help, meaning, group, rfc, section, beforeLogin },
    replies: row.replies,
    ...optional('afterPreliminary', row.afterPreliminary),
    ...optional('diagram', row.diagram),
    ...optional('inFlight', inFlight),
    ...optional('note', row.notes),
  };
}

/** All comparisons. The sentences of their points, which many pairs share, stand once in a list. */
function allPairs() {
  const phrases = new Map<string, number>();
  const phraseOf = (text: string) => {
    const known = phrases.get(text) ?? phrases.size;
    phrases.set(text, known);
    return known;
  };
  const sidesOf = ({ first, second }: { readonly first: string; readonly second: string }) => ({
    first: phraseOf(first),
    second: phraseOf(second),
  });
  const pairOf = (a: ReplyCode, b: ReplyCode) => {
    const { isByHand, relation, order, owes, differences, fix, when } = comparisonOf(a, b);
    return {
      ...{ codes: [a, b], isByHand, relation, order, owes },
      differences: differences.map((point) => ({ in: phraseOf(point.in), ...sidesOf(point) })),
      fix: sidesOf(fix),
      ...optional('when', when),
    };
  };
  const pairs = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => pairOf(a, b)));
  return { phrases: [...phrases.keys()], pairs };
}

function sessionsOf({ replySessions, sessionsOfCodes }: Made) {
  const without = codes.filter((code) => sessionsOfCodes[code] === undefined);
  return {
    servers: profileIds.map((id) => ({ id, name: profileNames[id] })),
    sessions: replySessions,
    atServers: sessionsOfCodes,
    without: without.map((code) => ({ code, ...optional('needed', textOf(code).needed) })),
  };
}

/** The data, as the schemas describe it. */
export function publishedData(made: Made): Readonly<Record<Name, object>> {
  const replies = codes.map((code) => replyOf(code, made.sessionsOfCodes[code] !== undefined));
  const verbs = Object.keys(commands).filter(isVerb);
  const pairs = allPairs();
  const sizes = {
    replies: replies.length,
    commands: verbs.length,
    pairs: pairs.pairs.length,
    'reply-sessions': made.replySessions.length,
  };
  const about = (schema: string) => ({ $schema: schema, version: made.version, licence: 'MIT' });
  const headed = (name: Name, data: object) => ({ ...about(`schema/${name}.schema.json`), ...data });
  const author = 'The FTP simulator authors';
  return {
    replies: headed('replies', { replies, strays: strayTexts }),
    commands: headed('commands', {
      connection: { replies: connectionReplies },
      commands: verbs.map(commandOf),
    }),
    pairs: headed('pairs', pairs),
    'reply-sessions': headed('reply-sessions', sessionsOf(made)),
    index: headed('index', {
      name: indexSchema.title,
      description:
        'All reply codes and commands of FTP, any two codes compared, and sessions that bring codes about.',
      author,
      cite: `${author}: ${indexSchema.title}, version ${made.version}. MIT licence.`,
      files: (Object.keys(sizes) as (keyof typeof sizes)[]).map((name) => ({
        file: `${name}.json`,
        schema: `schema/${name}.schema.json`,
        description: schemas[name].description,
        entries: sizes[name],
      })),
    }),
  };
}

/** The files by name: the data, and the schemas. */
export function publishedFiles(made: Made): Readonly<Record<string, string>> {
  const data = Object.entries(publishedData(made)).map(([name, value]) => [
    `${name}.json`,
    JSON.stringify(value),
  ]);
  const described = Object.entries(schemas).map(([name, schema]) => [
    `schema/${name}.schema.json`,
    `${JSON.stringify(schema, null, 2)}\n`,
  ]);
  return Object.fromEntries([...data, ...described]);
}
