import type { FirstDigit, ReplyCode, SecondDigit } from '../../../machines/protocol/replyCodes.ts';
import type { Way } from '../ways.ts';

/**
 * The sentences from which comparisons are composed. `{A}` and `{B}` are two codes, `{saysA}` and the like what
 * `sideTexts` has for them; a template that is about one kind of code has that code as `{A}`, whichever was asked for
 * first. Nothing here depends on the order in which two codes are named.
 */

/** What a second digit is about, inside a sentence. */
export const subjects = {
  0: 'the command as such',
  1: 'information',
  2: 'the connections',
  3: 'login and security',
  4: 'nothing',
  5: 'files',
} as const satisfies Readonly<Record<SecondDigit, string>>;

/** How two codes are set beside each other: both a yes or both a no, one of each, or one that is not the last word. */
export const leads = {
  alike: '{A} {saysA}; {B} {saysB}.',
  opposed: '{A} {saysA}, whereas {B} {saysB}.',
  unfinished: '{A} {saysA}, while {B} {saysB}.',
} as const;

/** Which one a command gets. */
export const eitherOf = {
  'yes or yes': '{askers} may get either: {A} if {causeA}, {B} if {causeB}.',
  'yes or no': 'To {askers} the server sends {A} if {causeA}, and {B} if {causeB}.',
  'no or no': '{askers} may get either refusal: {A} if {causeA}, {B} if {causeB}.',
} as const;

type Classes = `${FirstDigit}-${FirstDigit}`;

/** What two first digits mean for each other, if both codes are about the same. */
export const sameSubject: Readonly<Partial<Record<Classes, string>>> = {
  '1-1': 'Both are about {subject}, and neither is the last word.',
  '1-2': 'Both are about {subject}: {A} comes in the course of a command, {B} completes one.',
  '1-3': 'Both are about {subject}, and neither is a result yet.',
  '1-4': 'Both are about {subject}, but {A} promises a result and {B} puts it off.',
  '1-5': 'Both are about {subject}, but {A} promises a result and {B} denies it.',
  '2-2': 'Both are a yes, and both are about {subject}.',
  '2-3': 'Both are about {subject}: {A} is a full yes, {B} a yes with a condition.',
  '2-4': 'Both are about {subject}: {A} is a yes, {B} a no that may pass.',
  '2-5': 'Both are about {subject}: {A} is a yes, {B} a no that stays until something changes.',
  '3-3': 'Both are about {subject}, and both want one more command.',
  '3-4': 'Both are about {subject}: {A} is a yes with a condition, {B} a no that may pass.',
  '3-5':
    'Both are about {subject}: {A} is a yes with a condition, {B} a no that stays until something changes.',
  '4-4': 'Both are a no about {subject}, and both may pass by themselves.',
  '4-5': 'Both are a no about {subject}, but {A} may pass by itself, and {B} stays until something changes.',
  '5-5': 'Both are a no about {subject}, and both stay until something changes.',
};

/** The same, if they are not. */
export const otherSubject: Readonly<Partial<Record<Classes, string>>> = {
  '1-1': 'Neither is the last word; {A} is about {subjectA}, {B} about {subjectB}.',
  '1-2':
    '{A} comes in the course of a command and is about {subjectA}; {B} completes one and is about {subjectB}.',
  '1-3': 'Neither is a result yet; {A} is about {subjectA}, {B} about {subjectB}.',
  '1-4': '{A} is about {subjectA} and promises a result; {B} is about {subjectB} and puts one off.',
  '1-5': '{A} is about {subjectA} and promises a result; {B} is about {subjectB} and denies one.',
  '2-2': 'Both are a yes, {A} about {subjectA} and {B} about {subjectB}.',
  '2-3': '{A} is a full yes about {subjectA}; {B} is about {subjectB}, and a yes with a condition.',
  '2-4': '{A} is a yes about {subjectA}, {B} a no about {subjectB} that may pass.',
  '2-5': '{A} is a yes about {subjectA}, {B} a no about {subjectB} that stays until something changes.',
  '3-3': 'Both want one more command, {A} about {subjectA} and {B} about {subjectB}.',
  '3-4': '{A} is about {subjectA}, and a yes with a condition; {B} is a no about {subjectB} that may pass.',
  '3-5':
    '{A} is about {subjectA}, and a yes with a condition; {B} is a no about {subjectB} that stays until something changes.',
  '4-4': 'Both are a no that may pass by itself, {A} about {subjectA} and {B} about {subjectB}.',
  '4-5':
    'Both are a no: {A} is about {subjectA} and may pass, {B} is about {subjectB} and stays until something changes.',
  '5-5': 'Both are a no that stays until something changes, {A} about {subjectA} and {B} about {subjectB}.',
};

/** What `{A}`, which comes earlier, and `{B}` are to each other in one exchange, by the kind of way and the first digit of `{B}`. */
export const exchanges: Readonly<
  Partial<Record<Way['kind'], Readonly<Partial<Record<FirstDigit, string>>>>>
> = {
  end: {
    2: 'They are the beginning and the good end of one command.',
    4: 'They are the beginning of one command and a way in which it may fail; sent again later, it may succeed.',
    5: 'They are the beginning of one command and a way in which it may fail, until something changes.',
  },
  'marked end': {
    2: 'Both belong to one transfer: {A} comes in its middle, and {B} ends it well.',
    4: 'Both belong to one transfer: {A} comes in its middle, and {B} ends it too early, for now.',
    5: 'Both belong to one transfer: {A} comes in its middle, and {B} ends it too early.',
  },
  marker: { 1: 'Both belong to one transfer, and another reply will end it.' },
  restart: {
    1: '{A} stands in the middle of a restart, and {B} announces the transfer that is taken up.',
    4: '{A} prepares a restart, and {B} ends it without success, for now.',
    5: '{A} prepares a restart, and {B} ends it without success.',
  },
  step: {
    2: '{B} completes what {A} has left open.',
    3: 'Both stop in the midst of one login, {A} a step earlier than {B}.',
    5: 'What {A} has left open, {B} ends without success.',
  },
  login: {
    2: '{A} comes before a login, and {B} is its success.',
    3: '{A} comes before a login, and {B} is a step in it.',
    5: '{A} comes before a login, and {B} is its failure.',
  },
  protection: {
    2: 'Between them stands the wish for protection, which {B} grants.',
    3: 'Between them stands the wish for protection, which {B} grants on one condition.',
    4: 'Between them stands the wish for protection, which {B} puts off.',
    5: 'Between them stands the wish for protection, which {B} refuses.',
  },
  'data protection': {
    2: '{A} agrees on protection for the control connection, and {B} may then confirm it for the data.',
    5: '{A} agrees on protection for the control connection, and {B} may then refuse a level of it for the data.',
  },
  transfer: {
    1: '{A} prepares the data connection that {B} is going to use.',
    4: '{A} prepares a data connection, and {B} leaves it unused for now.',
    5: '{A} prepares a data connection, and {B} leaves it unused.',
  },
  'after acceptance': {
    1: '{A} prepares a transfer, and {B} may come in the middle of it.',
    2: '{A} prepares a transfer, and {B} ends it well.',
    4: '{A} prepares a transfer, and {B} ends it without success, for now.',
    5: '{A} prepares a transfer, and {B} ends it without success.',
  },
};

/** In which order they come there. */
export const exchangeOrders: Readonly<Partial<Record<Way['kind'], string>>> = {
  end: '{A} comes first. {B} can follow it by itself, as the reply that ends the same command.',
  'marked end': '{A} comes first. {B} can follow it by itself, as the reply that ends the same command.',
  marker: '{A} comes first. {B} can follow it by itself, in the middle of the transfer.',
  step: '{A} comes first. {B} can follow it, as the reply to `{by}`.',
  restart: '{A} comes first, to `REST`. {B} can follow it, as the reply to the transfer.',
  login: '{A} comes first. {B} can follow it, as the reply to `{by}`.',
  protection: '{A} comes first. {B} can follow it, as the reply to `{by}`, before any login.',
  'data protection':
    '{A} comes first. {B} can follow it, as the reply to `{by}`, once the handshake is done.',
  transfer: '{A} comes first. {B} can follow it, as the reply to the command for the transfer.',
  'after acceptance':
    '{A} comes first. {B} can follow it once the transfer has been accepted, with 125 or 150 in between.',
  seal: '{A} comes first. {B} can follow it, around the reply to the next command.',
};

/** The same where the reply to the next step refuses. */
export const refusedStepOrder =
  '{A} comes first. {B} can follow it, as the reply to `{by}`; then the sequence begins again (RFC 959 §4.2).';

/** `{A}` is 421. What it is to `{B}`, by the first digit of `{B}`. */
export const besides421: Readonly<Partial<Record<FirstDigit, string>>> = {
  1: '{B} lets the client expect another reply; with {A} the connection is gone, and nothing more can come.',
  2: '{B} is a yes and leaves the connection open; {A} takes it away, whatever was asked.',
  3: '{B} waits for one more command; {A} ends the sequence together with the connection.',
  4: 'Both may pass, but after {B} the same connection still serves, and after {A} it takes a new one.',
  5: '{B} refuses one command and keeps the connection; {A} refuses no command in particular, and closes.',
};

/** `{A}` is 221. What it is to `{B}`, by the first digit of `{B}`. */
export const besides221: Readonly<Partial<Record<FirstDigit, string>>> = {
  1: '{B} lets the client expect another reply; {A} ends the session in which replies can come.',
  2: 'Both say yes, {B} in the course of a session and {A} at its end.',
  3: '{B} waits for one more command; {A} grants that no more will come.',
  4: '{B} asks the client to try again, which after {A} takes a new connection.',
  5: '{B} is a no within the session; {A} is a yes, to the wish to end it.',
};

/** `{A}` is 220. What it is to `{B}`, by the first digit of `{B}`. */
export const besides220: Readonly<Partial<Record<FirstDigit, string>>> = {
  1: '{A} opens the session, and {B} belongs to a command in the course of it.',
  2: '{A} opens the session; {B} is a yes in the course of it, about {subjectB}.',
  3: '{A} leaves the client free to begin; {B} binds it to one command, about {subjectB}.',
  4: '{A} says that all is ready; {B} is a no about {subjectB} that may pass.',
  5: '{A} says that all is ready; {B} is a no about {subjectB} that stays until something changes.',
};

/** `{A}` is 110. What it is to `{B}`, by the first digit of `{B}`. */
export const besides110: Readonly<Partial<Record<FirstDigit, string>>> = {
  2: '{A} comes in the middle of a transfer; {B} completes another command, about {subjectB}.',
  3: '{A} comes in the middle of a transfer; {B} stands between two commands, about {subjectB}.',
  4: '{A} is a sign that a transfer is going on; {B} is a no about {subjectB} that may pass.',
  5: '{A} is a sign that a transfer is going on; {B} is a no about {subjectB} that stays until something changes.',
};

/** `{A}` is 120. What it is to `{B}`, by the first digit of `{B}`. */
export const besides120: Readonly<Partial<Record<FirstDigit, string>>> = {
  1: 'Both ask for patience, {A} before any command and {B} in the course of one.',
  2: '{B} answers a command; {A} says that none is wanted yet.',
  3: '{B} wants a certain command next, {A} none at all for the time being.',
  4: 'Both ask the client to wait: {A} for the server, {B} before it tries the same again.',
  5: '{B} refuses a command; {A} only asks for time before one is sent.',
};

/** `{A}` is a protected reply. What it is to `{B}`: by the place of `{B}` in a session, or else by its first digit. */
export const besides6yz = {
  greeting:
    'A greeting comes before any protection; a {B} can be inside only as the answer to a later command.',
  exchange: '{B} belongs to the security exchange that comes before, so it normally travels by itself.',
  exchangeEnd: 'Without {B} there is no {A}: replies are protected only once that exchange is complete.',
  close: 'A {B} may be what is inside: then the session is over.',
  1: 'A {B} may be what is inside: then the end of the command is still to come, protected in its turn.',
  2: 'A {B} may be what is inside: then the command has succeeded.',
  3: 'A {B} may be what is inside: then one more command is needed, protected as well.',
  4: 'A {B} may be what is inside: then the command has failed for now.',
  5: 'A {B} may be what is inside: then the command was refused.',
} as const;

/** What comes before what, and why, where neither leads to the other. */
export const orders = {
  after220:
    '{A} comes first, as a session begins with it; {B} comes later. Only `REIN` and `HOST` bring {A} again.',
  after120:
    '{A} comes first: the client should send no command before the server is ready, so there is nothing for {B} to answer yet. Only `REIN` can bring {A} later.',
  until221: '{B} comes first where both come, for {A} is the last word of its session.',
  until221transfer:
    '{B} comes first where both come: a transfer that is under way when `QUIT` comes is completed before the connection is closed (RFC 959 §4.1.1).',
  until421: '{B} may come before {A}, never after it on the same connection; {A} may also come in its place.',
  inside:
    'Neither comes first: where replies are protected one by one, {B} comes inside one of the 6yz, and elsewhere by itself.',
  beforeSeal:
    '{B} comes first: protected replies come only after a security exchange that has succeeded (RFC 2228 §5.2).',
  oneOf: 'Neither comes first: one command gets one of them.',
  oneOfMended:
    'Neither comes first: one command gets one of them. {mended}, it may get {yes} where it had {no}.',
  oneOf502: 'Neither comes first: which of them a command gets depends on the server, and stays the same.',
  instead:
    'Neither comes first: {no} comes in place of {yes}, not after it. {mended}, the command may get {yes}.',
  insteadNormally:
    'Neither comes first: {no} normally comes in place of {yes}. {mended}, the command may get {yes}.',
  instead502: 'Neither comes first: {no} comes in place of {yes}, not after it.',
  early:
    '{early} comes instead of 125 or 150, and {late} after one of them (RFC 959 §5.4); one command gets one of the two.',
  loginStep:
    '{A} comes first, as a step of the login. The commands that get {B} mostly need a login that is complete.',
  loggedIn: '{A} comes first: the commands that get {B} mostly need a login.',
  exchangeThenLogin: '{A} comes first: the login follows when the security exchange is complete.',
  protectionThenWork:
    '{A} comes first: protection is normally agreed on before the login, and {B} comes after it.',
  exchangeThenProtected:
    '{A} comes first: commands are protected one by one only after the security exchange.',
  notWithTls: 'Neither leads to the other: with TLS, to which {A} mostly belongs, there is no {B}.',
  'protection, login':
    'Neither leads to the other. Where both come, {A} normally comes first, since protection is agreed on before the login.',
  'protection, work':
    'Neither leads to the other. Where both come, {A} normally comes first, since protection is agreed on before files are touched.',
  'login, work':
    'Neither leads to the other. Where both come, {A} normally comes first, since the login comes before files are touched.',
  fault: 'Neither comes first: {A} may answer nearly any command, before {B} or after it.',
  anyTime:
    'Neither comes first: a command that gets {A} may be sent nearly at any time, before one that gets {B} or after it.',
  afterData: '{A} comes first where both come: data can fail its check only once it travels.',
  beside110: 'Neither leads to the other: {B} comes in place of a transfer, {A} in the middle of one.',
  sameField: 'Neither leads to the other: they answer different commands about protection.',
  eitherMechanism: 'Neither leads to the other: one `AUTH` goes one way or the other, by its mechanism.',
  asSent: 'Neither comes first: they answer different commands, in whatever order the client sends them.',
} as const;

/** Who owes the next step. */
export const owing = {
  both: 'After both {owesA}.',
  each: 'After {A} {owesA}; after {B} {owesB}.',
} as const;

export const whenTexts = { each: 'Expect {A} {metA}, and {B} {metB}.' } as const;

/** What a command may get when it is sent again, after a refusal that was mended; begins a sentence. */
export const mended: Readonly<Partial<Record<ReplyCode, string>>> = {
  425: 'Sent again with a new data connection',
  426: 'Sent again',
  431: 'Later',
  450: 'A little later',
  451: 'Later',
  452: 'When there is room again',
  500: 'Written as the server expects it',
  501: 'With a correct argument',
  503: 'After the command that was missing',
  504: 'With another value',
  521: 'With another level of protection',
  522: 'With another protocol or protection',
  530: 'After a login',
  532: 'After `ACCT`',
  533: 'With other protection',
  534: 'With what the policy wants',
  535: 'After a new security exchange',
  536: 'With another level',
  537: 'With other protection',
  550: 'With another pathname, or more rights',
  551: 'With another structure',
  552: 'When there is room again',
  553: 'With another name',
  554: 'With another place after `REST`',
  555: 'With other settings',
};
/** The same for 530 to a step of the login itself. */
export const mendedLogin = 'With the right name and password';

/** Labels of the rows of differences, and what a first digit says of the same command once more. */
export const rows = {
  brief: 'In short',
  holds: 'What holds then',
  answers: 'Answers',
  again: 'The same command again',
  connections: 'Connections',
  text: 'Its text',
  defined: 'Defined in',
  not: 'What it does not say',
  ordinaryConnections: 'Both stay as they are.',
  ordinaryText: 'Is free, and for people.',
} as const;

export const again = {
  1: 'Only when this one has ended.',
  2: 'Is not needed.',
  3: 'Begins the sequence again.',
  4: 'May work, later.',
  5: 'Fails, unless something changes.',
  6: 'As the reply inside says.',
} as const satisfies Readonly<Record<FirstDigit, string>>;

export const againOf: Readonly<Partial<Record<ReplyCode, string>>> = {
  211: 'May be asked at any time.',
  212: 'May be asked at any time.',
  213: 'May be asked at any time.',
  214: 'May be asked at any time.',
  215: 'May be asked at any time.',
  221: 'Only on a new connection.',
  421: 'Only on a new connection.',
  503: 'Works, after the one that was missing.',
};

export const digitLabels = { first: 'what now', second: 'about what', third: 'which case' } as const;
