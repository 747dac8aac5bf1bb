import type { Clock } from '../../../machines/simulator/serverEnd.ts';

/** A delay, and whether it has ended. */
type Wait = { readonly timer: NodeJS.Timeout; isOver: boolean };

/**
 * The time of one connection, in simulated milliseconds since it was opened. It passes like real time, except that the
 * delays of the server take `scale` times as long as it says: with 0 they are over at once, and the clock has jumped.
 */
export class DelayClock implements Clock {
  readonly #scale: number;
  /** Called after each delay: the server can go on. */
  readonly #over: () => void;
  /** A moment at which simulated and real time are known; and the delays that are under way since. */
  #at = 0;
  #since = performance.now();
  #waits = 0;

  constructor(scale: number, over: () => void) {
    this.#scale = scale;
    this.#over = over;
  }

  now(): number {
    const passed = performance.now() - this.#since;
    if (this.#waits === 0) return Math.floor(this.#at + passed);
    return Math.floor(this.#scale === 0 ? this.#at : this.#at + passed / this.#scale);
  }

  setTimeout(fire: () => void, delay: number): Wait {
    const endsAt = this.now() + delay;
    this.#set(this.now(), this.#waits + 1);
    const timer = setTimeout(() => {
      wait.isOver = true;
      this.#set(Math.max(this.now(), endsAt), this.#waits - 1);
      fire();
      this.#over();
    }, delay * this.#scale);
    const wait: Wait = { timer, isOver: false };
    return wait;
  }

  clearTimeout(wait: Wait): void {
    if (wait.isOver) return;
    wait.isOver = true;
    clearTimeout(wait.timer);
    this.#set(this.now(), this.#waits - 1);
  }

  #set(at: number, waits: number) {
    this.#at = at;
    this.#since = performance.now();
    this.#waits = waits;
  }
}
