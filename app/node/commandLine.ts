import { parseArgs } from 'node:util';

/** An option that takes a text: its place in a help text, which texts it takes, and what each of them means. */
type ValueOption<T> = {
  readonly takes: string;
  readonly values: string;
  /** The value of a text, or nothing where it is none. */
  readonly read: (text: string) => T | undefined;
  readonly isList?: true;
};
/** An option that is there or not. With an opposite it can be taken back: `--no-tls`. */
type Switch = { readonly takes?: never; readonly hasOpposite?: true };
/** An option of a program, under its name without the dashes. */
export type CommandLineOption = {
  readonly about: string;
  /** Another name that it goes by. */
  readonly also?: string;
} & (ValueOption<unknown> | Switch);
export type CommandLineOptions = Readonly<Record<string, CommandLineOption>>;

type ValueOf<O> = O extends { isList: true; read: (text: string) => infer T | undefined }
  ? readonly T[]
  : O extends { read: (text: string) => infer T | undefined }
    ? T
    : boolean;
/** What stood on the command line, by the names of the options. */
export type Given<Options extends CommandLineOptions> = {
  readonly [Name in keyof Options]?: ValueOf<Options[Name]>;
};

/** What is wrong with a command line, in words for the person who wrote it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** One of some words; capitals and blanks do not matter. */
export const word = <const T extends string>(words: readonly T[]) => {
  const plain = (text: string) => text.toLowerCase().replaceAll(' ', '');
  return {
    values: `one of ${words.join(', ')}`,
    read: (text: string) => words.find((known) => plain(known) === plain(text)),
  };
};

/** A number in a range. */
export const number = (min: number, max: number, kind: 'whole' | 'any' = 'whole') => ({
  values: `a number from ${min} to ${max}`,
  read: (text: string) => {
    const isNumber = kind === 'whole' ? /^\d{1,10}$/.test(text) : /^\d{1,10}(\.\d{1,6})?$/.test(text);
    return isNumber && Number(text) >= min && Number(text) <= max ? Number(text) : undefined;
  },
});

function shown(name: string, option: CommandLineOption): string {
  if (option.takes !== undefined) return `--${name} ${option.takes}`;
  return option.hasOpposite ? `--[no-]${name}` : `--${name}`;
}

function givenValue(name: string, option: CommandLineOption, text: string | undefined): unknown {
  if (option.takes === undefined) {
    if (text !== undefined) throw new UsageError(`--${name} takes no value.`);
    return true;
  }
  if (text === undefined) throw new UsageError(`--${name} takes ${option.values}.`);
  const value = option.read(text);
  if (value === undefined) throw new UsageError(`--${name} takes ${option.values}, not "${text}".`);
  return value;
}

/**
 * Reads the arguments of a program: its options, and what else stands there. Of an option that is given more than once
 * the last one counts, unless it is a list. Throws a UsageError that tells what can be asked for.
 */
export function readCommandLine<const Options extends CommandLineOptions>(
  args: readonly string[],
  options: Options,
): { readonly given: Given<Options>; readonly others: readonly string[] } {
  const all: readonly (readonly [string, CommandLineOption])[] = Object.entries(options);
  const names = new Map<string, string>();
  for (const [name, { also }] of all) {
    names.set(name, name);
    if (also !== undefined) names.set(also, name);
  }
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...names].map(([written, name]) => [written, { type: options[name]?.takes ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, unknown>();
  const others: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') others.push(token.value);
    if (token.kind !== 'option') continue;
    const { rawName, inlineValue } = token;
    const written = token.name.replace(/^no-/, '');
    const name = names.get(written) ?? written;
    const option = names.has(written) ? options[name] : undefined;
    const isOpposite = written !== token.name;
    if (option === undefined || (isOpposite && (option.takes !== undefined || !option.hasOpposite))) {
      const known = all.map(([known, each]) => shown(known, each));
      throw new UsageError(`There is no option "${rawName}". There are: ${known.join(', ')}.`);
    }
    // What looks like the next option is one: a value that begins so is written with "=".
    const isNextOption = inlineValue === false && token.value?.startsWith('--') === true;
    const value = givenValue(name, option, isNextOption ? undefined : token.value);
    const isList = option.takes !== undefined && option.isList === true;
    given.set(name, isList ? [...((given.get(name) as unknown[] | undefined) ?? []), value] : value);
    if (isOpposite) given.set(name, false);
  }
  return { given: Object.fromEntries(given) as Given<Options>, others };
}

/** The options of a program, one a line. */
export function helpOf(options: CommandLineOptions): string {
  const rows = Object.entries(options).map(([name, option]) => [shown(name, option), option.about] as const);
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, about]) => `  ${left.padEnd(width)}  ${about}\n`).join('');
}
