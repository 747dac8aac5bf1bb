import * as v from 'valibot';
import { type Bytes, toBytes, toText } from '../machines/protocol/bytes.ts';
import type { Settings } from '../machines/simulator/record.ts';
import { type Parameter, whole, yesOrNo } from './parameters.ts';

/** What is set beyond the common options: nothing of it where all is as the server has it by itself. */
export type Trouble = Partial<Settings>;

/** A parameter of the address for one setting. */
export type TroubleParameter = Pick<Parameter<unknown>, 'values' | 'about'> & {
  readonly setting: keyof Settings;
  /** What a text sets; nothing where it is none of the values. */
  readonly read: (text: string) => Trouble | undefined;
  readonly write: (trouble: Trouble) => string;
};

/** `unset`: what is written where the setting is as the server, or the simulator, has it by itself. */
function setting<K extends keyof Settings>(
  name: K,
  unset: string,
  { schema, write, values, about }: Parameter<Settings[K]>,
): TroubleParameter {
  return {
    setting: name,
    read: (text) => {
      if (text === unset) return {};
      const { success, output } = v.safeParse(schema, text);
      if (!success) return undefined;
      return write(output) === unset ? {} : { [name]: output };
    },
    write: (trouble) => {
      const value = trouble[name] as Settings[K] | undefined; // a key of settings has the type of its setting
      return value === undefined ? unset : write(value);
    },
    values: unset === 'own' ? `${values}; own: as the server does by itself` : values,
    about,
  };
}

const onOrOff = { schema: yesOrNo, write: (on: boolean) => (on ? '1' : '0'), values: '1, 0' };

/** Names in the address for values of a setting, and back. */
function named<T extends string>(names: Readonly<Record<string, T>>) {
  const written = Object.keys(names);
  return {
    schema: v.pipe(
      v.picklist(written),
      v.transform((name) => names[name] as T), // picked from the names
    ),
    write: (value: T) => written.find((name) => names[name] === value) ?? '',
    values: written.join(', '),
  };
}

/** The lines of a banner in a text, as bytes: a line ends where the text has an end of line, or a semicolon. */
export const bannerOf = (text: string): Bytes[] =>
  text
    .split(/[;\r\n]/)
    .map((line) => toBytes(line.replace(/\p{Cc}/gu, ' ').trim()))
    .filter((line) => line !== '');

const banner = {
  schema: v.pipe(v.string(), v.maxLength(1000), v.transform(bannerOf), v.maxLength(20)),
  write: (lines: readonly Bytes[]) => lines.map(toText).join(';'),
};

/** The parameters that most addresses do without: loaded where one of them is asked for, and with the dialogs. */
export const troubleParameters: Readonly<Record<string, TroubleParameter>> = {
  anonymous: setting('anonymous', 'own', { ...onOrOff, about: 'whether the server takes anonymous users' }),
  tls: setting('tls', 'own', {
    ...named({ off: 'off', offered: 'offered', required: 'required' }),
    about: 'whether the server has AUTH TLS, and whether it insists on it',
  }),
  certificate: setting('tlsResource', '1', {
    ...named({ 1: 'ready', 0: 'lacking' }),
    about: 'whether the server has the certificate that TLS needs; without it AUTH TLS gets 431',
  }),
  login: setting('loginLimit', 'own', {
    schema: v.pipe(
      whole(0, 86_400),
      v.transform((seconds) => seconds * 1000),
    ),
    write: (limit) => String(limit / 1000),
    values: '0 to 86400',
    about: 'seconds in which the login must be complete; 0: any time',
  }),
  clients: setting('maxClients', 'own', {
    schema: whole(0, 10_000),
    write: String,
    values: '0 to 10000',
    about: 'how many clients the server takes at once; 0: any number',
  }),
  others: setting('otherClients', '0', {
    schema: whole(0, 10_000),
    write: String,
    values: '0 to 10000',
    about: 'how many other clients are logged in already',
  }),
  banner: setting('banner', '', {
    ...banner,
    values: 'lines separated by ;',
    about: 'lines that stand before the greeting',
  }),
  jitter: setting('jitter', '0', {
    schema: whole(0, 10_000),
    write: String,
    values: '0 to 10000',
    about: 'by how many milliseconds more than the latency a message may take, at random',
  }),
  seed: setting('seed', '1', {
    schema: whole(0, 9_999_999),
    write: String,
    values: '0 to 9999999',
    about: 'which random numbers: the same ones give the same session',
  }),
  split: setting('splitReplies', '0', { ...onOrOff, about: 'whether each reply comes in two segments' }),
  cut: setting('cut', 'nobody', {
    ...named({ nobody: 'nobody', network: 'network', server: 'server' }),
    about: 'who cuts the connection in the middle of the first reply',
  }),
  pipelining: setting('pipelines', '0', {
    ...onOrOff,
    about: 'whether the client sends its lines without waiting for replies',
  }),
  takes120: setting('takes120', '0', {
    ...onOrOff,
    about: 'whether the client takes 120 for the greeting, as three real ones do',
  }),
  lineend: setting('lineEnd', 'crlf', {
    ...named({ crlf: 'CR LF', lf: 'LF' }),
    about: 'what the client ends its lines with',
  }),
  spoils: setting('spoils', 'nothing', {
    ...named({ nothing: 'nothing', nul: 'NUL', '8-bit': '8-bit', telnet: 'Telnet', long: 'length' }),
    about: 'what the client puts into each line that does not belong there',
  }),
};

/** What settings ask for beyond the common options, compared with those that a session has by itself. */
export function troubleOf(settings: Settings, own: Settings): Trouble {
  const names = Object.values(troubleParameters).map(({ setting }) => setting);
  const isOther = (name: keyof Settings) => JSON.stringify(settings[name]) !== JSON.stringify(own[name]);
  return Object.fromEntries(names.filter(isOther).map((name) => [name, settings[name]]));
}
