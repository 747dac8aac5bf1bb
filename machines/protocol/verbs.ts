/** The drawings of RFC 959 §6 that belong to certain commands. */
export type DiagramId = 'one-step' | 'two-step' | 'rename' | 'restart' | 'login';

/** What the machines need to know of a command; what it is for and what it may get is in commands.ts. */
export type VerbRow = {
  /** What follows the verb, as RFC 959 §5.3.1 writes it: SP is a space, [ ] what may be left out. */
  readonly form: string;
  /** The drawing of RFC 959 §6 that the command follows; none for the commands of later RFCs. */
  readonly diagram?: DiagramId;
};

/** The commands of RFC 959, in the order of its section 5.4, then those of the RFCs that extend it. */
export const verbs = {
  USER: { form: ' SP username', diagram: 'login' },
  PASS: { form: ' SP password', diagram: 'login' },
  ACCT: { form: ' SP account', diagram: 'login' },
  CWD: { form: ' SP pathname', diagram: 'one-step' },
  CDUP: { form: '', diagram: 'one-step' },
  SMNT: { form: ' SP pathname', diagram: 'one-step' },
  REIN: { form: '', diagram: 'two-step' },
  QUIT: { form: '', diagram: 'one-step' },
  PORT: { form: ' SP h1,h2,h3,h4,p1,p2', diagram: 'one-step' },
  PASV: { form: '', diagram: 'one-step' },
  MODE: { form: ' SP S|B|C', diagram: 'one-step' },
  TYPE: { form: ' SP A|E|I|L [SP parameter]', diagram: 'one-step' },
  STRU: { form: ' SP F|R|P', diagram: 'one-step' },
  ALLO: { form: ' SP number [SP R SP number]', diagram: 'one-step' },
  REST: { form: ' SP marker', diagram: 'restart' },
  STOR: { form: ' SP pathname', diagram: 'two-step' },
  STOU: { form: '', diagram: 'two-step' },
  RETR: { form: ' SP pathname', diagram: 'two-step' },
  LIST: { form: ' [SP pathname]', diagram: 'two-step' },
  NLST: { form: ' [SP pathname]', diagram: 'two-step' },
  APPE: { form: ' SP pathname', diagram: 'two-step' },
  RNFR: { form: ' SP pathname', diagram: 'rename' },
  RNTO: { form: ' SP pathname', diagram: 'rename' },
  DELE: { form: ' SP pathname', diagram: 'one-step' },
  RMD: { form: ' SP pathname', diagram: 'one-step' },
  MKD: { form: ' SP pathname', diagram: 'one-step' },
  PWD: { form: '', diagram: 'one-step' },
  ABOR: { form: '', diagram: 'one-step' },
  SYST: { form: '', diagram: 'one-step' },
  STAT: { form: ' [SP pathname]', diagram: 'one-step' },
  HELP: { form: ' [SP string]', diagram: 'one-step' },
  SITE: { form: ' SP string', diagram: 'one-step' },
  NOOP: { form: '', diagram: 'one-step' },
  AUTH: { form: ' SP mechanism' },
  ADAT: { form: ' SP base64data' },
  PBSZ: { form: ' SP number' },
  PROT: { form: ' SP C|S|E|P' },
  CCC: { form: '' },
  MIC: { form: ' SP base64data' },
  CONF: { form: ' SP base64data' },
  ENC: { form: ' SP base64data' },
  FEAT: { form: '' },
  OPTS: { form: ' SP command [SP options]' },
  EPRT: { form: ' SP |net|address|port|' },
  EPSV: { form: ' [SP net | SP ALL]' },
  LANG: { form: ' [SP tag]' },
  MDTM: { form: ' SP pathname' },
  SIZE: { form: ' SP pathname' },
  MLST: { form: ' [SP pathname]' },
  MLSD: { form: ' [SP pathname]' },
  HOST: { form: ' SP hostname' },
  XCWD: { form: ' SP pathname' },
  XCUP: { form: '' },
  XPWD: { form: '' },
  XMKD: { form: ' SP pathname' },
  XRMD: { form: ' SP pathname' },
  LPRT: { form: ' SP ...' },
  LPSV: { form: '' },
  ALGS: { form: ' ...' },
} as const satisfies Readonly<Record<string, VerbRow>>;

export type Verb = keyof typeof verbs;

/** Whether a text is the verb of a known command; expects capitals, as `parseCommand` gives them. */
export function isVerb(text: string): text is Verb {
  return Object.hasOwn(verbs, text);
}

/** The row of a verb, with the fields that not all rows have. */
export const verbRow = (verb: Verb): VerbRow => verbs[verb];

/** The line of a command as RFC 959 §5.3.1 writes it, without its end. */
export const syntaxOf = (verb: Verb): string => verb + verbs[verb].form;

/** The 33 commands of RFC 959 itself: those that its diagrams name. */
export const rfc959Verbs: readonly Verb[] = Object.keys(verbs)
  .filter(isVerb)
  .filter((verb) => verbRow(verb).diagram !== undefined);
