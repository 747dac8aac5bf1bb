import { type CommandLine, firstWord, inCapitals } from '../protocol/command.ts';
import { accountOf, type Facts, isAsciiType, protectionOfData } from './facts.ts';

/** What is filled into a template for a name in braces. */
export type Filler = (facts: Facts, command: CommandLine) => string | number;
export type Fillers = Readonly<Record<string, Filler>>;

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

/** What real servers fill into their texts, beside what every server does (wording.ts). A profile names this table. */
export const serverFillers: Fillers = {
  /** The verb, in which `_` stands for a blank. */
  verbInWords: (_, { verb }) => verb.replaceAll('_', ' '),
  verbInSmall: (_, { verb }) => verb.toLowerCase(),
  argument: (_, { argument = '' }) => argument,
  /** The argument in capitals. */
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
  systemUser: (facts) => accountOf(facts, facts.username)?.systemUser ?? facts.username,
  idleSeconds: ({ idleLimit }) => Math.round(idleLimit / 1000),
  /** As Pure-FTPd says it: in minutes where there is more than one. */
  idleTime: ({ idleLimit }) =>
    idleLimit > 60_000
      ? `${Math.round(idleLimit / 60_000)} minutes`
      : `${Math.round(idleLimit / 1000)} seconds`,
  loginSeconds: ({ loginLimit }) => Math.round(loginLimit / 1000),
  type: (facts) => (isAsciiType(facts) ? 'ASCII' : 'Binary'),
  typeInCapitals: (facts) => (isAsciiType(facts) ? 'ASCII' : 'BINARY'),
  /** As the ftpd of BSD says it. */
  typeAndForm: ({ parameters: { TYPE = '' } }) =>
    TYPE.startsWith('A') ? 'ASCII, FORM: Nonprint' : TYPE.startsWith('I') ? 'Image' : 'Local 8',
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
  time: ({ surroundings }) => surroundings.time,
  kernel: ({ surroundings }) => surroundings.kernel,
  /** Clients, this one included; and how many may be there. */
  clients: ({ crowd }) => crowd.clients + 1,
  maxClients: ({ maxClients }) => maxClients,
  maxPerAddress: ({ maxPerAddress }) => maxPerAddress,
};
