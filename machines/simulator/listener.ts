import type { InspectionEvent } from 'xstate';
import type { Crowd, ServerSettings, Surroundings } from '../server-pi/facts.ts';
import type { ServerPiInput } from '../server-pi/serverPiMachine.ts';
import { type Said, ServerEnd, type ServerEndHost } from './serverEnd.ts';

/** A client that connects: where from, and what is done with what the server says to it. */
export type Caller = {
  readonly address: string;
  readonly surroundings?: Surroundings;
  readonly utter: (said: Said) => void;
  readonly inspect?: (inspected: InspectionEvent) => void;
};

/** Where a server takes its connections: it starts a server-PI for each, counts them, and watches their time. */
export class Listener {
  readonly #input: ServerPiInput;
  readonly #host: Pick<ServerEndHost, 'clock' | 'random'>;
  readonly #connections = new Set<Connection>();
  readonly #byAddress = new Map<string, number>();

  constructor(input: ServerPiInput, host: Pick<ServerEndHost, 'clock' | 'random'>) {
    this.#input = input;
    this.#host = host;
  }

  /** How many connections there are. */
  get size(): number {
    return this.#connections.size;
  }

  /** Takes a connection. The caller ends it with `end`, whoever closed it. */
  accept(caller: Caller): Connection {
    const { address, surroundings, utter, inspect } = caller;
    const input = surroundings ? { ...this.#input, surroundings } : this.#input;
    const end = new ServerEnd(input, {
      ...this.#host,
      utter,
      ...(inspect ? { inspect } : {}),
      crowd: () => this.#crowdBeside(connection),
    });
    const connection = new Connection(end, address, this.#input, this.#host.clock, () =>
      this.#forget(connection),
    );
    this.#connections.add(connection);
    this.#byAddress.set(address, (this.#byAddress.get(address) ?? 0) + 1);
    connection.open();
    return connection;
  }

  #forget(connection: Connection) {
    if (!this.#connections.delete(connection)) return;
    const left = (this.#byAddress.get(connection.address) ?? 1) - 1;
    if (left > 0) this.#byAddress.set(connection.address, left);
    else this.#byAddress.delete(connection.address);
  }

  #crowdBeside(connection: Connection): Crowd {
    const clients = this.#connections.size - 1;
    const fromAddress = (this.#byAddress.get(connection.address) ?? 1) - 1;
    const { maxClients, maxPerAddress, profile } = this.#input;
    // Who is logged in is counted only where it matters.
    const isCounted = profile.policy.limitsCounted === 'at login' && maxClients + maxPerAddress > 0;
    if (!isCounted) return { clients, fromAddress, loggedIn: 0, loggedInFromAddress: 0 };
    const others = [...this.#connections].filter((other) => other !== connection && other.isLoggedIn);
    const near = others.filter(({ address }) => address === connection.address);
    return { clients, fromAddress, loggedIn: others.length, loggedInFromAddress: near.length };
  }
}

/** One connection of a listener: the server's end of it, with the times that it may take. */
export class Connection {
  readonly end: ServerEnd;
  readonly address: string;
  readonly #settings: ServerSettings;
  readonly #clock: ServerEndHost['clock'];
  readonly #forget: () => void;
  #idleTimer: number | undefined;
  #loginTimer: number | undefined;

  constructor(
    end: ServerEnd,
    address: string,
    settings: ServerSettings,
    clock: ServerEndHost['clock'],
    forget: () => void,
  ) {
    this.end = end;
    this.address = address;
    this.#settings = settings;
    this.#clock = clock;
    this.#forget = forget;
  }

  get isLoggedIn(): boolean {
    return this.end.snapshot.context.isLoggedIn;
  }

  /** Lets the server speak first, and starts to count its time. */
  open(): void {
    const { idleLimit, loginLimit } = this.#settings;
    this.end.open();
    this.end.feed();
    if (idleLimit > 0) this.#idleTimer = this.#clock.setTimeout(() => this.#lookForIdleness(), idleLimit);
    if (loginLimit > 0)
      this.#loginTimer = this.#clock.setTimeout(() => this.end.tell({ type: 'loginTimeout' }), loginLimit);
  }

  /** Takes bytes that have arrived. */
  receive(bytes: string): void {
    this.end.receive(bytes, 0);
    this.end.feed();
  }

  /** The connection is over, whoever ended it. */
  close(): void {
    if (this.#idleTimer !== undefined) this.#clock.clearTimeout(this.#idleTimer);
    if (this.#loginTimer !== undefined) this.#clock.clearTimeout(this.#loginTimer);
    this.end.tell({ type: 'connectionClosed' });
    this.end.stop();
    this.#forget();
  }

  #lookForIdleness() {
    const left = this.end.lastActive + this.#settings.idleLimit - this.#clock.now();
    if (left <= 0 && !this.end.isBusy) this.end.tell({ type: 'idleTimeout' });
    else this.#idleTimer = this.#clock.setTimeout(() => this.#lookForIdleness(), Math.max(left, 1000));
  }
}
