import {
  type Condition,
  type Delay,
  type ReplyTemplate,
  type Situation,
  type Wording,
  wordingOf,
} from '../profiles/ServerProfile.ts';
import { type CommandLine, firstWord, inCapitals } from '../protocol/command.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { isVerb, syntaxOf } from '../protocol/verbs.ts';
import { accountOf, type Facts } from './facts.ts';

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

/** What can be filled into a template, in braces. */
const fillers: Readonly<Record<string, (facts: Facts, command: CommandLine) => string | number>> = {
  verb: (_, { verb }) => verb,
  argument: (_, { argument = '' }) => argument,
  /** The argument in capitals; its first word; the whole line as it came. */
  ARGUMENT: (_, { argument = '' }) => argument.toUpperCase(),
  word: (_, { argument = '' }) => firstWord(argument),
  line: (_, { line = '' }) => line,
  /** The line as a server of BSD's kind shows it: what it has looked up stands in capitals. */
  echo: (_, { line = '' }) => line.replace(/^( .{0,3}|SITE [^ ]+|[^ ]+)/i, inCapitals),
  user: ({ username }) => username,
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
  type: ({ parameters }) => (parameters.TYPE?.startsWith('A') ? 'ASCII' : 'Binary'),
  structure: ({ parameters }) => (parameters.STRU?.startsWith('R') ? 'Record' : 'File'),
  prot: ({ parameters }) => parameters.PROT ?? 'C',
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
  const { code, text, repeatsCode, delay = { from: 0, to: 0 }, pause, then } = template;
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
    ...(then ? compose(then, facts, situation, command) : []),
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

function holds({ argument, ...conditions }: Condition, facts: Facts, command: CommandLine): boolean {
  const { username, profile, isLoggedIn, isProtected, anonymous, tls } = facts;
  const account = accountOf(facts, username);
  const isSo: Required<Omit<Condition, 'argument'>> = {
    isLoggedIn,
    isProtected,
    isUserNamed: username !== '',
    isGuest: account?.isGuest === true,
    isKnown:
      account !== undefined || profile.accounts.some(({ name, isGuest }) => isGuest && name === username),
    isAnonymousAllowed: anonymous,
    isTlsOffered: tls !== 'off',
    isTlsRequired: tls === 'required',
  };
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  return (
    (argument?.test(command.argument ?? '') ?? true) && names.every((name) => conditions[name] === isSo[name])
  );
}
