import { parseCommand } from '../protocol/command.ts';
import { cleanLines } from './passwords.ts';
import {
  endOf,
  type Input,
  type Position,
  type SessionRecord,
  type Setup,
  standingAt,
  startPosition,
} from './record.ts';
import { Session } from './session.ts';

/** One way that the session went. A new one begins where something else was done at an earlier moment. */
export type Branch = {
  readonly id: number;
  readonly record: SessionRecord;
  /** The branch it left and the number of moments they share; missing where a session began anew. */
  readonly parent?: { readonly branch: number; readonly moment: number };
  /** Of a session that is observed and happens elsewhere: what it is called. */
  readonly observed?: string;
};

/** What is seen: everything on the page is a function of this. */
export type View = {
  readonly record: SessionRecord;
  readonly position: Position;
  readonly branch: number;
  readonly branches: readonly Branch[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** Longest silent wait in playing, in simulated milliseconds at normal speed; longer ones pass faster. */
const longestWait = 3000;

/**
 * Sessions, their branches, and the position from which they are seen. It has no clock of its own: somebody calls
 * `advance`. Whatever is done at an earlier position begins a new branch there; no branch is ever lost.
 */
export class Simulator {
  #branches: readonly Branch[] = [];
  #current = 0;
  #position: Position = startPosition;
  /** The session of the current branch, made by replaying when something is to be done in it. */
  #live: Session | undefined;
  /** The sessions of the branches that are observed. */
  readonly #observed = new Map<Session, number>();
  #undo: readonly number[] = [];
  #redo: readonly number[] = [];

  constructor(setup: Setup) {
    this.#begin(new Session(setup));
  }

  get view(): View {
    return {
      record: this.record,
      position: this.#position,
      branch: this.#current,
      branches: this.#branches,
      canUndo: this.#undo.length > 0,
      canRedo: this.#redo.length > 0,
    };
  }

  get record(): SessionRecord {
    return this.#branch.record;
  }

  /** Whether the position is at the end of what has been simulated. */
  get isAtEnd(): boolean {
    return this.#position.moment >= this.record.moments.length;
  }

  /** Whether nothing comes after the position unless somebody does something, here or where a session is observed. */
  get isQuiet(): boolean {
    return this.isAtEnd && (this.#isObserved || this.#session.isQuiet);
  }

  /**
   * Whether a line that is no command may be a password: a login has begun and is not complete, or one waits for its
   * turn. People type the bare password, also for a second try.
   */
  get isPassAwaited(): boolean {
    const { serverPi, userPi, waiting, isLoginBegun } = standingAt(this.record, this.#position);
    return (
      (isLoginBegun && !serverPi.endsWith('loggedIn')) ||
      userPi.endsWith('passwordNeeded') ||
      userPi.endsWith('userSent') ||
      waiting.some((line) => parseCommand(line.trimStart()).verb === 'USER')
    );
  }

  /** Enters lines as somebody types them. Passwords are taken out before anything else sees them. */
  enter(lines: readonly string[]): void {
    const split = lines.flatMap((line) => line.split(/\r\n|\r|\n/));
    const clean = cleanLines(split, this.record.setup.profile, this.isPassAwaited);
    this.perform({ type: 'lines', lines: clean });
  }

  /** Does something at the position; at an earlier one, or in a session that is observed, that begins a branch. */
  perform(input: Input): void {
    if (!this.isAtEnd || this.#isObserved) {
      const parent = { branch: this.#current, moment: this.#position.moment };
      this.#begin(Session.replay(this.record, this.#position), parent);
    }
    const session = this.#session;
    session.perform(input);
    this.#follow(session);
  }

  /** Lets simulated time pass: first through what has been recorded, then onwards. A long silent wait passes faster. */
  advance(elapsed: number): void {
    const { moments } = this.record;
    const next = moments[this.#position.moment];
    if (next === undefined) {
      if (this.#isObserved) return;
      const session = this.#session;
      session.advanceTo(this.#hasten(elapsed, session.nextAt));
      this.#follow(session);
      return;
    }
    const isJump = next.cause.type === 'input' && next.at > this.#position.at;
    const at = isJump ? next.at : this.#hasten(elapsed, next.at);
    this.#position = this.#positionAt(at);
  }

  /** Goes to the next thing that happens. */
  step(): void {
    const next = this.record.moments[this.#position.moment];
    if (next) {
      this.#position = { moment: this.#position.moment + 1, at: next.at };
      return;
    }
    if (this.#isObserved) return;
    const session = this.#session;
    session.step();
    this.#follow(session);
  }

  /** Goes back to the moment before. */
  stepBack(): void {
    this.seek(this.#position.moment - 1);
  }

  /** Goes to the position right after a number of moments. */
  seek(moment: number): void {
    const target = Math.max(0, Math.min(moment, this.record.moments.length));
    this.#position = { moment: target, at: this.record.moments[target - 1]?.at ?? 0 };
  }

  /** Goes to the end, letting happen all that is under way. */
  toEnd(): void {
    const session = this.#session;
    if (!this.#isObserved) session.settle();
    this.#follow(session);
  }

  /** Shows a session that happens elsewhere, as a branch of its own: time passes in it by `follow` only. */
  watch(session: Session, name: string): void {
    const known = this.#observed.get(session);
    if (known === undefined) {
      this.#begin(session, undefined, name);
      this.#observed.set(session, this.#current);
    } else {
      this.select(known);
    }
  }

  /** Takes over what an observed session has come to. Who looks at an earlier moment of it stays there. */
  follow(session: Session): void {
    const isFollowed = this.#observed.get(session) === this.#current && this.isAtEnd;
    this.note(session);
    if (isFollowed) this.#position = { moment: this.record.moments.length, at: session.now };
  }

  /** The same, but whoever looks stays where he is. */
  note(session: Session): void {
    const branch = this.#observed.get(session);
    if (branch === undefined) return;
    const { record } = session;
    this.#branches = this.#branches.map((each) => (each.id === branch ? { ...each, record } : each));
  }

  /** Goes to another branch, to its end. Where this one stood can be had back by `undo`. */
  select(branch: number): void {
    if (branch === this.#current || this.#branches[branch] === undefined) return;
    this.#undo = [...this.#undo, this.#current];
    this.#redo = [];
    this.#show(branch);
  }

  /** Back to the branch that was left last. */
  undo(): void {
    const branch = this.#undo.at(-1);
    if (branch === undefined) return;
    this.#undo = this.#undo.slice(0, -1);
    this.#redo = [...this.#redo, this.#current];
    this.#show(branch);
  }

  /** Takes an `undo` back. */
  redo(): void {
    const branch = this.#redo.at(-1);
    if (branch === undefined) return;
    this.#redo = this.#redo.slice(0, -1);
    this.#undo = [...this.#undo, this.#current];
    this.#show(branch);
  }

  /** Begins a session anew. The ones before can be had back. */
  restart(setup: Setup): void {
    this.#begin(new Session(setup));
  }

  get #branch(): Branch {
    return this.#branches[this.#current] as Branch; // #begin has made it
  }

  get #isObserved(): boolean {
    return this.#branch.observed !== undefined;
  }

  get #session(): Session {
    this.#live ??= Session.replay(this.record, endOf(this.record));
    return this.#live;
  }

  #begin(session: Session, parent?: Branch['parent'], observed?: string) {
    const branch: Branch = {
      id: this.#branches.length,
      record: session.record,
      ...(parent ? { parent } : {}),
      ...(observed ? { observed } : {}),
    };
    if (this.#branches.length > 0) this.#undo = [...this.#undo, this.#current];
    this.#redo = [];
    this.#branches = [...this.#branches, branch];
    this.#current = branch.id;
    this.#live = session;
    this.#position = { moment: session.record.moments.length, at: session.now };
  }

  #show(branch: number) {
    this.#current = branch;
    this.#live = [...this.#observed].find(([, observed]) => observed === branch)?.[0];
    this.#position = endOf(this.record);
  }

  /** Takes over what the live session has come to. */
  #follow(session: Session) {
    if (session.record !== this.record)
      this.#branches = this.#branches.with(this.#current, { ...this.#branch, record: session.record });
    this.#position = { moment: session.record.moments.length, at: session.now };
  }

  #positionAt(at: number): Position {
    const { moments } = this.record;
    let moment = this.#position.moment;
    while (moment < moments.length && (moments[moment]?.at ?? 0) <= at) moment++;
    return { moment, at };
  }

  /** Where the clock stands after some time, on the way to the next thing; a long silent wait is shortened. */
  #hasten(elapsed: number, until: number | undefined): number {
    const { at, moment } = this.#position;
    if (until === undefined || this.#isAnythingTravelling) return at + elapsed;
    const wait = until - (this.record.moments[moment - 1]?.at ?? 0);
    const factor = Math.max(1, wait / longestWait);
    const spent = Math.min(elapsed, (until - at) / factor);
    return at + spent * factor + (elapsed - spent);
  }

  get #isAnythingTravelling(): boolean {
    const sent = standingAt(this.record, this.#position).messages;
    // Looking at the last few is enough for what people type; raw bytes may have more under way.
    return this.record.messages
      .slice(Math.max(0, sent - 8), sent)
      .some(({ arrivesAt }) => arrivesAt > this.#position.at);
  }
}
