import type { Bytes } from '../protocol/bytes.ts';

/** The two ends of the control connection, by what sits there. */
export type End = 'user-PI' | 'server-PI';

/** What travels: the opening, bytes, or the closing. Opening and closing stand for the packets of TCP that do it. */
export type Carried = { readonly kind: 'open' | 'close' } | { readonly kind: 'bytes'; readonly bytes: Bytes };

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

/** The control connection ("the wire"): carries bytes each way, in order, each arriving after the latency. */
export type ControlConnection = {
  readonly send: (from: End, carried: Carried) => Flight;
  /** Simulated milliseconds from one end to the other, for what is sent from now on. */
  readonly setLatency: (latency: number) => void;
};

/**
 * Nothing overtakes: when the latency falls, what is sent later still arrives after what was sent before. An end that
 * has closed sends nothing any more, and what reaches it then is lost.
 */
export function createControlConnection(
  clock: Clock,
  latency: number,
  arrive: (flight: Flight) => void,
): ControlConnection {
  let current = latency;
  let lastId = 0;
  const lastArrival: Record<End, number> = { 'user-PI': 0, 'server-PI': 0 };
  return {
    send: (from, carried) => {
      const sentAt = clock.now();
      const arrivesAt = Math.max(sentAt + current, lastArrival[from]);
      lastArrival[from] = arrivesAt;
      const flight: Flight = { ...carried, id: ++lastId, from, sentAt, arrivesAt };
      clock.setTimeout(() => arrive(flight), arrivesAt - sentAt);
      return flight;
    },
    setLatency: (latency) => {
      current = latency;
    },
  };
}
