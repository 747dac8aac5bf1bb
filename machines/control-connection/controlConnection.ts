import type { Bytes } from '../protocol/bytes.ts';

/** The two ends of the control connection, by what sits there. */
export type End = 'user-PI' | 'server-PI';

/** What travels: the opening, bytes, a flight of TLS, or the end. Opening, closing and reset stand for the packets of TCP that do it. */
export type Carried =
  | { readonly kind: 'open' | 'close' | 'reset' | 'handshake' }
  | { readonly kind: 'bytes'; readonly bytes: Bytes };

/** Something under way: it left `from` at `sentAt` and reaches the other end at `arrivesAt` (simulated ms). */
export type Flight = Carried & {
  readonly id: number;
  readonly from: End;
  readonly sentAt: number;
  readonly arrivesAt: number;
};

type Clock = {
  readonly now: () => number;
  readonly setTimeout: (fire: () => void, delay: number) => unknown;
};

/** How long a message takes, and by how much longer it may take at most (simulated ms). */
export type Pace = { readonly latency: number; readonly jitter: number };

/** The control connection ("the wire"): carries bytes each way, in order, each arriving after the latency. */
export type ControlConnection = {
  readonly send: (from: End, carried: Carried) => Flight;
  /** How long it takes from one end to the other, for what is sent from now on (simulated ms). */
  readonly setPace: (pace: Pace) => void;
};

/**
 * Nothing overtakes: when the latency falls, what is sent later still arrives after what was sent before. An end that
 * has closed sends nothing any more, and what reaches it then is lost.
 */
export function createControlConnection(
  clock: Clock,
  pace: Pace,
  random: () => number,
  arrive: (flight: Flight) => void,
): ControlConnection {
  let { latency, jitter } = pace;
  let lastId = 0;
  const lastArrival: Record<End, number> = { 'user-PI': 0, 'server-PI': 0 };
  return {
    send: (from, carried) => {
      const sentAt = clock.now();
      const late = jitter > 0 ? Math.round(jitter * random()) : 0;
      const arrivesAt = Math.max(sentAt + latency + late, lastArrival[from]);
      lastArrival[from] = arrivesAt;
      const flight: Flight = { ...carried, id: ++lastId, from, sentAt, arrivesAt };
      clock.setTimeout(() => arrive(flight), arrivesAt - sentAt);
      return flight;
    },
    setPace: (pace) => {
      ({ latency, jitter } = pace);
    },
  };
}
