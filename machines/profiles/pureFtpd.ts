import { serverFillers } from '../server-pi/fillers.ts';
import { rfc959 } from './rfc959.ts';
import { commandKinds, type ReplyTemplate, type ServerProfile } from './ServerProfile.ts';

const commands = commandKinds({
  answered:
    'NOOP ACCT SYST AUTH ADAT PBSZ PROT CCC TYPE MODE STRU FEAT OPTS HELP PWD XPWD STAT ALLO ABOR PRET SITE REST RNTO',
  'not implemented': '',
  'not simulated':
    'CWD XCWD CDUP XCUP PORT EPRT ESTA ESTP PASV P@SW EPSV SPSV RETR STOR APPE STOU DELE MKD XMKD RMD XRMD LIST NLST MLST MLSD MFMT MDTM SIZE RNFR CHMOD',
});

const welcome = [
  '--------- Welcome to Pure-FTPd [privsep] [TLS] ----------',
  'You are user number {clients} of {maxClients} allowed.',
  'Local time is now {time}. Server port: {port}.',
];
const hints = [
  'IPv6 connections are also welcome on this server.',
  'You will be disconnected after {idleTime} of inactivity.',
];
const noAnonymous = 'This is a private system - No anonymous login';
const features = [
  'Extensions supported:',
  ' UTF8',
  ' EPRT',
  ' IDLE',
  ' MDTM',
  ' SIZE',
  ' MFMT',
  ' REST STREAM',
  ' MLST type*;size*;sizd*;modify*;UNIX.mode*;UNIX.uid*;UNIX.gid*;unique*;',
  ' MLSD',
  ' PRET',
  ' AUTH TLS',
  ' PBSZ',
  ' PROT',
  ' TVFS',
  ' ESTA',
  ' PASV',
  ' EPSV',
  ' ESTP',
  'End.',
];
const help = {
  code: 214,
  text: [
    'The following SITE commands are recognized',
    ' ALIAS',
    ' CHMOD',
    ' IDLE',
    ' UTIME',
    'Pure-FTPd - http://pureftpd.org/',
  ],
} as const;
const location = { code: 257, text: '"{directory}" is your current location' } as const;
const noScheme = { code: 500, text: 'This security scheme is not implemented' } as const;
const noPbsz = { code: 503, text: 'PROT must be preceded by a successful PBSZ command' } as const;
const noClearing = { code: 534, text: 'CCC not allowed at this point' } as const;
const missing = { code: 501, text: 'Missing argument' } as const;
const noFileName = { code: 501, text: 'No file name' } as const;
const noName = { code: 550, text: 'No file name' } as const;
const noAddress = { code: 501, text: 'Syntax error in IP address' } as const;
const noChanges = { code: 550, text: 'Anonymous users can not change perms' } as const;
const noMoves = { code: 550, text: 'Anonymous users are not allowed to move/rename files' } as const;
const noMaking = {
  code: 550,
  text: 'Sorry, anonymous users are not allowed to create directories',
} as const;
const noRemoving = {
  code: 550,
  text: 'Sorry, anonymous users are not allowed to remove directories',
} as const;

/** A reply to TYPE: what it tells, and last the type that counts now. Its code stands before every line. */
const typeTold = (code: ReplyTemplate['code'], type: string, ...told: string[]): ReplyTemplate => ({
  code,
  text: [...told, `TYPE is now ${type}`],
  repeatsCode: true,
});
const ascii = 'ASCII';
const binary = '8-bit binary';
/** The same where TYPE has changed nothing. */
const typeKept = (code: ReplyTemplate['code'], ...told: string[]) => [
  { when: { isAscii: true }, ...typeTold(code, ascii, ...told) },
  typeTold(code, binary, ...told),
];

/** What SITE IDLE takes, in seconds: up to 42 minutes. */
const idleTime = '^IDLE +\\+?(0*(\\d{1,3}|1\\d{3}|2[0-4]\\d\\d|25[01]\\d|2520))$';

/** Any password is wrong for a name that Pure-FTPd does not know. The wait was 5 to 8 s, and grew to 20 s at the sixth. */
const wrongPassword = {
  code: 530,
  text: 'Login authentication failed',
  delay: { from: 4700, to: 8000, perFailure: 2800 },
} as const;
/** To USER and PASS of a guest it always says that he is in. */
const toGuest = { when: { isGuest: true }, code: 230, text: 'Anonymous user logged in' } as const;
const alreadyIn = [toGuest, { code: 530, text: "You're already logged in" }] as const;

/**
 * Pure-FTPd 1.0.50 as Debian 12 has it, with its users from the system and without anonymous login (`-E`). Recorded: 87
 * dialogues, and for this profile the answers of the running server to what they do not have (HTTP, odd arguments,
 * over-long lines, control characters, what a guest may do). Modelled on its source: which control characters become `_`,
 * the limit of 512 bytes for a password. Left out: NOOP and the like keep a session alive for ever (the real one stops
 * that at twice the idle limit), EPSV ALL does not disable PORT, SITE CHMOD and UTIME stop where they come to a file. What
 * it never does (a service that is unavailable while its process runs, a login that takes too long) has the textbook's
 * words.
 */
export const pureFtpd: ServerProfile = {
  id: 'pure-ftpd',
  name: 'Pure-FTPd 1.0.50',
  source: 'recorded dialogues of Pure-FTPd 1.0.50-2.1 (Debian 12), users by PAM, -E',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/home/alice', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/home/bob', note: 'user name and password' },
    {
      name: 'anonymous',
      isGuest: true,
      isAnyCase: true,
      directory: '/',
      note: 'a guest, logged in by USER alone, as is USER without a name',
    },
    { name: 'ftp', isGuest: true, isAnyCase: true, directory: '/', note: 'the same guest' },
  ],
  configuration: {
    anonymous: false,
    tls: 'off',
    idleLimit: 900_000,
    loginLimit: 0,
    maxClients: 50,
    maxPerAddress: 0,
  },
  // Its idle limit is set in whole minutes.
  configurations: { idle: { anonymous: false, idleLimit: 60_000 } },
  policy: {
    separator: 'one space',
    lineEnd: 'LF',
    extraCr: 'kept',
    controls: 'as underscores',
    telnet: 'kept',
    lineLimit: 4110,
    lineTooLong: 'closes',
    nul: 'stays',
    octets: 'any',
    needsLogin: {
      allBut: [
        'NOOP',
        'ACCT',
        'SYST',
        'AUTH',
        'ADAT',
        'PBSZ',
        'PROT',
        'TYPE',
        'MODE',
        'STRU',
        'FEAT',
        'OPTS',
        'HELP',
      ],
    },
    loginForm: 'where it counts',
    formBeforeLogin: 'is no matter',
    afterSyntaxError: 'all is told',
    namelessUser: 'is anonymous',
    unknownUser: 'asked for a password',
    refusedUser: 'forgets the user before',
    betweenUserAndPass: 'is no matter',
    afterFailure: 'the user is kept',
    userAfterLogin: 'is refused',
    userAfterGuest: 'is refused',
    passAfterLogin: 'is out of sequence',
    failuresAllowed: 6,
    delayedGreeting: 'silent',
    limitsCounted: 'at connect',
    idleCounted: 'always',
    guestsOverTls: 'allowed',
    securityVerbs: ['AUTH', 'PBSZ', 'PROT', 'CCC'],
    mechanisms: ['TLS'],
    authAfterLogin: 'is unknown',
    authUnderTls: 'is taken as a command',
    authByOldName: 'leaves data clear',
    protWithoutPbsz: 'is no matter',
    needsTls: { only: ['USER'] },
    needsDataTls: [],
    clearingWhereTlsRequired: 'is allowed',
    clearWhereTlsRequired: 'refused',
    foreignVerbs: ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'],
    knownByEnding: [],
    argumentRequired: [
      ...['TYPE', 'MODE', 'STRU', 'ALLO', 'SITE', 'CHMOD', 'REST', 'RNFR', 'RNTO', 'SIZE', 'MDTM', 'MFMT'],
      ...['RETR', 'STOR', 'APPE', 'DELE', 'MKD', 'XMKD', 'RMD', 'XRMD'],
    ],
    argumentRefused: [],
  },
  checks: ['foreign', 'protection', 'login', 'known', 'argument required', 'form', 'support', 'simulated'],
  commands,
  argumentRules: {
    PASS: { wellFormed: /^.{0,511}$/s },
    // The letter decides. Behind L only the digit 8 will do, but anything else is as good as nothing.
    TYPE: { wellFormed: /^[AIL]/i, supported: /^(?!L[0-79])/i },
    MODE: { wellFormed: /^S$/i },
    STRU: { wellFormed: /^F$/i },
    OPTS: { wellFormed: /^MLST /i },
    ALLO: { wellFormed: /^(?! *-)/ },
    REST: { wellFormed: /^ *\+?\d+$/ },
    MFMT: { wellFormed: /^[^ ]+ +[^ ]/ },
    CHMOD: { wellFormed: /^[^ ]+ +[^ ]/ },
    STAT: { supported: /^$/ },
    SITE: {
      wellFormed: /^(alias|chmod|help|idle|time|utime)( |$)/i,
      supported: /^(?!chmod +[^ ]+ +[^ ]|utime .* )/i,
    },
  },
  answeredWhere: {
    EPRT: [{ argument: /^(?!\|[12]\|)/ }],
    PORT: [{ argument: /^(?!\d+(,\d+){5}$)/ }],
    DELE: [{ isGuest: true }],
    MKD: [{ isGuest: true }],
    XMKD: [{ isGuest: true }],
    RMD: [{ isGuest: true }],
    XRMD: [{ isGuest: true }],
    RNFR: [{ isGuest: true }],
  },
  idleCommand: new RegExp(idleTime.replace('^', '^SITE '), 'i'),
  // What does not begin with a word of letters and digits, with a blank or nothing behind it, is no command to it.
  ignoredLines: /^(?![A-Z0-9@]+( |$))/i,
  fillers: serverFillers,
  replies: {
    ...rfc959.replies,
    greeting: [
      { when: { isAnonymousAllowed: true }, code: 220, text: [...welcome, ...hints], repeatsCode: true },
      { code: 220, text: [...welcome, noAnonymous, ...hints], repeatsCode: true },
    ],
    tooManyClients: { code: 421, text: '{maxClients} users (the maximum) are already logged in, sorry' },
    tooManyFromAddress: { code: 421, text: 'Too many connections ({maxPerAddress}) from this IP' },
    idleTimeout: { code: 421, text: 'Timeout - try typing a little faster next time' },
    needPassword: { code: 331, text: 'User {name} OK. Password required' },
    loggedInByName: { code: 230, text: 'Anonymous user logged in' },
    anonymousRefused: { code: 530, text: noAnonymous },
    userAgain: alreadyIn,
    otherUser: alreadyIn,
    loggedIn: { code: 230, text: 'OK. Current directory is {directory}' },
    wrongPassword,
    tooManyFailures: wrongPassword,
    passBeforeUser: { code: 530, text: 'Please tell me who you are' },
    passAfterLogin: { code: 530, text: "We can't do that in the current session" },
    passNotNeeded: { code: 230, text: 'Any password will work' },
    accountNotAskedFor: { code: 202, text: 'Please tell me who you are' },
    accountNotNeeded: { code: 202, text: 'Please tell me who you are' },
    goodbye: {
      code: 221,
      text: ['Goodbye. You uploaded 0 and downloaded 0 kbytes.', 'Logout.'],
      repeatsCode: true,
    },
    notLoggedIn: { code: 530, text: "You aren't logged in" },
    // Recorded: it does not close, in spite of the code.
    tlsRequired: {
      code: 421,
      text: [
        'Sorry, cleartext sessions and weak ciphers are not accepted on this server.',
        'Please reconnect using TLS security mechanisms.',
      ],
      repeatsCode: true,
    },
    tlsProceed: { code: 234, text: 'AUTH TLS OK.' },
    mechanismUnknown: noScheme,
    protectionCleared: { code: 200, text: 'Control connection unencrypted' },
    lineTooLong: { code: 421, text: 'Line too long' },
    unknownCommand: { code: 500, text: 'Unknown command' },
    foreignCommand: { code: 500, text: 'HTTP command: [{verbInSmall}]' },
  },
  repliesByVerb: {
    'PASS.argumentMalformed': { code: 530, text: 'Line too long' },
    'NOOP.answer': { code: 200, text: 'Zzz...' },
    'SYST.answer': { code: 215, text: 'UNIX Type: L8' },
    'FEAT.answer': { code: 211, text: features },
    'HELP.answer': help,
    'ADAT.answer': noScheme,
    'AUTH.answer': [
      // Inside TLS it says so, but begins nothing anew.
      {
        when: { argument: /^TLS$/i, isProtected: true, isLoggedIn: false },
        code: 234,
        text: 'AUTH TLS OK.',
      },
      noScheme,
    ],
    'PBSZ.answer': [
      { when: { isProtected: true }, code: 200, text: 'PBSZ=0' },
      { code: 503, text: 'PBSZ=0' },
    ],
    'PBSZ.notProtected': { code: 503, text: 'PBSZ=0' },
    'PROT.notProtected': noPbsz,
    'PROT.answer': [
      { when: { isProtected: false }, ...noPbsz },
      { when: { argument: /^$/ }, code: 503, text: 'Missing argument' },
      { when: { argument: /^C$/ }, code: 200, text: 'Data protection level set to "clear"' },
      { when: { argument: /^P$/ }, code: 200, text: 'Data protection level set to "private"' },
      {
        when: { argument: /^[SE]$/ },
        code: 200,
        text: 'Protection level {argument} not understood. Fallback to "private"',
      },
      { code: 534, text: 'Fallback to [C]' },
    ],
    'CCC.notLoggedIn': noClearing,
    'CCC.notProtected': noClearing,
    'CCC.answer': noClearing,
    'TYPE.answer': [
      { when: { argument: /^A/i }, ...typeTold(200, ascii) },
      { when: { argument: /^(I|L8)/i }, ...typeTold(200, binary) },
      typeTold(200, binary, 'Missing argument'),
    ],
    'TYPE.argumentMissing': typeKept(501, 'Missing argument', 'A(scii) I(mage) L(ocal)'),
    'TYPE.argumentMalformed': typeKept(504, 'Unknown TYPE: {argument}'),
    'TYPE.argumentUnsupported': typeKept(504, "Only 8-bit bytes are supported, we're not 10 years ago"),
    'MODE.answer': { code: 200, text: 'S OK' },
    'MODE.argumentMissing': missing,
    'MODE.argumentMalformed': { code: 504, text: 'Please use S(tream) mode' },
    'STRU.answer': { code: 200, text: 'F OK' },
    'STRU.argumentMissing': missing,
    'STRU.argumentMalformed': { code: 504, text: 'Only F(ile) is supported' },
    'OPTS.answer': {
      code: 200,
      text: ' MLST OPTS type;size;sizd;modify;UNIX.mode;UNIX.uid;UNIX.gid;unique;',
    },
    'OPTS.argumentMalformed': { code: 504, text: 'Unknown command' },
    'PWD.answer': location,
    'XPWD.answer': location,
    'STAT.answer': { code: 211, text: 'https://www.pureftpd.org/' },
    'STAT.argumentUnsupported': rfc959.replies.notSimulated,
    'ALLO.answer': { code: 200, text: "A L'HUILE" },
    'ALLO.argumentMissing': { code: 501, text: "Can't find file size" },
    'ALLO.argumentMalformed': { code: 501, text: "Can't find file size" },
    'ABOR.answer': { code: 226, text: "Since you see this ABOR must've succeeded" },
    'PRET.answer': { code: 200, text: 'Ready to proceed' },
    'REST.answer': [
      { when: { isAscii: true }, code: 350, text: "Restarting at {word}. But we're in ASCII mode" },
      { code: 350, text: 'Restarting at {word}' },
    ],
    'REST.argumentMissing': { code: 501, text: 'No restart point' },
    'REST.argumentMalformed': {
      code: 554,
      text: ['REST needs a numeric parameter', 'Restart offset reset to 0'],
      repeatsCode: true,
    },
    'RNTO.answer': [
      { when: { isGuest: true }, ...noMoves },
      { code: 503, text: 'Need RNFR before RNTO' },
    ],
    'RNFR.answer': noMoves,
    'DELE.answer': { code: 550, text: 'Anonymous users can not delete files' },
    'MKD.answer': noMaking,
    'XMKD.answer': noMaking,
    'RMD.answer': noRemoving,
    'XRMD.answer': noRemoving,
    'EPRT.answer': [
      { when: { argument: /^\|\d+\|.*\|\d+\|$/ }, code: 522, text: 'Only IPv4 and IPv6 are supported (1,2)' },
      noAddress,
    ],
    'PORT.answer': noAddress,
    'RETR.argumentMissing': noFileName,
    'STOR.argumentMissing': noFileName,
    'APPE.argumentMissing': noFileName,
    'DELE.argumentMissing': noFileName,
    'RNFR.argumentMissing': noName,
    'RNTO.argumentMissing': noName,
    'MKD.argumentMissing': { code: 501, text: 'No directory name' },
    'XMKD.argumentMissing': { code: 501, text: 'No directory name' },
    'RMD.argumentMissing': { code: 550, text: 'No directory name' },
    'XRMD.argumentMissing': { code: 550, text: 'No directory name' },
    'SIZE.argumentMissing': missing,
    'MDTM.argumentMissing': missing,
    'MFMT.argumentMissing': missing,
    'MFMT.argumentMalformed': missing,
    'CHMOD.argumentMissing': missing,
    'CHMOD.argumentMalformed': noName,
    'SITE.argumentMissing': { code: 500, text: 'SITE: Missing argument' },
    'SITE.argumentMalformed': [
      { when: { argument: /^ / }, code: 500, text: 'SITE: Missing argument' },
      { code: 500, text: 'SITE {head} is an unknown extension' },
    ],
    'SITE.argumentUnsupported': [
      { when: { argument: /^chmod/i, isGuest: true }, ...noChanges },
      rfc959.replies.notSimulated as ReplyTemplate,
    ],
    'SITE.answer': [
      { when: { argument: /^help/i }, ...help },
      { when: { argument: /^idle ?$/i }, code: 501, text: 'SITE IDLE: Missing argument' },
      {
        when: { argument: new RegExp(idleTime, 'i') },
        code: 200,
        text: 'Idle time set to {idleSeconds} seconds',
      },
      { when: { argument: /^idle +[+-]?\d+$/i }, code: 501, text: 'Value too large' },
      { when: { argument: /^idle/i }, code: 501, text: 'Garbage found after value : {afterNumber}' },
      // The simulator knows the time of the day, not the day.
      { when: { argument: /^time/i }, code: 211, text: '1970-01-01 {time}:00' },
      { when: { argument: /^chmod ?$/i }, ...missing },
      { when: { argument: /^chmod/i }, ...noName },
      { when: { argument: /^utime ?$/i }, ...noFileName },
      { when: { argument: /^utime/i }, ...missing },
      { when: { argument: /^alias ?$/i }, code: 502, text: 'Configuration error' },
      { code: 502, text: 'Unknown alias {tail}.' },
    ],
  },
};
