import type { Account, Configuration, ServerProfile } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';

/** Whether the service takes users: at once, after a delay (120), or not at all (421). */
export type Service = 'ready' | 'delayed' | 'unavailable';

/** What can be set from outside, also in the middle of a session. Times are simulated milliseconds. */
export type ServerSettings = Configuration & {
  readonly service: Service;
  readonly serviceDelay: number;
  /** Whether the server can do the handshake of TLS now, or lacks what it needs for it (431, RFC 2228 §3). */
  readonly tlsResource: 'ready' | 'lacking';
  /** Lines that stand before the greeting, as an administrator may have them said. */
  readonly banner: readonly string[];
};

/** The machine and the network around a server, as its replies tell of them. */
export type Surroundings = {
  /** The name that the server's machine has, and the one that it gives for the client's. */
  readonly host: string;
  readonly client: string;
  /** Addresses in dotted form. */
  readonly address: string;
  readonly clientAddress: string;
  readonly port: number;
  readonly clientPort: number;
  /** The time of day when the client connects, as `12:00`. */
  readonly time: string;
  /** The release of the operating system. */
  readonly kernel: string;
};

/** Where the simulated servers stand: as the recorded ones did, which called themselves `localhost`. */
export const simulatedSurroundings: Surroundings = {
  host: 'localhost',
  client: 'localhost',
  address: '127.0.0.1',
  clientAddress: '127.0.0.1',
  port: 21,
  clientPort: 49_152,
  time: '12:00',
  kernel: '6.1.0',
};

/** Sessions beside this one, counted by whoever holds them all. */
export type Crowd = {
  readonly clients: number;
  readonly fromAddress: number;
  /** Of these, the ones that are logged in. */
  readonly loggedIn: number;
  readonly loggedInFromAddress: number;
};
export const nobodyElse: Crowd = { clients: 0, fromAddress: 0, loggedIn: 0, loggedInFromAddress: 0 };

/**
 * What commands set that later replies depend on, by their verb; that of OPTS and SITE by their second word, too. All
 * else that a client may name is not kept.
 */
export const parameterNames = [
  'TYPE',
  'MODE',
  'STRU',
  'AUTH',
  'PBSZ',
  'PROT',
  'OPTS MLST',
  'SITE UMASK',
] as const;
type Parameters = Readonly<Partial<Record<(typeof parameterNames)[number], string>>>;

/** All that a server knows of its session: what it decides by, and what its words may draw on. */
export type Facts = ServerSettings & {
  readonly profile: ServerProfile;
  readonly surroundings: Surroundings;
  readonly crowd: Crowd;
  /** The user that is noted or logged in, or ''. */
  readonly username: Bytes;
  readonly isLoggedIn: boolean;
  /** Whether a PASS after login has made it forget the name: USER with the same name is another user then. */
  readonly isNameForgotten: boolean;
  readonly isProtected: boolean;
  /** Whether the client has sent a line. */
  readonly hasSpoken: boolean;
  /** Wrong passwords since the connection, or since the last login. */
  readonly failures: number;
  /** Whether a line of this session had too much or too little in it. */
  readonly hasComplained: boolean;
  /** The arguments that were taken last. */
  readonly parameters: Parameters;
  /** Those that the last ones took the place of. */
  readonly before: Parameters;
};

/** The parameters of a session that has set none (RFC 959 §5.1). */
export const defaultParameters = { TYPE: 'A N', MODE: 'S', STRU: 'F' };

/** What a server knows of a session that has not begun. */
export const factsAtFirst = (
  input: ServerSettings & { readonly profile: ServerProfile; readonly surroundings?: Surroundings },
): Facts => ({
  surroundings: simulatedSurroundings,
  ...input,
  crowd: nobodyElse,
  username: '',
  isLoggedIn: false,
  isNameForgotten: false,
  isProtected: false,
  hasSpoken: false,
  failures: 0,
  hasComplained: false,
  parameters: defaultParameters,
  before: {},
});

/** The level of protection of data (RFC 2228 §3). AUTH with an old name of TLS may set it at once. */
export function protectionOfData({ profile, parameters }: Pick<Facts, 'profile' | 'parameters'>): string {
  const isByOldName = /^(SSL|TLS-P)( |$)/.test(parameters.AUTH ?? '');
  const isSetByAuth = isByOldName && profile.policy.authByOldName === 'protects data';
  return parameters.PROT ?? (isSetByAuth ? 'P' : 'C');
}

/** Whether data travels as ASCII, by the last TYPE. */
export const isAsciiType = ({ profile, parameters }: Pick<Facts, 'profile' | 'parameters'>): boolean =>
  (profile.asciiTypes ?? /^A/).test(parameters.TYPE ?? '');

/** The account of this name, if the server has one that counts now. */
export function accountOf({ profile, anonymous }: Pick<Facts, 'profile' | 'anonymous'>, name: Bytes) {
  const isNamed = (account: Account) =>
    account.name === name ||
    (account.isAnyCase === true && account.name === name.toLowerCase()) ||
    (account.isGuest === true && name === '' && profile.policy.namelessUser === 'is anonymous');
  return profile.accounts.find((account) => isNamed(account) && (anonymous || account.isGuest !== true));
}

/** Whether the idle limit counts: at some servers it only does until the client has sent its first line. */
export const isIdleCounted = ({ profile, hasSpoken }: Pick<Facts, 'profile' | 'hasSpoken'>): boolean =>
  profile.policy.idleCounted === 'always' || !hasSpoken;

/** How long the client may be silent now, and its login take, in simulated milliseconds; infinitely where nothing counts. */
export const timeLimits = (facts: Facts): { readonly idle: number; readonly login: number } => ({
  idle: (isIdleCounted(facts) && facts.idleLimit) || Number.POSITIVE_INFINITY,
  login: (!facts.isLoggedIn && facts.loginLimit) || Number.POSITIVE_INFINITY,
});

/** What completes the login of an account after USER. Of a name without an account a password is asked, too. */
export function loginNeeds(account: Account | undefined): 'nothing' | 'password' | 'account' {
  if (account === undefined || account.password !== undefined) return 'password';
  return account.account === undefined ? 'nothing' : 'account';
}

/** Whether the password is that of the user; of a user that does not exist none is. */
export function isPasswordOf(facts: Pick<Facts, 'profile' | 'anonymous'>, username: Bytes, password: Bytes) {
  const account = accountOf(facts, username);
  return account !== undefined && (account.password === 'any' || account.password === password);
}
