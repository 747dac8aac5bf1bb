import { toText } from '../protocol/bytes.ts';
import { doingOf } from './doings.ts';
import type { Message, SessionRecord } from './record.ts';

/** Messages with the segments of one reply put together. What is left of a reply that was cut stays as it is. */
function whole(messages: readonly Message[]): Message[] {
  const wholes: Message[] = [];
  for (const message of messages) {
    const before = wholes.at(-1);
    if (before?.kind === 'part' && message.kind === 'reply' && before.from === message.from)
      wholes[wholes.length - 1] = { ...message, bytes: before.bytes + message.bytes, sentIn: before.sentIn };
    else wholes.push(message);
  }
  return wholes;
}

function linesOf({ kind, from, bytes, handshake, isLost }: Message): string[] {
  const who = `${from === 'user-PI' ? 'C' : 'S'}: ${isLost ? '(lost) ' : ''}`;
  switch (kind) {
    case 'open':
      return [];
    case 'close':
      return [`${who}(closed)`];
    case 'reset':
      return [`${who}(reset)`];
    case 'handshake':
      return handshake?.says === 'ClientHello' ? [`${who}(handshake of TLS)`] : [];
    default:
      return toText(bytes)
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .map((line) => who + line);
  }
}

/**
 * Messages as lines of text, `C:` from the client and `S:` from the server, as RFCs print sessions. A reply is whole,
 * also where it came in segments. What is no line stands in parentheses: `S: (closed)`, `C: (handshake of TLS)`. The
 * opening is left out, because every session has it.
 */
export const transcriptOf = (messages: readonly Message[]): string[] => whole(messages).flatMap(linesOf);

/** The transcript of a whole session, with what the client's side did beside typing in its place: `C: (wait)`. */
export function transcriptOfRecord({ messages, inputs }: SessionRecord, nameOf = doingOf): string[] {
  const done = inputs.slice(1).flatMap(({ input, moment }) => {
    const doing = nameOf(input);
    return doing === undefined ? [] : [{ moment, lines: [`C: ${doing}`] }];
  });
  const said = whole(messages).map((message) => ({ moment: message.sentIn, lines: linesOf(message) }));
  // Sorting keeps the order of what happened in one moment: what was done comes before what that led to.
  return [...done, ...said].sort((a, b) => a.moment - b.moment).flatMap(({ lines }) => lines);
}
