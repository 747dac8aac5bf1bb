import { toText } from '../protocol/bytes.ts';
import type { Message } from './record.ts';

/**
 * Messages as lines of text, `C:` from the client and `S:` from the server, as RFCs print sessions. A close is the line
 * `S: (closed)`; the opening is left out, because every session has it.
 */
export function transcriptOf(messages: readonly Message[]): string[] {
  return messages.flatMap(({ kind, from, bytes }) => {
    if (kind === 'open') return [];
    const who = from === 'user-PI' ? 'C' : 'S';
    if (kind === 'close') return [`${who}: (closed)`];
    return toText(bytes)
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map((line) => `${who}: ${line}`);
  });
}
