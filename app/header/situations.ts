import type { ProfileId } from '../../machines/profiles/profiles.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { Settings } from '../../machines/simulator/record.ts';

/** Something that is worth seeing, ready to be played. */
export type Situation = {
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  /** The server that it needs. Where none is named, every server shows it. */
  readonly server?: ProfileId;
  readonly settings?: Partial<Settings>;
  readonly commands: readonly string[];
  /** Whether nobody types after that, until the idle limit is over. */
  readonly wait?: true;
  /** Every code that the server then sends, the greeting included. */
  readonly codes: readonly ReplyCode[];
};

/** The ready situations of the menu, from the plain one to the rare ones. Passwords are demonstration ones. */
export const situations: readonly Situation[] = [
  {
    title: 'First login',
    about: 'A user name, its password, and the session is open.',
    commands: ['USER alice', 'PASS s3cret'],
    codes: [220, 331, 230],
  },
  {
    title: 'Wrong password',
    about: 'Alice with the password of Bob: the server does not say what was wrong.',
    commands: ['USER alice', 'PASS hunter2'],
    codes: [220, 331, 530],
  },
  {
    title: 'PASS first',
    about: 'A password before any user name: commands have an order.',
    commands: ['PASS s3cret', 'USER alice', 'PASS s3cret'],
    codes: [220, 503, 331, 230],
  },
  {
    title: 'Account needed',
    about: 'Carol has to name an account too, after her password.',
    server: 'rfc959',
    commands: ['USER carol', 'PASS opensesame', 'ACCT physics'],
    codes: [220, 331, 332, 230],
  },
  {
    title: 'Refused user',
    about: 'Mallory is turned away as soon as the name is said.',
    server: 'rfc959',
    commands: ['USER mallory'],
    codes: [220, 530],
  },
  {
    title: 'No password needed',
    about: 'Guest is logged in by the name alone, and a password is then superfluous.',
    server: 'rfc959',
    commands: ['USER guest', 'PASS s3cret'],
    codes: [220, 230, 202],
  },
  {
    title: 'Delayed service',
    about: 'The server is not ready yet: it says when it will be, and what is typed meanwhile waits.',
    server: 'rfc959',
    settings: { service: 'delayed', serviceDelay: 60_000 },
    commands: ['USER alice', 'PASS s3cret'],
    codes: [120, 220, 331, 230],
  },
  {
    title: 'Service unavailable',
    about: 'The server takes nobody: it says so and closes the connection.',
    settings: { service: 'unavailable' },
    commands: [],
    codes: [421],
  },
  {
    title: 'Too late: time-out',
    about: 'Nobody types the password until the idle limit is over.',
    commands: ['USER alice'],
    wait: true,
    codes: [220, 331, 421],
  },
];
