import * as v from 'valibot';
import { type ProfileId, profileIds } from '../machines/profiles/profiles.ts';
import { type Rate, rates } from '../machines/simulator/playbackMachine.ts';

export const themes = ['system', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof themes)[number];
/** The panels of the page that can be left out. */
export const panels = ['conversation', 'prompt', 'chart', 'explanation', 'timeline'] as const;
export type Panel = (typeof panels)[number];

/** What can be asked of the page. One type for the page itself, embeds and the address. */
export type Options = {
  readonly server: ProfileId;
  /** Simulated milliseconds from one end of the connection to the other. */
  readonly latency: number;
  readonly speed: Rate;
  readonly theme: Theme;
  readonly embed: boolean;
  readonly panels: readonly Panel[];
  readonly service: 'ready' | 'delayed' | 'unavailable';
  /** Simulated seconds until a delayed service is ready. */
  readonly delay: number;
  /** Simulated seconds after which an idle session is closed. */
  readonly idle: number;
  /** Lines that are typed when the page opens. */
  readonly commands: readonly string[];
};

/** One parameter of the address: how its text is read and written, what holds without it, and what it is for. */
export type Parameter<T> = {
  readonly schema: v.GenericSchema<string, T>;
  readonly write: (value: T) => string;
  readonly fallback: T;
  /** The values that are taken, for people. */
  readonly values: string;
  readonly about: string;
};

const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values);
const whole = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number), v.minValue(min), v.maxValue(max));
const yesOrNo = v.pipe(
  v.picklist(['1', '0', 'true', 'false', '']),
  v.transform((text) => text !== '0' && text !== 'false'),
);
const speeds: Readonly<Record<string, Rate>> = Object.fromEntries(
  rates.map((rate) => [rate === Number.POSITIVE_INFINITY ? 'instant' : String(rate), rate]),
);
export const speedName = (rate: Rate): string => (rate === Number.POSITIVE_INFINITY ? 'instant' : String(rate));

/** Every parameter of the address. The README's table is made from this one. */
export const parameters: { readonly [K in keyof Options]: Parameter<Options[K]> } = {
  server: { schema: oneOf(profileIds), write: String, fallback: 'rfc959', values: profileIds.join(', '), about: 'which server answers' },
  latency: { schema: whole(0, 10_000), write: String, fallback: 400, values: '0 to 10000', about: 'milliseconds from one end to the other' },
  speed: {
    schema: v.pipe(v.picklist(Object.keys(speeds)), v.transform((name) => speeds[name] ?? 1)),
    write: speedName,
    fallback: 1,
    values: Object.keys(speeds).join(', '),
    about: 'how fast simulated time passes',
  },
  theme: { schema: oneOf(themes), write: String, fallback: 'system', values: themes.join(', '), about: 'colours and size of type' },
  embed: { schema: yesOrNo, write: (on) => (on ? '1' : '0'), fallback: false, values: '1, 0', about: 'the compact form for a frame in another page' },
  panels: {
    schema: v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((name) => name.trim())),
      v.array(v.picklist(panels)),
      v.minLength(1),
    ),
    write: (chosen) => chosen.join(','),
    fallback: panels,
    values: `${panels.join(', ')}; several with commas`,
    about: 'which parts of the page are shown',
  },
  service: {
    schema: oneOf(['ready', 'delayed', 'unavailable'] as const),
    write: String,
    fallback: 'ready',
    values: 'ready, delayed, unavailable',
    about: 'whether the service takes users: at once (220), after a delay (120), not at all (421)',
  },
  delay: { schema: whole(1, 3600), write: String, fallback: 60, values: '1 to 3600', about: 'seconds until a delayed service is ready' },
  idle: { schema: whole(1, 86_400), write: String, fallback: 300, values: '1 to 86400', about: 'seconds after which an idle session is closed' },
  commands: {
    schema: v.pipe(
      v.string(),
      v.maxLength(4000),
      v.transform((text) => text.split(';').map((line) => line.trim()).filter((line) => line !== '')),
      v.maxLength(50),
    ),
    write: (lines) => lines.join(';'),
    fallback: [],
    values: 'lines separated by ;',
    about: 'lines that are typed when the page opens; only demonstration passwords are kept',
  },
};

export const defaultOptions = Object.fromEntries(
  Object.entries(parameters).map(([name, { fallback }]) => [name, fallback]),
) as unknown as Options; // each fallback has the type of its option, which Object.entries cannot say
