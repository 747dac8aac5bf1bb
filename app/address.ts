import * as v from 'valibot';
import { loadProfile } from '../machines/profiles/profiles.ts';
import { rfc959 } from '../machines/profiles/rfc959.ts';
import type { ServerProfile } from '../machines/profiles/ServerProfile.ts';
import { toBytes, toText } from '../machines/protocol/bytes.ts';
import { cleanLines } from '../machines/simulator/passwords.ts';
import type { SimulatorParts } from './createSimulator.tsx';
import type { Notice } from './notices/notices.ts';
import { defaultOptions, type Options } from './options.ts';
import { parameters } from './parameters.ts';
import type { Preference } from './preferences.ts';
import { remembered } from './remembered.ts';

type Name = keyof typeof parameters;
/** The parameters that are loaded where they are asked for. */
type More = typeof import('./troubleParameters.ts').troubleParameters;
const names = Object.keys(parameters) as Name[];
const isName = (name: string): name is Name => Object.hasOwn(parameters, name);
const preferences: readonly string[] = ['theme', 'speed', 'latency'] satisfies Preference[];

/** A pair of a query. `isBroken`: its percent-encoding is not one; the text is what could be read of it. */
type Pair = { readonly name: string; readonly text: string; readonly isBroken: boolean };

function decoded(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

/** Decoded as far as possible: an escape that is none stays as it is. */
const leniently = (encoded: string): string =>
  encoded.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => decoded(escapes) ?? '\ufffd');

const pairsOf = (query: string): Pair[] =>
  query
    .replace(/^\?/, '')
    .replaceAll('+', ' ')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=');
      const text = rest.join('=');
      return { name: leniently(name), text: leniently(text), isBroken: decoded(text) === undefined };
    });

/** Lines without the passwords that are none of the demonstration ones of this server. */
export const cleanTexts = (lines: readonly string[], profile: ServerProfile): string[] =>
  cleanLines(lines, profile).map((clean, i) =>
    clean === toBytes(lines[i] ?? '') ? (lines[i] ?? '') : toText(clean),
  );

function hidesPassword(text: string): boolean {
  const lines = text.split(/[;\r\n]/).map((line) => line.toWellFormed());
  return cleanTexts(lines, rfc959).some((line, i) => line !== lines[i]);
}

/** Whether a password stands anywhere in a query, in a parameter that does not exist or is not understood too. */
export const hasPassword = (query: string): boolean =>
  pairsOf(query).some(({ name, text }) => hidesPassword(name) || hidesPassword(text));

/** A name or value as a notice may show it. Near a password nothing is shown: it may be a part of that. */
function shown(text: string, query: string): string {
  if (hasPassword(query)) return '…';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const written = <N extends Name>(name: N, value: Options[N]): string => parameters[name].write(value);

function withValue<N extends Name>(options: Options, name: N, text: string): Options | undefined {
  const { success, output } = v.safeParse(parameters[name].schema, text);
  return success ? { ...options, [name]: output } : undefined;
}

/** The options with one parameter of `more` set; nothing where the text is none of its values. */
function withTrouble(options: Options, { read }: More[string], text: string): Options | undefined {
  const set = read(text);
  return set && { ...options, trouble: { ...options.trouble, ...set } };
}

/**
 * Reads a query. What is not understood falls back to `base` with a notice; of a parameter that is given more than once
 * the last value is taken, with a notice. It never fails.
 */
export function readAddress(query: string, base: Options = defaultOptions, more: More = {}): SimulatorParts {
  const notices: Notice[] = [];
  const tell = (text: string) => notices.push({ id: `address ${notices.length}`, text });
  const last = new Map<string, Pair>();
  for (const pair of pairsOf(query)) {
    if (last.has(pair.name))
      tell(`“${shown(pair.name, query)}” is in the address more than once: the last one counts.`);
    last.set(pair.name, pair);
  }
  let options = base;
  for (const { name, text, isBroken } of last.values()) {
    const other = Object.hasOwn(more, name) ? more[name] : undefined;
    if (!isName(name) && !other) {
      tell(`“${shown(name, query)}” in the address is no parameter of this page: it is left out.`);
      continue;
    }
    const set = isName(name) ? withValue(options, name, text) : other && withTrouble(options, other, text);
    if (set && !isBroken) options = set;
    else {
      const { values } = isName(name) ? parameters[name] : (other ?? { values: '' });
      const problem = isBroken ? 'is not well encoded' : `is none of its values (${values})`;
      const taken = (isName(name) ? written(name, base[name]) : other?.write(base.trouble)) || 'nothing';
      tell(`“${name}=${shown(text, query)}” in the address ${problem}. Taken instead: ${taken}.`);
    }
  }
  return { options, notices };
}

/** The query that asks for these options: only what differs from the defaults, or ''. */
export function addressOf(options: Partial<Options>, more: More = {}): string {
  const asked = { ...defaultOptions, ...options };
  const all = [
    ...names.map((name) => [name, written(name, asked[name]), written(name, defaultOptions[name])] as const),
    ...Object.entries(more).map(([name, { write }]) => [name, write(asked.trouble), write({})] as const),
  ];
  const pairs = all.flatMap(([name, text, own]) => (text === own ? [] : [`${name}=${encoded(text)}`]));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** Percent-encoded, but readable: what has no meaning of its own in a query stays as it is. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%(20|3B|40|2C|3A|2F)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );

const secretNotice: Notice = {
  id: 'address: password',
  text:
    'The address had a password that is none of the demonstration ones. It has been taken out and is sent as dots. ' +
    'Whoever got that address can read it: do not use this password any more.',
};

/** Takes passwords that are none of this server's demonstration ones out of the commands, and out of the banner. */
export function withoutPasswords(parts: SimulatorParts, profile: ServerProfile): SimulatorParts {
  const { commands, trouble } = parts.options;
  const banner = trouble.banner?.map(toText) ?? [];
  const clean = cleanTexts(commands, profile);
  const cleanBanner = cleanTexts(banner, profile);
  if (`${clean}` === `${commands}` && `${cleanBanner}` === `${banner}`) return parts;
  const shown = trouble.banner ? { ...trouble, banner: cleanBanner.map(toBytes) } : trouble;
  return { ...parts, options: { ...parts.options, commands: clean, trouble: shown } };
}

/** The address without what it must not show, and a word about it. */
function hide({ options, notices }: SimulatorParts, more: More): SimulatorParts {
  try {
    history.replaceState(history.state, '', location.pathname + addressOf(options, more));
  } catch {
    // A sandboxed frame may not change its address; nobody sees or copies it there.
  }
  return { options, notices: [...notices.filter(({ id }) => id !== secretNotice.id), secretNotice] };
}

/**
 * Reads the address of the page, over what is remembered on this device; an embed does not look at that. A password
 * leaves the address before anything else happens.
 */
export async function openAddress(): Promise<SimulatorParts> {
  const more = await moreFor(location.search);
  const parts = await readPage(more);
  return { ...parts, fullPage: location.pathname + addressOf({ ...parts.options, embed: false }, more) };
}

/** The parameters beyond the common ones, where the query has a name that is none of these. */
async function moreFor(query: string): Promise<More> {
  if (pairsOf(query).every(({ name }) => isName(name))) return {};
  return import('./troubleParameters.ts').then(
    ({ troubleParameters }) => troubleParameters,
    () => ({}), // then the names are told to be no parameters
  );
}

async function readPage(more: More): Promise<SimulatorParts> {
  const query = location.search;
  const { embed } = readAddress(query).options;
  const base = embed ? defaultOptions : withPreferences(remembered());
  let parts = withoutPasswords(readAddress(query, base, more), rfc959);
  if (hasPassword(query)) parts = hide(parts, more);
  const { server } = parts.options;
  if (server === 'rfc959') return parts;
  // Another server may know fewer demonstration passwords than the textbook's; if it cannot be had, that one is used.
  const profile = await loadProfile(server).catch(() => rfc959);
  const strict = withoutPasswords(parts, profile);
  return strict === parts ? parts : hide(strict, more);
}

/** The defaults, with what is remembered. */
export function withPreferences(stored: string): Options {
  const known = stored
    .split('&')
    .filter((pair) => preferences.includes(pair.split('=')[0] ?? ''))
    .join('&');
  return readAddress(known).options;
}
