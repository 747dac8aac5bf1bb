import type { Input, Message, SessionRecord, Taken } from '../../machines/simulator/record.ts';
import { inputName } from '../inputName.ts';
import type { Pointed } from '../pointing.ts';
import { hasArrived, messagesAt } from '../selectors.ts';

/** A message, the reply that is on its way to it, and the transition of the server behind the reply. */
export type MessageSubject = {
  readonly message: Message;
  readonly coming?: Message;
  readonly decision?: Taken;
  readonly isClosed?: true;
};
/** Something that was done beside typing. */
export type DoingSubject = { readonly input: Input };
/** What is explained. */
export type Subject = MessageSubject | DoingSubject | undefined;

/** What was done in a moment, if it is something that has a note. */
function doneIn(record: SessionRecord, moment: number): Input | undefined {
  const cause = record.moments[moment]?.cause;
  return cause?.type === 'input' && inputName(cause.input) ? cause.input : undefined;
}

/**
 * What is pointed at, else what matters now: what was just done, the command or the opening that is on its way to the
 * server, or the last thing that has reached the client.
 */
export function subjectOf(record: SessionRecord, moment: number, pointed: Pointed): Subject {
  const sent = messagesAt(record, moment);
  const asked = pointed?.type === 'message' ? sent[pointed.message] : undefined;
  const isAsked = pointed?.type === 'moment' && pointed.moment < moment;
  const input = asked ? undefined : doneIn(record, isAsked ? pointed.moment : moment - 1);
  if (input) return { input };
  const latest =
    sent.findLast((message) => message.from === 'user-PI' || hasArrived(message, moment)) ?? sent.at(-1);
  // A last reply and the close come together: the reply is what there is to explain.
  const before = latest && sent[latest.id - 1];
  const isClosed =
    latest?.kind === 'close' && before?.reply !== undefined && before.arrivesAt === latest.arrivesAt;
  const message = asked ?? (isClosed ? before : latest);
  if (message === undefined) return undefined;
  const coming = asked || message.reply ? undefined : sent.find(({ answers }) => answers === message.id);
  const decision = decisionBehind(record, message.reply ? message : coming);
  return {
    message,
    ...(coming ? { coming } : {}),
    ...(decision ? { decision } : {}),
    ...(isClosed && !asked ? { isClosed } : {}),
  };
}

/** The transition with which the server gave a reply. */
const decisionBehind = (record: SessionRecord, reply: Message | undefined): Taken | undefined =>
  reply &&
  record.moments[reply.sentIn]?.taken.findLast(
    ({ pi, state }) => pi === 'server-PI' && !state.endsWith('closed'),
  );
