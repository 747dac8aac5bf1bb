import type { Bytes } from './bytes.ts';

/** The bytes of a line that is not complete yet, and the complete lines before it. */
export type Assembled = { readonly lines: readonly Bytes[]; readonly rest: Bytes };

/**
 * Cuts a byte stream into lines. A line ends with CR LF; a bare LF is taken too, as servers do
 * (RFC 1123 §4.1 is silent, RFC 959 §5.3 knows only CR LF). What follows the last end of a line stays in `rest`
 * until more bytes arrive, so that a command may come in pieces.
 */
export function assembleLines(rest: Bytes, arrived: Bytes): Assembled {
  const parts = (rest + arrived).split('\n');
  const last = parts.pop() ?? '';
  return { lines: parts.map((line) => line.replace(/\r+$/, '')), rest: last };
}
