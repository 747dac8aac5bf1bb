/** A step in which a server looks at a command. It takes them in an order of its own: the first that fails decides. */
export const checks = [
  /** Whether it comes protected, where TLS is required for it. */
  'protection',
  /** Whether somebody is logged in, where the command needs that. */
  'login',
  /** Whether it is a command of FTP, and not of a protocol that the server will not be used for. */
  'foreign',
  /** Whether it knows the verb. */
  'known',
  /** Whether it has the command at all. */
  'implemented',
  /** Whether the simulator has what the command works on: files, the data connection. */
  'simulated',
  'argument refused',
  'argument required',
  /** Whether the argument has the form that it must have. */
  'form',
  /** Whether the server supports what the argument asks for. */
  'support',
] as const;
export type Check = (typeof checks)[number];

/**
 * The policies that are a choice: each is a rule on which servers differ, with the ways it can go. The first is that of
 * the textbook server.
 */
export const choices = {
  /**
   * What separates verb and argument: "one or more spaces" (RFC 959 §5.3), or one, the rest being argument; or any white
   * space, and what follows is words (but for a name or password, which begins after the first blank).
   */
  separator: ['spaces', 'one space', 'words'],
  /** What ends a line: LF, with CRs before it or not; CR LF alone; or the first CR, behind which all is lost up to LF. */
  lineEnd: ['LF', 'CR LF', 'CR'],
  /** CRs before the end of a line, beside the one that belongs to it: they are dropped, or stay in the line. */
  extraCr: ['dropped', 'kept'],
  /** Control characters in a line: they stay what they are, or an underscore takes the place of each. */
  controls: ['kept', 'as underscores'],
  /** Whether Telnet commands (RFC 854: IAC and what follows) are taken out of a line or stay in it. */
  telnet: ['taken out', 'kept'],
  /**
   * A line longer than the limit: refused, refused with the close of the connection, or cut off at the limit; or each
   * piece of that length is taken as a line of its own, and none of them but the last is well formed; or it gets no reply.
   */
  lineTooLong: ['refused', 'closes', 'cut off', 'in pieces', 'is ignored'],
  /** A byte 0 in a line: it is as good as any, or the line ends with it, or is cut there and so has no end. */
  nul: ['stays', 'ends the line', 'cuts the line'],
  /** Whether bytes outside ASCII may stand in a user name, password or account (RFC 959 §5.3.2 knows 128 characters). */
  octets: ['ASCII', 'any'],
  /** The form of USER, PASS and QUIT: looked at where they count, or first of all, and then a wrong one changes nothing. */
  loginForm: ['where it counts', 'first'],
  /** Before login, a command that needs one and has a wrong form besides: only the login is missed, or both are told. */
  formBeforeLogin: ['is no matter', 'is told too'],
  /** Once a line had too much or too little in it: what cannot be read at all is complained of as well, or gets no reply. */
  afterSyntaxError: ['all is told', 'what cannot be read gets no reply'],
  /** USER without a name: refused, answered as if any name had come, or taken for an anonymous login. */
  namelessUser: ['refused', 'asked for a password', 'is anonymous'],
  /** USER with a name that has no account (RFC 2577 §7 advises to ask it for a password like any other). */
  unknownUser: ['asked for a password', 'refused'],
  /** USER with a name that is refused: the name that was noted before is forgotten, or stays. */
  refusedUser: ['forgets the user before', 'leaves the user before'],
  /** Another command between USER and PASS: PASS must then wait for a new USER, or it is no matter. */
  betweenUserAndPass: ['breaks the sequence', 'is no matter'],
  /** After a wrong password: USER must come again, or another PASS is a second try. */
  afterFailure: ['the user is forgotten', 'the user is kept'],
  /** USER in a session that is logged in: the login starts again, in other words or not, or no other user is taken. */
  userAfterLogin: ['restarts the login', 'flushes the account', 'is refused'],
  /** The same in a session that is logged in as a guest. */
  userAfterGuest: ['as any user', 'is refused'],
  /** PASS in a session that is logged in: out of sequence, and then the name may be forgotten for USER, or accepted. */
  passAfterLogin: ['is out of sequence', 'is accepted', 'clears the name'],
  /** Whether a delayed service says 120 before 220, or just lets the client wait. */
  delayedGreeting: ['announced', 'silent'],
  /** When a server counts its clients: when they connect, or when their login succeeds. */
  limitsCounted: ['at connect', 'at login'],
  /** How long the idle limit counts: always, or until the client has sent its first line. */
  idleCounted: ['always', 'until the first line'],
  /** Whether guests may log in over TLS. */
  guestsOverTls: ['allowed', 'refused'],
  /**
   * AUTH in a session in which USER has come: the login begins anew (RFC 2228 §3), or stays; or in one that is logged in
   * AUTH is unknown or refused.
   */
  authAfterLogin: ['asks for a new login', 'keeps the login', 'is unknown', 'is refused'],
  /** AUTH in a session that is protected already: refused, or taken as any other command. */
  authUnderTls: ['is refused', 'is taken as a command'],
  /** AUTH with SSL or TLS-P, older names of TLS: data is protected at once (drafts of RFC 4217), or PROT must come. */
  authByOldName: ['protects data', 'leaves data clear'],
  /** PROT without a PBSZ before it (RFC 2228 §3: 503). */
  protWithoutPbsz: ['is out of sequence', 'is no matter'],
  /** CCC, and PROT C, at a server that requires TLS (RFC 2228 §3 has 534 for one that is not willing). */
  clearingWhereTlsRequired: ['is allowed', 'is refused'],
  /** A command in clear that must be protected: refused, or refused with the close of the connection. */
  clearWhereTlsRequired: ['refused', 'closes'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Verbs of which a policy speaks: these, or all but these. */
export type VerbSet = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

/** Whether a verb is in a set. */
export const isIn = (set: VerbSet, verb: string): boolean =>
  'only' in set ? set.only.includes(verb) : !set.allBut.includes(verb);

/** The policies of a server, read by the guards of the one chart. */
export type Policy = {
  readonly [Name in keyof typeof choices]: (typeof choices)[Name][number];
} & {
  /** The longest line in bytes, without its CR LF. */
  readonly lineLimit: number;
  /** The wrong password with which the connection is closed: the third, for example. */
  readonly failuresAllowed: number;
  /** Before login these verbs get "not logged in". */
  readonly needsLogin: VerbSet;
  /** Where TLS is required: the verbs that are not taken in clear. */
  readonly needsTls: VerbSet;
  /** Where TLS is required: the verbs that are not taken while their data would travel in clear. */
  readonly needsDataTls: readonly string[];
  /** The verbs that must have an argument, and those that must not. */
  readonly argumentRequired: readonly string[];
  readonly argumentRefused: readonly string[];
  /** The verbs of other protocols, such as HTTP, with which a server closes the connection. */
  readonly foreignVerbs: readonly string[];
  /** The verbs that are also known where they only end the first word: Telnet commands may stand before them. */
  readonly knownByEnding: readonly string[];
  /** The verbs of RFC 2228 that it has where TLS is on, and the mechanisms that AUTH takes, in capitals. */
  readonly securityVerbs: readonly string[];
  readonly mechanisms: readonly string[];
};

const words = (text: string) => text.toUpperCase().split(/[ ,]+/).filter(Boolean);

/**
 * A policy with the value of a text, as a person writes it: one of its choices, a number, or verbs ("USER,PASS", "all but
 * FEAT"). Throws an error that lists what can be asked for.
 */
export function setPolicy(policy: Policy, name: string, text: string): Policy {
  const list = (verbs: string) =>
    /^all but\b/i.test(verbs)
      ? { allBut: words(verbs.slice('all but'.length)) }
      : { only: words(verbs.replace(/^only\b/i, '')) };
  if (!Object.hasOwn(policy, name))
    throw new Error(`There is no policy "${name}". There are: ${Object.keys(policy).sort().join(', ')}.`);
  const key = name as keyof Policy; // its own, by the line above
  const now = policy[key];
  if (typeof now === 'number') {
    if (!/^\d{1,6}$/.test(text)) throw new Error(`The policy "${name}" takes a number, not "${text}".`);
    return { ...policy, [key]: Number(text) };
  }
  if (Array.isArray(now)) return { ...policy, [key]: words(text) };
  if (typeof now === 'object') return { ...policy, [key]: list(text) };
  const ways: readonly string[] = choices[key as keyof typeof choices];
  if (!ways.includes(text))
    throw new Error(
      `The policy "${name}" takes ${ways.map((way) => `"${way}"`).join(' or ')}, not "${text}".`,
    );
  return { ...policy, [key]: text };
}
