import type { ServerSnapshot } from '../server-pi/askServer.ts';
import type { Experience } from '../server-pi/experience.ts';
import type { Surroundings } from '../server-pi/facts.ts';
import type { ServerPiEvent } from '../server-pi/serverPiMachine.ts';
import type { RunningServerPi, Say } from './runningServerPi.ts';
import type { Clock } from './serverEnd.ts';

/** A server-PI that does what experience tells of the same machine: one of many that nobody watches. */
export class ExperiencedServerPi implements RunningServerPi {
  snapshot: ServerSnapshot;
  isBusy = false;
  isNegotiating = false;
  readonly #experience: Experience;
  readonly #clock: Clock;
  readonly #say: Say;
  #timers: Map<string, unknown> | undefined;
  /** Events that come while it is still at the one before. */
  #waiting: ServerPiEvent[] | undefined;
  #isAtWork = false;

  constructor(experience: Experience, surroundings: Surroundings | undefined, clock: Clock, say: Say) {
    this.#experience = experience;
    this.#clock = clock;
    this.#say = say;
    this.snapshot = experience.start(surroundings);
  }

  send(event: ServerPiEvent): void {
    if (this.#isAtWork) {
      this.#waiting ??= [];
      this.#waiting.push(event);
      return;
    }
    this.#isAtWork = true;
    try {
      for (let next: ServerPiEvent | undefined = event; next; next = this.#waiting?.shift()) this.#take(next);
    } finally {
      this.#isAtWork = false;
    }
  }

  stop(): void {
    for (const id of [...(this.#timers?.keys() ?? [])]) this.#clear(id);
    this.#waiting = undefined;
  }

  #take(event: ServerPiEvent) {
    if (this.snapshot.status !== 'active') return;
    const outcome = this.#experience.after(this.snapshot, event);
    const { snapshot, isBusy, isNegotiating, emitted, timers, cleared } = outcome;
    this.snapshot = snapshot;
    this.isBusy = isBusy;
    this.isNegotiating = isNegotiating;
    for (const id of cleared) this.#clear(id);
    for (const { id, event: later, delay } of timers) this.#set(id, later, delay);
    for (const said of emitted) this.#say(said);
  }

  #set(id: string, event: ServerPiEvent, delay: number) {
    this.#clear(id);
    this.#timers ??= new Map();
    const timer = this.#clock.setTimeout(() => {
      this.#timers?.delete(id);
      this.send(event);
    }, delay);
    this.#timers.set(id, timer);
  }

  #clear(id: string) {
    const timer = this.#timers?.get(id);
    if (timer === undefined) return;
    this.#clock.clearTimeout(timer);
    this.#timers?.delete(id);
  }
}
