import type { Bytes } from './bytes.ts';

/** The bytes of a line that is not complete yet, and the complete lines before it. */
export type Assembled = { readonly lines: readonly Bytes[]; readonly rest: Bytes };

/** How somebody cuts bytes into lines. */
export type LineRule = {
  /** A bare LF is taken for the end of a line too, as most servers do (RFC 959 §5.3 knows only CR LF). */
  readonly lineEnd: 'LF' | 'CR LF' | 'CR';
  /** More CRs before the end of a line are dropped; kept, they are bytes of the line. */
  readonly extraCr?: 'dropped' | 'kept';
  /** The longest piece that is taken as a line of its own, the end of a line included. */
  readonly longestPiece?: number;
};

/**
 * Cuts a byte stream into lines. What follows the last end of a line stays in `rest` until more bytes arrive, so that a
 * command may come in pieces.
 */
export function assembleLines(
  rest: Bytes,
  arrived: Bytes,
  { lineEnd, extraCr, longestPiece = Number.POSITIVE_INFINITY }: LineRule = { lineEnd: 'LF' },
): Assembled {
  const bytes = rest + arrived;
  // Nearly always it is one line as it should be, which all rules cut alike.
  const { length } = bytes;
  const isPlain =
    length < longestPiece && bytes.indexOf('\r') === length - 2 && bytes.indexOf('\n') === length - 1;
  if (isPlain && length >= 2) return { lines: [bytes.slice(0, -2)], rest: '' };
  const end = endOf({ lineEnd, ...(extraCr ? { extraCr } : {}) });
  const pieces = bytes.split(lineEnd === 'CR LF' ? '\r\n' : '\n').map((part) => piecesOf(part, longestPiece));
  const last = pieces.at(-1)?.pop() ?? '';
  return { lines: pieces.flat().map((line) => line.replace(end, '')), rest: last };
}

/** What of the bytes before the end of a line does not belong to the line. */
function endOf({ lineEnd, extraCr = 'dropped' }: LineRule): RegExp | '' {
  if (lineEnd === 'CR') return /\r.*$/s;
  if (extraCr === 'dropped') return /\r+$/;
  return lineEnd === 'LF' ? /\r$/ : '';
}

/** The pieces that a part is cut into, of which the last is shorter than the longest; it may be empty. */
function piecesOf(part: Bytes, longest: number): Bytes[] {
  const pieces: Bytes[] = [];
  let at = 0;
  for (; part.length - at >= longest; at += longest) pieces.push(part.slice(at, at + longest));
  return [...pieces, part.slice(at)];
}

/** A line in which an underscore stands for each control character. */
export const withoutControls = (line: Bytes): Bytes =>
  Array.from(line, (byte) => (byte < ' ' || byte === '\x7f' ? '_' : byte)).join('');

/** IAC, and what it begins: with an option (WILL, WONT, DO, DONT), a sub-negotiation, or a command alone (RFC 854). */
const telnetCommands = /\xff(?:[\xfb-\xfe].?|\xfa.*?\xff\xf0|.|$)/gs;

/** A line without its Telnet commands; IAC IAC stands for one byte 255 (RFC 854). */
export const withoutTelnet = (line: Bytes): Bytes =>
  line.replace(telnetCommands, (command) => (command === '\xff\xff' ? '\xff' : ''));
