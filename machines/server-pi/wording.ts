import {
  type Delay,
  type ReplyTemplate,
  type Situation,
  type Wording,
  wordingOf,
} from '../profiles/ServerProfile.ts';
import { type CommandLine, firstWord, inCapitals } from '../protocol/command.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { isVerb, syntaxOf } from '../protocol/verbs.ts';
import { holds } from './conditions.ts';
import { accountOf, type Facts, isAsciiType, protectionOfData } from './facts.ts';

/** A reply that the server gives: in which situation, in whose words, and how long it is kept back (simulated ms). */
export type GivenReply = {
  readonly situation: Situation;
  readonly code: ReplyCode;
  readonly lines: readonly string[];
  readonly repeatsCode?: true;
  /** The shortest and the longest time; the host of the server takes one of these. */
  readonly delay: Pick<Delay, 'from' | 'to'>;
  /** How long it takes no line after the reply, if at all. */
  readonly pause?: Pick<Delay, 'from' | 'to'>;
};

/** The facts that MLST tells: those of the last OPTS that the server knows, in its order, or those it begins with. */
function chosenFacts({ profile, parameters }: Facts): readonly string[] {
  const { known = [], told = [] } = profile.facts ?? {};
  const chosen = parameters['OPTS MLST']
    ?.toLowerCase()
    .replace(/^mlst ?/, '')
    .split(';');
  return chosen?.flatMap((asked) => known.filter((fact) => fact.toLowerCase() === asked)) ?? told;
}

/** The digits at the end of an argument, as three octal ones. */
const octal = (argument: string): string => /0*(\d{1,3})$/.exec(argument)?.[1]?.padStart(3, '0') ?? '';

/** What can be filled into a template, in braces. */
const fillers: Readonly<Record<string, (facts: Facts, command: CommandLine) => string | number>> = {
  verb: (_, { verb }) => verb,
  /** The verb, in which `_` stands for a blank. */
  verbInWords: (_, { verb }) => verb.replaceAll('_', ' '),
  verbInSmall: (_, { verb }) => verb.toLowerCase(),
  argument: (_, { argument = '' }) => argument,
  /** The argument in capitals; its first word; the whole line as it came. */
  ARGUMENT: (_, { argument = '' }) => inCapitals(argument),
  /** What HELP is asked about behind the word SITE, or SITE behind the word HELP. */
  TOPIC: (_, { argument = '' }) => inCapitals(argument).replace(/^(SITE|HELP) ?/, ''),
  /** What stands behind the second space. */
  thirdPart: (_, { argument = '' }) => argument.replace(/^[^ ]* [^ ]* /, ''),
  word: (_, { argument = '' }) => firstWord(argument),
  /** The first word, or what stands in quotes there. */
  unquoted: (_, { argument = '' }) => /^\s*"([^"]*)/.exec(argument)?.[1] ?? firstWord(argument),
  /** As much of a name as Pure-FTPd shows. */
  name: (_, { argument = '' }) => argument.slice(0, 128),
  /** What stands before the first space of the argument, as it came and in capitals. */
  head: (_, { argument = '' }) => argument.replace(/ .*$/s, ''),
  HEAD: (_, { argument = '' }) => inCapitals(argument.replace(/ .*$/s, '')),
  /** What stands behind that space; and what stands behind the number that begins there. */
  tail: (_, { argument = '' }) => argument.replace(/^[^ ]* /, ''),
  afterNumber: (_, { argument = '' }) => argument.replace(/^[^ ]* ( *[+-]?\d+)?/, ''),
  line: (_, { line = '' }) => line,
  /** The line as a server of BSD's kind shows it: what it has looked up stands in capitals. */
  echo: (_, { line = '' }) => line.replace(/\0$/, '').replace(/^( .{0,3}|SITE [^ ]+|[^ ]+)/i, inCapitals),
  /** The command as it was read: the verb in capitals, and the argument. */
  command: (_, { verb, argument = '' }) => (argument === '' ? verb : `${verb} ${argument}`),
  /** The argument as a number; 0 where it is none, or has more than 15 digits. */
  number: (_, { argument = '' }) => (/^\d{1,15}$/.test(argument) ? Number(argument) : 0),
  /** The second word as an octal number, as the mask of files is one. */
  mask: (_, { argument = '' }) => {
    const mask = Number.parseInt(`0${/^[^ ]* ([0-7]*)/.exec(argument)?.[1] ?? ''}`, 8) & 0o777;
    return mask === 0 ? '0' : `0${mask.toString(8)}`;
  },
  /** The mask of new files that SITE has set, and the one before; 027 is what the ftpd of BSD begins with. */
  umask: ({ parameters }) => octal(parameters['SITE UMASK'] ?? '27'),
  umaskBefore: ({ before }) => octal(before['SITE UMASK'] ?? '27'),
  user: ({ username }) => username,
  systemUser: (facts) => accountOf(facts, facts.username)?.systemUser ?? facts.username,
  directory: (facts) => accountOf(facts, facts.username)?.directory ?? '/',
  /** The delay of the service, the idle limit, the time for the login. */
  minutes: ({ serviceDelay }) => String(Math.max(1, Math.round(serviceDelay / 60_000))).padStart(3, '0'),
  idleSeconds: ({ idleLimit }) => Math.round(idleLimit / 1000),
  /** As Pure-FTPd says it: in minutes where there is more than one. */
  idleTime: ({ idleLimit }) =>
    idleLimit > 60_000
      ? `${Math.round(idleLimit / 60_000)} minutes`
      : `${Math.round(idleLimit / 1000)} seconds`,
  loginSeconds: ({ loginLimit }) => Math.round(loginLimit / 1000),
  /** The form of the command that HELP asks for. */
  syntax: (_, { argument = '' }) =>
    isVerb(argument.toUpperCase()) ? syntaxOf(argument.toUpperCase() as 'USER') : '',
  /** The parameters of the transfer, as they were set; and the type in words. */
  TYPE: ({ parameters }) => parameters.TYPE ?? '',
  MODE: ({ parameters }) => parameters.MODE ?? '',
  STRU: ({ parameters }) => parameters.STRU ?? '',
  type: (facts) => (isAsciiType(facts) ? 'ASCII' : 'Binary'),
  typeInCapitals: (facts) => (isAsciiType(facts) ? 'ASCII' : 'BINARY'),
  /** As the ftpd of BSD says it. */
  typeAndForm: ({ parameters: { TYPE = '' } }) =>
    TYPE.startsWith('A') ? 'ASCII, FORM: Nonprint' : TYPE.startsWith('I') ? 'Image' : 'Local 8',
  structure: ({ parameters }) => (parameters.STRU?.startsWith('R') ? 'Record' : 'File'),
  prot: protectionOfData,
  /** How commands travel, and how data does. */
  protection: ({ isProtected }) => (isProtected ? 'encrypted' : 'plain text'),
  dataProtection: (facts) => (protectionOfData(facts) === 'P' ? 'encrypted' : 'plain text'),
  /** The facts of a file that OPTS has chosen for MLST; and all of them, the chosen ones with a star. */
  chosenFacts: (facts) =>
    chosenFacts(facts)
      .map((fact) => `${fact};`)
      .join(''),
  facts: (facts) =>
    (facts.profile.facts?.known ?? [])
      .map((fact) => (chosenFacts(facts).includes(fact) ? `${fact}*;` : `${fact};`))
      .join(''),
  host: ({ surroundings }) => surroundings.host,
  client: ({ surroundings }) => surroundings.client,
  address: ({ surroundings }) => surroundings.address,
  clientAddress: ({ surroundings }) => surroundings.clientAddress,
  port: ({ surroundings }) => surroundings.port,
  clientPort: ({ surroundings }) => surroundings.clientPort,
  time: ({ surroundings }) => surroundings.time,
  kernel: ({ surroundings }) => surroundings.kernel,
  /** Clients, this one included; and how many may be there. */
  clients: ({ crowd }) => crowd.clients + 1,
  maxClients: ({ maxClients }) => maxClients,
  maxPerAddress: ({ maxPerAddress }) => maxPerAddress,
};

/** Puts a situation into the code and the words of the profile: one reply, or several that follow one another. */
export function composeReplies(
  facts: Facts,
  situation: Situation,
  command: CommandLine,
): readonly GivenReply[] {
  const template = templateFor(wordingOf(facts.profile, situation, command.verb), facts, command);
  const hasBanner = situation === 'greeting' && facts.banner.length > 0;
  return compose(hasBanner ? withBanner(template, facts.banner) : template, facts, situation, command);
}

/** A greeting of several lines. */
const withBanner = (template: ReplyTemplate, banner: readonly string[]): ReplyTemplate => ({
  ...template,
  text: [...banner, ...[template.text].flat()],
  repeatsCode: true,
});

function compose(
  template: ReplyTemplate,
  facts: Facts,
  situation: Situation,
  command: CommandLine,
): GivenReply[] {
  const { code, text, repeatsCode, delay = { from: 0, to: 0 }, pause, followedBy } = template;
  const fill = (line: string) =>
    line.replace(/\{(\w+)\}/g, (_, name: string) => String(fillers[name]?.(facts, command) ?? ''));
  const lasting = ({ from, to, perFailure = 0 }: Delay) => {
    const more = perFailure * facts.failures;
    return { from: from + more, to: to + more };
  };
  return [
    {
      situation,
      code,
      lines: (typeof text === 'string' ? [text] : text).map(fill),
      ...(repeatsCode ? { repeatsCode } : {}),
      delay: lasting(delay),
      ...(pause ? { pause: lasting(pause) } : {}),
    },
    ...(followedBy ? compose(followedBy, facts, situation, command) : []),
  ];
}

/** The template whose condition holds; the last one where none does. */
function templateFor(wording: Wording, facts: Facts, command: CommandLine): ReplyTemplate {
  if ('code' in wording) return wording;
  const found =
    wording.find(({ when }) => when === undefined || holds(when, facts, command)) ?? wording.at(-1);
  if (found === undefined) throw new Error(`A wording of ${facts.profile.id} is empty.`);
  return found;
}
