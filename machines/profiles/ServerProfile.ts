import type { Bytes } from '../protocol/bytes.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import type { ProfileId } from './profiles.ts';

/** A user that a simulated server knows. What an account has decides what its login needs. */
export type Account = {
  readonly name: string;
  /** The password. `'any'`: whatever is sent is right. Missing: none is asked for. */
  readonly password?: string | 'any';
  /** What to type where any password will do, so that a learner need not use a real one. */
  readonly demonstration?: string;
  /** What ACCT must give after the password, or after USER where there is no password. */
  readonly account?: string;
  /** Refused as soon as USER names it. */
  readonly refused?: true;
  /** Where a session of this user starts; PWD tells it. */
  readonly directory: string;
  /** One line for the card of accounts. */
  readonly note: string;
};

/** Why a reply is given: what the chart decides, before a profile puts it into a code and words. */
export const situations = [
  'greeting',
  'serviceDelayed',
  'serviceUnavailable',
  'idleTimeout',
  'needPassword',
  'loggedInByName',
  'needAccountByName',
  'userRefused',
  'userAgain',
  'otherUser',
  'loggedIn',
  'needAccount',
  'wrongPassword',
  'tooManyFailures',
  'passBeforeUser',
  'passNotNeeded',
  'alreadyLoggedIn',
  'accountRight',
  'accountWrong',
  'accountNotAskedFor',
  'accountNotNeeded',
  'reinitialized',
  'goodbye',
  'notLoggedIn',
  'emptyLine',
  'lineTooLong',
  'unknownCommand',
  'notImplemented',
  'notSimulated',
  'argumentMissing',
  'argumentUnwanted',
  'argumentMalformed',
  'argumentUnsupported',
  'answer',
  'answerWithArgument',
] as const;
export type Situation = (typeof situations)[number];

/** What is sent in a situation. In `text`, `{verb}`, `{user}`, `{directory}`, `{minutes}`, `{idleSeconds}`,
 * `{syntax}` (of the command that HELP asks for), `{TYPE}`, `{MODE}`, `{STRU}` and `{type}` (the type in words) are filled in. */
export type ReplyTemplate = {
  readonly code: ReplyCode;
  /** One line, or the lines of a multi-line reply. */
  readonly text: string | readonly string[];
  /** How long the server keeps the reply back, in simulated milliseconds (for example after a wrong password). */
  readonly delay?: number;
};

/** What a server does with a verb that only asks something. A verb that is not listed is unknown to it. */
export type CommandKind = 'answered' | 'not implemented' | 'not simulated';

/** Which values of an argument a server takes. All are matched against the argument without regard to case. */
export type ArgumentRule = { readonly wellFormed?: RegExp; readonly supported?: RegExp };

/** The policies of a server: each is a rule on which servers differ, read by the guards of the one chart. */
export type Policy = {
  /** What separates verb and argument: "one or more spaces" (RFC 959 §5.3), or one, the rest being argument. */
  readonly separator: 'spaces' | 'one space';
  readonly emptyLine: 'refused' | 'ignored';
  /** The longest line in bytes, without its CR LF, and what a longer one leads to. */
  readonly lineLimit: number;
  readonly lineTooLong: 'refused' | 'closes';
  /** Whether bytes outside ASCII may stand in a user name, password or account (RFC 959 §5.3.2 knows 128 characters). */
  readonly octets: 'ASCII' | 'any';
  /** Before login these verbs, or all but these, get "not logged in". */
  readonly needsLogin: { readonly only: readonly string[] } | { readonly allBut: readonly string[] };
  /** USER without a name: refused, or answered as if any name had come. */
  readonly namelessUser: 'refused' | 'asked for a password';
  /** Another command between USER and PASS: PASS must then wait for a new USER, or it is no matter. */
  readonly betweenUserAndPass: 'breaks the sequence' | 'is no matter';
  /** USER in a session that is logged in: the login starts again, or no other user is taken. */
  readonly userAfterLogin: 'restarts the login' | 'is refused';
  readonly passAfterLogin: 'is out of sequence' | 'is accepted';
  /** The wrong password with which the connection is closed: the third, for example. */
  readonly failuresAllowed: number;
  /** Whether a delayed service says 120 before 220, or just lets the client wait. */
  readonly announcesDelay: boolean;
  /** The verbs that must have an argument, and those that must not. */
  readonly argumentRequired: readonly string[];
  readonly argumentRefused: readonly string[];
  readonly argumentRules: Readonly<Record<string, ArgumentRule>>;
  /** What the server does with each verb beside USER, PASS and QUIT. */
  readonly commands: Readonly<Record<string, CommandKind>>;
};

/** A server as data: what it says, what it knows, and by which policies it decides. */
export type ServerProfile = {
  readonly id: ProfileId;
  /** As people call it, with its version. */
  readonly name: string;
  /** Where its behaviour is taken from. */
  readonly source: string;
  readonly accounts: readonly Account[];
  readonly policy: Policy;
  readonly replies: Readonly<Record<Situation, ReplyTemplate>>;
  /** Wording of a situation for one verb, under `VERB.situation`; goes before `replies`. */
  readonly repliesByVerb: Readonly<Partial<Record<`${string}.${Situation}`, ReplyTemplate>>>;
};

/** The passwords that may be seen: those of the simulated accounts, shown on purpose. */
export function demonstrationPasswords(profile: ServerProfile): readonly Bytes[] {
  return profile.accounts.flatMap(({ password, demonstration }) => [
    ...(password !== undefined && password !== 'any' ? [password] : []),
    ...(demonstration !== undefined ? [demonstration] : []),
  ]);
}

/**
 * The template for a situation: the wording for this verb if there is one, else the general one. An answer to a command
 * with an argument has the words of the plain answer where the profile knows no others.
 */
export function replyTemplate(profile: ServerProfile, situation: Situation, verb?: string): ReplyTemplate {
  const { replies, repliesByVerb } = profile;
  return (
    repliesByVerb[`${verb}.${situation}`] ??
    (situation === 'answerWithArgument' ? repliesByVerb[`${verb}.answer`] : undefined) ??
    replies[situation]
  );
}
