import { type Bytes, CRLF } from './bytes.ts';

/** A reply as it is read: its code and the text of its lines, without the code in front. */
export type Reply = { readonly code: number; readonly lines: readonly string[]; readonly repeatsCode?: true };

/**
 * A reply as lines of the wire. Several lines have the form of RFC 959 §4.2: `code-` opens, `code ` closes, and what
 * stands between is free, except that a line which begins with a digit is moved in by two blanks; or, with `repeatsCode`,
 * every line but the last begins with `code-`.
 */
export function writeReply({ code, lines, repeatsCode }: Reply): Bytes {
  const last = lines.length - 1;
  if (last === 0) return `${code} ${lines[0]}${CRLF}`;
  return lines
    .map((line, i) => {
      if (i === last) return `${code} ${line}${CRLF}`;
      if (i === 0 || repeatsCode) return `${code}-${line}${CRLF}`;
      return /^\d/.test(line) ? `  ${line}${CRLF}` : line + CRLF;
    })
    .join('');
}

/** What has been read of a reply so far: its lines until the closing one has come. */
export type PartialReply = { readonly code: number; readonly lines: readonly string[] } | undefined;

/**
 * Adds one line to what has been read of a reply. The reply is complete with the first line that has its code and a
 * blank (RFC 959 §4.2). A line that is no reply and stands in none gives neither.
 */
export function readReplyLine(open: PartialReply, line: Bytes): { open?: PartialReply; reply?: Reply } {
  const code = /^(\d{3})(?:([ -])(.*))?$/s.exec(line);
  if (open === undefined) {
    if (!code) return {};
    const head = { code: Number(code[1]), lines: [code[3] ?? ''] };
    return code[2] === '-' ? { open: head } : { reply: head };
  }
  if (code && Number(code[1]) === open.code && code[2] !== '-')
    return { reply: { code: open.code, lines: [...open.lines, code[3] ?? ''] } };
  return { open: { code: open.code, lines: [...open.lines, line] } };
}
