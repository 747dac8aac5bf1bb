import type { Bytes } from './bytes.ts';

/** The bytes of a line that is not complete yet, and the complete lines before it. */
export type Assembled = { readonly lines: readonly Bytes[]; readonly rest: Bytes };

/** How somebody cuts bytes into lines. */
export type LineRule = {
  /** A bare LF is taken for the end of a line too, as most servers do (RFC 959 §5.3 knows only CR LF). */
  readonly lineEnd: 'LF' | 'CR LF';
};

/**
 * Cuts a byte stream into lines. What follows the last end of a line stays in `rest` until more bytes arrive, so that a
 * command may come in pieces.
 */
export function assembleLines(
  rest: Bytes,
  arrived: Bytes,
  { lineEnd }: LineRule = { lineEnd: 'LF' },
): Assembled {
  const parts = (rest + arrived).split(lineEnd === 'LF' ? '\n' : '\r\n');
  const last = parts.pop() ?? '';
  return { lines: parts.map((line) => line.replace(/\r+$/, '')), rest: last };
}

/** IAC, and what it begins: with an option (WILL, WONT, DO, DONT), a sub-negotiation, or a command alone (RFC 854). */
const telnetCommands = /\xff(?:[\xfb-\xfe][^]?|\xfa[^]*?\xff\xf0|[^\xff]|$)/g;

/** A line without its Telnet commands; IAC IAC stands for one byte 255 (RFC 854). */
export const withoutTelnet = (line: Bytes): Bytes =>
  line.replace(telnetCommands, '').replaceAll('\xff\xff', '\xff');
