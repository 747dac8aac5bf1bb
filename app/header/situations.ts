import type { ProfileId } from '../../machines/profiles/profiles.ts';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { PlaybackEvent } from '../../machines/simulator/playbackMachine.ts';
import type { Settings } from '../../machines/simulator/record.ts';

/** What the situations are about, in the order of the menu. */
export const groups = ['The login', 'The service', 'TLS', 'Trouble'] as const;

type Step = Extract<PlaybackEvent, { type: 'enter' | 'perform' }>;

/** Something that is worth seeing, ready to be played. */
export type Situation = {
  readonly group: (typeof groups)[number];
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  /** The server that it needs. Where none is named, every server shows it. */
  readonly server?: ProfileId;
  readonly settings?: Partial<Settings>;
  readonly commands: readonly string[];
  /** What is done when all of that is over. */
  readonly afterwards?: readonly Step[];
  /** Every code that the server then sends, the greeting included. */
  readonly codes: readonly ReplyCode[];
  /** Those of the servers that send others. */
  readonly codesAt?: Readonly<Partial<Record<ProfileId, readonly ReplyCode[]>>>;
};

/** The codes that a server sends in a situation. */
export const codesOf = ({ codes, codesAt }: Situation, id: ProfileId): readonly ReplyCode[] =>
  codesAt?.[id] ?? codes;

/** The settings of a situation: those of the server and its own, so that no other trouble gets in between. */
export const settingsOf = (
  { settings }: Situation,
  profile: ServerProfile,
  kept: Partial<Pick<Settings, 'latency' | 'jitter' | 'seed'>> = {},
): Settings => settingsFor(profile, { ...kept, ...settings });

/** The ready situations of the menu, from the plain one to the rare ones. Passwords are demonstration ones. */
export const situations: readonly Situation[] = [
  {
    group: 'The login',
    title: 'First login',
    about: 'A user name, its password, and the session is open.',
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 230],
  },
  {
    group: 'The login',
    title: 'Wrong password',
    about: 'Alice with the password of Bob: the server does not say what was wrong.',
    commands: ['USER alice', 'PASS hunter2'],
    codes: [220, 331, 530],
  },
  {
    group: 'The login',
    title: 'PASS first',
    about: 'A password before any user name: commands have an order.',
    commands: ['PASS s3cret', 'USER alice', 'PASS s3cret'],
    codes: [220, 503, 331, 230],
    codesAt: { 'pure-ftpd': [220, 530, 331, 230] },
  },
  {
    group: 'The login',
    title: 'Account needed',
    about: 'Carol has to name an account too, after her password.',
    server: 'rfc959',
    commands: ['USER carol', 'PASS opensesame', 'ACCT physics'],
    codes: [220, 331, 332, 230],
  },
  {
    group: 'The login',
    title: 'Refused user',
    about: 'Mallory is turned away as soon as the name is said.',
    server: 'rfc959',
    commands: ['USER mallory'],
    codes: [220, 530],
  },
  {
    group: 'The login',
    title: 'No password needed',
    about: 'Guest is logged in by the name alone, and a password is then superfluous.',
    server: 'rfc959',
    commands: ['USER guest', 'PASS s3cret'],
    codes: [220, 230, 202],
  },
  {
    group: 'The service',
    title: 'Delayed service',
    about: 'The server is not ready yet: it says when it will be, and what is typed meanwhile waits.',
    server: 'rfc959',
    settings: { service: 'delayed', serviceDelay: 60_000 },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [120, 220, 331, 230],
  },
  {
    group: 'The service',
    title: 'Service unavailable',
    about: 'The server takes nobody: it says so and closes the connection.',
    settings: { service: 'unavailable' },
    commands: [],
    codes: [421],
  },
  {
    group: 'The service',
    title: 'Too late: time-out',
    about: 'Nobody types the password until the idle limit is over.',
    commands: ['USER alice'],
    afterwards: [{ type: 'perform', input: { type: 'waitForTimeout' } }],
    codes: [220, 331, 421],
    // As recorded: its idle limit counts only until the first line.
    codesAt: { pyftpdlib: [220, 331] },
  },
  {
    group: 'TLS',
    title: 'Login over TLS',
    about: 'AUTH TLS, a handshake, and from then on nobody on the way can read the password.',
    server: 'rfc959',
    settings: { tls: 'offered' },
    commands: ['AUTH TLS', 'USER alice', 'PASS s3cret', 'PBSZ 0', 'PROT P'],
    codes: [220, 234, 331, 230, 200, 200],
  },
  {
    group: 'TLS',
    title: 'TLS required',
    about: 'A login in clear is refused before any password is sent; after AUTH TLS it works.',
    server: 'rfc959',
    settings: { tls: 'required' },
    commands: ['USER alice', 'AUTH TLS', 'USER alice', 'PASS s3cret'],
    codes: [220, 534, 234, 331, 230],
  },
  {
    group: 'TLS',
    title: 'No certificate',
    about: 'The server offers TLS but lacks what it needs for it: try later, or go on in clear.',
    server: 'rfc959',
    settings: { tls: 'offered', tlsResource: 'lacking' },
    commands: ['AUTH TLS', 'USER alice', 'PASS s3cret'],
    codes: [220, 431, 331, 230],
  },
  {
    group: 'The service',
    title: 'Too many clients',
    about: 'All places are taken: the client hears so instead of a greeting.',
    server: 'rfc959',
    settings: { maxClients: 5, otherClients: 5 },
    commands: [],
    codes: [421],
  },
  {
    group: 'The service',
    title: 'Too many clients, told late',
    about: 'ProFTPD counts at the login: it greets, asks for the password, and only then has no place.',
    server: 'proftpd',
    settings: { maxClients: 5, otherClients: 5 },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 530],
  },
  {
    group: 'Trouble',
    title: 'Greeting of several lines',
    about: 'An administrator’s welcome before the last line: only that one is the end of the reply.',
    server: 'rfc959',
    settings: { banner: ['Welcome to the test server.', 'The 331 in this line is no reply.'] },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 230],
  },
  {
    group: 'Trouble',
    title: 'Reply in two segments',
    about: 'TCP keeps the order of bytes, not their pieces: the client waits for the end of the line.',
    settings: { splitReplies: true },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 230],
  },
  {
    group: 'Trouble',
    title: 'Pipelining',
    about: 'A client that waits for no reply sends its whole session at once, and vsftpd answers in order.',
    server: 'vsftpd',
    settings: { pipelines: true },
    commands: ['USER alice', 'PASS s3cret', 'QUIT'],
    codes: [220, 331, 230, 221],
  },
  {
    group: 'Trouble',
    title: 'Cut connection',
    about: 'The network cuts the connection in the middle of the reply to PASS. Was Alice logged in?',
    server: 'rfc959',
    commands: ['USER alice'],
    afterwards: [
      { type: 'perform', input: { type: 'configure', settings: { cut: 'network' } } },
      { type: 'enter', lines: ['PASS s3cret'] },
    ],
    codes: [220, 331],
  },
  {
    group: 'Trouble',
    title: '120 taken for the greeting',
    about: 'A client that does not wait for 220 is one reply behind ever after, as tnftp was.',
    server: 'rfc959',
    settings: { service: 'delayed', serviceDelay: 60_000, takes120: true },
    commands: ['USER alice', 'SYST'],
    codes: [120, 220, 331, 215],
  },
  {
    group: 'Trouble',
    title: 'NUL in a name',
    about: 'A byte that nobody sees belongs to the name and to the password: the login fails.',
    server: 'rfc959',
    settings: { spoils: 'NUL' },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 530],
  },
  {
    group: 'Trouble',
    title: 'Telnet bytes',
    about: 'What RFC 959 has a client send before ABOR is taken for a part of the command by vsftpd.',
    server: 'vsftpd',
    settings: { spoils: 'Telnet' },
    commands: ['USER alice'],
    codes: [220, 530],
  },
];
