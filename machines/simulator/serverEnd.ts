import type { InspectionEvent } from 'xstate';
import type { Policy } from '../profiles/policies.ts';
import type { Delay } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';
import { assembleLines, type LineRule, withoutControls, withoutTelnet } from '../protocol/lines.ts';
import type { Crowd } from '../server-pi/facts.ts';
import type { ServerPiEmitted, ServerPiEvent, ServerPiInput } from '../server-pi/serverPiMachine.ts';
import type { GivenReply } from '../server-pi/wording.ts';
import { type RunningServerPi, type Say, serverPiActor } from './runningServerPi.ts';

/** Time as the server's end needs it, in simulated milliseconds: that of a session, or that of the real world. */
export type Clock = {
  now(): number;
  setTimeout(fire: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
};
/** One thing that the server does to its connection: each reply on its own. */
export type Doing = Exclude<ServerPiEmitted, { type: 'replies' }> | ({ readonly type: 'reply' } & GivenReply);
/** What the server says, and the message that it answers. */
export type Said = { readonly said: Doing; readonly answers: number | undefined };
/** A line that has reached the server, and the message that completed it. */
type ReadLine = { readonly line: Bytes; readonly message: number };

/** What the end of a connection needs: time, somebody who carries what the server says, and whoever watches the machine. */
export type ServerEndHost = {
  readonly clock: Clock;
  readonly utter: (said: Said) => void;
  readonly inspect?: (inspected: InspectionEvent) => void;
  /** Starts the server-PI; left out: as an actor, which can be inspected. */
  readonly start?: typeof serverPiActor;
  /** A number from 0 up to 1: where in its range a delay falls. */
  readonly random: () => number;
  /** The sessions beside this one now. */
  readonly crowd: () => Crowd;
};

/**
 * The server's end of one control connection: makes lines of the bytes, gives them to a server-PI of its own one at a
 * time, and keeps a reply back for as long as the profile says. What comes meanwhile is kept in order.
 */
export class ServerEnd {
  /** When the server last said something or took a line (simulated ms): the idle limit counts from then. */
  lastActive = 0;

  readonly #host: ServerEndHost;
  readonly #serverPi: RunningServerPi;
  readonly #policy: Policy;
  /** Lines that have come; those before `#next` have been taken, so that taking one costs the same however many wait. */
  #lines: ReadLine[] = [];
  #next = 0;
  /** The bytes after the last complete line. */
  #rest: Bytes = '';
  /** A reply that is kept back, and all that comes after it. */
  #keptBack: readonly Said[] = [];
  #isPausing = false;
  /** The message that the server is dealing with. */
  #answering: number | undefined;

  constructor(input: ServerPiInput, host: ServerEndHost) {
    this.#host = host;
    this.#policy = input.profile.policy;
    const { clock, inspect, start = serverPiActor } = host;
    const say: Say = (emitted) => {
      if (emitted.type === 'replies')
        for (const reply of emitted.replies) this.#say({ type: 'reply', ...reply });
      else this.#say(emitted);
    };
    this.#serverPi = start(input, clock, say, inspect);
  }

  get snapshot() {
    return this.#serverPi.snapshot;
  }

  /** Whether the server is at something: it is delayed, keeps a reply back, or takes no line for a while. */
  get isBusy(): boolean {
    return this.#keptBack.length > 0 || this.#isPausing || this.#serverPi.isBusy;
  }

  /** Whether 234 is out and the handshake is not done: what comes now is not FTP. */
  get isNegotiating(): boolean {
    return this.#serverPi.isNegotiating;
  }

  /** How many bytes of lines wait for the server. */
  get backlog(): number {
    return this.#lines.slice(this.#next).reduce((sum, { line }) => sum + line.length + 2, this.#rest.length);
  }

  /** Tells the server-PI something. One that has ended hears nothing any more; to a connection that is gone it says nothing. */
  tell(event: ServerPiEvent): void {
    if (event.type === 'connectionClosed') this.#dropReplies();
    if (this.#isActive) this.#serverPi.send(event);
  }

  /** A client has connected. */
  open(): void {
    this.lastActive = this.#host.clock.now();
    this.tell({ type: 'opened', crowd: this.#host.crowd() });
  }

  /** Takes bytes that have arrived with a message. `feed` gives them on. */
  receive(bytes: Bytes, message: number): void {
    const { lineLimit, lineTooLong } = this.#policy;
    const { lines, rest } = assembleLines(this.#rest, bytes, lineRuleOf(this.#policy));
    // Of a line that is too long no more is kept than shows that it is. A server that closes does not wait for its end.
    const isTooLong = rest.length > lineLimit + 1;
    const isOver = isTooLong && lineTooLong === 'closes';
    this.#rest = isOver ? '' : isTooLong ? rest.slice(0, lineLimit + 1) : rest;
    for (const line of lines) this.#lines.push({ line: this.#read(line), message });
    if (isOver) this.#lines.push({ line: this.#read(rest.slice(0, lineLimit + 1)), message });
  }

  /** Gives the server its next lines, one at a time, as long as it is not busy. */
  feed(): void {
    if (!this.isBusy) this.#answering = undefined;
    while (!this.isBusy && !this.isNegotiating && this.#isActive) {
      const next = this.#takeLine();
      if (next === undefined) return;
      this.#answering = next.message;
      this.lastActive = this.#host.clock.now();
      // Who else is there matters with a line only where that is counted at login.
      const { line } = next;
      const isCrowdCounted = this.#policy.limitsCounted === 'at login';
      this.#serverPi.send(
        isCrowdCounted ? { type: 'line', line, crowd: this.#host.crowd() } : { type: 'line', line },
      );
      if (!this.isBusy) this.#answering = undefined;
    }
  }

  /** The connection is given up; nothing more is said. */
  stop(): void {
    this.#dropReplies();
    this.#serverPi.stop();
  }

  get #isActive(): boolean {
    return this.snapshot.status === 'active';
  }

  #takeLine(): ReadLine | undefined {
    if (this.#lines.length === 1 && this.#next === 0) return this.#lines.pop();
    const next = this.#lines[this.#next++];
    if (this.#next >= this.#lines.length) this.#dropLines();
    return next;
  }

  #dropReplies() {
    this.#keptBack = [];
    this.#isPausing = false;
  }

  #dropLines() {
    if (this.#lines.length > 0) this.#lines = [];
    this.#next = 0;
  }

  #read(line: Bytes): Bytes {
    const { telnet, controls, nul } = this.#policy;
    const cut = nul === 'cuts the line' ? '\0' : '';
    const ended = nul === 'stays' ? line : line.replace(/\0.*$/s, cut);
    const read = telnet === 'taken out' && ended.includes('\xff') ? withoutTelnet(ended) : ended;
    return controls === 'as underscores' ? withoutControls(read) : read;
  }

  #say(said: Doing, answers = this.#answering) {
    if (this.#keptBack.length > 0) {
      this.#keptBack = [...this.#keptBack, { said, answers }];
    } else if (said.type === 'reply' && said.delay.to > 0) {
      const { from, to } = said.delay;
      this.#keptBack = [{ said, answers }];
      this.#host.clock.setTimeout(() => this.#letGo(), from + Math.round((to - from) * this.#host.random()));
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
    // What came in clear behind AUTH is not taken as if it had come protected.
    if (said.said.type === 'startTls') {
      this.#dropLines();
      this.#rest = '';
    }
    this.#host.utter(said);
    if (said.said.type === 'reply' && said.said.pause) this.#pause(said.said.pause);
  }

  #pause({ from, to }: Pick<Delay, 'from' | 'to'>) {
    if (to === 0) return;
    this.#isPausing = true;
    this.#host.clock.setTimeout(
      () => {
        this.#isPausing = false;
      },
      from + Math.round((to - from) * this.#host.random()),
    );
  }
}

const lineRules = new WeakMap<Policy, LineRule>();
/** How a server cuts bytes into lines; worked out once for each set of policies. */
function lineRuleOf(policy: Policy): LineRule {
  const known = lineRules.get(policy);
  if (known) return known;
  const { lineEnd, extraCr, lineLimit, lineTooLong } = policy;
  const rule = { lineEnd, extraCr, ...(lineTooLong === 'in pieces' ? { longestPiece: lineLimit } : {}) };
  lineRules.set(policy, rule);
  return rule;
}
