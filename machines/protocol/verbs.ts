/** The drawings of RFC 959 §6 that belong to certain commands. */
export type DiagramId = 'one-step' | 'two-step' | 'rename' | 'restart' | 'login';

/**
 * The commands of RFC 959, in the order of its section 5.4, then those of the RFCs that extend it: each with the drawing of
 * RFC 959 §6 that it follows, which those of later RFCs do not have. What they are for and what they may get is in
 * commands.ts, their form in verbForms.ts.
 */
export const verbs = {
  USER: 'login',
  PASS: 'login',
  ACCT: 'login',
  CWD: 'one-step',
  CDUP: 'one-step',
  SMNT: 'one-step',
  REIN: 'two-step',
  QUIT: 'one-step',
  PORT: 'one-step',
  PASV: 'one-step',
  MODE: 'one-step',
  TYPE: 'one-step',
  STRU: 'one-step',
  ALLO: 'one-step',
  REST: 'restart',
  STOR: 'two-step',
  STOU: 'two-step',
  RETR: 'two-step',
  LIST: 'two-step',
  NLST: 'two-step',
  APPE: 'two-step',
  RNFR: 'rename',
  RNTO: 'rename',
  DELE: 'one-step',
  RMD: 'one-step',
  MKD: 'one-step',
  PWD: 'one-step',
  ABOR: 'one-step',
  SYST: 'one-step',
  STAT: 'one-step',
  HELP: 'one-step',
  SITE: 'one-step',
  NOOP: 'one-step',
  AUTH: undefined,
  ADAT: undefined,
  PBSZ: undefined,
  PROT: undefined,
  CCC: undefined,
  MIC: undefined,
  CONF: undefined,
  ENC: undefined,
  FEAT: undefined,
  OPTS: undefined,
  EPRT: undefined,
  EPSV: undefined,
  LANG: undefined,
  MDTM: undefined,
  SIZE: undefined,
  MLST: undefined,
  MLSD: undefined,
  HOST: undefined,
  XCWD: undefined,
  XCUP: undefined,
  XPWD: undefined,
  XMKD: undefined,
  XRMD: undefined,
  LPRT: undefined,
  LPSV: undefined,
  ALGS: undefined,
} as const satisfies Readonly<Record<string, DiagramId | undefined>>;

export type Verb = keyof typeof verbs;

/** Whether a text is the verb of a known command; expects capitals, as `parseCommand` gives them. */
export function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}

/** The drawing that a verb follows, if there is one. */
export const diagramOf = (verb: Verb): DiagramId | undefined => verbs[verb];

/** The 33 commands of RFC 959 itself: those that its diagrams name. */
export const rfc959Verbs: readonly Verb[] = Object.keys(verbs)
  .filter(isVerb)
  .filter((verb) => diagramOf(verb) !== undefined);
