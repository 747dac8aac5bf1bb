import { type Check, isIn, type Policy } from '../profiles/policies.ts';
import type { CommandKind, ServerProfile, Situation } from '../profiles/ServerProfile.ts';
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

type Asked = { readonly profile: ServerProfile; readonly isLoggedIn: boolean } & Required<
  Omit<CommandLine, 'line'>
>;

/** What each check finds wrong: the situation that it leads to, or nothing. */
const findings: Readonly<Record<Check, (asked: Asked) => Situation | undefined | false>> = {
  login: ({ profile, isLoggedIn, verb }) => !isLoggedIn && needsLogin(profile, verb) && 'notLoggedIn',
  known: ({ profile, verb }) => kindOf(profile, verb) === undefined && 'unknownCommand',
  implemented: ({ profile, verb }) => kindOf(profile, verb) === 'not implemented' && 'notImplemented',
  simulated: ({ profile, verb }) => kindOf(profile, verb) === 'not simulated' && 'notSimulated',
  'argument refused': ({ profile, verb, argument }) =>
    argument !== '' && profile.policy.argumentRefused.includes(verb) && 'argumentUnwanted',
  'argument required': ({ profile, verb, argument }) =>
    argument === '' && profile.policy.argumentRequired.includes(verb) && 'argumentMissing',
  form: ({ profile, verb, argument }) => {
    const { wellFormed } = profile.argumentRules[verb] ?? {};
    const isBad = isOdd(profile.policy, argument) || (wellFormed !== undefined && !wellFormed.test(argument));
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
  { verb, argument = '' }: CommandLine,
  isLoggedIn: boolean,
): Situation {
  const order = profile.checksByVerb?.[verb] ?? profile.checks;
  for (const check of order) {
    const found = findings[check]({ profile, verb, argument, isLoggedIn });
    if (found) return found;
  }
  return argument === '' ? 'answer' : 'answerWithArgument';
}
