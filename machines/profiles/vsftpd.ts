import { serverFillers } from '../server-pi/fillers.ts';
import { type Check, checks } from './policies.ts';
import { rfc959 } from './rfc959.ts';
import { commandKinds, type ServerProfile, type Wording } from './ServerProfile.ts';

/** Verbs that it knows and never does: to write (write_enable=NO), and for TLS where there is none (ssl_enable=NO). */
const denied = 'STOR STOU APPE MKD XMKD RMD XRMD DELE RNFR RNTO PBSZ PROT';
/** ABOR as RFC 959 §4.1.3 has it sent: the only Telnet that vsftpd reads is IAC IP IAC DM before it. */
const abortByTelnet = '\xff\xf4\xff\xf2ABOR';

const commands = commandKinds({
  answered: `FEAT OPTS NOOP HELP SYST STAT PWD XPWD TYPE MODE STRU ALLO SITE ABOR ${abortByTelnet} REST`,
  'not implemented': `ACCT REIN SMNT ${denied}`,
  'not simulated': 'CWD XCWD CDUP XCUP PASV EPSV PORT EPRT RETR LIST NLST SIZE MDTM',
});

/** The order for verbs whose argument can be refused before anything is done that the simulator has not. */
const formFirst: readonly Check[] = ['login', 'form', 'support', 'simulated'];

const features = (start: readonly string[], security: readonly string[]) => [
  'Features:',
  ...start,
  ' EPRT',
  ' EPSV',
  ' MDTM',
  ' PASV',
  ...security,
  ' REST STREAM',
  ' SIZE',
  ' TVFS',
  'End',
];
const help = [
  'The following commands are recognized.',
  ' ABOR ACCT ALLO APPE CDUP CWD  DELE EPRT EPSV FEAT HELP LIST MDTM MKD',
  ' MODE NLST NOOP OPTS PASS PASV PORT PWD  QUIT REIN REST RETR RMD  RNFR',
  ' RNTO SITE SIZE SMNT STAT STOR STOU STRU SYST TYPE USER XCUP XCWD XMKD',
  ' XPWD XRMD',
  'Help OK.',
];
const directory = { code: 257, text: '"{directory}" is the current directory' } as const;
const permissionDenied = { code: 550, text: 'Permission denied.' } as const;
const incorrect = { code: 530, text: 'Login incorrect.' } as const;
/** PAM takes its time. A name that no user can have does not come that far, nor does a long password. */
const loginIncorrect: Wording = [
  {
    ...incorrect,
    when: { user: /^[^a-z0-9_.]|[^!-~]|^.{129}/i },
    delay: { from: 1000, to: 1050 },
  },
  { ...incorrect, when: { argument: /^.{129}/s }, delay: { from: 1000, to: 1050 } },
  { ...incorrect, delay: { from: 2700, to: 3800 } },
];
/** Guests may not do what these commands do. */
const notForGuests = { ...permissionDenied, when: { isGuest: true } } as const;

/**
 * vsftpd 3.0.3 as Debian 12 configures it; with its settings for anonymous login and for TLS where a configuration asks
 * for them. Texts and behaviour are those of recorded dialogues, and where these are silent of the running server, which
 * was asked: over-long lines, NUL, the forms of EPRT, EPSV, PORT, REST and SITE UMASK, HTTP. Modelled on its source: how
 * names and passwords are looked at before PAM sees them. Left out: SITE UMASK without a number tells the first mask
 * only; a client that does not begin TLS after 234 is not told so. What it never does (a service that is unavailable
 * while its process runs) has the textbook's words.
 */
export const vsftpd: ServerProfile = {
  id: 'vsftpd',
  name: 'vsftpd 3.0.3',
  source: 'recorded dialogues of vsftpd 3.0.3-13 (Debian 12)',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/home/alice', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/home/bob', note: 'user name and password' },
    {
      name: 'anonymous',
      password: 'any',
      demonstration: 'guest@example.com',
      isGuest: true,
      isAnyCase: true,
      systemUser: 'ftp',
      directory: '/',
      note: 'any password, or none; by custom an e-mail address',
    },
    {
      name: 'ftp',
      password: 'any',
      demonstration: 'guest@example.com',
      isGuest: true,
      isAnyCase: true,
      systemUser: 'ftp',
      directory: '/',
      note: 'the same as anonymous',
    },
  ],
  configuration: {
    anonymous: false,
    tls: 'off',
    idleLimit: 300_000,
    loginLimit: 0,
    maxClients: 0,
    maxPerAddress: 0,
  },
  policy: {
    separator: 'one space',
    lineEnd: 'LF',
    extraCr: 'dropped',
    controls: 'kept',
    telnet: 'kept',
    lineLimit: 4094,
    lineTooLong: 'closes',
    nul: 'stays',
    octets: 'any',
    needsLogin: { allBut: ['FEAT', 'OPTS'] },
    loginForm: 'where it counts',
    formBeforeLogin: 'is no matter',
    afterSyntaxError: 'all is told',
    namelessUser: 'asked for a password',
    unknownUser: 'asked for a password',
    refusedUser: 'forgets the user before',
    betweenUserAndPass: 'is no matter',
    afterFailure: 'the user is forgotten',
    userAfterLogin: 'is refused',
    userAfterGuest: 'is refused',
    passAfterLogin: 'is accepted',
    failuresAllowed: 3,
    delayedGreeting: 'silent',
    limitsCounted: 'at connect',
    idleCounted: 'always',
    guestsOverTls: 'refused',
    securityVerbs: ['AUTH', 'PBSZ', 'PROT'],
    mechanisms: ['TLS', 'TLS-C', 'SSL', 'TLS-P'],
    authAfterLogin: 'is unknown',
    authUnderTls: 'is taken as a command',
    authByOldName: 'protects data',
    protWithoutPbsz: 'is no matter',
    needsTls: { only: ['USER'] },
    needsDataTls: [],
    clearingWhereTlsRequired: 'is allowed',
    clearWhereTlsRequired: 'closes',
    foreignVerbs: ['GET', 'POST', 'HEAD', 'OPTIONS', 'CONNECT'],
    knownByEnding: [],
    argumentRequired: [],
    argumentRefused: [],
  },
  checks,
  checksByVerb: { EPRT: formFirst, EPSV: formFirst, PORT: formFirst },
  commands,
  answeredWhere: { EPSV: [{ argument: /^ALL$/i }] },
  argumentRules: {
    TYPE: { wellFormed: /^(A( N)?|I|L ?8)$/i },
    MODE: { wellFormed: /^S$/i },
    STRU: { wellFormed: /^F$/i },
    SITE: { wellFormed: /^(HELP|UMASK)( |$)/i },
    OPTS: { wellFormed: /^UTF8 ON$/i },
    PROT: { wellFormed: /^[CSEP]$/i, supported: /^[CP]$/i },
    PORT: { wellFormed: /^((25[0-5]|2[0-4]\d|1?\d?\d)(,|$)){6}$/ },
    EPSV: { supported: /^(ALL|1)?$/i },
    EPRT: {
      wellFormed:
        /^(\|1\|[\d.]+\|([0-5]?\d{1,4}|6[0-4]\d{3}|65[0-4]\d\d|655[0-2]\d|6553[0-5])\||\|(?!1\|).*|)$/s,
      supported: /^\|1\|/,
    },
  },
  ignoredLines: /^$/,
  fillers: serverFillers,
  replies: {
    ...rfc959.replies,
    greeting: { code: 220, text: '(vsFTPd 3.0.3)' },
    tooManyClients: { code: 421, text: 'There are too many connected users, please try later.' },
    tooManyFromAddress: { code: 421, text: 'There are too many connections from your internet address.' },
    idleTimeout: { code: 421, text: 'Timeout.' },
    needPassword: { code: 331, text: 'Please specify the password.' },
    guestOverTls: { code: 530, text: 'Anonymous sessions may not use encryption.' },
    userAgain: { code: 331, text: 'Any password will do.' },
    otherUser: [
      { code: 530, text: "Can't change from guest user.", when: { isGuest: true } },
      { code: 530, text: "Can't change to another user." },
    ],
    loggedIn: { code: 230, text: 'Login successful.' },
    wrongPassword: loginIncorrect,
    tooManyFailures: loginIncorrect,
    passBeforeUser: { code: 503, text: 'Login with USER first.' },
    alreadyLoggedIn: { code: 230, text: 'Already logged in.' },
    goodbye: { code: 221, text: 'Goodbye.' },
    notLoggedIn: { code: 530, text: 'Please login with USER and PASS.' },
    tlsRequired: { code: 530, text: 'Non-anonymous sessions must use encryption.' },
    tlsProceed: { code: 234, text: 'Proceed with negotiation.' },
    mechanismUnknown: { code: 504, text: 'Unknown AUTH type.' },
    notProtected: { code: 503, text: '{verb} needs a secure connection.' },
    foreignCommand: { code: 500, text: 'HTTP protocol commands not allowed.' },
    lineTooLong: { code: 500, text: 'Input line too long.' },
    unknownCommand: { code: 500, text: 'Unknown command.' },
    notImplemented: { code: 502, text: '{verb} not implemented.' },
  },
  repliesByVerb: {
    ...Object.fromEntries(denied.split(' ').map((verb) => [`${verb}.notImplemented`, permissionDenied])),
    'FEAT.answer': [
      { code: 211, text: features([], []), when: { isTlsOffered: false } },
      { code: 211, text: features([' AUTH TLS'], [' PBSZ', ' PROT']) },
    ],
    'HELP.answer': { code: 214, text: help },
    'NOOP.answer': { code: 200, text: 'NOOP ok.' },
    'SYST.answer': { code: 215, text: 'UNIX Type: L8' },
    'PWD.answer': directory,
    'XPWD.answer': directory,
    'ABOR.answer': { code: 225, text: 'No transfer to ABOR.' },
    [`${abortByTelnet}.answer`]: { code: 225, text: 'No transfer to ABOR.' },
    'REST.answer': { code: 350, text: 'Restart position accepted ({number}).' },
    'PORT.argumentMalformed': { code: 500, text: 'Illegal PORT command.' },
    'EPRT.argumentMalformed': { code: 500, text: 'Bad EPRT command.' },
    'EPRT.argumentUnsupported': { code: 500, text: 'Bad EPRT protocol.' },
    'EPSV.argumentUnsupported': { code: 522, text: 'Bad network protocol.' },
    'EPSV.answer': { code: 200, text: 'EPSV ALL ok.' },
    'PBSZ.answer': { code: 200, text: 'PBSZ set to 0.' },
    'PROT.answer': [
      { code: 200, text: 'PROT now Private.', when: { argument: /^P$/i } },
      { code: 200, text: 'PROT now Clear.' },
    ],
    'PROT.argumentMalformed': { code: 504, text: 'PROT not recognized.' },
    'PROT.argumentUnsupported': { code: 536, text: 'PROT not supported.' },
    'ALLO.answer': { code: 202, text: 'ALLO command ignored.' },
    'TYPE.answer': { code: 200, text: 'Switching to {type} mode.' },
    'TYPE.argumentMalformed': { code: 500, text: 'Unrecognised TYPE command.' },
    'MODE.answer': { code: 200, text: 'Mode set to S.' },
    'MODE.argumentMalformed': { code: 504, text: 'Bad MODE command.' },
    'STRU.answer': { code: 200, text: 'Structure set to F.' },
    'STRU.argumentMalformed': { code: 504, text: 'Bad STRU command.' },
    'SITE.answer': [
      notForGuests,
      { code: 214, text: 'UMASK HELP', when: { argument: /^HELP/i } },
      { code: 200, text: 'Your current UMASK is 077', when: { argument: /^UMASK ?$/i } },
      { code: 200, text: 'UMASK set to {mask}' },
    ],
    'SITE.argumentMalformed': [notForGuests, { code: 500, text: 'Unknown SITE command.' }],
    'OPTS.answer': { code: 200, text: 'Always in UTF8 mode.' },
    'OPTS.argumentMalformed': { code: 501, text: 'Option not understood.' },
    'STAT.answer': {
      code: 211,
      text: [
        'FTP server status:',
        '     Connected to {clientAddress}',
        '     Logged in as {systemUser}',
        '     TYPE: {typeInCapitals}',
        '     No session bandwidth limit',
        '     Session timeout in seconds is {idleSeconds}',
        '     Control connection is {protection}',
        '     Data connections will be {dataProtection}',
        '     At session startup, client count was {clients}',
        '     vsFTPd 3.0.3 - secure, fast, stable',
        'End of status',
      ],
    },
    'STAT.answerWithArgument': { code: 213, text: ['Status follows:', 'End of status'] },
  },
};
