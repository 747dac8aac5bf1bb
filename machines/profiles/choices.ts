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
   * A line longer than the limit: refused, or refused with the close of the connection; or each piece of that length is
   * taken as a line of its own, and none of them but the last is well formed; or it gets no reply.
   */
  lineTooLong: ['refused', 'closes', 'in pieces', 'is ignored'],
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
export type Choices = typeof choices;
