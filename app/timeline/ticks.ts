import { toText } from '../../machines/protocol/bytes.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message, SessionRecord } from '../../machines/simulator/record.ts';
import type { Branch } from '../../machines/simulator/Simulator.ts';
import { inputName } from '../inputName.ts';

/** The mark of a message on the track. */
export type Tick = {
  readonly message: Message;
  /** The number of moments that have happened when it is reached. */
  readonly moment: number;
};

/** Nearest that two ticks may come, in pixels: the width of a reply's box, and the space around a dot. */
const apart = 17;
const apartFromDot = 12;

/** Where a message stands: the client's side of it, where a command leaves and a reply arrives. */
const momentOf = ({ from, sentIn, arrivedIn }: Message): number =>
  1 + (from === 'user-PI' ? sentIn : (arrivedIn ?? Number.NaN));

/** As many ticks as there is room for. Replies go before all else: they show the way that the session went. */
export function ticksOf(messages: readonly Message[], pixelsPerMoment: number): readonly Tick[] {
  const all = messages
    .map((message) => ({ message, moment: momentOf(message) }))
    .filter(({ moment }) => moment > 0);
  let next = 0;
  const replies = all.filter(({ message, moment }) => {
    if (message.kind !== 'reply' || moment * pixelsPerMoment < next) return false;
    next = moment * pixelsPerMoment + apart;
    return true;
  });
  let after = 0; // the first reply that is kept and comes later
  next = 0;
  const others = all.filter(({ message, moment }) => {
    if (message.kind === 'reply') return false;
    while ((replies[after]?.moment ?? Number.POSITIVE_INFINITY) < moment) after++;
    const near = [replies[after - 1], replies[after]].some(
      (reply) => reply && Math.abs(reply.moment - moment) * pixelsPerMoment < apartFromDot,
    );
    if (near || moment * pixelsPerMoment < next) return false;
    next = moment * pixelsPerMoment + apartFromDot;
    return true;
  });
  return [...replies, ...others];
}

/** The mark of something that was done beside typing: a setting, a cut, a wait. */
export type Mark = {
  readonly name: string;
  /** The place of its moment in the record; the mark is reached when that has happened. */
  readonly moment: number;
};

/** The marks of a record. Where there is little room, the later ones of those that are near go. */
export function marksOf({ inputs }: SessionRecord, pixelsPerMoment: number): readonly Mark[] {
  let next = 0;
  return inputs.flatMap(({ input, moment }) => {
    const name = inputName(input);
    if (name === undefined || moment * pixelsPerMoment < next) return [];
    next = moment * pixelsPerMoment + apartFromDot;
    return { name, moment };
  });
}

/** What a message is, in a few words, and what is said of it when it reaches the other end. */
function words({ kind, bytes, reply, handshake }: Message): {
  readonly name: string;
  readonly there: string;
} {
  const arriving = (name: string) => ({ name, there: `${name} arrives` });
  switch (kind) {
    case 'reply':
      return { name: `reply ${reply?.code}`, there: `reply ${reply?.code}` };
    case 'part':
      return { name: 'first segment of a reply', there: 'first segment of a reply' };
    case 'command':
      return arriving(`command ${withDots(toText(bytes).trim()).slice(0, 80)}`);
    case 'handshake':
      return arriving(`TLS: ${handshake?.says}`);
    default:
      return { name: `connection ${kind}s`, there: `connection ${kind}s` };
  }
}

/** What happened in a moment, in a few words. */
export function momentName({ moments, messages }: SessionRecord, moment: number): string {
  const happened = moments[moment - 1];
  if (!happened) return 'nothing has happened';
  const { cause, after } = happened;
  const done = cause.type === 'input' ? inputName(cause.input) : undefined;
  if (done) return done;
  const arrived = cause.type === 'arrival' ? messages[cause.message] : undefined;
  if (arrived?.isLost) return `${words(arrived).name} was lost`;
  if (arrived) return words(arrived).there;
  const sent = messages[after.messages - 1];
  return sent?.sentIn === moment - 1 ? words(sent).name : 'time passed';
}

/** A branch by where it parts from its parent: the first command of its own, and what that was answered. */
export function branchName({ id, record, parent, observed }: Branch): string {
  const number = `${id + 1} · ${observed ? `${observed} · ` : ''}`;
  const start = parent?.moment ?? 0;
  const own = record.messages.find(({ kind, sentIn }) => kind === 'command' && sentIn >= start);
  if (!own) return `${number}${momentName(record, Math.min(start + 1, record.moments.length))}`;
  const answer = record.messages.find(({ answers }) => answers === own.id);
  const line = withDots(toText(own.bytes).trim()).slice(0, 32);
  return `${number}${line}${answer ? ` → ${answer.reply?.code}` : ''}`;
}
