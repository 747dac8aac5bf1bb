import * as v from 'valibot';
import { profileIds } from '../machines/profiles/profiles.ts';
import { rates } from '../machines/simulator/playbackMachine.ts';
import { type Options, panels, themes, views } from './options.ts';
import { rateName } from './rateName.ts';

/** One parameter of the address: how its text is read and written, which values it takes, and what it is for. */
export type Parameter<T> = {
  readonly schema: v.GenericSchema<string, T>;
  readonly write: (value: T) => string;
  readonly values: string;
  readonly about: string;
};

export const whole = (min: number, max: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,7}$/), v.transform(Number), v.minValue(min), v.maxValue(max));
export const yesOrNo = v.pipe(
  v.picklist(['1', '0', 'true', 'false', '']),
  v.transform((text) => text !== '0' && text !== 'false'),
);
const rateNames = rates.map(rateName);

/**
 * The common parameters of the address, by name; the others are in troubleParameters.ts. The README's table is made from
 * both; defaults are in options.ts.
 */
export const parameters: { readonly [K in keyof Omit<Options, 'trouble'>]: Parameter<Options[K]> } = {
  server: {
    schema: v.picklist(profileIds),
    write: String,
    values: profileIds.join(', '),
    about: 'which server answers',
  },
  latency: {
    schema: whole(0, 10_000),
    write: String,
    values: '0 to 10000',
    about: 'milliseconds from one end to the other',
  },
  speed: {
    schema: v.pipe(
      v.picklist(rateNames),
      v.transform((name) => rates[rateNames.indexOf(name)] ?? 1),
    ),
    write: rateName,
    values: rateNames.join(', '),
    about: 'how fast simulated time passes',
  },
  theme: {
    schema: v.picklist(themes),
    write: String,
    values: themes.join(', '),
    about: 'colours and size of type',
  },
  embed: {
    schema: yesOrNo,
    write: (on) => (on ? '1' : '0'),
    values: '1, 0',
    about: 'the compact form for a frame in another page',
  },
  panels: {
    schema: v.pipe(
      v.string(),
      v.transform((text) => text.split(',').map((name) => name.trim())),
      v.array(v.picklist(panels)),
      v.minLength(1),
    ),
    write: (chosen) => chosen.join(','),
    values: `${panels.join(', ')}; several with commas`,
    about: 'which parts of the page are shown',
  },
  view: {
    schema: v.picklist(views),
    write: String,
    values: views.join(', '),
    about: 'the conversation as a diagram, or byte by byte as it is on the wire',
  },
  service: {
    schema: v.picklist(['ready', 'delayed', 'unavailable']),
    write: String,
    values: 'ready, delayed, unavailable',
    about: 'whether the service takes users: at once (220), after a delay (120), not at all (421)',
  },
  delay: {
    schema: whole(1, 3600),
    write: String,
    values: '1 to 3600',
    about: 'seconds until a delayed service is ready',
  },
  idle: {
    schema: v.union([v.literal('own'), whole(1, 86_400)]),
    write: String,
    values: '1 to 86400, or own',
    about: 'seconds after which an idle session is closed; own: as the server does by itself',
  },
  commands: {
    schema: v.pipe(
      v.string(),
      v.maxLength(4000),
      v.transform((text) =>
        text
          .split(';')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
      v.maxLength(50),
    ),
    write: (lines) => lines.join(';'),
    values: 'lines separated by ;',
    about: 'lines that are typed when the page opens; only demonstration passwords are kept',
  },
  wait: {
    schema: yesOrNo,
    write: (on) => (on ? '1' : '0'),
    values: '1, 0',
    about: 'after the commands, let the idle time pass up to the time-out',
  },
};
