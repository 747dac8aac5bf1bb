import { serverFillers } from '../server-pi/fillers.ts';
import { pyftpdlibHelp, pyftpdlibTlsHelp } from './pyftpdlibHelp.ts';
import { rfc959 } from './rfc959.ts';
import { type Condition, commandKinds, type ReplyTemplate, type ServerProfile } from './ServerProfile.ts';

const commands = commandKinds({
  answered: 'FEAT HELP NOOP SITE STAT SYST ABOR ALLO MODE OPTS PWD XPWD REIN REST RNTO STRU TYPE',
  'not implemented': '',
  'not simulated':
    'APPE CDUP CWD DELE EPRT EPSV LIST MDTM MFMT MLSD MLST MKD NLST PASV PORT RETR RMD RNFR SIZE STOR STOU XCUP XCWD XMKD XRMD',
});

const notSimulated = rfc959.replies.notSimulated as ReplyTemplate; // one wording for all
const needsArgument = { code: 501, text: 'Syntax error: command needs an argument.' } as const;
const needsTwo = { code: 501, text: 'Syntax error: command needs two arguments.' } as const;
const logInFirst = { code: 530, text: 'Log in with USER and PASS first.' } as const;
const noPrivileges = { code: 550, text: 'Not enough privileges.' } as const;
const directory = { code: 257, text: '"{directory}" is the current directory.' } as const;

/** What a guest may not do, whatever the argument. */
const writing = ['APPE', 'DELE', 'MKD', 'RMD', 'RNFR', 'STOR', 'STOU', 'XMKD', 'XRMD'];
const forEach = <Value>(verbs: readonly string[], suffix: string, value: Value) =>
  Object.fromEntries(verbs.map((verb) => [verb + suffix, value]));

const verbs = Object.keys(pyftpdlibHelp).filter((verb) => !verb.includes(' '));
/** The list of verbs as HELP prints it: eight in a line. */
const helpWith = (added: readonly string[]) => {
  const all = [...verbs, ...added].sort().map((verb) => ` ${verb.padEnd(6)}`);
  const lines = Array.from({ length: Math.ceil(all.length / 8) }, (_, i) =>
    all.slice(8 * i, 8 * i + 8).join(''),
  );
  return {
    code: 214,
    text: ['The following commands are recognized:', ...lines, 'Help command successful.'],
  } as const;
};
/** The replies to a command that asks for help on each of some others, with these words before the topic. */
const topics = (help: typeof pyftpdlibHelp, before = '', when: Condition = {}) =>
  Object.entries(help).map(
    ([verb, syntax]) =>
      ({
        when: { ...when, argument: new RegExp(`^${before}${verb}$`, 'i') },
        code: 214,
        text: `Syntax: ${verb} ${syntax}`,
      }) as const,
  );
const allTopics = (before = '') => [
  ...topics(pyftpdlibHelp, before),
  ...topics(pyftpdlibTlsHelp, before, { isTlsOffered: true }),
];

const features = (added: readonly string[]) =>
  [...['EPRT', 'EPSV', 'MDTM', 'MFMT', 'MLST {facts}', 'REST STREAM', 'SIZE', 'TVFS', 'UTF8'], ...added]
    .sort()
    .map((feature) => ` ${feature}`);
const featWith = (added: readonly string[]) =>
  ({ code: 211, text: ['Features supported:', ...features(added), 'End FEAT.'] }) as const;

const statusOf = (login: string) =>
  ({
    code: 211,
    text: [
      'FTP server status:',
      ' Connected to: {address}:{port}',
      ` ${login}`,
      ' TYPE: {type}; STRUcture: File; MODE: Stream',
      ' Data connection closed.',
      'End of status.',
    ],
  }) as const;

/** How long it holds every wrong password back. */
const delay = { from: 3000, to: 3005 };

/**
 * pyftpdlib 1.5.7 with its own table of users (DummyAuthorizer). Recorded: 86 dialogues, and for this profile the answers
 * of the running server to what they do not have (topics of HELP, odd arguments, over-long lines, what a guest may do).
 * Modelled on its source: that a command is known by the end of its first word (ABOR, STAT, QUIT), that the idle limit
 * ends with the first line where no other client comes. Left out: text that is no UTF-8 is sent back as it came, lines in
 * one packet with a wrong password wait for its reply, EPSV ALL does not disable PORT, REIN undoes OPTS MLST. What it
 * never does (a service that is unavailable while its process runs, a login that takes too long) has the textbook's words.
 */
export const pyftpdlib: ServerProfile = {
  id: 'pyftpdlib',
  name: 'pyftpdlib 1.5.7',
  source: 'recorded dialogues of pyftpdlib 1.5.7 (Debian 12), FTPHandler with its defaults',
  accounts: [
    { name: 'alice', password: 's3cret', directory: '/', note: 'user name and password' },
    { name: 'bob', password: 'hunter2', directory: '/', note: 'user name and password' },
    {
      name: 'anonymous',
      password: 'any',
      demonstration: 'guest@example.com',
      isGuest: true,
      directory: '/',
      note: 'any password; a guest may not write',
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
    lineEnd: 'CR LF',
    extraCr: 'kept',
    controls: 'kept',
    telnet: 'kept',
    lineLimit: 2048,
    lineTooLong: 'refused',
    nul: 'stays',
    octets: 'any',
    needsLogin: { allBut: ['FEAT', 'HELP', 'NOOP', 'SITE', 'STAT', 'SYST', 'AUTH', 'PBSZ', 'PROT'] },
    loginForm: 'first',
    formBeforeLogin: 'is no matter',
    afterSyntaxError: 'all is told',
    namelessUser: 'refused',
    unknownUser: 'asked for a password',
    refusedUser: 'leaves the user before',
    betweenUserAndPass: 'is no matter',
    afterFailure: 'the user is forgotten',
    userAfterLogin: 'flushes the account',
    userAfterGuest: 'as any user',
    passAfterLogin: 'is out of sequence',
    failuresAllowed: 3,
    delayedGreeting: 'silent',
    limitsCounted: 'at connect',
    idleCounted: 'until the first line',
    guestsOverTls: 'allowed',
    securityVerbs: ['AUTH', 'PBSZ', 'PROT'],
    mechanisms: ['TLS', 'TLS-C', 'SSL', 'TLS-P'],
    authAfterLogin: 'keeps the login',
    authUnderTls: 'is refused',
    authByOldName: 'leaves data clear',
    protWithoutPbsz: 'is out of sequence',
    needsTls: { only: ['USER', 'PASS'] },
    needsDataTls: ['PASV', 'EPSV', 'PORT', 'EPRT'],
    clearingWhereTlsRequired: 'is allowed',
    clearWhereTlsRequired: 'refused',
    foreignVerbs: [],
    knownByEnding: ['ABOR', 'STAT', 'QUIT'],
    argumentRequired: [
      ...[
        'USER',
        'TYPE',
        'MODE',
        'STRU',
        'ALLO',
        'REST',
        'SITE',
        'OPTS',
        'AUTH',
        'PBSZ',
        'PROT',
        'PORT',
        'EPRT',
      ],
      ...[
        'APPE',
        'DELE',
        'MDTM',
        'MFMT',
        'MKD',
        'RETR',
        'RMD',
        'RNFR',
        'RNTO',
        'SIZE',
        'STOR',
        'XMKD',
        'XRMD',
      ],
    ],
    argumentRefused: ['ABOR', 'CDUP', 'FEAT', 'NOOP', 'PASV', 'PWD', 'QUIT', 'REIN', 'SYST', 'XCUP', 'XPWD'],
  },
  // It looks whether it knows a command and its form before it asks for a login.
  checks: [
    'known',
    'argument required',
    'argument refused',
    'login',
    'protection',
    'form',
    'support',
    'simulated',
  ],
  commands,
  argumentRules: {
    TYPE: { wellFormed: /^ *(A|I|L *[78]) *$/i },
    MODE: { wellFormed: /^[SBC]$/i, supported: /^S$/i },
    STRU: { wellFormed: /^[FPR]$/i, supported: /^F$/i },
    REST: { wellFormed: /^ *\+?\d+ *$/ },
    OPTS: { wellFormed: /^MLST( [^ ]*;[^ ]*)?$/i },
    MFMT: { wellFormed: / / },
    STAT: { supported: /^$/ },
    SITE: { wellFormed: /^(help( |$)|chmod [^ ]* )/i, supported: /^help/i },
    PROT: { wellFormed: /^[CPSE]$/i, supported: /^[CP]$/i },
  },
  lineRules: {
    STAT: { needsLogin: /^ ./ },
    SITE: { missing: /^ chmod ?$/i, needsLogin: /^ chmod ./i },
  },
  answeredWhere: {
    ...forEach(writing, '', [{ isGuest: true }]),
    MFMT: [{ isGuest: true }, { argument: /^(?![^ ]{14} )/ }],
    SIZE: [{ isAscii: true }],
    EPSV: [{ argument: /^(?!1?$)/ }],
    PORT: [{ argument: /^(?! *\d+ *(, *\d+ *){5}$)/ }],
    EPRT: [{ argument: /^(?!(.)1\1)/s }],
  },
  asciiTypes: /^ *(A|L *7)/,
  facts: {
    known: ['type', 'perm', 'size', 'modify', 'unique', 'unix.mode', 'unix.uid', 'unix.gid'],
    told: ['type', 'perm', 'size', 'modify', 'unique'],
  },
  fillers: serverFillers,
  replies: {
    ...rfc959.replies,
    greeting: { code: 220, text: 'pyftpdlib 1.5.7 ready.' },
    tooManyClients: { code: 421, text: 'Too many connections. Service temporarily unavailable.' },
    tooManyFromAddress: { code: 421, text: 'Too many connections from the same IP address.' },
    idleTimeout: { code: 421, text: 'Control connection timed out.' },
    needPassword: { code: 331, text: 'Username ok, send password.' },
    userFlushed: { code: 331, text: 'Previous account information was flushed, send password.' },
    loggedIn: { code: 230, text: 'Login successful.' },
    wrongPassword: [
      { when: { user: /^anonymous$/ }, code: 530, text: 'Anonymous access not allowed.', delay },
      { code: 530, text: 'Authentication failed.', delay },
    ],
    tooManyFailures: [
      {
        when: { user: /^anonymous$/ },
        code: 530,
        text: 'Anonymous access not allowed. Disconnecting.',
        delay,
      },
      { code: 530, text: 'Authentication failed. Disconnecting.', delay },
    ],
    passBeforeUser: { code: 503, text: 'Login with USER first.' },
    passAfterLogin: { code: 503, text: 'User already authenticated.' },
    // Its source says that RFC 959 has 220 here by mistake.
    reinitialized: { code: 230, text: 'Ready for new user.' },
    goodbye: { code: 221, text: 'Goodbye.' },
    notLoggedIn: logInFirst,
    tlsRequired: { code: 550, text: 'SSL/TLS required on the control channel.' },
    dataTlsRequired: { code: 550, text: 'SSL/TLS required on the data channel.' },
    tlsProceed: { code: 234, text: 'AUTH {ARGUMENT} successful.' },
    mechanismUnknown: { code: 502, text: 'Unrecognized encryption type (use TLS or SSL).' },
    alreadyProtected: [
      { when: { argument: /^$/ }, ...needsArgument },
      { code: 503, text: 'Already using TLS.' },
    ],
    notProtected: [
      { when: { argument: /^$/ }, ...needsArgument },
      { code: 503, text: '{verb} not allowed on insecure control connection.' },
    ],
    pbszMissing: [
      { when: { argument: /^$/ }, ...needsArgument },
      { code: 503, text: 'You must issue the PBSZ command prior to PROT.' },
    ],
    emptyLine: { code: 500, text: 'Command "" not understood.' },
    // It throws the bytes away and finds the end of the line behind nothing.
    lineTooLong: {
      code: 500,
      text: 'Command too long.',
      followedBy: { code: 500, text: 'Command "" not understood.' },
    },
    unknownCommand: { code: 500, text: 'Command "{verb}" not understood.' },
    argumentMissing: needsArgument,
    argumentUnwanted: { code: 501, text: 'Syntax error: command does not accept arguments.' },
  },
  repliesByVerb: {
    'NOOP.answer': { code: 200, text: "I successfully did nothing'." },
    'SYST.answer': { code: 215, text: 'UNIX Type: L8' },
    'FEAT.answer': [
      { when: { isTlsOffered: true }, ...featWith(['AUTH SSL', 'AUTH TLS', 'PBSZ', 'PROT']) },
      featWith([]),
    ],
    'HELP.answer': [
      { when: { isTlsOffered: true }, ...helpWith(Object.keys(pyftpdlibTlsHelp)) },
      helpWith([]),
    ],
    'HELP.answerWithArgument': [...allTopics(), { code: 501, text: 'Unrecognized command.' }],
    'STAT.answer': [
      { when: { isLoggedIn: true }, ...statusOf('Logged in as: {user}') },
      { when: { isUserNamed: true }, ...statusOf('Waiting for password.') },
      statusOf('Waiting for username.'),
    ],
    'STAT.argumentUnsupported': [
      { when: { argument: /[*?[]/ }, code: 550, text: 'Globbing not supported.' },
      notSimulated,
    ],
    'SITE.answer': [
      {
        when: { argument: /^help ?$/i },
        code: 214,
        text: [
          'The following SITE commands are recognized:',
          ' CHMOD',
          ' HELP',
          'Help SITE command successful.',
        ],
      },
      ...allTopics('help '),
      { code: 501, text: 'Unrecognized SITE command.' },
    ],
    'SITE.argumentMalformed': [
      { when: { argument: /^chmod /i }, ...needsTwo },
      { code: 500, text: 'Command "SITE {HEAD}" not understood.' },
    ],
    'SITE.argumentUnsupported': [
      { when: { isGuest: true }, ...noPrivileges },
      { when: { argument: /^chmod (?![0-7]{3,4} )/i }, code: 501, text: 'Invalid SITE CHMOD format.' },
      notSimulated,
    ],
    'PBSZ.answer': { code: 200, text: 'PBSZ=0 successful.' },
    'PROT.answer': [
      { when: { argument: /^C$/i }, code: 200, text: 'Protection set to Clear' },
      { code: 200, text: 'Protection set to Private' },
    ],
    'PROT.argumentMalformed': { code: 502, text: 'Unrecognized PROT type (use C or P).' },
    'PROT.argumentUnsupported': { code: 521, text: 'PROT {ARGUMENT} unsupported (use C or P).' },
    'PWD.answer': directory,
    'XPWD.answer': directory,
    'ABOR.answer': { code: 225, text: 'No transfer to abort.' },
    'ALLO.answer': { code: 202, text: 'No storage allocation necessary.' },
    'TYPE.answer': [
      { when: { isAscii: true }, code: 200, text: 'Type set to: ASCII.' },
      { code: 200, text: 'Type set to: Binary.' },
    ],
    'TYPE.argumentMalformed': { code: 504, text: 'Unsupported type "{argument}".' },
    'MODE.answer': { code: 200, text: 'Transfer mode set to: S' },
    'MODE.argumentMalformed': { code: 501, text: 'Unrecognized MODE type.' },
    'MODE.argumentUnsupported': { code: 504, text: 'Unimplemented MODE type.' },
    'STRU.answer': { code: 200, text: 'File transfer structure set to: F.' },
    'STRU.argumentMalformed': { code: 501, text: 'Unrecognized STRU type.' },
    'STRU.argumentUnsupported': { code: 504, text: 'Unimplemented STRU type.' },
    'OPTS.answer': { code: 200, text: 'MLST OPTS {chosenFacts}' },
    'OPTS.argumentMalformed': [
      { when: { argument: /^[^ ]* [^ ]* / }, code: 501, text: 'Invalid number of arguments.' },
      { when: { argument: /^[^ ]* [^;]*$/ }, code: 501, text: 'Invalid argument.' },
      { code: 501, text: 'Unsupported command "{head}".' },
    ],
    'REST.answer': [
      { when: { isAscii: true }, code: 501, text: 'Resuming transfers not allowed in ASCII mode.' },
      { code: 350, text: 'Restarting at position {word}.' },
    ],
    'REST.argumentMalformed': [
      { when: { isAscii: true }, code: 501, text: 'Resuming transfers not allowed in ASCII mode.' },
      { code: 501, text: 'Invalid parameter.' },
    ],
    'RNTO.answer': [
      { when: { isGuest: true }, ...noPrivileges },
      { code: 503, text: 'Bad sequence of commands: use RNFR first.' },
    ],
    ...forEach(writing, '.answer', noPrivileges),
    'MFMT.argumentMalformed': needsTwo,
    'MFMT.answer': [
      { when: { isGuest: true }, ...noPrivileges },
      { code: 550, text: 'Invalid time format; expected: YYYYMMDDHHMMSS.' },
    ],
    'SIZE.answer': { code: 550, text: 'SIZE not allowed in ASCII mode.' },
    'EPSV.answer': [
      { when: { argument: /^2$/ }, code: 522, text: 'Network protocol not supported (use 1).' },
      {
        when: { argument: /^all$/i },
        code: 220,
        text: 'Other commands other than EPSV are now disabled.',
      },
      { code: 501, text: 'Unknown network protocol (use 1).' },
    ],
    'PORT.answer': [{ code: 501, text: 'Invalid PORT format.' }],
    'EPRT.answer': [
      {
        when: { argument: /^(.)2\1((?!\1).)*\1 *\d{1,4} *\1$/s },
        code: 522,
        text: 'Network protocol not supported (use 1).',
      },
      {
        when: { argument: /^(.)((?!\1).)*\1((?!\1).)*\1 *\d{1,4} *\1$/s },
        code: 501,
        text: 'Unknown network protocol (use 1).',
      },
      { code: 501, text: 'Invalid EPRT format.' },
    ],
  },
};
