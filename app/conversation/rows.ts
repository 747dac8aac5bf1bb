import {
  type Input,
  type Message,
  type SessionRecord,
  type Settings,
  type Standing,
  standingAt,
} from '../../machines/simulator/record.ts';
import type { Pointed } from '../pointing.ts';
import { hasArrived } from '../selectors.ts';
import { stateLabel } from '../stateLabels.ts';

/** How things stood after so many moments. */
const after = (record: SessionRecord, moment: number): Standing => standingAt(record, { moment, at: 0 });

/**
 * The states beside the two ends of an arrow. Where it starts: the state of the one who sent it, after it left. Where it
 * ends, as soon as it is there: the state in which the server took it, or the one to which it brought the client, if only
 * in passing (success, failure).
 */
export function statesOf(record: SessionRecord, message: Message, moment: number) {
  const { from, kind, sentIn, arrivedIn = 0 } = message;
  const isThere = hasArrived(message, moment);
  const sent = after(record, sentIn + 1);
  if (from === 'user-PI') {
    const before = after(record, arrivedIn);
    return { client: stateLabel(sent.userPi), server: isThere ? stateLabel(before.serverPi) : '' };
  }
  const arrival = record.moments[arrivedIn];
  const outcome = arrival?.taken.find(({ pi }) => pi === 'user-PI')?.state;
  const { serverPi } = (isThere && kind === 'close' && arrival?.after) || sent;
  return { client: isThere && outcome ? stateLabel(outcome) : '', server: stateLabel(serverPi) };
}

/** The message to mark as the present one: what was sent in the last moment, else what arrived in it. -1: it has none. */
export function currentMessage(record: SessionRecord, moment: number): number {
  const before = after(record, moment - 1).messages;
  const { messages } = after(record, moment);
  const cause = record.moments[moment - 1]?.cause;
  if (messages > before) return before;
  if (cause?.type === 'arrival') return cause.message;
  return cause?.type === 'input' && cause.input.type !== 'lines' ? -1 : messages - 1;
}

/** The message that is pointed at: itself, or by an edge of a chart that it, latest, made its machine take. */
export function pointedMessage(record: SessionRecord, moment: number, pointed: Pointed): number {
  if (pointed?.type !== 'edge') return pointed?.message ?? -1;
  const { edge, pi } = pointed;
  const last = record.moments
    .slice(0, moment)
    .findLastIndex(({ taken }) => taken.some((taking) => taking.edge === edge && taking.pi === pi));
  return last < 0 ? -1 : messageOf(record, last);
}

function messageOf(record: SessionRecord, index: number): number {
  const cause = record.moments[index]?.cause;
  return cause?.type === 'arrival' ? cause.message : currentMessage(record, index + 1);
}

/** Something else than typing that was done: a thin line between the messages. */
export type Note = {
  readonly moment: number;
  readonly text: string;
};

const changes: Readonly<Partial<Record<keyof Settings, string>>> = {
  latency: 'the network is now faster or slower',
  serviceDelay: 'the delay of the service was changed',
  idleLimit: 'the idle limit was changed',
};

/** What was done, in words without numbers: a three-digit number in the log is a reply code. */
function noteText(input: Input): string | undefined {
  switch (input.type) {
    case 'waitForTimeout':
      return 'nobody typed until the idle limit was over';
    case 'discardWaiting':
      return 'the waiting lines were discarded';
    case 'configure': {
      const { service, ...others } = input.settings;
      const first = (Object.keys(others) as (keyof Settings)[])[0];
      return service ? `the service is now ${service}` : first && changes[first];
    }
    default:
      return undefined;
  }
}

const known = new WeakMap<SessionRecord['inputs'], ReadonlyMap<number, readonly Note[]>>();

/** All notes of a record, by the number of messages before them. */
export function notesOf(record: SessionRecord): ReadonlyMap<number, readonly Note[]> {
  const before = known.get(record.inputs);
  if (before) return before;
  const notes = new Map<number, Note[]>();
  for (const { input, moment } of record.inputs) {
    const text = noteText(input);
    const { messages } = after(record, moment);
    if (text) notes.set(messages, [...(notes.get(messages) ?? []), { moment, text }]);
  }
  known.set(record.inputs, notes);
  return notes;
}
