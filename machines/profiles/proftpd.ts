import { serverFillers } from '../server-pi/fillers.ts';
import type { Check } from './policies.ts';
import { rfc959 } from './rfc959.ts';
import { type Condition, commandKinds, type ReplyTemplate, type ServerProfile } from './ServerProfile.ts';

const commands = commandKinds({
  answered:
    'SYST NOOP HELP FEAT OPTS HOST CLNT TYPE LANG SITE SSCN PWD XPWD ABOR ALLO STRU MODE STAT CSID REST RANG RNTO',
  'not implemented': 'ACCT REIN SMNT',
  'not simulated':
    'CWD XCWD CDUP XCUP MKD XMKD RMD XRMD DELE MDTM RNFR SIZE PORT PASV EPRT EPSV LIST NLST MLSD MLST MFF MFMT RETR STOR STOU APPE',
});
const verbs = (text: string) => text.split(' ');

/** What it looks at, in its own order: TLS, then whether it knows the verb, and only then whether one is logged in. */
const checks: readonly Check[] = [
  'protection',
  'known',
  'login',
  'implemented',
  'argument refused',
  'argument required',
  'form',
  'support',
  'simulated',
];

/** A line that begins with white space has no verb. */
const noVerb = '';
const notVerbatim = { code: 500, text: '{verb} not understood' } as const;
const notUnderstood = { code: 500, text: "'{command}' not understood" } as const;
const parameters = { code: 501, text: 'Invalid number of parameters' } as const;
const notLoggedIn = { code: 530, text: 'Please login with USER and PASS' } as const;
const unwilling = { code: 534, text: 'Unwilling to accept security parameters' } as const;
const outOfSequence = { code: 503, text: 'Bad sequence of commands' } as const;
const directory = { code: 257, text: '"{directory}" is the current directory' } as const;
const noRange = { code: 501, text: '{verb} requires a value greater than or equal to 0' } as const;

const when = (condition: Condition, code: ReplyTemplate['code'], text: ReplyTemplate['text']) => ({
  code,
  text,
  when: condition,
});
const asked = (argument: RegExp, code: ReplyTemplate['code'], text: ReplyTemplate['text']) =>
  when({ argument }, code, text);

const features = (start: readonly string[], security: readonly string[], end: readonly string[]) => [
  'Features:',
  ...start,
  ' CLNT',
  ' CSID',
  ' EPRT',
  ' EPSV',
  ' HOST',
  ' LANG C.UTF-8*',
  ' MDTM',
  ' MFF modify;UNIX.group;UNIX.mode;',
  ' MFMT',
  ' MLST {facts}',
  ...security,
  ' RANG STREAM',
  ' REST STREAM',
  ' SITE COPY',
  ' SITE MKDIR',
  ' SITE RMDIR',
  ' SITE SYMLINK',
  ' SITE UTIME',
  ' SIZE',
  ...end,
  ' TVFS',
  ' UTF8',
  'End',
];

/** Its list of commands; `mark` stands behind those that only mod_tls has. */
const help = (mark: '*' | ' ') => [
  "The following commands are recognized (* =>'s unimplemented):",
  ' CWD     XCWD    CDUP    XCUP    SMNT*   QUIT    PORT    PASV    ',
  ' EPRT    EPSV    ALLO    RNFR    RNTO    DELE    MDTM    RMD     ',
  ' XRMD    MKD     XMKD    PWD     XPWD    SIZE    SYST    HELP    ',
  ` NOOP    FEAT    OPTS    HOST    CLNT    AUTH${mark}   CCC*    CONF*   `,
  ` ENC*    MIC*    PBSZ${mark}   PROT${mark}   TYPE    STRU    MODE    RETR    `,
  ' STOR    STOU    APPE    REST    ABOR    RANG    USER    PASS    ',
  ' ACCT*   REIN*   LIST    NLST    STAT    SITE    MLSD    MLST    ',
  'Direct comments to root@localhost',
];

/** What HELP tells of one command, by what it tells. */
const topics: Readonly<Record<string, string>> = {
  '<sp> username': 'USER',
  '<sp> password': 'PASS',
  '<sp> pathname': 'CWD XCWD RETR STOR APPE RNFR RNTO DELE RMD XRMD MKD XMKD MDTM SIZE',
  '[<sp> pathname]': 'LIST STAT MLSD MLST',
  '[<sp> (pathname)]': 'NLST',
  '(close control connection)': 'QUIT',
  '<sp> h1,h2,h3,h4,p1,p2': 'PORT',
  '(returns address/port)': 'PASV',
  '<sp> |proto|addr|port|': 'EPRT',
  '(returns port |||port|)': 'EPSV',
  '<sp> type-code (A, I, L 7, L 8)': 'TYPE',
  'is not implemented (always F)': 'STRU',
  'is not implemented (always S)': 'MODE',
  '(store unique filename)': 'STOU',
  '<sp> size': 'ALLO',
  '<sp> byte-count': 'REST',
  '<sp> start-point <sp> end-point': 'RANG',
  '(abort current operation)': 'ABOR',
  '(returns system type)': 'SYST',
  '(no operation)': 'NOOP',
  '(returns feature list)': 'FEAT',
  '[<sp> command]': 'HELP',
  '<sp> command [<sp> options]': 'OPTS',
  '<cp> hostname': 'HOST',
  '<cp> client-info': 'CLNT',
  '<sp> base64-data': 'AUTH MIC ENC CONF',
  '(clears protection level)': 'CCC',
  '<sp> protection buffer size': 'PBSZ',
  '<sp> protection code': 'PROT',
  'is not implemented': 'ACCT REIN SMNT',
  '(returns current working directory)': 'PWD XPWD',
  '(up one directory)': 'CDUP XCUP',
};

const siteHelp = (own: readonly string[]) => [
  "The following SITE commands are recognized (* =>'s unimplemented)",
  ' CPFR <sp> pathname',
  ' CPTO <sp> pathname',
  ' UTIME <sp> YYYYMMDDhhmm[ss] <sp> path',
  ' SYMLINK <sp> source <sp> destination',
  ' RMDIR <sp> path',
  ' MKDIR <sp> path',
  ' The following SITE extensions are recognized:',
  ' RATIO -- show all ratios in effect',
  ' QUOTA',
  ...own,
  'Direct comments to root@localhost',
];

/** A known user waits for PAM; any other only for mod_delay, which makes all answers take about as long. */
const loginIncorrect = [
  { code: 530, text: 'Login incorrect.', delay: { from: 1500, to: 3000 }, when: { isKnown: true } },
  { code: 530, text: 'Login incorrect.', delay: { from: 0, to: 3700 } },
] as const;

/**
 * ProFTPD 1.3.8 as Debian 12 configures it, with mod_tls where a configuration offers TLS. Texts and behaviour are those
 * of recorded dialogues, and where these are silent of the running server, which was asked about every verb that it has;
 * the order in which it looks at a line is that of its source. Left out: mod_delay before answers other than a failed
 * login; that several over-long lines in a row end in a close, and that one of just 4101 bytes takes the next line with
 * it; that IAC WILL and IAC DO are refused by Telnet commands; quotes and backslashes in arguments; the space that a disk
 * has left (ALLO). What it never does has the textbook's words.
 */
export const proftpd: ServerProfile = {
  id: 'proftpd',
  name: 'ProFTPD 1.3.8',
  source: 'recorded dialogues of ProFTPD 1.3.8 (Debian 12)',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/home/alice', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/home/bob', note: 'user name and password' },
    {
      name: 'anonymous',
      password: 'any',
      demonstration: 'guest@example.com',
      isGuest: true,
      systemUser: 'ftp',
      directory: '/',
      note: 'any password, or none; in small letters only',
    },
    {
      name: 'ftp',
      password: 'any',
      demonstration: 'guest@example.com',
      isGuest: true,
      directory: '/',
      note: 'the same as anonymous',
    },
  ],
  configuration: {
    anonymous: false,
    tls: 'off',
    idleLimit: 1_200_000,
    loginLimit: 300_000,
    maxClients: 0,
    maxPerAddress: 0,
  },
  configurations: { idle: { anonymous: false, idleLimit: 5000, loginLimit: 8000 } },
  policy: {
    separator: 'words',
    lineEnd: 'CR LF',
    extraCr: 'dropped',
    controls: 'kept',
    telnet: 'taken out',
    lineLimit: 4100,
    lineTooLong: 'is ignored',
    nul: 'ends the line',
    octets: 'any',
    needsLogin: {
      only: [
        ...verbs(
          'CWD XCWD CDUP XCUP MKD XMKD RMD XRMD PWD XPWD DELE MDTM RNFR RNTO SIZE PORT PASV EPRT EPSV',
        ),
        ...verbs('LIST NLST STAT MLSD MLST MFF MFMT RETR STOR STOU APPE REST RANG ABOR ALLO STRU MODE SMNT'),
        ...verbs('CSID CCC'),
      ],
    },
    loginForm: 'first',
    formBeforeLogin: 'is no matter',
    afterSyntaxError: 'all is told',
    namelessUser: 'refused',
    unknownUser: 'asked for a password',
    refusedUser: 'forgets the user before',
    betweenUserAndPass: 'is no matter',
    afterFailure: 'the user is forgotten',
    userAfterLogin: 'is refused',
    userAfterGuest: 'as any user',
    passAfterLogin: 'clears the name',
    failuresAllowed: 3,
    delayedGreeting: 'silent',
    limitsCounted: 'at login',
    idleCounted: 'always',
    guestsOverTls: 'allowed',
    securityVerbs: ['AUTH', 'PBSZ', 'PROT', 'CCC'],
    mechanisms: ['TLS', 'TLS-C', 'SSL', 'TLS-P'],
    authAfterLogin: 'is refused',
    authUnderTls: 'is refused',
    authByOldName: 'protects data',
    protWithoutPbsz: 'is no matter',
    needsTls: { allBut: ['SYST', 'AUTH', 'FEAT', 'HOST', 'CLNT', 'QUIT', noVerb] },
    needsDataTls: ['APPE', 'LIST', 'MLSD', 'NLST', 'RETR', 'STOR', 'STOU'],
    clearingWhereTlsRequired: 'is refused',
    clearWhereTlsRequired: 'refused',
    foreignVerbs: [],
    knownByEnding: [],
    argumentRequired: [
      ...verbs('USER AUTH OPTS SITE CWD XCWD MKD XMKD RMD XRMD DELE MDTM RNFR RNTO SIZE PORT EPRT MFF MFMT'),
      ...verbs('RETR STOR APPE'),
    ],
    argumentRefused: verbs('FEAT PWD XPWD CDUP XCUP ABOR'),
  },
  checks,
  commands,
  answeredWhere: { SIZE: [{ isAscii: true }], EPSV: [{ argument: /^ALL$/i }] },
  asciiTypes: /^(A|L 7)/,
  facts: {
    known: [
      ...verbs('modify perm size type unique'),
      ...verbs('UNIX.group UNIX.groupname UNIX.mode UNIX.owner UNIX.ownername'),
    ],
    told: [
      ...verbs('modify perm size type unique'),
      ...verbs('UNIX.group UNIX.groupname UNIX.mode UNIX.owner UNIX.ownername'),
    ],
  },
  lineRules: {
    SITE: {
      needsLogin: /^ (CHMOD|CHGRP|QUOTA|UTIME)( |$)|^ (MKDIR|RMDIR|CPFR) |^ SYMLINK [^ ]+ /i,
    },
  },
  argumentRules: {
    USER: { wellFormed: /^.{1,256}$/s },
    TYPE: { wellFormed: /^[^ ]+( [^ ]+)?$/, supported: /^([AI]( |$)|L [78]$)/i },
    MODE: { wellFormed: /^[^ ]+$/, supported: /^S/i },
    STRU: { wellFormed: /^[^ ]+$/, supported: /^F/i },
    ALLO: { wellFormed: /^[^ ]+( [^ ]+ [^ ]+)?$/, supported: /^[-+]?\d+( |$)/ },
    STAT: { supported: /^$/ },
    REST: { wellFormed: /^[^ ]+$/, supported: /^\d+$/ },
    RANG: { wellFormed: /^[^ ]+ [^ ]+$/, supported: /^\d+ \d+$/ },
    HOST: { wellFormed: /^[^ ]+$/ },
    LANG: { wellFormed: /^[^ ]*$/, supported: /^(C\.UTF-8)?$/i },
    OPTS: { wellFormed: /^(UTF8 (on|off|yes|no|true|false|1|0)|MLST( [^ ]+)?)$/i },
    PORT: { wellFormed: /^((25[0-5]|2[0-4]\d|1?\d?\d)(,|$)){6}$/ },
    EPRT: { wellFormed: /^(\|1\|[\d.]+\|\d{1,5}\||(?!\|1(\||$)).*)$/s, supported: /^\|1\|/ },
    EPSV: { wellFormed: /^(\d+( .*)?|ALL|)$/i, supported: /^(1( .*)?|ALL|)$/i },
    MFF: { wellFormed: /^[^ ]+ ./ },
    MFMT: { wellFormed: /^[^ ]+ ./ },
    SSCN: { wellFormed: /^(ON|OFF|)$/i },
    PBSZ: { wellFormed: /^[^ ]+$/ },
    PROT: { wellFormed: /^[^ ]+$/, supported: /^[CP]$/ },
  },
  otherProtocols:
    /^((CONNECT|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT|DATA|EHLO|HELO|MAIL|RCPT|RSET|VRFY)([ \t\n\v\f\r]|$)|SSH-(2\.0|1\.99)-)/,
  fillers: serverFillers,
  replies: {
    ...rfc959.replies,
    greeting: { code: 220, text: 'ProFTPD Server (Debian) [{address}]' },
    tooManyClients: {
      code: 530,
      text: 'Sorry, the maximum number of allowed clients ({maxClients}) are already connected.',
    },
    tooManyFromAddress: {
      code: 530,
      text: 'Sorry, the maximum number of clients ({maxPerAddress}) from your host are already connected.',
    },
    idleTimeout: { code: 421, text: 'Idle timeout ({idleSeconds} seconds): closing control connection' },
    loginTimeout: { code: 421, text: 'Login timeout ({loginSeconds} seconds): closing control connection' },
    needPassword: [
      when({ isGuest: true }, 331, 'Anonymous login ok, send your complete email address as your password'),
      { code: 331, text: 'Password required for {unquoted}' },
    ],
    userAgain: { code: 230, text: 'User {user} logged in' },
    otherUser: { code: 501, text: 'Reauthentication not supported' },
    loggedIn: [
      when({ isGuest: true }, 230, 'Anonymous access granted, restrictions apply'),
      { code: 230, text: 'User {user} logged in' },
    ],
    wrongPassword: loginIncorrect,
    tooManyFailures: loginIncorrect,
    passBeforeUser: { code: 503, text: 'Login with USER first' },
    passAfterLogin: { code: 503, text: 'You are already logged in' },
    goodbye: { code: 221, text: 'Goodbye.' },
    notLoggedIn,
    tlsRequired: { code: 550, text: 'SSL/TLS required on the control channel' },
    dataTlsRequired: { code: 522, text: 'SSL/TLS required on the data channel' },
    tlsProceed: { code: 234, text: 'AUTH {HEAD} successful' },
    mechanismUnknown: notVerbatim,
    alreadyProtected: { code: 503, text: 'Unwilling to accept second AUTH' },
    authRefused: unwilling,
    notProtected: notVerbatim,
    protectionKept: unwilling,
    protectionCleared: { code: 200, text: 'Clearing control channel protection' },
    emptyLine: { code: 500, text: 'Invalid command: try being more creative' },
    unknownCommand: { code: 500, text: '{verbInWords} not understood' },
    notImplemented: { code: 502, text: '{verb} command not implemented' },
    argumentMissing: parameters,
    argumentUnwanted: parameters,
    argumentMalformed: notUnderstood,
  },
  repliesByVerb: {
    [`${noVerb}.unknownCommand`]: { code: 500, text: 'Invalid command: try being more creative' },
    'USER.argumentMissing': { code: 500, text: 'USER: command requires a parameter' },
    'USER.argumentMalformed': [
      when({ isLoggedIn: true }, 501, 'Reauthentication not supported'),
      { code: 501, text: 'Login incorrect.' },
    ],
    // Two parts of the server look at these, and each says so.
    'RNTO.notLoggedIn': { ...notLoggedIn, followedBy: notLoggedIn },
    'RNTO.tlsRequired': {
      ...notLoggedIn,
      followedBy: { code: 550, text: 'SSL/TLS required on the control channel' },
    },
    'SITE.notLoggedIn': [
      { ...notLoggedIn, followedBy: notLoggedIn, when: { argument: /^CH/i } },
      notLoggedIn,
    ],
    'AUTH.argumentMissing': { code: 504, text: 'AUTH requires at least one argument' },
    'PBSZ.argumentMalformed': parameters,
    'PBSZ.answer': [asked(/^0$/, 200, 'PBSZ 0 successful'), { code: 200, text: 'PBSZ=0 successful' }],
    'PROT.argumentMalformed': parameters,
    'PROT.argumentUnsupported': [
      asked(/^[SE]$/, 536, 'PROT {argument} unsupported'),
      { code: 504, text: 'PROT {argument} unsupported' },
    ],
    'PROT.answer': [
      asked(/^C$/, 200, 'Protection set to Clear'),
      { code: 200, text: 'Protection set to Private' },
    ],
    'SSCN.argumentMalformed': [
      { ...notVerbatim, when: { isTlsOffered: false } },
      { ...notLoggedIn, when: { isLoggedIn: false } },
      { ...notVerbatim, when: { isProtected: false } },
      { code: 501, text: 'SSCN: Invalid argument' },
    ],
    'SSCN.answer': [
      { ...notVerbatim, when: { isTlsOffered: false } },
      { ...notLoggedIn, when: { isLoggedIn: false } },
      { ...notVerbatim, when: { isProtected: false } },
      asked(/^ON$/i, 200, 'SSCN:CLIENT METHOD'),
      { code: 200, text: 'SSCN:SERVER METHOD' },
    ],
    'FEAT.answer': [
      when({ isTlsOffered: false }, 211, features([], [], [])),
      { code: 211, text: features([' AUTH TLS', ' CCC'], [' PBSZ', ' PROT'], [' SSCN']) },
    ],
    'HELP.answer': [when({ isTlsOffered: false }, 214, help('*')), { code: 214, text: help(' ') }],
    'HELP.answerWithArgument': [
      ...Object.entries(topics).map(([text, names]) =>
        asked(new RegExp(`^(${names.replaceAll(' ', '|')})( |$)`, 'i'), 214, `Syntax: {HEAD} ${text}`),
      ),
      { ...asked(/^SITE$/i, 214, ['HELP', ' CHGRP', 'CHMOD']) },
      asked(/^SITE /i, 502, "Unknown command 'SITE {argument}'"),
      { code: 502, text: "Unknown command '{HEAD}'" },
    ],
    'SYST.answer': { code: 215, text: 'UNIX Type: L8' },
    'NOOP.answer': { code: 200, text: 'NOOP command successful' },
    'CLNT.answer': { code: 200, text: 'OK' },
    'CSID.answer': { code: 200, text: 'name=ProFTPD;version=1.3.8;casesensitive=1;' },
    'PWD.answer': directory,
    'XPWD.answer': directory,
    'ABOR.answer': { code: 226, text: 'Abort successful' },
    'ABOR.argumentUnwanted': notUnderstood,
    'TYPE.argumentUnsupported': { code: 504, text: "TYPE not implemented for '{head}' parameter" },
    'TYPE.answer': { code: 200, text: 'Type set to {head}' },
    'MODE.argumentMalformed': { ...notUnderstood, code: 501 },
    'MODE.argumentUnsupported': [
      asked(/^[BC]/i, 504, "'{command}' unsupported transfer mode"),
      { code: 501, text: "'{command}' unrecognized transfer mode" },
    ],
    'MODE.answer': { code: 200, text: 'Mode set to S' },
    'STRU.argumentMalformed': { ...notUnderstood, code: 501 },
    'STRU.argumentUnsupported': [
      asked(/^[RP]/i, 504, "'{command}' unsupported structure type"),
      { code: 501, text: "'{command}' unrecognized structure type" },
    ],
    'STRU.answer': { code: 200, text: 'Structure set to F' },
    'ALLO.argumentMalformed': { ...notUnderstood, code: 504 },
    'ALLO.argumentUnsupported': { code: 504, text: '{argument}: Invalid ALLO argument' },
    'ALLO.answer': [
      when({ isGuest: true }, 202, 'No storage allocation necessary'),
      { code: 200, text: 'ALLO command successful' },
    ],
    'REST.argumentUnsupported': noRange,
    'REST.answer': [
      when({ isAscii: true }, 501, 'REST: Resuming transfers not allowed in ASCII mode'),
      { code: 350, text: 'Restarting at {argument}. Send STORE or RETRIEVE to initiate transfer' },
    ],
    'RANG.argumentUnsupported': noRange,
    'RANG.answer': [
      when({ isAscii: true }, 551, 'RANG: Transfer ranges not allowed in ASCII mode'),
      { code: 350, text: 'Transferring byte range' },
    ],
    'RNTO.answer': outOfSequence,
    'RETR.argumentMissing': notUnderstood,
    'STOR.argumentMissing': notUnderstood,
    'APPE.argumentMissing': notUnderstood,
    'MFF.argumentMalformed': parameters,
    'MFMT.argumentMalformed': parameters,
    'SIZE.answer': { code: 550, text: 'SIZE not allowed in ASCII mode' },
    'PORT.argumentMalformed': { code: 501, text: 'Illegal PORT command' },
    'EPRT.argumentMalformed': { code: 501, text: 'Illegal EPRT command' },
    'EPRT.argumentUnsupported': { code: 522, text: 'Network protocol not supported, use (1)' },
    'EPSV.argumentMalformed': { code: 501, text: 'EPSV: unknown network protocol' },
    'EPSV.argumentUnsupported': { code: 522, text: 'Network protocol not supported, use (1)' },
    'EPSV.answer': { code: 200, text: 'EPSV ALL command successful' },
    'STAT.answer': {
      code: 211,
      text: [
        "Status of 'Debian'",
        ' Connected from {client} ({clientAddress})',
        ' Logged in as {systemUser}',
        ' TYPE: {typeInCapitals}, STRUcture: File, Mode: Stream',
        ' No data connection',
        'End of status',
      ],
    },
    'STAT.argumentUnsupported': { code: 502, text: 'Status of files not implemented.' },
    'OPTS.argumentMalformed': [
      asked(/^(UTF8|MLST)( |$)/i, 501, "'OPTS {HEAD}' not understood"),
      { code: 500, text: 'OPTS {HEAD} not understood' },
    ],
    'OPTS.answer': [
      asked(/^UTF8 (on|yes|true|1)$/i, 200, 'UTF8 set to on'),
      asked(/^UTF8/i, 200, 'UTF8 set to off'),
      asked(/^MLST$/i, 200, 'MLST OPTS'),
      { code: 200, text: 'MLST OPTS {chosenFacts}' },
    ],
    'HOST.argumentMalformed': { code: 500, text: "'HOST' not understood" },
    'HOST.answer': [
      { ...outOfSequence, when: { isLoggedIn: true } },
      { ...outOfSequence, when: { isProtected: true } },
      asked(/[[\]:]/, 501, '{argument}: Invalid hostname provided'),
      asked(/^127\.0\.0\.1$/, 220, 'HOST command successful'),
      { code: 504, text: '{argument}: Unknown hostname provided' },
    ],
    'LANG.argumentMalformed': [when({ isLoggedIn: true }, 500, 'Unable to handle command'), parameters],
    'LANG.argumentUnsupported': [
      when({ isLoggedIn: true }, 500, 'Unable to handle command'),
      { code: 504, text: 'Language {argument} not supported' },
    ],
    'LANG.answer': [
      when({ isLoggedIn: true }, 500, 'Unable to handle command'),
      asked(/./, 200, 'Using language {argument}'),
      { code: 200, text: 'Using default language C.UTF-8' },
    ],
    'SITE.argumentMissing': { code: 500, text: "'SITE' requires parameters" },
    'SITE.answer': [
      asked(/^HELP$/i, 214, siteHelp([' HELP', ' CHGRP', ' CHMOD'])),
      asked(/^HELP CHGRP( |$)/i, 214, siteHelp([' Syntax: SITE CHGRP <sp> group <sp> pathname'])),
      asked(/^HELP CHMOD( |$)/i, 214, siteHelp([' Syntax: SITE CHMOD <sp> mode <sp> pathname'])),
      asked(/^HELP /i, 502, "Unknown command 'SITE {argument}'"),
      asked(/^RATIO( |$)/i, 214, 'Current Ratio: ( -0/0 +0/0 (0 0 0 0) = 0/0 )'),
      asked(/^QUOTA( |$)/i, 202, 'No quotas in effect'),
      {
        ...asked(/^(CHMOD|CHGRP)( [^ ]+)?$/i, 500, [
          "'SITE {ARGUMENT}' not understood",
          'SITE not understood',
        ]),
      },
      {
        ...asked(/^CPTO$/i, 500, "'SITE {HEAD}' not understood"),
        followedBy: outOfSequence,
      },
      asked(/^CPTO /i, 503, ['Bad sequence of commands', 'Bad sequence of commands']),
      asked(/^((CHMOD|CHGRP|UTIME|SYMLINK) [^ ]+ |(MKDIR|RMDIR|CPFR) )/i, 502, 'Command not implemented.'),
      { code: 500, text: "'SITE {HEAD}' not understood" },
    ],
  },
};
