import {
  type Account,
  replyTemplate,
  type ServerProfile,
  type Situation,
} from '../profiles/ServerProfile.ts';
import { type Bytes, isAscii } from '../protocol/bytes.ts';
import { type CommandLine, parseCommand } from '../protocol/command.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { isVerb, syntaxOf } from '../protocol/verbs.ts';

/** A reply that the server gives: in which situation, in whose words, and how long it is kept back (simulated ms). */
export type GivenReply = {
  readonly situation: Situation;
  readonly code: ReplyCode;
  readonly lines: readonly string[];
  readonly delay: number;
};

/** What the wording of a reply may draw on. */
type Facts = {
  readonly profile: ServerProfile;
  readonly username: string;
  readonly idleLimit: number;
  readonly serviceDelay: number;
  readonly parameters: Readonly<Record<string, string>>;
};

/** The account of this name, if the server has one. */
export const accountOf = (profile: ServerProfile, name: string): Account | undefined =>
  profile.accounts.find((account) => account.name === name);

/** What completes the login of an account after USER. Of a name without an account a password is asked, too. */
export function loginNeeds(account: Account | undefined): 'nothing' | 'password' | 'account' {
  if (account === undefined || account.password !== undefined) return 'password';
  return account.account === undefined ? 'nothing' : 'account';
}

/** A line as this server reads it: the one space or all the spaces before the argument belong to the separator. */
export function readCommand({ policy }: ServerProfile, line: Bytes): CommandLine {
  const command = parseCommand(line);
  return policy.separator === 'spaces' && command.argument !== undefined
    ? { ...command, argument: command.argument.replace(/^ +/, '') }
    : command;
}

/** Puts a situation into the code and the words of the profile. */
export function composeReply(facts: Facts, situation: Situation, command?: CommandLine): GivenReply {
  const { profile, username, idleLimit, serviceDelay, parameters } = facts;
  const { code, text, delay = 0 } = replyTemplate(profile, situation, command?.verb);
  const argument = command?.argument ?? '';
  const topic = argument.toUpperCase();
  const values: Readonly<Record<string, string>> = {
    ...parameters,
    verb: command?.verb ?? '',
    user: username,
    directory: accountOf(profile, username)?.directory ?? '/',
    minutes: String(Math.max(1, Math.round(serviceDelay / 60_000))).padStart(3, '0'),
    idleSeconds: String(Math.round(idleLimit / 1000)),
    type: parameters.TYPE?.startsWith('A') ? 'ASCII' : 'Binary',
    syntax: isVerb(topic) ? syntaxOf(topic) : '',
  };
  const fill = (line: string) => line.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  return { situation, code, delay, lines: (typeof text === 'string' ? [text] : text).map(fill) };
}

/** Whether this server wants a login before it looks at the verb. */
export const needsLogin = ({ policy: { needsLogin: gate } }: ServerProfile, verb: string): boolean =>
  'only' in gate ? gate.only.includes(verb) : !gate.allBut.includes(verb);

/** Whether the argument breaks the form that the server expects. */
export function isMalformed({ policy }: ServerProfile, { verb, argument = '' }: CommandLine): boolean {
  const { wellFormed } = policy.argumentRules[verb] ?? {};
  return isOdd(policy, argument) || (wellFormed !== undefined && !wellFormed.test(argument));
}

/** Whether the argument is well formed, but of a kind that the server does not have. */
export function isUnsupported({ policy }: ServerProfile, { verb, argument = '' }: CommandLine): boolean {
  const { supported } = policy.argumentRules[verb] ?? {};
  return supported !== undefined && !supported.test(argument);
}

/** Whether a name, password or account has bytes that the server does not take in one. */
export const isOdd = ({ octets }: ServerProfile['policy'], argument: Bytes): boolean =>
  octets === 'ASCII' && !isAscii(argument);

/** Whether the password is that of the user; of a user that does not exist none is. */
export function isPasswordOf(profile: ServerProfile, username: string, password: Bytes): boolean {
  const account = accountOf(profile, username);
  return account !== undefined && (account.password === 'any' || account.password === password);
}
