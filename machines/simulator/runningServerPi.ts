import { createActor, type InspectionEvent } from 'xstate';
import type { ServerSnapshot } from '../server-pi/askServer.ts';
import {
  type ServerPiEmitted,
  type ServerPiEvent,
  type ServerPiInput,
  serverPiMachine,
} from '../server-pi/serverPiMachine.ts';
import type { Clock } from './serverEnd.ts';

/** A server-PI that runs. */
export type RunningServerPi = {
  readonly snapshot: ServerSnapshot;
  /** Whether it is delayed; whether 234 is out and the handshake is not done. */
  readonly isBusy: boolean;
  readonly isNegotiating: boolean;
  send(event: ServerPiEvent): void;
  /** It hears and says nothing more. */
  stop(): void;
};

/** Told all that a server-PI does to its connection. */
export type Say = (said: ServerPiEmitted) => void;

/** A server-PI as an actor: it can be watched. */
export function serverPiActor(
  input: ServerPiInput,
  clock: Clock,
  say: Say,
  inspect?: (inspected: InspectionEvent) => void,
): RunningServerPi {
  const actor = createActor(serverPiMachine, { clock, input, ...(inspect ? { inspect } : {}) });
  actor.on('*', say);
  actor.start();
  return {
    get snapshot() {
      return actor.getSnapshot();
    },
    get isBusy() {
      return actor.getSnapshot().hasTag('busy');
    },
    get isNegotiating() {
      return actor.getSnapshot().hasTag('negotiating');
    },
    send: (event) => actor.send(event),
    stop: () => actor.stop(),
  };
}
