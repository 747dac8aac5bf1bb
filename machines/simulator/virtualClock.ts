type Timer = { readonly id: number; readonly at: number; readonly fire: () => void };

/** A clock whose time is simulated. It has the form of an XState clock; time passes only when it is told to. */
export type VirtualClock = {
  /** Simulated milliseconds since the session began. */
  readonly now: () => number;
  /** When the next timer is due, if there is one. */
  readonly nextAt: () => number | undefined;
  /** Goes to the next timer and fires it. */
  readonly fireNext: () => void;
  /** Lets time pass up to a moment; timers that are due before it must have been fired. */
  readonly moveTo: (at: number) => void;
  readonly setTimeout: (fire: () => void, delay: number) => number;
  readonly clearTimeout: (id: number) => void;
};

export function createVirtualClock(): VirtualClock {
  let now = 0;
  let lastId = 0;
  // In the order in which they are due; of two at the same time, the one set first. There are only ever a few.
  let timers: readonly Timer[] = [];
  return {
    now: () => now,
    nextAt: () => timers[0]?.at,
    fireNext: () => {
      const [next, ...rest] = timers;
      if (next === undefined) return;
      timers = rest;
      now = Math.max(now, next.at);
      next.fire();
    },
    moveTo: (at) => {
      now = Math.max(now, at);
    },
    setTimeout: (fire, delay) => {
      const timer = { id: ++lastId, at: now + Math.max(0, delay), fire };
      const later = timers.findIndex(({ at }) => at > timer.at);
      timers = later < 0 ? [...timers, timer] : timers.toSpliced(later, 0, timer);
      return timer.id;
    },
    clearTimeout: (id) => {
      timers = timers.filter((timer) => timer.id !== id);
    },
  };
}
