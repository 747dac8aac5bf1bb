/** The drawings of RFC 959 §6 that belong to certain commands. */
export type DiagramId = 'one-step' | 'two-step' | 'rename' | 'restart' | 'login';

/** What the machines need to know of a command; what it is for and what it may get is in commands.ts. */
export type VerbRow = {
  /** The line as RFC 959 §5.3.1 writes it, without its end: SP is a space, [ ] what may be left out. */
  readonly syntax: string;
  /** The drawing of RFC 959 §6 that the command follows; none for the commands of later RFCs. */
  readonly diagram?: DiagramId;
};

/** The commands of RFC 959, in the order of its section 5.4, then those of the RFCs that extend it. */
export const verbs = {
  USER: { syntax: 'USER SP username', diagram: 'login' },
  PASS: { syntax: 'PASS SP password', diagram: 'login' },
  ACCT: { syntax: 'ACCT SP account', diagram: 'login' },
  CWD: { syntax: 'CWD SP pathname', diagram: 'one-step' },
  CDUP: { syntax: 'CDUP', diagram: 'one-step' },
  SMNT: { syntax: 'SMNT SP pathname', diagram: 'one-step' },
  REIN: { syntax: 'REIN', diagram: 'two-step' },
  QUIT: { syntax: 'QUIT', diagram: 'one-step' },
  PORT: { syntax: 'PORT SP h1,h2,h3,h4,p1,p2', diagram: 'one-step' },
  PASV: { syntax: 'PASV', diagram: 'one-step' },
  MODE: { syntax: 'MODE SP S|B|C', diagram: 'one-step' },
  TYPE: { syntax: 'TYPE SP A|E|I|L [SP parameter]', diagram: 'one-step' },
  STRU: { syntax: 'STRU SP F|R|P', diagram: 'one-step' },
  ALLO: { syntax: 'ALLO SP number [SP R SP number]', diagram: 'one-step' },
  REST: { syntax: 'REST SP marker', diagram: 'restart' },
  STOR: { syntax: 'STOR SP pathname', diagram: 'two-step' },
  STOU: { syntax: 'STOU', diagram: 'two-step' },
  RETR: { syntax: 'RETR SP pathname', diagram: 'two-step' },
  LIST: { syntax: 'LIST [SP pathname]', diagram: 'two-step' },
  NLST: { syntax: 'NLST [SP pathname]', diagram: 'two-step' },
  APPE: { syntax: 'APPE SP pathname', diagram: 'two-step' },
  RNFR: { syntax: 'RNFR SP pathname', diagram: 'rename' },
  RNTO: { syntax: 'RNTO SP pathname', diagram: 'rename' },
  DELE: { syntax: 'DELE SP pathname', diagram: 'one-step' },
  RMD: { syntax: 'RMD SP pathname', diagram: 'one-step' },
  MKD: { syntax: 'MKD SP pathname', diagram: 'one-step' },
  PWD: { syntax: 'PWD', diagram: 'one-step' },
  ABOR: { syntax: 'ABOR', diagram: 'one-step' },
  SYST: { syntax: 'SYST', diagram: 'one-step' },
  STAT: { syntax: 'STAT [SP pathname]', diagram: 'one-step' },
  HELP: { syntax: 'HELP [SP string]', diagram: 'one-step' },
  SITE: { syntax: 'SITE SP string', diagram: 'one-step' },
  NOOP: { syntax: 'NOOP', diagram: 'one-step' },
  AUTH: { syntax: 'AUTH SP mechanism' },
  ADAT: { syntax: 'ADAT SP base64data' },
  PBSZ: { syntax: 'PBSZ SP number' },
  PROT: { syntax: 'PROT SP C|S|E|P' },
  CCC: { syntax: 'CCC' },
  MIC: { syntax: 'MIC SP base64data' },
  CONF: { syntax: 'CONF SP base64data' },
  ENC: { syntax: 'ENC SP base64data' },
  FEAT: { syntax: 'FEAT' },
  OPTS: { syntax: 'OPTS SP command [SP options]' },
  EPRT: { syntax: 'EPRT SP |net|address|port|' },
  EPSV: { syntax: 'EPSV [SP net | SP ALL]' },
  LANG: { syntax: 'LANG [SP tag]' },
  MDTM: { syntax: 'MDTM SP pathname' },
  SIZE: { syntax: 'SIZE SP pathname' },
  MLST: { syntax: 'MLST [SP pathname]' },
  MLSD: { syntax: 'MLSD [SP pathname]' },
  HOST: { syntax: 'HOST SP hostname' },
  XCWD: { syntax: 'XCWD SP pathname' },
  XCUP: { syntax: 'XCUP' },
  XPWD: { syntax: 'XPWD' },
  XMKD: { syntax: 'XMKD SP pathname' },
  XRMD: { syntax: 'XRMD SP pathname' },
  LPRT: { syntax: 'LPRT SP ...' },
  LPSV: { syntax: 'LPSV' },
  ALGS: { syntax: 'ALGS ...' },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type Verb = keyof typeof verbs;

/** Whether a text is the verb of a known command; expects capitals, as `parseCommand` gives them. */
export function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}

/** The row of a verb, with the fields that not all rows have. */
export const verbRow = (verb: Verb): VerbRow => verbs[verb];

/** The 33 commands of RFC 959 itself: those that its diagrams name. */
export const rfc959Verbs: readonly Verb[] = Object.keys(verbs)
  .filter(isVerb)
  .filter((verb) => verbRow(verb).diagram !== undefined);
