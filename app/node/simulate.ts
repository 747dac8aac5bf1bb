import { choices } from '../../machines/profiles/choices.ts';
import { configurationsOf } from '../../machines/profiles/configurations.ts';
import type { Policy, VerbSet } from '../../machines/profiles/policies.ts';
import { loadProfile, profileIds } from '../../machines/profiles/profiles.ts';
import type { Account, ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { type Bytes, toBytes } from '../../machines/protocol/bytes.ts';
import { setupFor } from '../../machines/simulator/defaults.ts';
import { doings } from '../../machines/simulator/doings.ts';
import { cleanLines } from '../../machines/simulator/passwords.ts';
import type { Input, SessionRecord, Settings } from '../../machines/simulator/record.ts';
import { Session } from '../../machines/simulator/session.ts';
import { transcriptOfRecord } from '../../machines/simulator/transcript.ts';
import {
  type CommandLineOptions,
  type Given,
  helpOf,
  number,
  readCommandLine,
  UsageError,
  word,
} from './commandLine.ts';
import { askedServer, serverOptions } from './serverOptions.ts';

const tlsResource = word(['ready', 'lacking']);
const spoilers = word(['nothing', 'NUL', '8-bit', 'Telnet', 'length']);

/** The settings of a session: on the command line from the start, in a line in parentheses from there on. */
const settingOptions = {
  service: {
    takes: 'HOW',
    ...word(['ready', 'delayed', 'unavailable']),
    about: 'whether the service takes users: at once (220), after a delay (120), not at all (421)',
  },
  delay: { takes: 'SECONDS', ...number(1, 3600), about: 'until a delayed service is ready' },
  'tls-resource': {
    also: 'certificate',
    takes: 'HOW',
    ...tlsResource,
    // As the address of the page has it.
    read: (text: string) => tlsResource.read(text === '1' ? 'ready' : text === '0' ? 'lacking' : text),
    about: 'whether the server can do the handshake now, or lacks what it needs (431)',
  },
  banner: {
    takes: 'TEXT',
    values: 'a line of text',
    read: (text: string) => (/[\p{Cc}]/u.test(text) ? undefined : text),
    isList: true,
    about: 'a line before the greeting; again for each line',
  },
  'other-clients': {
    also: 'others',
    takes: 'N',
    ...number(0, 100_000),
    about: 'clients that are logged in from elsewhere',
  },
  latency: { takes: 'MS', ...number(0, 10_000), about: 'from one end of the connection to the other' },
  jitter: { takes: 'MS', ...number(0, 10_000), about: 'how much longer a message may take, at most' },
  seed: { takes: 'N', ...number(0, 4_294_967_295), about: 'what decides the jitter and the random delays' },
  'split-replies': { also: 'split', hasOpposite: true, about: 'a reply comes in two segments' },
  cut: {
    takes: 'BY',
    ...word(['nobody', 'network', 'server']),
    about: 'who cuts the connection in the middle of the next reply',
  },
  pipelines: {
    also: 'pipelining',
    hasOpposite: true,
    about: 'the client sends its lines without waiting for replies',
  },
  'takes-120': {
    also: 'takes120',
    hasOpposite: true,
    about: 'the client takes 120 for the greeting, as some real ones do',
  },
  'line-end': {
    also: 'lineend',
    takes: 'END',
    ...word(['CR LF', 'LF']),
    about: 'what ends the lines of the client',
  },
  spoils: {
    takes: 'WITH',
    ...spoilers,
    read: (text: string) => spoilers.read(text === 'long' ? 'length' : text),
    about: 'what the client puts into each line that does not belong there',
  },
} as const satisfies CommandLineOptions;

const options = {
  ...serverOptions,
  ...settingOptions,
  json: { about: 'prints the record of the session, not its lines' },
  list: { about: 'prints the servers and their accounts; with --server, one and its policies' },
  help: { about: 'prints this' },
} as const satisfies CommandLineOptions;

const help = `npm run simulate -- [options] [FILE]

Plays command lines, from a file or the standard input, against a simulated server and prints the session: "C:" is the
client, "S:" the server. Nothing waits: delays and silence are of simulated time. A session that was printed can be
read again: of its lines the client's are taken. These lines are no commands but do what they say; the last one stands
for every setting, from --service on, that changes in the middle of the session:

  ${Object.keys(doings).join(' ')}
  (--latency 50)

Options:
${helpOf(options)}`;

/** Only what was asked for; the rest is as the session has it. */
function settingsIn(given: Given<typeof settingOptions>): Partial<Settings> {
  const asked = {
    service: given.service,
    serviceDelay: given.delay === undefined ? undefined : given.delay * 1000,
    tlsResource: given['tls-resource'],
    banner: given.banner?.map(toBytes),
    otherClients: given['other-clients'],
    latency: given.latency,
    jitter: given.jitter,
    seed: given.seed,
    splitReplies: given['split-replies'],
    cut: given.cut,
    pipelines: given.pipelines,
    takes120: given['takes-120'],
    lineEnd: given['line-end'],
    spoils: given.spoils,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

/** The lines of a text. Of a session that was printed, those of the client, without what followed by itself. */
export function clientLines(text: string): string[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const isPrinted = lines.length > 0 && lines.every((line) => line === '' || /^[CS]:( |$)/.test(line));
  if (!isPrinted) return lines;
  return lines
    .filter((line) => line.startsWith('C:'))
    .map((line) => line.slice(3).replace(/^\(lost\) /, ''))
    .filter((line) => !['(closed)', '(reset)', '(handshake of TLS)'].includes(line));
}

/** What a line in parentheses does. It is not told what was wrong with it: it may be a password. */
function doingIn(line: string, number: number): Input | undefined {
  if (!/^\(.*\)$/.test(line)) return undefined;
  if (Object.hasOwn(doings, line)) return doings[line];
  try {
    const { given, others } = readCommandLine(line.slice(1, -1).split(/ +/), settingOptions);
    if (others.length === 0) return { type: 'configure', settings: settingsIn(given) };
  } catch {
    // told below
  }
  const known = Object.keys(doings).join(' ');
  throw new UsageError(`Line ${number} is none of ${known}, and no setting such as (--latency 50).`);
}

/** An input, and the line in parentheses that it comes from. */
type Step = { readonly input: Input; readonly doing?: string };

/** Lines as inputs. Commands that follow one another go together, so that a client may send them without waiting. */
function stepsOf(lines: readonly string[], profile: ServerProfile): Step[] {
  const read = lines.map((line, i) => ({ line, input: doingIn(line, i + 1) }));
  const commands = read.filter(({ input }) => input === undefined).map(({ line }) => line);
  const clean = cleanLines(commands, profile);
  const steps: Step[] = [];
  let together: Bytes[] | undefined;
  for (const { line, input } of read) {
    if (input) {
      steps.push({ input, doing: line });
      together = undefined;
      continue;
    }
    if (together === undefined) {
      together = [];
      steps.push({ input: { type: 'lines', lines: together } });
    }
    together.push(clean.shift() ?? '');
  }
  return steps;
}

/** Lines are typed one by one, unless the client does not wait for replies anyway. */
function perform(session: Session, input: Input) {
  const isHasty = session.record.moments.at(-1)?.after.settings.pipelines;
  const inputs: Input[] =
    input.type === 'lines' && !isHasty
      ? input.lines.map((line) => ({ type: 'lines', lines: [line] }))
      : [input];
  for (const each of inputs) {
    session.perform(each);
    session.settle();
  }
}

/** Control characters as their pictures (␀), so that each line stays one. */
const pictured = (line: string): string =>
  line.replace(/\p{Cc}/gu, (control) =>
    String.fromCharCode(control < ' ' ? 0x2400 + control.charCodeAt(0) : 0x2421),
  );

function printed(record: SessionRecord, steps: readonly Step[]): string {
  const doingOfInput = new Map(steps.map(({ input, doing }) => [input, doing]));
  return transcriptOfRecord(record, (input) => doingOfInput.get(input))
    .map((line) => `${pictured(line)}\n`)
    .join('');
}

/** The record as data: a profile by its name, with the policies that were set in another way. */
function asJson({ setup, ...record }: SessionRecord, policies: Readonly<Record<string, string>>): string {
  const { profile, settings } = setup;
  return `${JSON.stringify({ setup: { server: profile.id, policies, settings }, ...record })}\n`;
}

const verbsOf = (set: VerbSet): string =>
  'only' in set ? set.only.join(',') : `all but ${set.allBut.join(',')}`;

function valueOfPolicy(value: Policy[keyof Policy]): string {
  if (typeof value === 'object') return 'length' in value ? value.join(',') : verbsOf(value);
  return String(value);
}

const passwordOf = ({ password, demonstration = '' }: Account): string =>
  password === 'any' ? demonstration : (password ?? '');

function listed(profile: ServerProfile): string {
  const accounts = profile.accounts.map((account) => {
    const { name, account: extra, note } = account;
    return `  ${name.padEnd(12)}${passwordOf(account).padEnd(20)}${(extra ?? '').padEnd(10)}${note}\n`;
  });
  const setUps = Object.keys(configurationsOf(profile)).join(', ');
  return `${profile.id}: ${profile.name}\n${accounts.join('')}  set-ups: ${setUps}\n`;
}

function policiesOf({ policy }: ServerProfile): string {
  const ways: Readonly<Record<string, readonly string[]>> = choices;
  return Object.entries(policy)
    .map(([name, value]) => {
      const others = ways[name]?.filter((way) => way !== value).map((way) => `"${way}"`) ?? [];
      return `  ${name}=${valueOfPolicy(value)}${others.length > 0 ? ` (or ${others.join(', ')})` : ''}\n`;
    })
    .join('');
}

/** What a program prints. `notes` are for the person who started it, not for who reads the session. */
export type Printed = { readonly output: string; readonly notes: string };

/**
 * Does what the arguments ask for. `read` gives the text of a file, or of the standard input where none is named.
 * Throws a UsageError where they ask for something that there is not.
 */
export async function simulate(
  args: readonly string[],
  read: (file: string | undefined) => Promise<string>,
): Promise<Printed> {
  const { given, others } = readCommandLine(args, options);
  if (given.help) return { output: help, notes: '' };
  if (others.length > 1)
    throw new UsageError(`One file is read, not ${others.length}: ${others.join(', ')}.`);
  const { profile, policies } = await askedServer(given);
  if (given.list) {
    const profiles = given.server ? [profile] : await Promise.all(profileIds.map(loadProfile));
    return { output: profiles.map(listed).join('') + (given.server ? policiesOf(profile) : ''), notes: '' };
  }
  const steps = stepsOf(clientLines(await read(others[0])), profile);
  const session = new Session(setupFor(profile, settingsIn(given)));
  for (const { input } of [{ input: { type: 'connect' } as const }, ...steps]) perform(session, input);
  const { record } = session;
  const unsent = record.moments.at(-1)?.after.waiting.length ?? 0;
  return {
    output: given.json ? asJson(record, policies) : printed(record, steps),
    notes:
      unsent > 0 ? `Not sent, because the connection was closed: the last ${unsent} of the lines.\n` : '',
  };
}
