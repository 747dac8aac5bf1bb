import type { Bytes } from '../protocol/bytes.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import type { Fillers } from '../server-pi/fillers.ts';
import type { NamedConfiguration } from './configurations.ts';
import type { Check, Policy } from './policies.ts';
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
  /** A guest: exists only where anonymous login is allowed. */
  readonly isGuest?: true;
  /** Capitals and small letters in the name are the same. */
  readonly isAnyCase?: true;
  /** The user of the system that it works as, where that has another name: guests are `ftp`. */
  readonly systemUser?: string;
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
  'tooManyClients',
  'tooManyFromAddress',
  'idleTimeout',
  'loginTimeout',
  'needPassword',
  'loggedInByName',
  'needAccountByName',
  'userRefused',
  'anonymousRefused',
  'guestOverTls',
  'userAgain',
  'otherUser',
  'userFlushed',
  'loggedIn',
  'needAccount',
  'wrongPassword',
  'tooManyFailures',
  'passBeforeUser',
  'passAfterLogin',
  'passNotNeeded',
  'alreadyLoggedIn',
  'accountRight',
  'accountWrong',
  'accountNotAskedFor',
  'accountNotNeeded',
  'reinitialized',
  'goodbye',
  'notLoggedIn',
  'tlsRequired',
  'dataTlsRequired',
  'tlsProceed',
  'tlsUnavailable',
  'mechanismUnknown',
  'alreadyProtected',
  'notProtected',
  'pbszMissing',
  'protectionCleared',
  'protectionKept',
  'authRefused',
  'emptyLine',
  'lineTooLong',
  'unknownCommand',
  'foreignCommand',
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

/** How long a server keeps a reply back, in simulated milliseconds: somewhere in a range, and more with each failure. */
export type Delay = { readonly from: number; readonly to: number; readonly perFailure?: number };

/** What is sent in a situation. What can be filled into `text` in braces is listed in wording.ts and fillers.ts. */
export type ReplyTemplate = {
  readonly code: ReplyCode;
  /** One line, or the lines of a multi-line reply. */
  readonly text: string | readonly string[];
  /** Of a multi-line reply: its code stands before each line, not before the first and the last only. */
  readonly repeatsCode?: true;
  /** How long the server keeps the reply back (for example after a wrong password). */
  readonly delay?: Delay;
  /** How long after the reply it takes no line. */
  readonly pause?: Delay;
  /** Another reply that it sends at once after this one. */
  readonly followedBy?: ReplyTemplate;
};

/** What must be so for a wording to be used, or a rule to hold; what is not named does not matter. */
export type Condition = {
  /** Matched against the argument. */
  readonly argument?: RegExp;
  /** Matched against the name of the user that is noted or logged in. */
  readonly user?: RegExp;
  readonly isLoggedIn?: boolean;
  /** Whether a USER is noted or logged in. */
  readonly isUserNamed?: boolean;
  /** Whether the user that the server has noted, or that USER names now, is a guest; whether it has an account. */
  readonly isGuest?: boolean;
  readonly isKnown?: boolean;
  /** Whether this server allows anonymous login; whether it offers TLS. */
  readonly isAnonymousAllowed?: boolean;
  readonly isTlsOffered?: boolean;
  readonly isTlsRequired?: boolean;
  /** Whether this connection is protected now. */
  readonly isProtected?: boolean;
  /** Whether data is to travel as ASCII text, by the last TYPE. */
  readonly isAscii?: boolean;
};

/** A wording, or several of which the first whose condition holds is used. The last one should have none. */
export type Wording = ReplyTemplate | readonly (ReplyTemplate & { readonly when?: Condition })[];

/** What a server does with a verb that only asks something. A verb that is not listed is unknown to it. */
export type CommandKind = 'answered' | 'not implemented' | 'not simulated';

/** Which values of an argument a server takes. All are matched against the argument without regard to case. */
export type ArgumentRule = { readonly wellFormed?: RegExp; readonly supported?: RegExp };

/**
 * What a server sees in all that follows a verb, the space before the argument included: '' is a line that ends with the
 * verb, and is not the same as ' '. All is matched without regard to case.
 */
export type LineRule = {
  /** What it takes only after login; added to the policy `needsLogin`. */
  readonly needsLogin?: RegExp;
  /** What is wrong: it ends too soon, it goes on where it must end, or it cannot be read. */
  readonly missing?: RegExp;
  readonly unwanted?: RegExp;
  readonly malformed?: RegExp;
};

/** What can be set at a server that is not a policy of its program but a choice of its administrator. */
export type Configuration = {
  readonly anonymous: boolean;
  readonly tls: 'off' | 'offered' | 'required';
  /** Simulated milliseconds: how long a client may be silent, and how long its login may take (0: any time). */
  readonly idleLimit: number;
  readonly loginLimit: number;
  /** How many clients at once, in all and from one address (0: any number). */
  readonly maxClients: number;
  readonly maxPerAddress: number;
};

/** A server as data: what it says, what it knows, and by which policies it decides. */
export type ServerProfile = {
  readonly id: ProfileId;
  /** As people call it, with its version. */
  readonly name: string;
  /** Where its behaviour is taken from. */
  readonly source: string;
  readonly accounts: readonly Account[];
  /** How it is set up unless something else is asked for. */
  readonly configuration: Configuration;
  /** Ways in which it was set up when it was recorded, beside or instead of the common ones. */
  readonly configurations?: Readonly<Record<string, NamedConfiguration>>;
  readonly policy: Policy;
  /** The order in which it looks at a command; and that of single verbs. */
  readonly checks: readonly Check[];
  readonly checksByVerb?: Readonly<Record<string, readonly Check[]>>;
  /** What the server does with each verb beside USER, PASS and QUIT. Those of TLS count only where TLS is off. */
  readonly commands: Readonly<Record<string, CommandKind>>;
  readonly argumentRules: Readonly<Record<string, ArgumentRule>>;
  /** Where a verb that is not simulated is answered all the same: the answer does not depend on files or data. */
  readonly answeredWhere?: Readonly<Record<string, readonly Condition[]>>;
  /** The values of TYPE with which data travels as ASCII; left out: those that begin with A. */
  readonly asciiTypes?: RegExp;
  /** What MLST can tell of a file (RFC 3659 §7.5), and what of this it tells as long as OPTS has chosen nothing. */
  readonly facts?: { readonly known: readonly string[]; readonly told: readonly string[] };
  readonly lineRules?: Readonly<Record<string, LineRule>>;
  /** The command by which a client sets its idle limit: the number in it is the seconds. */
  readonly idleCommand?: RegExp;
  /** What it fills into its texts beside what every server does. */
  readonly fillers?: Fillers;
  /** The forms of commands, as HELP tells them, by verb. */
  readonly syntax?: Readonly<Record<string, string>>;
  /** Lines that it takes without a word. */
  readonly ignoredLines?: RegExp;
  /** Lines that it takes for another protocol: it closes without a word. */
  readonly otherProtocols?: RegExp;
  readonly replies: Readonly<Record<Situation, Wording>>;
  /** Wording of a situation for one verb, under `VERB.situation`; goes before `replies`. */
  readonly repliesByVerb: Readonly<Partial<Record<`${string}.${Situation}`, Wording>>>;
};

/** The passwords that may be seen: those of the simulated accounts, shown on purpose. */
export function demonstrationPasswords(profile: Pick<ServerProfile, 'accounts'>): readonly Bytes[] {
  return profile.accounts.flatMap(({ password, demonstration }) => [
    ...(password !== undefined && password !== 'any' ? [password] : []),
    ...(demonstration !== undefined ? [demonstration] : []),
  ]);
}

/** The kinds of what a server does with its verbs, written as lists of verbs. */
export const commandKinds = (kinds: Readonly<Record<CommandKind, string>>): ServerProfile['commands'] =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, verbs]) =>
      verbs
        .split(' ')
        .filter(Boolean)
        .map((verb) => [verb, kind as CommandKind]),
    ),
  );

/**
 * The wording of a situation: that for this verb if there is one, else the general one. An answer to a command with an
 * argument has the words of the plain answer where the profile knows no others.
 */
export function wordingOf(profile: ServerProfile, situation: Situation, verb?: string): Wording {
  const { replies, repliesByVerb } = profile;
  return (
    repliesByVerb[`${verb}.${situation}`] ??
    (situation === 'answerWithArgument' ? repliesByVerb[`${verb}.answer`] : undefined) ??
    replies[situation]
  );
}

/** Every template of a wording, with those that follow. */
export const templatesOf = (wording: Wording): readonly ReplyTemplate[] =>
  ('code' in wording ? [wording] : wording).flatMap((template) => [
    template,
    ...(template.followedBy ? templatesOf(template.followedBy) : []),
  ]);
