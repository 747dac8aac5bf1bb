import { type Check, isIn, type Policy } from '../profiles/policies.ts';
import type { CommandKind, LineRule, ServerProfile, Situation } from '../profiles/ServerProfile.ts';
import { type Bytes, isAscii } from '../protocol/bytes.ts';
import { type CommandLine, parseCommand, parseWords } from '../protocol/command.ts';
import { holds } from './conditions.ts';
import { accountOf, type Facts, protectionOfData } from './facts.ts';

/** The verbs that every server has. */
const common: readonly string[] = ['USER', 'PASS', 'QUIT'];

/** What this server does with a verb; nothing where it does not know it. */
const kindOf = ({ commands }: ServerProfile, verb: string): CommandKind | undefined =>
  common.includes(verb) ? 'answered' : commands[verb];

/** Whether AUTH is not what it is elsewhere but a command like any other, or unknown. */
export const isAuthACommand = ({ profile: { policy }, isLoggedIn, isProtected }: Facts): boolean =>
  (isLoggedIn && policy.authAfterLogin === 'is unknown') ||
  (isProtected && policy.authUnderTls === 'is taken as a command');

/** Whether a verb is one of RFC 2228 that this server has now. */
const isOfSecurity = (facts: Facts, verb: string): boolean =>
  facts.tls !== 'off' &&
  facts.profile.policy.securityVerbs.includes(verb) &&
  !(verb === 'AUTH' && isAuthACommand(facts));

/** A line as this server reads it: the one space or all the spaces before the argument belong to the separator. */
export function readCommand(profile: ServerProfile, line: Bytes): CommandLine {
  const { separator, knownByEnding } = profile.policy;
  const { verb, argument } = separator === 'words' ? parseWords(line, ['USER', 'PASS']) : parseCommand(line);
  const ending =
    kindOf(profile, verb) === undefined ? knownByEnding.find((known) => verb.endsWith(known)) : undefined;
  return {
    verb: ending ?? verb,
    ...(argument === undefined
      ? {}
      : { argument: separator === 'spaces' ? argument.replace(/^ +/, '') : argument }),
  };
}

/** Whether this server wants a login before it does what a verb asks for. */
export const needsLogin = ({ policy }: Pick<ServerProfile, 'policy'>, verb: string): boolean =>
  !common.includes(verb) && isIn(policy.needsLogin, verb);

/** Whether USER names a guest at a server that lets none in over TLS: it cannot ask them for it either. */
export const isGuestKeptFromTls = (facts: Facts, { verb, argument = '' }: CommandLine): boolean =>
  facts.profile.policy.guestsOverTls === 'refused' &&
  verb === 'USER' &&
  accountOf({ ...facts, anonymous: true }, argument)?.isGuest === true;

/** Whether a name, password or account has bytes that the server does not take in one. */
const isOdd = ({ octets }: Policy, argument: Bytes): boolean => octets === 'ASCII' && !isAscii(argument);

/** Whether a line is cut, by its length or by a byte 0: it has no end, so that nothing in it is well formed. */
const isPiece = ({ lineTooLong, lineLimit, nul }: Policy, line: Bytes): boolean =>
  (lineTooLong === 'in pieces' && line.length >= lineLimit) ||
  (nul === 'cuts the line' && line.endsWith('\0'));

/** A command, and all that the server knows when it looks at it. */
type Asked = Facts & {
  /** All that follows the verb, the space before the argument included. */
  readonly rest: Bytes;
} & Required<CommandLine>;
/** Whether the line is one that a line rule of the profile speaks of. */
const isOfRule = ({ profile, verb, rest }: Asked, rule: keyof LineRule): boolean =>
  profile.lineRules?.[verb]?.[rule]?.test(rest) === true;

/** What each check finds wrong: the situation that it leads to, or nothing. */
const findings: Readonly<Record<Check, (asked: Asked) => Situation | undefined | false>> = {
  protection(asked) {
    const { needsTls, needsDataTls } = asked.profile.policy;
    if (asked.tls !== 'required') return false;
    if (!asked.isProtected && isIn(needsTls, asked.verb) && !isGuestKeptFromTls(asked, asked))
      return 'tlsRequired';
    return needsDataTls.includes(asked.verb) && protectionOfData(asked) !== 'P' && 'dataTlsRequired';
  },
  login: (asked) =>
    !asked.isLoggedIn &&
    (needsLogin(asked.profile, asked.verb) || isOfRule(asked, 'needsLogin')) &&
    'notLoggedIn',
  foreign: ({ profile, verb }) => profile.policy.foreignVerbs.includes(verb) && 'foreignCommand',
  known: (asked) =>
    kindOf(asked.profile, asked.verb) === undefined && !isOfSecurity(asked, asked.verb) && 'unknownCommand',
  implemented: ({ profile, verb }) => kindOf(profile, verb) === 'not implemented' && 'notImplemented',
  simulated: (asked) =>
    kindOf(asked.profile, asked.verb) === 'not simulated' &&
    !asked.profile.answeredWhere?.[asked.verb]?.some((condition) => holds(condition, asked, asked)) &&
    'notSimulated',
  'argument refused': (asked) =>
    ((asked.argument !== '' && asked.profile.policy.argumentRefused.includes(asked.verb)) ||
      isOfRule(asked, 'unwanted')) &&
    'argumentUnwanted',
  'argument required': (asked) =>
    ((asked.argument === '' && asked.profile.policy.argumentRequired.includes(asked.verb)) ||
      isOfRule(asked, 'missing')) &&
    'argumentMissing',
  form: (asked) => {
    const { policy, argumentRules } = asked.profile;
    const { wellFormed } = argumentRules[asked.verb] ?? {};
    const isBad =
      isOdd(policy, asked.argument) ||
      isPiece(policy, asked.line) ||
      wellFormed?.test(asked.argument) === false ||
      isOfRule(asked, 'malformed');
    return isBad && 'argumentMalformed';
  },
  support: ({ profile, verb, argument }) => {
    const { supported } = profile.argumentRules[verb] ?? {};
    return supported !== undefined && !supported.test(argument) && 'argumentUnsupported';
  },
};

/** The checks that only look at the argument. */
const checksOfArgument: readonly Check[] = ['argument refused', 'argument required', 'form', 'support'];

/**
 * What the server finds when it looks at a command in its own order: the first thing that is wrong, or that nothing is.
 * `isTaken`: that it takes this verb now is settled, and only its argument is in question.
 */
export function judge(
  facts: Facts,
  { verb, argument: given, line = '' }: CommandLine,
  isTaken = false,
): Situation {
  const argument = given ?? '';
  const rest = given === undefined ? '' : ` ${argument}`;
  const asked = { ...facts, verb, argument, rest, line };
  const { checks, checksByVerb } = facts.profile;
  for (const check of checksByVerb?.[verb] ?? checks) {
    if (isTaken && !checksOfArgument.includes(check)) continue;
    const found = findings[check](asked);
    if (found) return found;
  }
  return argument === '' ? 'answer' : 'answerWithArgument';
}
