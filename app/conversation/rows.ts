import {
  type Message,
  type SessionRecord,
  type Standing,
  standingAt,
} from '../../machines/simulator/record.ts';
import { inputName } from '../inputName.ts';
import type { Pointed } from '../pointing.ts';
import { hasArrived } from '../selectors.ts';
import { stateLabel } from '../stateLabels.ts';

/** How things stood after so many moments. */
const after = (record: SessionRecord, moment: number): Standing => standingAt(record, { moment, at: 0 });

/**
 * The states beside the two ends of an arrow. Where it starts: the state of the one who sent it, after it left. Where it
 * ends, as soon as it is there: the state in which the server took it, or the one to which it brought the client, if only
 * in passing (success, failure). A handshake is about the protection; a reset comes from neither end.
 */
export function statesOf(record: SessionRecord, message: Message, moment: number) {
  const { from, kind, sentIn, arrivedIn = 0 } = message;
  const isThere = hasArrived(message, moment);
  const sent = after(record, sentIn + 1);
  const arrival = record.moments[arrivedIn];
  const label = (state: string | undefined) => (isThere && state ? stateLabel(state) : '');
  if (kind === 'handshake') {
    const [own, other] = [from, from === 'user-PI' ? ('server-PI' as const) : ('user-PI' as const)];
    const protection = { 'user-PI': 'userProtection', 'server-PI': 'serverProtection' } as const;
    const ends = {
      [own]: stateLabel(sent[protection[own]]),
      [other]: label(arrival?.after[protection[other]]),
    };
    return { client: ends['user-PI'] ?? '', server: ends['server-PI'] ?? '' };
  }
  if (kind === 'reset')
    return from === 'user-PI'
      ? { client: '', server: label(arrival?.after.serverPi) }
      : { client: label(arrival?.after.userPi), server: '' };
  if (from === 'user-PI')
    return { client: stateLabel(sent.userPi), server: label(after(record, arrivedIn).serverPi) };
  const outcome = arrival?.taken.find(({ pi }) => pi === 'user-PI')?.state;
  const { serverPi } = (isThere && kind === 'close' && arrival?.after) || sent;
  return { client: label(outcome), server: stateLabel(serverPi) };
}

/** How a message is drawn and told, beyond its text. */
export type Look = ReturnType<typeof statesOf> & {
  /** Who says or does it. */
  readonly who: string;
  /** A few words on what became of it on the way. */
  readonly tag?: string;
  readonly isProtected?: true;
  /** Of a message that is lost: how much of its way it had come. */
  readonly lostAt?: number;
};

/** What to draw of a message after so many moments. */
export function lookOf(record: SessionRecord, message: Message, moment: number): Look {
  const { id, from, kind, isProtected, sentAt, arrivesAt, lostIn = Number.POSITIVE_INFINITY } = message;
  const isLost = lostIn < moment;
  const before = kind === 'reply' ? record.messages[id - 1] : undefined;
  const isRest = before?.kind === 'part' && before.from === from;
  const lostAfter = (record.moments[lostIn]?.at ?? arrivesAt) - sentAt;
  const tag = isLost
    ? 'lost on the way'
    : kind === 'part'
      ? 'first segment'
      : isRest
        ? 'second segment'
        : undefined;
  return {
    ...statesOf(record, message, moment),
    who: kind === 'reset' ? 'Network' : from === 'user-PI' ? 'Client' : 'Server',
    ...(tag ? { tag } : {}),
    ...(isProtected ? { isProtected } : {}),
    ...(isLost ? { lostAt: Math.min(0.85, Math.max(0.15, lostAfter / (arrivesAt - sentAt || 1))) } : {}),
  };
}

/** What somebody on the way can make of the connection; `by` is for where there is room. */
export function secrecyOf({ userProtection, serverProtection }: Standing): {
  readonly is: string;
  readonly by?: string;
} {
  const states = [userProtection, serverProtection];
  if (states.some((state) => state.endsWith('negotiating'))) return { is: 'TLS handshake' };
  const isProtected = states.every((state) => /(protected|clearing)$/.test(state));
  return isProtected ? { is: 'protected', by: ' by TLS' } : { is: 'clear text' };
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
  if (pointed?.type !== 'edge') return pointed?.type === 'message' ? pointed.message : -1;
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

const known = new WeakMap<SessionRecord['inputs'], ReadonlyMap<number, readonly Note[]>>();

/** All notes of a record, by the number of messages before them. */
export function notesOf(record: SessionRecord): ReadonlyMap<number, readonly Note[]> {
  const before = known.get(record.inputs);
  if (before) return before;
  const notes = new Map<number, Note[]>();
  for (const { input, moment } of record.inputs) {
    const text = inputName(input);
    const { messages } = after(record, moment);
    if (text) notes.set(messages, [...(notes.get(messages) ?? []), { moment, text }]);
  }
  known.set(record.inputs, notes);
  return notes;
}
