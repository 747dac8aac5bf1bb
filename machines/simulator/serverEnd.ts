import { type Actor, createActor, type InspectionEvent } from 'xstate';
import type { Bytes } from '../protocol/bytes.ts';
import { assembleLines } from '../protocol/lines.ts';
import {
  type ServerPiEmitted,
  type ServerPiEvent,
  type ServerPiInput,
  serverPiMachine,
} from '../server-pi/serverPiMachine.ts';
import type { VirtualClock } from './virtualClock.ts';

/** What the server says, and the message that it answers. */
export type Said = { readonly said: ServerPiEmitted; readonly answers: number | undefined };
/** A line that has reached the server, and the message that completed it. */
type ReadLine = { readonly line: Bytes; readonly message: number };

/** What the end of a connection needs: time, somebody who carries what the server says, and whoever watches the machine. */
export type ServerEndHost = {
  readonly clock: Pick<VirtualClock, 'now' | 'setTimeout' | 'clearTimeout'>;
  readonly utter: (said: Said) => void;
  readonly inspect: (inspected: InspectionEvent) => void;
};

/**
 * The server's end of one control connection: makes lines of the bytes, gives them to a server-PI of its own one at a
 * time, and keeps a reply back for as long as the profile says. What comes meanwhile is kept in order.
 */
export class ServerEnd {
  /** When the server last said something or took a line (simulated ms): the idle limit counts from then. */
  lastActive = 0;

  readonly #host: ServerEndHost;
  readonly #serverPi: Actor<typeof serverPiMachine>;
  #lines: readonly ReadLine[] = [];
  /** The bytes after the last complete line. */
  #rest: Bytes = '';
  /** A reply that is kept back, and all that comes after it. */
  #keptBack: readonly Said[] = [];
  /** The message that the server is dealing with. */
  #answering: number | undefined;

  constructor(input: ServerPiInput, host: ServerEndHost) {
    this.#host = host;
    this.#serverPi = createActor(serverPiMachine, { clock: host.clock, inspect: host.inspect, input });
    this.#serverPi.on('reply', (reply) => this.#say(reply));
    this.#serverPi.on('close', (close) => this.#say(close));
    this.#serverPi.start();
  }

  get snapshot() {
    return this.#serverPi.getSnapshot();
  }

  /** Whether the server takes no line now: it is delayed, or keeps a reply back. */
  get isBusy(): boolean {
    return this.#keptBack.length > 0 || this.snapshot.hasTag('busy');
  }

  /** Tells the server-PI something. One that has ended hears nothing any more. */
  tell(event: ServerPiEvent): void {
    if (this.#isActive) this.#serverPi.send(event);
  }

  /** Takes bytes that have arrived with a message. `feed` gives them on. */
  receive(bytes: Bytes, message: number): void {
    const { lines, rest } = assembleLines(this.#rest, bytes);
    this.#rest = rest;
    this.#lines = [...this.#lines, ...lines.map((line) => ({ line, message }))];
  }

  /** Gives the server its next lines, one at a time, as long as it is not busy. */
  feed(): void {
    if (!this.isBusy) this.#answering = undefined;
    while (!this.isBusy && this.#isActive) {
      const [next, ...lines] = this.#lines;
      if (next === undefined) return;
      this.#lines = lines;
      this.#answering = next.message;
      this.lastActive = this.#host.clock.now();
      this.#serverPi.send({ type: 'line', line: next.line });
      if (!this.isBusy) this.#answering = undefined;
    }
  }

  /** The connection is given up; nothing more is said. */
  stop(): void {
    this.#keptBack = [];
    this.#serverPi.stop();
  }

  get #isActive(): boolean {
    return this.snapshot.status === 'active';
  }

  #say(said: ServerPiEmitted, answers = this.#answering) {
    if (this.#keptBack.length > 0) {
      this.#keptBack = [...this.#keptBack, { said, answers }];
    } else if (said.type === 'reply' && said.delay > 0) {
      this.#keptBack = [{ said, answers }];
      this.#host.clock.setTimeout(() => this.#letGo(), said.delay);
    } else {
      this.#utter({ said, answers });
    }
  }

  #letGo() {
    const [first, ...rest] = this.#keptBack;
    this.#keptBack = [];
    if (first) this.#utter(first);
    for (const { said, answers } of rest) this.#say(said, answers);
  }

  #utter(said: Said) {
    this.lastActive = this.#host.clock.now();
    this.#host.utter(said);
  }
}
