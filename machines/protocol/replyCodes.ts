/** One reply code: what it means in our own words, and where it is defined. */
export type ReplyCodeRow = {
  readonly meaning: string;
  readonly rfc: `RFC ${number}`;
  /** Section of that RFC. */
  readonly section: string;
  /** Other places that use or change it. */
  readonly alsoIn?: readonly string[];
  readonly notes?: string;
};

/** All reply codes of RFC 959 and of the RFCs that extend it. A code that is not here does not compile. */
export const replyCodes = {
  110: {
    meaning: 'Restart marker noted; exact text "MARK <sender> = <receiver>"',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 1123 §4.1.3.4'],
    notes: 'The text has a fixed form. RFC 1123 §4.1.3.4 corrects whose markers they are.',
  },
  120: {
    meaning: 'Service will be ready in the stated number of minutes; wait for 220',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 §5.4'],
    notes: 'Only as a greeting or to REIN. Many clients mishandle it.',
  },
  125: {
    meaning: 'Data connection is already open; the transfer starts',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 1123 §4.1.2.9'],
  },
  150: {
    meaning: 'File is all right; the data connection is about to be opened',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 1123 §4.1.2.9', 'RFC 3659 §7.2'],
  },
  200: {
    meaning: 'Done; nothing more to tell',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2228 §3', 'RFC 2389 §4', 'RFC 2428 §2', 'RFC 2640 §4.2', 'RFC 4217 §5'],
  },
  202: {
    meaning: 'Not needed here, and not done; go on as if it had worked',
    rfc: 'RFC 959',
    section: '4.2.1',
    notes: 'A success code although nothing was implemented: the command makes no sense on this host.',
  },
  211: {
    meaning: 'System status, or help about the system',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2389 §3.2'],
    notes: 'Also the FEAT listing.',
  },
  212: { meaning: 'Status of a directory', rfc: 'RFC 959', section: '4.2.1' },
  213: {
    meaning: 'Status of a file',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 3659 §3.1', 'RFC 3659 §4.1'],
    notes: 'SIZE and MDTM give the value alone, in one line.',
  },
  214: { meaning: 'Help text for people', rfc: 'RFC 959', section: '4.2.1' },
  215: {
    meaning: 'Name of the operating system type',
    rfc: 'RFC 959',
    section: '4.2.1',
    notes: 'First word from the official list of system names.',
  },
  220: {
    meaning: 'Ready for a new user',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 §5.4', 'RFC 7151 §3.2'],
    notes: 'Greeting; also the success of REIN and of HOST.',
  },
  221: {
    meaning: 'Control connection is being closed',
    rfc: 'RFC 959',
    section: '4.2.1',
    notes: 'Answer to QUIT.',
  },
  225: { meaning: 'Data connection is open, nothing is being transferred', rfc: 'RFC 959', section: '4.2.1' },
  226: {
    meaning: 'Data connection is being closed; the transfer or the abort succeeded',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 3659 §7.2'],
  },
  227: {
    meaning: 'Passive mode: address and port in six numbers',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 1123 §4.1.2.6'],
    notes: 'The parentheses are not guaranteed (RFC 1123 §4.1.2.6).',
  },
  228: {
    meaning: 'Long passive mode: long address and port',
    rfc: 'RFC 1639',
    section: '3',
    notes: 'Historic. Taken from secondary lists.',
  },
  229: { meaning: 'Extended passive mode: port only, between bars', rfc: 'RFC 2428', section: '3' },
  230: {
    meaning: 'Logged in',
    rfc: 'RFC 959',
    section: '4.2.1',
    notes: 'May come straight after USER when no password is needed.',
  },
  232: {
    meaning: 'Logged in on the strength of the security exchange; no password asked',
    rfc: 'RFC 2228',
    section: '4, 5.1',
    alsoIn: ['RFC 4217 §12.2'],
    notes: 'Answer to USER.',
  },
  234: {
    meaning: 'Security mechanism accepted, no further data needed',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    alsoIn: ['RFC 4217 §4.2'],
    notes: 'For AUTH TLS: the handshake starts now.',
  },
  235: {
    meaning: 'Security data accepted, exchange complete',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    notes: 'Answer to ADAT.',
  },
  250: { meaning: 'Requested file action done', rfc: 'RFC 959', section: '4.2.1', alsoIn: ['RFC 3659 §7.2'] },
  257: {
    meaning: 'Path name, in double quotes: created, or the current directory',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 App. II'],
    notes: 'Used by both MKD and PWD (Appendix II); quotes inside are doubled.',
  },
  331: {
    meaning: 'User name received; send the password',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2577 §7'],
    notes: 'Says nothing about whether the account exists: RFC 2577 §7 advises to send it always.',
  },
  332: {
    meaning: 'Account needed for login',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 §4.1.1'],
    notes: 'After PASS or USER; also from a later command that waits for ACCT (§4.1.1).',
  },
  334: {
    meaning: 'Security mechanism accepted, security data needed',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    notes: 'Not used with TLS (RFC 4217 §4.2).',
  },
  335: { meaning: 'Security data accepted, more needed', rfc: 'RFC 2228', section: '3, 5.1' },
  336: {
    meaning: 'User name taken, password needed; the text holds a challenge',
    rfc: 'RFC 2228',
    section: '4, 5.1',
  },
  350: {
    meaning: 'Waiting for the next command of the sequence',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 3659 §5.3'],
    notes: 'RNFR and REST.',
  },
  421: {
    meaning: 'Service not available, the control connection is being closed',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 §5.4', 'RFC 2577 §5', 'RFC 4217 §10.1', 'RFC 7151 §3.2'],
    notes:
      'May answer any command when the server must stop; also idle time-out, too many clients, too many wrong passwords.',
  },
  425: { meaning: 'Data connection cannot be opened', rfc: 'RFC 959', section: '4.2.1' },
  426: { meaning: 'Data connection closed, transfer broken off', rfc: 'RFC 959', section: '4.2.1' },
  431: {
    meaning: 'A resource needed for security is not available',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    notes: 'RFC 959 App. II shows 431 in an example with another meaning (no such directory).',
  },
  450: { meaning: 'File is not available now (busy)', rfc: 'RFC 959', section: '4.2.1' },
  451: {
    meaning: 'Stopped by an error inside the server',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2389 §4'],
    notes: 'Also a passing refusal of OPTS.',
  },
  452: { meaning: 'Not enough storage in the system', rfc: 'RFC 959', section: '4.2.1' },
  500: { meaning: 'Command not recognised, or the line is too long', rfc: 'RFC 959', section: '4.2.1' },
  501: {
    meaning: 'Command recognised, argument is wrong or missing',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2389 §3.2', 'RFC 2640 §4.2', 'RFC 3659 §7.1', 'RFC 7151 §3.3'],
  },
  502: { meaning: 'Command known but not implemented here', rfc: 'RFC 959', section: '4.2.1' },
  503: {
    meaning: 'Command at the wrong moment',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2228 §3', 'RFC 7151 §3.3'],
    notes: 'PASS before USER, RNTO without RNFR, PROT before PBSZ, HOST after login.',
  },
  504: {
    meaning: 'Command implemented, but not with this argument',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 2228 §3', 'RFC 2640 §4.2', 'RFC 7151 §3.3'],
  },
  521: {
    meaning: 'Data connection cannot be opened with this PROT setting',
    rfc: 'RFC 4217',
    section: '10.2',
    alsoIn: ['RFC 959 App. II'],
    notes:
      'Number used three ways: RFC 959 App. II (MKD of an existing directory, in an example), RFC 1639 (address family), RFC 4217.',
  },
  522: {
    meaning: 'Network protocol not supported; the supported ones are listed in parentheses',
    rfc: 'RFC 2428',
    section: '2',
    alsoIn: ['RFC 2428 §3', 'RFC 4217 §10.2', 'RFC 4217 §11.4'],
    notes:
      'RFC 4217 §10.2 and 11.4 use the same number for a failed TLS negotiation or too weak protection on the data connection.',
  },
  530: {
    meaning: 'Not logged in (or login refused)',
    rfc: 'RFC 959',
    section: '4.2.1',
    notes: 'Answers a refused USER or PASS and any command that needs a login.',
  },
  532: {
    meaning: 'Account needed for storing files',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 959 §4.1.1'],
    notes: 'The command is dropped, unlike with 332 (§4.1.1).',
  },
  533: {
    meaning: 'Protection level of the command refused by policy',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    alsoIn: ['RFC 4217 §5'],
    notes: 'For example CCC outside TLS (RFC 4217 §5).',
  },
  534: { meaning: 'Refused by policy', rfc: 'RFC 2228', section: '3, 5.1', alsoIn: ['RFC 4217 §5'] },
  535: { meaning: 'Security check failed', rfc: 'RFC 2228', section: '3, 5.1' },
  536: {
    meaning: 'PROT level not supported by the mechanism',
    rfc: 'RFC 2228',
    section: '3, 5.1',
    notes: 'With TLS: levels S and E.',
  },
  537: {
    meaning: 'Command protection level not supported by the mechanism',
    rfc: 'RFC 2228',
    section: '3, 5.1',
  },
  550: {
    meaning: 'File not available (not found, no access)',
    rfc: 'RFC 959',
    section: '4.2.1',
    alsoIn: ['RFC 3659 §3.2', 'RFC 3659 §4.2'],
  },
  551: { meaning: 'Page type unknown', rfc: 'RFC 959', section: '4.2.1' },
  552: { meaning: 'Storage limit of the directory or user exceeded', rfc: 'RFC 959', section: '4.2.1' },
  553: { meaning: 'File name not allowed', rfc: 'RFC 959', section: '4.2.1' },
  554: {
    meaning: 'Invalid REST parameter, found by the command after REST',
    rfc: 'RFC 1123',
    section: '4.1.3.4',
  },
  555: {
    meaning: 'Type or structure do not match the file',
    rfc: 'RFC 1123',
    section: '4.1.3.4',
    notes: 'APPE, or a command after REST.',
  },
  631: { meaning: 'Protected reply: integrity only', rfc: 'RFC 2228', section: '5.2' },
  632: { meaning: 'Protected reply: integrity and confidentiality', rfc: 'RFC 2228', section: '5.2' },
  633: { meaning: 'Protected reply: confidentiality only', rfc: 'RFC 2228', section: '5.2' },
} as const satisfies Readonly<Record<number, ReplyCodeRow>>;

export type ReplyCode = keyof typeof replyCodes;

/** The codes of the table on their own, so that what only asks whether a number is one need not carry the table. */
// biome-ignore format: a list of numbers
const numbers: readonly number[] = [
  110, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227, 228, 229,
  230, 232, 234, 235, 250, 257, 331, 332, 334, 335, 336, 350, 421, 425, 426, 431, 450, 451,
  452, 500, 501, 502, 503, 504, 521, 522, 530, 532, 533, 534, 535, 536, 537, 550, 551, 552,
  553, 554, 555, 631, 632, 633,
] satisfies readonly ReplyCode[];

export const isReplyCode = (n: number): n is ReplyCode => numbers.includes(n);

/** The row of a code, with its optional fields, which not all literal rows have. */
export const replyCodeRow = (code: ReplyCode): ReplyCodeRow => replyCodes[code];

/** What a client may do next (RFC 959 §4.2); 6 is the protected reply of RFC 2228 §5.2. */
export type FirstDigit = 1 | 2 | 3 | 4 | 5 | 6;

/** What a reply is about (RFC 959 §4.2); no code has a 4 here. */
export type SecondDigit = 0 | 1 | 2 | 3 | 4 | 5;

// The casts hold for every code in the table: its test goes through them all.
export const firstDigitOf = (code: ReplyCode) => Math.trunc(code / 100) as FirstDigit;
export const secondDigitOf = (code: ReplyCode) => (Math.trunc(code / 10) % 10) as SecondDigit;
