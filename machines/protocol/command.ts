import type { Bytes } from './bytes.ts';

/**
 * A command line taken apart. `verb` is in capitals; `argument` is missing where no space follows the verb. `line` is
 * all of it as it came.
 */
export type CommandLine = { readonly verb: string; readonly argument?: Bytes; readonly line?: Bytes };

/**
 * Splits a line at the first space: all that follows is the argument, blanks included. Upper and lower case in a
 * verb are the same (RFC 959 §5.3). It has no opinion: what an odd line gets is for the server to decide.
 */
export function parseCommand(line: Bytes): CommandLine {
  const space = line.indexOf(' ');
  return space < 0
    ? { verb: inCapitals(line) }
    : { verb: inCapitals(line.slice(0, space)), argument: line.slice(space + 1) };
}

/** The letters of ASCII in capitals; other bytes are no letters here, whatever they are elsewhere. */
export const inCapitals = (text: Bytes): Bytes => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

/**
 * Takes a line as words, which white space of any kind separates: the verb, and an argument without superfluous blanks.
 * The argument of a `raw` verb, such as a password, is all that follows the first blank.
 */
export function parseWords(line: Bytes, raw: readonly string[]): CommandLine {
  const blank = line.search(/[ \t\n\v\f\r]/);
  if (blank < 0) return { verb: inCapitals(line) };
  const verb = inCapitals(line.slice(0, blank));
  const argument = line.slice(blank + 1);
  if (raw.includes(verb)) return { verb, argument };
  return {
    verb,
    argument: argument
      .split(/[ \t\n\v\f\r]+/)
      .filter(Boolean)
      .join(' '),
  };
}

/** What stands before the second space. */
export const firstWord = (argument: Bytes): Bytes => /^ *([^ ]*)/.exec(argument)?.[1] ?? '';
