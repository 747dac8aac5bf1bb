import { initialTransition, type SnapshotFrom, transition } from 'xstate';
import type { Bytes } from '../protocol/bytes.ts';
import {
  type ServerPiEmitted,
  type ServerPiEvent,
  type ServerPiInput,
  serverPiMachine,
} from './serverPiMachine.ts';
import type { GivenReply } from './wording.ts';

export type ServerSnapshot = SnapshotFrom<typeof serverPiMachine>;

/** A server-PI after something happened to it, and what it said then. */
export type Asked = {
  readonly snapshot: ServerSnapshot;
  readonly replies: readonly GivenReply[];
  readonly isClosed: boolean;
};

type Step = readonly [ServerSnapshot, readonly { readonly type: string }[]];

function asked([snapshot, actions]: Step): Asked {
  const emitted = actions
    .filter(({ type }) => type === 'xstate.emit')
    // An emit action carries what it emits in `params.event`; its type is not exported.
    .map((action) => (action as unknown as { params: { event: ServerPiEmitted } }).params.event);
  return {
    snapshot,
    replies: emitted.flatMap((said) => (said.type === 'replies' ? said.replies : [])),
    isClosed: snapshot.status !== 'active' || snapshot.matches('closing'),
  };
}

/** A server-PI to which a client has just connected. Without actors and without time, for searching and for tests. */
export function connectTo(input: ServerPiInput): Asked {
  const [listening] = initialTransition(serverPiMachine, input);
  return tell(listening, { type: 'opened' });
}

/** The same server-PI after an event. */
export const tell = (snapshot: ServerSnapshot, event: ServerPiEvent): Asked =>
  asked(transition(serverPiMachine, snapshot, event));

/** The same server-PI after a line, without its CR LF. */
export const ask = (snapshot: ServerSnapshot, line: Bytes): Asked => tell(snapshot, { type: 'line', line });

/** Lets the delay of a delayed service pass. */
export const afterDelay = (snapshot: ServerSnapshot): Asked =>
  // XState names the event of a delayed transition by its delay and its state.
  asked(
    transition(serverPiMachine, snapshot, { type: 'xstate.after.serviceDelay.server-PI.delayed' } as never),
  );

/** What of a state decides the replies that follow; a count that grows for ever is cut off where it no longer matters. */
export const stateKey = ({ value, context }: ServerSnapshot): string =>
  JSON.stringify([
    value,
    context.username,
    context.service,
    Math.min(context.failures, context.profile.policy.failuresAllowed),
  ]);
