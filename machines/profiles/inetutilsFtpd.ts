import { serverFillers } from '../server-pi/fillers.ts';
import { rfc959 } from './rfc959.ts';
import { commandKinds, type LineRule, type ReplyTemplate, type ServerProfile } from './ServerProfile.ts';

const commands = commandKinds({
  answered: 'FEAT OPTS NOOP HELP SYST STAT PWD XPWD TYPE MODE STRU ALLO SITE ABOR REST RNTO',
  'not implemented': 'ACCT SMNT REIN MLFL MAIL MSND MSOM MSAM MRSQ MRCP ADAT AUTH CCC CONF ENC MIC PBSZ PROT',
  'not simulated':
    'CWD XCWD CDUP XCUP PASV EPSV LPSV PORT EPRT LPRT RETR STOR STOU APPE LIST NLST RNFR DELE MKD XMKD RMD XRMD SIZE MDTM',
});

/** What HELP says of each command: of those that it has, and of those that it knows by name only. */
const topics = {
  USER: '<sp> username',
  PASS: '<sp> password',
  CWD: '[ <sp> directory-name ]',
  CDUP: '(change to parent directory)',
  QUIT: '(terminate service)',
  PORT: '<sp> b0, b1, b2, b3, b4',
  PASV: '(set server in passive mode)',
  TYPE: '<sp> [ A | E | I | L ]',
  STRU: '(specify file structure)',
  MODE: '(specify transfer mode)',
  RETR: '<sp> file-name',
  STOR: '<sp> file-name',
  STOU: '<sp> file-name',
  APPE: '<sp> file-name',
  ALLO: 'allocate storage (vacuously)',
  REST: '<sp> offset (restart command)',
  RNFR: '<sp> file-name',
  RNTO: '<sp> file-name',
  ABOR: '(abort operation)',
  DELE: '<sp> file-name',
  RMD: '<sp> path-name',
  MKD: '<sp> path-name',
  PWD: '(return current directory)',
  LIST: '[ <sp> path-name ]',
  NLST: '[ <sp> path-name ]',
  SYST: '(get type of operating system)',
  STAT: '[ <sp> path-name ]',
  HELP: '[ <sp> <string> ]',
  NOOP: '',
  XMKD: '<sp> path-name',
  XRMD: '<sp> path-name',
  XPWD: '(return current directory)',
  XCUP: '(change to parent directory)',
  XCWD: '[ <sp> directory-name ]',
  FEAT: '(display command extensions)',
  OPTS: '<sp> cmd-name [ <sp> options ]',
  SIZE: '<sp> path-name',
  MDTM: '<sp> path-name',
  EPRT: '<sp> <d> proto <d> addr <d> port <d>',
  EPSV: '[ <sp> af ]',
  LPRT: '<sp> af,hal,h0..hn,2,p0,p1',
  LPSV: '(set server in long passive mode)',
} as const;
const topicsByName = {
  ACCT: '(specify account)',
  SMNT: '(structure mount)',
  REIN: '(reinitialize server state)',
  MLFL: '(mail file)',
  MAIL: '(mail to user)',
  MSND: '(mail send to terminal)',
  MSOM: '(mail send to terminal or mailbox)',
  MSAM: '(mail send to terminal and mailbox)',
  MRSQ: '(mail recipient scheme question)',
  MRCP: '(mail recipient)',
  ADAT: '<sp> security-data',
  AUTH: '<sp> mechanism',
  CCC: '(clear command channel)',
  CONF: '<sp> confidential-msg',
  ENC: '<sp> private-message',
  MIC: '<sp> safe-message',
  PBSZ: '<sp> buf-size',
  PROT: '<sp> char',
} as const;
const siteTopics = {
  CHMOD: '<sp> mode <sp> file-name',
  HELP: '[ <sp> <string> ]',
  IDLE: '[ <sp> maximum-idle-time ]',
  UMASK: '[ <sp> umask ]',
} as const;

const help: ReplyTemplate = {
  code: 214,
  text: [
    " The following commands are recognized (* =>'s unimplemented).",
    '   USER    QUIT    STOR    ABOR    SITE    XPWD    MLFL*   EPRT    CONF*',
    '   PASS    PORT    STOU    DELE    SYST    XCUP    MAIL*   EPSV    ENC*',
    '   ACCT*   PASV    APPE    RMD     STAT    XCWD    MSND*   LPRT    MIC*',
    '   CWD     TYPE    ALLO    MKD     HELP    FEAT    MSOM*   LPSV    PBSZ*',
    '   CDUP    STRU    REST    PWD     NOOP    OPTS    MSAM*   ADAT*   PROT*',
    '   SMNT*   MODE    RNFR    LIST    XMKD    SIZE    MRSQ*   AUTH*',
    '   REIN*   RETR    RNTO    NLST    XRMD    MDTM    MRCP*   CCC*',
    'Direct comments to ftp-bugs@{host}.',
  ],
};
const siteHelp: ReplyTemplate = {
  code: 214,
  text: [
    " The following SITE commands are recognized (* =>'s unimplemented).",
    '   CHMOD   HELP    IDLE    UMASK ',
    'Direct comments to ftp-bugs@{host}.',
  ],
};

type Case = ReplyTemplate & { readonly when?: { readonly argument: RegExp } };
const when = (argument: RegExp, template: ReplyTemplate): Case => ({ ...template, when: { argument } });
/** Help on single commands, asked for behind some words. */
const helpOn = (table: Readonly<Record<string, string>>, behind: string, shown = ''): readonly Case[] =>
  Object.entries(table).map(([name, form]) =>
    when(new RegExp(`^${behind}${name}$`, 'i'), { code: 214, text: `Syntax: ${shown}${name} ${form}` }),
  );
const helpOnNames: readonly Case[] = Object.entries(topicsByName).map(([name, form]) =>
  when(new RegExp(`^${name}$`, 'i'), { code: 214, text: `${name.padEnd(8)}\t${form}; unimplemented.` }),
);

/** The times that SITE IDLE takes, in seconds: 30 to 7200. */
const idleTime = '0*([3-9]\\d|[1-9]\\d\\d|[1-6]\\d{3}|7[01]\\d\\d|7200)';

/** The characters that are words in most arguments; the server's scanner cannot read any others. */
const readable = '\\d ,abcefilnprst';
/** A rule of the grammar: all that may follow a verb, and how far a line may be read that is not complete. */
const form = (complete: string, begun: string): LineRule => ({
  missing: new RegExp(`^(?!(${complete})$)(${begun})$`, 'i'),
  malformed: new RegExp(`^(${begun})[^${readable}]`, 'i'),
  unwanted: new RegExp(`^(?!(${complete})$)(?!(${begun})$)(?!(${begun})[^${readable}])`, 'i'),
});
const nothing = form('', '');
const number = form('( \\d+)?', '( \\d*)?');
/** A name or pathname: of no bytes it cannot be read. */
const name: LineRule = { missing: /^$/, malformed: /^ $/ };
const nameOrNothing: LineRule = { malformed: /^ $/ };
const forAll = (verbs: string, rule: LineRule) =>
  Object.fromEntries(verbs.split(' ').map((verb) => [verb, rule]));

const syntaxError: ReplyTemplate = { code: 500, text: "'{echo}': syntax error" };
const notRecognized: ReplyTemplate = { code: 500, text: "'{echo}': command not recognized" };
const unknownTopic: ReplyTemplate = { code: 502, text: 'Unknown command {TOPIC}.' };
const directory: ReplyTemplate = { code: 257, text: '"{directory}" is current directory.' };
const unknownProtocol: ReplyTemplate = { code: 522, text: 'Network protocol not supported, use (1,2)' };
const guestOrUser = (guest: ReplyTemplate, user: ReplyTemplate) => [
  { ...guest, when: { isGuest: true } },
  user,
];
const status = (who: string): ReplyTemplate => ({
  code: 211,
  text: [
    ' {host} FTP server status:',
    '     ftpd (GNU inetutils) 2.4',
    '     Connected to {client} ({clientAddress})',
    '     Session timeout is {idleSeconds} seconds',
    `     ${who}`,
    '     TYPE: {typeAndForm}; STRUcture: File; transfer MODE: Stream',
    '     No data connection',
    'End of status',
  ],
});

/**
 * GNU inetutils ftpd 2.4 as Debian 12 has it, started by inetd for each connection; no TLS and no limits of its own. Texts
 * and behaviour are recorded. It reads lines by a grammar: a login that is missing is told as soon as the verb is read,
 * and the rest of the line is read on; what its scanner cannot read is "not recognized", what its parser does not expect is
 * a "syntax error"; and once it has told of one of these, it never again tells of one of those. What it never does (a
 * service that is unavailable while its process runs) has the textbook's words.
 */
export const inetutilsFtpd: ServerProfile = {
  id: 'inetutils-ftpd',
  name: 'inetutils ftpd 2.4',
  source: 'recorded dialogues of GNU inetutils ftpd 2.4-2 (Debian 12)',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/home/alice', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/home/bob', note: 'user name and password' },
    ...['anonymous', 'ftp'].map((guest) => ({
      name: guest,
      password: 'any' as const,
      demonstration: 'guest@example.com',
      isGuest: true as const,
      directory: '/',
      note: 'any password, also none; by custom an e-mail address',
    })),
  ],
  configuration: {
    anonymous: false,
    tls: 'off',
    idleLimit: 900_000,
    loginLimit: 0,
    maxClients: 0,
    maxPerAddress: 0,
  },
  configurations: {
    'auth-pam': { anonymous: false },
    'non-rfc2577': {
      anonymous: false,
      policies: { unknownUser: 'refused', refusedUser: 'leaves the user before' },
    },
  },
  policy: {
    separator: 'one space',
    lineEnd: 'CR',
    extraCr: 'dropped',
    controls: 'kept',
    telnet: 'taken out',
    lineLimit: 511,
    lineTooLong: 'in pieces',
    nul: 'cuts the line',
    octets: 'any',
    needsLogin: {
      only: [
        ...['CWD', 'XCWD', 'CDUP', 'XCUP', 'PASV', 'EPSV', 'LPSV', 'PORT', 'EPRT', 'LPRT', 'RETR', 'STOR'],
        ...['STOU', 'APPE', 'LIST', 'NLST', 'RNFR', 'RNTO', 'DELE', 'MKD', 'XMKD', 'RMD', 'XRMD', 'PWD'],
        ...['XPWD', 'FEAT', 'OPTS', 'SIZE', 'MDTM'],
      ],
    },
    loginForm: 'first',
    formBeforeLogin: 'is told too',
    afterSyntaxError: 'what cannot be read gets no reply',
    namelessUser: 'refused',
    unknownUser: 'asked for a password',
    refusedUser: 'forgets the user before',
    betweenUserAndPass: 'is no matter',
    afterFailure: 'the user is forgotten',
    userAfterLogin: 'restarts the login',
    userAfterGuest: 'is refused',
    passAfterLogin: 'is out of sequence',
    failuresAllowed: 6,
    delayedGreeting: 'silent',
    limitsCounted: 'at connect',
    idleCounted: 'always',
    guestsOverTls: 'allowed',
    securityVerbs: [],
    mechanisms: [],
    authAfterLogin: 'keeps the login',
    authUnderTls: 'is taken as a command',
    authByOldName: 'protects data',
    protWithoutPbsz: 'is no matter',
    needsTls: { only: [] },
    needsDataTls: [],
    clearingWhereTlsRequired: 'is allowed',
    clearWhereTlsRequired: 'refused',
    foreignVerbs: [],
    knownByEnding: [],
    argumentRequired: [],
    argumentRefused: [],
  },
  checks: [
    'known',
    'implemented',
    'login',
    'argument refused',
    'form',
    'argument required',
    'support',
    'simulated',
  ],
  commands,
  argumentRules: {
    TYPE: { supported: /^(A( N)?|I|L( ?0*8)?)$/i },
    MODE: { supported: /^S$/i },
    STRU: { supported: /^F$/i },
    SITE: {
      supported: new RegExp(
        `^(HELP.*|(UMASK|IDLE)|UMASK 0*[0-7]{1,3}|IDLE ${idleTime}|CHMOD (?!0*[1-7][0-7]{3,} ).*)$`,
        'is',
      ),
    },
    EPSV: { supported: /^(0*[12])?$/ },
    EPRT: { supported: /^(.)0*[12]\1[\da-f.:]+\1\d+\1$/i },
  },
  lineRules: {
    ...forAll('NOOP SYST ABOR PWD XPWD QUIT CDUP XCUP PASV LPSV', nothing),
    ...forAll('USER RETR STOR STOU APPE RNFR RNTO DELE MKD XMKD RMD XRMD SIZE MDTM', name),
    ...forAll('CWD XCWD LIST NLST HELP FEAT OPTS', nameOrNothing),
    PASS: { missing: /^$/ },
    STAT: { ...nameOrNothing, needsLogin: /^ / },
    EPSV: number,
    REST: form(' \\d+', '( \\d*)?'),
    TYPE: form(' ([AE]( [NTC])?|I|L( ?\\d+)?)', '( ([AE]( [NTC]?)?|I|L ?\\d*)?)?'),
    MODE: form(' [SBC]', '( [SBC]?)?'),
    STRU: form(' [FRP]', '( [FRP]?)?'),
    ALLO: form(' \\d+( R \\d+)?', '( (\\d+( (R( \\d*)?)?)?)?)?'),
    PORT: form(' \\d+(,\\d+){5}', '( (\\d+,){0,5}\\d*)?'),
    LPRT: form(' \\d+((,\\d+){8}|(,\\d+){20})', '( (\\d+,){0,20}\\d*)?'),
    EPRT: {
      unwanted: /^(?! [^ \da-f:]\d+[^ \da-f:](?=\d*[a-f:.])[\da-f:][\da-f:.]*[^ \da-f:]\d+[^ \da-f:]$)/i,
    },
    SITE: {
      needsLogin: /^ ((UMASK|CHMOD)( |$)|IDLE )/i,
      missing: /^ (UMASK|IDLE) $/i,
      malformed: new RegExp(
        [
          '^ ?$',
          '^ (?!(CHMOD|HELP|IDLE|UMASK)( |$))[^ ]',
          '^ HELP $',
          '^ CHMOD \\d+ $',
          `^ (UMASK|IDLE) \\d*[^${readable}]`,
        ].join('|'),
        'i',
      ),
      unwanted: new RegExp(
        ['^  ', '^ CHMOD(?! \\d+ )( |$)', `^ (UMASK|IDLE) (?!\\d*$)(?!\\d*[^${readable}])`].join('|'),
        'i',
      ),
    },
  },
  idleCommand: new RegExp(`^SITE IDLE ${idleTime}$`, 'i'),
  fillers: serverFillers,
  replies: {
    ...rfc959.replies,
    greeting: { code: 220, text: '{host} FTP server (GNU inetutils 2.4) ready.' },
    idleTimeout: { code: 421, text: 'Timeout ({idleSeconds} seconds): closing control connection.' },
    // A guest is asked without the delay that failures bring; recorded: a second for each failure before.
    needPassword: guestOrUser(
      {
        code: 331,
        text: 'Guest login ok, type your name as password.',
        pause: { from: 0, to: 0, perFailure: 1000 },
      },
      {
        code: 331,
        text: 'Password required for {argument}.',
        pause: { from: 0, to: 0, perFailure: 1000 },
      },
    ),
    userRefused: { code: 530, text: 'User {argument} access denied.' },
    otherUser: { code: 530, text: "Can't change user from guest login." },
    loggedIn: guestOrUser(
      { code: 230, text: 'Guest login ok, access restrictions apply.' },
      { code: 230, text: [' Message of the day of the test host.', 'User {user} logged in.'] },
    ),
    wrongPassword: { code: 530, text: 'Login incorrect.' },
    tooManyFailures: {
      code: 530,
      text: 'Login incorrect.',
      followedBy: { code: 421, text: 'Service not available, closing control connection.' },
    },
    passBeforeUser: { code: 503, text: 'Login with USER first.' },
    passAfterLogin: { code: 503, text: 'Login with USER first.' },
    goodbye: { code: 221, text: 'Goodbye.' },
    notLoggedIn: { code: 530, text: 'Please login with USER and PASS.' },
    emptyLine: { code: 500, text: "'': command not recognized" },
    unknownCommand: notRecognized,
    notImplemented: { code: 502, text: '{verb} command not implemented.' },
    notSimulated: { code: 502, text: '{verb} command not implemented.' },
    argumentMissing: syntaxError,
    argumentUnwanted: syntaxError,
    argumentMalformed: notRecognized,
  },
  repliesByVerb: {
    'FEAT.answer': {
      code: 211,
      text: [
        ' Supported extensions:',
        ' MDTM',
        ' SIZE',
        ' REST STREAM',
        ' EPRT',
        ' EPSV',
        ' LPRT',
        ' LPSV',
        'End',
      ],
    },
    'FEAT.answerWithArgument': { code: 501, text: 'Not accepting arguments.' },
    'OPTS.answer': { code: 501, text: 'Must have an argument.' },
    'OPTS.answerWithArgument': { code: 501, text: 'No options are available.' },
    'NOOP.answer': { code: 200, text: 'NOOP command successful.' },
    'SYST.answer': { code: 215, text: 'UNIX Type: L8 Version: Linux {kernel}' },
    'ABOR.answer': { code: 225, text: 'ABOR command successful.' },
    'PWD.answer': directory,
    'XPWD.answer': directory,
    'ALLO.answer': { code: 202, text: 'ALLO command ignored.' },
    'REST.answer': {
      code: 350,
      text: 'Restarting at {number}. Send STORE or RETRIEVE to initiate transfer.',
    },
    // RNFR needs files; without it RNTO is out of sequence.
    'RNTO.answer': { code: 503, text: 'Bad sequence of commands.' },
    'TYPE.answer': [
      when(/^A/i, { code: 200, text: 'Type set to A.' }),
      when(/^I/i, { code: 200, text: 'Type set to I.' }),
      { code: 200, text: 'Type set to L (byte size 8).' },
    ],
    'TYPE.argumentUnsupported': [
      when(/^A/i, { code: 504, text: 'Form must be N.' }),
      when(/^E/i, { code: 504, text: 'Type E not implemented.' }),
      { code: 504, text: 'Byte size must be 8.' },
    ],
    'MODE.answer': { code: 200, text: 'MODE S ok.' },
    'MODE.argumentUnsupported': { code: 502, text: 'Unimplemented MODE type.' },
    'STRU.answer': { code: 200, text: 'STRU F ok.' },
    'STRU.argumentUnsupported': { code: 504, text: 'Unimplemented STRU type.' },
    'EPSV.argumentUnsupported': unknownProtocol,
    'EPRT.argumentUnsupported': [
      when(/^.0*[12]\D/, { code: 500, text: 'Illegal EPRT Command' }),
      unknownProtocol,
    ],
    'STAT.answer': [
      { ...status('Logged in anonymously'), when: { isLoggedIn: true, isGuest: true } },
      { ...status('Logged in as {user}'), when: { isLoggedIn: true } },
      { ...status('Waiting for password'), when: { isUserNamed: true } },
      status('Waiting for user name'),
    ],
    // As of a file that does not exist.
    'STAT.answerWithArgument': {
      code: 211,
      text: [' status of {argument}:', '{argument}: No such file or directory', 'End of Status'],
    },
    'HELP.answer': help,
    'HELP.answerWithArgument': [
      when(/^SITE ?$/i, siteHelp),
      ...helpOn(siteTopics, 'SITE ?', 'SITE '),
      when(/^SITE/i, unknownTopic),
      ...helpOn(topics, ''),
      ...helpOnNames,
      { code: 502, text: 'Unknown command {ARGUMENT}.' },
    ],
    'SITE.answer': siteHelp,
    'SITE.answerWithArgument': [
      when(/^HELP$/i, siteHelp),
      ...helpOn(siteTopics, 'HELP ', 'SITE '),
      when(/^HELP /i, unknownTopic),
      when(/^UMASK$/i, { code: 200, text: 'Current UMASK is {umask}' }),
      when(/^UMASK/i, { code: 200, text: 'UMASK set to {umask} (was {umaskBefore})' }),
      when(/^IDLE$/i, { code: 200, text: 'Current IDLE time limit is {idleSeconds} seconds; max 7200' }),
      when(/^IDLE/i, { code: 200, text: 'Maximum IDLE time set to {idleSeconds} seconds' }),
      // CHMOD of a file that does not exist.
      { code: 550, text: '{thirdPart}: No such file or directory.' },
    ],
    'SITE.argumentUnsupported': [
      when(/^UMASK/i, { code: 501, text: 'Bad UMASK value' }),
      when(/^IDLE/i, { code: 501, text: 'Maximum IDLE time must be between 30 and 7200 seconds' }),
      { code: 501, text: 'CHMOD: Mode value must be between 0 and 0777' },
    ],
  },
};
