import { type Check, isIn, type Policy } from '../profiles/policies.ts';
import type { CommandKind, LineRule, ServerProfile, Situation } from '../profiles/ServerProfile.ts';
import { type Bytes, isAscii } from '../protocol/bytes.ts';
import { type CommandLine, parseCommand } from '../protocol/command.ts';

/** The verbs that every server has. */
const common: readonly string[] = ['USER', 'PASS', 'QUIT'];

/** What this server does with a verb; nothing where it does not know it. */
const kindOf = ({ commands }: ServerProfile, verb: string): CommandKind | undefined =>
  common.includes(verb) ? 'answered' : commands[verb];

/** A line as this server reads it: the one space or all the spaces before the argument belong to the separator. */
export function readCommand({ policy }: ServerProfile, line: Bytes): CommandLine {
  const command = parseCommand(line);
  return policy.separator === 'spaces' && command.argument !== undefined
    ? { ...command, argument: command.argument.replace(/^ +/, '') }
    : command;
}

/** Whether this server wants a login before it does what a verb asks for. */
export const needsLogin = ({ policy }: Pick<ServerProfile, 'policy'>, verb: string): boolean =>
  !common.includes(verb) && isIn(policy.needsLogin, verb);

/** Whether a name, password or account has bytes that the server does not take in one. */
export const isOdd = ({ octets }: Policy, argument: Bytes): boolean =>
  octets === 'ASCII' && !isAscii(argument);

/** Whether a line is a piece of one that was too long: it has no end, so that nothing in it is well formed. */
const isPiece = ({ lineTooLong, lineLimit }: Policy, line: Bytes): boolean =>
  lineTooLong === 'in pieces' && line.length >= lineLimit;

type Asked = {
  readonly profile: ServerProfile;
  readonly isLoggedIn: boolean;
  /** All that follows the verb, the space before the argument included. */
  readonly rest: Bytes;
} & Required<CommandLine>;
/** Whether the line is one that a line rule of the profile speaks of. */
const isOfRule = ({ profile, verb, rest }: Asked, rule: keyof LineRule): boolean =>
  profile.lineRules?.[verb]?.[rule]?.test(rest) === true;

/** What each check finds wrong: the situation that it leads to, or nothing. */
const findings: Readonly<Record<Check, (asked: Asked) => Situation | undefined | false>> = {
  login: (asked) =>
    !asked.isLoggedIn &&
    (needsLogin(asked.profile, asked.verb) || isOfRule(asked, 'needsLogin')) &&
    'notLoggedIn',
  known: ({ profile, verb }) => kindOf(profile, verb) === undefined && 'unknownCommand',
  implemented: ({ profile, verb }) => kindOf(profile, verb) === 'not implemented' && 'notImplemented',
  simulated: ({ profile, verb }) => kindOf(profile, verb) === 'not simulated' && 'notSimulated',
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

/** What the server finds when it looks at a command in its own order: the first thing that is wrong, or that nothing is. */
export function judge(
  profile: ServerProfile,
  { verb, argument: given, line = '' }: CommandLine,
  isLoggedIn: boolean,
): Situation {
  const argument = given ?? '';
  const rest = given === undefined ? '' : ` ${argument}`;
  const order = profile.checksByVerb?.[verb] ?? profile.checks;
  for (const check of order) {
    const found = findings[check]({ profile, verb, argument, rest, line, isLoggedIn });
    if (found) return found;
  }
  return argument === '' ? 'answer' : 'answerWithArgument';
}
