import type { InspectionEvent } from 'xstate';
import { Experience } from '../server-pi/experience.ts';
import { type Crowd, nobodyElse, type ServerSettings, type Surroundings } from '../server-pi/facts.ts';
import type { ServerPiInput } from '../server-pi/serverPiMachine.ts';
import { ExperiencedServerPi } from './experiencedServerPi.ts';
import { serverPiActor } from './runningServerPi.ts';
import { type Clock, type Said, ServerEnd } from './serverEnd.ts';

/** A client that connects: where from, and what is done with what the server says to it. */
export type Caller = {
  readonly address: string;
  readonly surroundings?: Surroundings;
  readonly utter: (said: Said) => void;
  readonly inspect?: (inspected: InspectionEvent) => void;
  /** The time and the chance of this connection; left out: those of the listener. */
  readonly clock?: Clock;
  readonly random?: () => number;
  /** Told just before the server hears that the client's time has run out. */
  readonly timedOut?: () => void;
};

/**
 * What a listener needs: time, and a number from 0 up to 1 that says where in its range a delay falls. `patience` times
 * the clients; left out: `clock` does.
 */
export type ListenerHost = {
  readonly clock: Clock;
  readonly random: () => number;
  readonly patience?: Timers;
};
type Timers = Pick<Clock, 'setTimeout' | 'clearTimeout'>;

/** The connections from an address, or all of them: how many there are, and how many of these are logged in. */
type Count = { connections: number; loggedIn: number };

/** Where a server takes its connections: it starts a server-PI for each, counts them, and watches their time. */
export class Listener {
  readonly #input: ServerPiInput;
  readonly #host: ListenerHost;
  /** What its server-PIs have done. Those that are inspected are actors and do without. */
  readonly experience: Experience;
  readonly #all: Count = { connections: 0, loggedIn: 0 };
  readonly #byAddress = new Map<string, Count>();

  constructor(input: ServerPiInput, host: ListenerHost) {
    this.#input = input;
    this.#host = host;
    this.experience = new Experience(input);
  }

  /** How many connections there are. */
  get size(): number {
    return this.#all.connections;
  }

  /** Takes a connection. The caller ends it with `close`, whoever closed it. */
  accept(caller: Caller): Connection {
    const connection = new Connection(this.#input, this.#host, caller, this);
    connection.open();
    return connection;
  }

  /** A connection has come (1) or gone (-1), or its login has. */
  count({ address }: Connection, what: keyof Count, by: 1 | -1): void {
    let near = this.#byAddress.get(address);
    if (near === undefined) {
      near = { connections: 0, loggedIn: 0 };
      this.#byAddress.set(address, near);
    }
    near[what] += by;
    this.#all[what] += by;
    if (near.connections === 0) this.#byAddress.delete(address);
  }

  /** The connections beside one. */
  crowdBeside({ address, isLoggedIn }: Connection): Crowd {
    const { connections, loggedIn } = this.#all;
    if (connections === 1) return nobodyElse;
    const near = this.#byAddress.get(address) ?? { connections: 1, loggedIn: 0 };
    const own = isLoggedIn ? 1 : 0;
    return {
      clients: connections - 1,
      fromAddress: near.connections - 1,
      loggedIn: loggedIn - own,
      loggedInFromAddress: near.loggedIn - own,
    };
  }
}

/** One connection of a listener: the server's end of it, with the times that it may take. */
export class Connection {
  /** Whether its user is logged in. */
  isLoggedIn = false;
  readonly end: ServerEnd;
  readonly address: string;
  readonly #listener: Listener;
  readonly #settings: ServerSettings;
  readonly #clock: Clock;
  readonly #patience: Timers;
  readonly #timedOut: (() => void) | undefined;
  #idleLimit: number;
  #idleTimer: unknown;
  #loginTimer: unknown;
  #isOpen = true;

  constructor(input: ServerPiInput, host: ListenerHost, caller: Caller, listener: Listener) {
    const { address, surroundings, utter, inspect, clock = host.clock, random = host.random } = caller;
    this.address = address;
    this.#listener = listener;
    this.#settings = input;
    this.#idleLimit = input.idleLimit;
    this.#clock = clock;
    this.#patience = host.patience ?? clock;
    this.#timedOut = caller.timedOut;
    this.end = new ServerEnd(input, {
      clock,
      random,
      utter,
      crowd: () => listener.crowdBeside(this),
      start: (_, clock, say) =>
        inspect
          ? serverPiActor(surroundings ? { ...input, surroundings } : input, clock, say, inspect)
          : new ExperiencedServerPi(listener.experience, surroundings, clock, say),
    });
  }

  /** The connections beside this one. */
  get crowd(): Crowd {
    return this.#listener.crowdBeside(this);
  }

  /** Lets the server speak first, and starts to count the client's time. */
  open(): void {
    const { idleLimit, loginLimit } = this.#settings;
    this.#listener.count(this, 'connections', 1);
    this.end.open();
    if (idleLimit > 0) this.#startIdleTimer(idleLimit);
    this.feed();
    if (loginLimit > 0) this.#loginTimer = this.#patience.setTimeout(() => this.#endLogin(), loginLimit);
  }

  /** Takes bytes that have arrived. */
  receive(bytes: string): void {
    this.end.receive(bytes, 0);
    this.feed();
  }

  /** Gives the server the lines that wait, as long as it is not busy; to be called when it has ceased to be. */
  feed(): void {
    this.end.feed();
    const { isLoggedIn, idleLimit } = this.end.snapshot.context;
    if (isLoggedIn !== this.isLoggedIn) this.#listener.count(this, 'loggedIn', isLoggedIn ? 1 : -1);
    this.isLoggedIn = isLoggedIn;
    // The client can set the limit; then it counts from now.
    if (idleLimit !== this.#idleLimit) this.#startIdleTimer(idleLimit);
  }

  /** The connection is over, whoever ended it. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    if (this.#idleTimer !== undefined) this.#patience.clearTimeout(this.#idleTimer);
    if (this.#loginTimer !== undefined) this.#patience.clearTimeout(this.#loginTimer);
    this.end.tell({ type: 'connectionClosed' });
    this.end.stop();
    if (this.isLoggedIn) this.#listener.count(this, 'loggedIn', -1);
    this.#listener.count(this, 'connections', -1);
  }

  #startIdleTimer(idleLimit: number) {
    this.#idleLimit = idleLimit;
    if (this.#idleTimer !== undefined) this.#patience.clearTimeout(this.#idleTimer);
    this.#idleTimer = this.#patience.setTimeout(() => this.#lookForIdleness(), idleLimit);
  }

  #lookForIdleness() {
    const left = this.end.lastActive + this.#idleLimit - this.#clock.now();
    if (left <= 0 && !this.end.isBusy) this.#runOut('idleTimeout');
    else {
      // A server that is busy does not look at its client's time.
      const next = left > 0 ? left : whileBusy;
      this.#idleTimer = this.#patience.setTimeout(() => this.#lookForIdleness(), next);
    }
  }

  #endLogin() {
    if (this.end.isBusy) this.#loginTimer = this.#patience.setTimeout(() => this.#endLogin(), whileBusy);
    else if (!this.isLoggedIn) this.#runOut('loginTimeout');
  }

  #runOut(type: 'idleTimeout' | 'loginTimeout') {
    this.#timedOut?.();
    this.end.tell({ type });
  }
}

/** How soon to look again at the time of a client that a busy server keeps waiting (ms). */
const whileBusy = 500;
