import { toText } from '../../machines/protocol/bytes.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import {
  type Input,
  type SessionRecord,
  type Settings,
  standingAt,
} from '../../machines/simulator/record.ts';
import { transcriptOf } from '../../machines/simulator/transcript.ts';
import { addressOf, cleanTexts, readAddress } from '../address.ts';
import type { Options } from '../options.ts';
import { messagesAt } from '../selectors.ts';
import { troubleOf, troubleParameters } from '../troubleParameters.ts';

/** What a link can ask for to bring a session about again, and why it does not go further, if it does not. */
export type Shared = { readonly options: Partial<Options>; readonly stop?: string };

const stops = {
  password: 'a password that is not a demonstration one',
  line: 'a line that cannot stand in an address',
  length: 'the line for which there is no room left',
  connect: 'the moment when the client connected again',
  cut: 'the moment when the connection was cut',
  disconnect: 'the moment when the client hung up',
  bytes: 'bytes that were sent without an end of line',
  service: 'the moment when the service was switched',
  setting: 'the moment when a setting was changed (“Start over” begins with it)',
  timeout: 'what was done after the time-out',
} as const;

/** What a link tells as it is now, because it does not change how the session went. */
const present: readonly string[] = ['latency', 'serviceDelay', 'idleLimit'] satisfies (keyof Settings)[];

/** The query that asks for these options, all kinds of trouble included. */
export const linkOf = (options: Partial<Options>): string => addressOf(options, troubleParameters);

/** The settings and the lines of a session, as far as a link can carry them, up to a moment. */
export function sharedOf(record: SessionRecord, moment: number): Shared {
  const { profile, settings } = record.setup;
  const now = standingAt(record, { moment, at: 0 }).settings;
  const about: Partial<Options> = {
    server: profile.id,
    latency: now.latency,
    service: settings.service,
    delay: now.serviceDelay / 1000,
    idle: now.idleLimit === profile.configuration.idleLimit ? 'own' : now.idleLimit / 1000,
    trouble: troubleOf(settings, settingsFor(profile)),
  };
  const commands: string[] = [];
  let wait = false;
  let stop: keyof typeof stops | undefined;
  // The first input is the connection that the page makes by itself.
  for (const logged of record.inputs.slice(1).filter((input) => input.moment < moment)) {
    const { input } = logged;
    stop = wait ? 'timeout' : take(input);
    if (stop) break;
  }
  return {
    options: { ...about, commands, wait },
    ...(stop ? { stop: `The link ends before ${stops[stop]}.` } : {}),
  };

  function take(input: Input): keyof typeof stops | undefined {
    switch (input.type) {
      case 'lines':
        for (const line of input.lines) {
          const problem = takeLine(toText(line));
          if (problem) return problem;
        }
        return undefined;
      case 'configure':
        if (input.settings.service !== undefined) return 'service';
        return Object.keys(input.settings).every((name) => present.includes(name)) ? undefined : 'setting';
      case 'waitForTimeout':
        wait = true;
        return undefined;
      case 'discardWaiting':
        return 'line';
      default:
        return input.type;
    }
  }

  function takeLine(line: string): keyof typeof stops | undefined {
    const isHidden = withDots(line) !== line || cleanTexts([...commands, line], profile).at(-1) !== line;
    if (isHidden) return 'password';
    const longer = [...commands, line];
    const { options, notices } = readAddress(addressOf({ commands: longer }));
    if (notices.length > 0) return 'length';
    if (options.commands.length !== longer.length || options.commands.at(-1) !== line) return 'line';
    commands.push(line);
    return undefined;
  }
}

/** The lines of both sides up to a moment, as people and RFCs write them down. */
export const transcript = (record: SessionRecord, moment: number): string =>
  transcriptOf(messagesAt(record, moment)).map(withDots).join('\n');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The frame for another page. */
export const frameOf = (page: string, options: Partial<Options>): string =>
  `<iframe src="${escaped(page + linkOf({ ...options, embed: true }))}" title="FTP simulator" ` +
  'width="640" height="420" sandbox="allow-scripts"></iframe>';
