import { checks } from './policies.ts';
import { rfc959 } from './rfc959.ts';
import { commandKinds, type ServerProfile } from './ServerProfile.ts';

const commands = commandKinds({
  answered: 'FEAT OPTS NOOP HELP SYST STAT PWD XPWD TYPE MODE STRU ALLO SITE ABOR',
  'not implemented': 'ACCT REIN SMNT',
  'not simulated':
    'CWD XCWD CDUP XCUP PASV EPSV PORT EPRT RETR STOR STOU APPE LIST NLST REST RNFR RNTO DELE MKD XMKD RMD XRMD SIZE MDTM',
});

const features = ['Features:', ' EPRT', ' EPSV', ' MDTM', ' PASV', ' REST STREAM', ' SIZE', ' TVFS', 'End'];
const help = [
  'The following commands are recognized.',
  ' ABOR ACCT ALLO APPE CDUP CWD  DELE EPRT EPSV FEAT HELP LIST MDTM MKD',
  ' MODE NLST NOOP OPTS PASS PASV PORT PWD  QUIT REIN REST RETR RMD  RNFR',
  ' RNTO SITE SIZE SMNT STAT STOR STOU STRU SYST TYPE USER XCUP XCWD XMKD',
  ' XPWD XRMD',
  'Help OK.',
];
const directory = { code: 257, text: '"{directory}" is the current directory' } as const;

/**
 * vsftpd 3.0.3 as Debian 12 configures it, anonymous login and TLS off. Texts and behaviour are those of 57 recorded
 * dialogues. Not recorded, and modelled on its source: OPTS, values of MODE and STRU that it refuses, STAT of a pathname,
 * XPWD, over-long lines, PASS after a USER without a name. What it never does (a service that is unavailable while its
 * process runs) has the textbook's words.
 */
export const pureFtpd: ServerProfile = {
  id: 'pure-ftpd',
  name: 'Pure-FTPd 1.0.50',
  source: 'recorded dialogues of Pure-FTPd 1.0.50 (Debian 12)',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/home/alice', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/home/bob', note: 'user name and password' },
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
    telnet: 'kept',
    lineLimit: 4096,
    lineTooLong: 'closes',
    octets: 'any',
    needsLogin: { allBut: ['FEAT', 'OPTS'] },
    loginForm: 'where it counts',
    formBeforeLogin: 'is no matter',
    afterUnfinishedLine: 'all is told',
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
    guestsOverTls: 'refused',
    securityVerbs: ['AUTH', 'PBSZ', 'PROT'],
    mechanisms: ['TLS', 'TLS-C', 'SSL', 'TLS-P'],
    authAfterLogin: 'is unknown',
    authUnderTls: 'is taken as a command',
    protWithoutPbsz: 'is no matter',
    needsTls: { only: ['USER'] },
    clearWhereTlsRequired: 'closes',
    argumentRequired: [],
    argumentRefused: [],
  },
  checks,
  commands,
  argumentRules: {
    TYPE: { wellFormed: /^(A( N)?|I|L ?8)$/i },
    MODE: { wellFormed: /^S$/i },
    STRU: { wellFormed: /^F$/i },
    SITE: { wellFormed: /^HELP$/i },
    OPTS: { wellFormed: /^UTF8 ON$/i },
    PROT: { wellFormed: /^[CSEP]$/i, supported: /^[CP]$/i },
  },
  ignoredLines: /^$/,
  replies: {
    ...rfc959.replies,
    greeting: { code: 220, text: '(vsFTPd 3.0.3)' },
    idleTimeout: { code: 421, text: 'Timeout.' },
    needPassword: { code: 331, text: 'Please specify the password.' },
    userAgain: { code: 331, text: 'Any password will do.' },
    otherUser: { code: 530, text: "Can't change to another user." },
    loggedIn: { code: 230, text: 'Login successful.' },
    // Recorded: 1.0 to 3.8 s, mostly 3 s.
    wrongPassword: { code: 530, text: 'Login incorrect.', delay: { from: 1000, to: 3800 } },
    tooManyFailures: { code: 530, text: 'Login incorrect.', delay: { from: 1000, to: 3800 } },
    passBeforeUser: { code: 503, text: 'Login with USER first.' },
    alreadyLoggedIn: { code: 230, text: 'Already logged in.' },
    goodbye: { code: 221, text: 'Goodbye.' },
    notLoggedIn: { code: 530, text: 'Please login with USER and PASS.' },
    lineTooLong: { code: 500, text: 'Input line too long.' },
    unknownCommand: { code: 500, text: 'Unknown command.' },
    notImplemented: { code: 502, text: '{verb} not implemented.' },
  },
  repliesByVerb: {
    'FEAT.answer': { code: 211, text: features },
    'HELP.answer': { code: 214, text: help },
    'NOOP.answer': { code: 200, text: 'NOOP ok.' },
    'SYST.answer': { code: 215, text: 'UNIX Type: L8' },
    'PWD.answer': directory,
    'XPWD.answer': directory,
    'ABOR.answer': { code: 225, text: 'No transfer to ABOR.' },
    'ALLO.answer': { code: 202, text: 'ALLO command ignored.' },
    'TYPE.answer': { code: 200, text: 'Switching to {type} mode.' },
    'TYPE.argumentMalformed': { code: 500, text: 'Unrecognised TYPE command.' },
    'MODE.answer': { code: 200, text: 'Mode set to S.' },
    'MODE.argumentMalformed': { code: 504, text: 'Bad MODE command.' },
    'STRU.answer': { code: 200, text: 'Structure set to F.' },
    'STRU.argumentMalformed': { code: 504, text: 'Bad STRU command.' },
    'SITE.answer': { code: 214, text: 'UMASK HELP' },
    'SITE.argumentMalformed': { code: 500, text: 'Unknown SITE command.' },
    'OPTS.answer': { code: 200, text: 'Always in UTF8 mode.' },
    'OPTS.argumentMalformed': { code: 501, text: 'Option not understood.' },
    'STAT.answer': {
      code: 211,
      text: [
        'FTP server status:',
        '     Connected to 127.0.0.1',
        '     Logged in as {user}',
        '     TYPE: {type}',
        '     No session bandwidth limit',
        '     Session timeout in seconds is {idleSeconds}',
        '     Control connection is plain text',
        '     Data connections will be plain text',
        '     At session startup, client count was 1',
        '     vsFTPd 3.0.3 - secure, fast, stable',
        'End of status',
      ],
    },
    'STAT.answerWithArgument': { code: 213, text: ['Status follows:', 'End of status'] },
  },
};
