import type { Message, SessionRecord, Taken } from '../../machines/simulator/record.ts';
import type { Pointed } from '../pointing.ts';
import { hasArrived, messagesAt } from '../selectors.ts';

/** What is explained: a message, with the transition of the server behind it if it is a reply; or nothing yet. */
export type Subject = { readonly message: Message; readonly decision?: Taken } | undefined;

/**
 * The message pointed at, else the one that matters now: the command or the opening that is on its way to the server,
 * or the last thing that has reached the client.
 */
export function subjectOf(record: SessionRecord, moment: number, pointed: Pointed): Subject {
  const sent = messagesAt(record, moment);
  const asked = pointed?.type === 'message' ? sent[pointed.message] : undefined;
  const message =
    asked ??
    sent.findLast((message) => message.from === 'user-PI' || hasArrived(message, moment)) ??
    sent.at(-1);
  if (message === undefined) return undefined;
  const decision =
    message.reply && record.moments[message.sentIn]?.taken.findLast(({ pi }) => pi === 'server-PI');
  return decision ? { message, decision } : { message };
}
