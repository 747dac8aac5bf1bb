import { configured } from '../../machines/profiles/configurations.ts';
import { loadProfile } from '../../machines/profiles/profiles.ts';
import { standingAt } from '../../machines/simulator/record.ts';
import { Session } from '../../machines/simulator/session.ts';
import type { LiveSession, SessionMessage } from './messages.ts';

/** A session of a real client, as it has come out so far by replaying what the client did. */
export type Observed = {
  readonly id: string;
  /** Counted from 1, in the order in which they came. */
  readonly number: number;
  readonly about: LiveSession;
  readonly session: Session;
  readonly isOver: boolean;
  readonly isKept: boolean;
};

/** What a host of the store does when a session has gone on. */
type Tell = (session: Session) => void;

/** Sessions that are over and that nobody keeps are dropped when there are more than so many. */
const most = 30;

/**
 * The sessions of real clients. The server sends what each client did; here the same machines do it again, so that all
 * that can be seen of a typed session can be seen of these. What a machine does later (a reply that is kept back) is
 * let happen when its time has come.
 */
export class LiveSessions {
  #sessions: readonly Observed[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #tell: Tell;
  /** What has come is taken in order, also while a profile is being loaded. */
  #work: Promise<void> = Promise.resolve();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  /** All of them, the latest first. */
  get sessions(): readonly Observed[] {
    return this.#sessions;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Takes a message of the server. Settles when it has been taken; a message that is wrong is left out. */
  take(message: SessionMessage): Promise<void> {
    this.#work = this.#work.then(() => this.#take(message)).catch(() => {});
    return this.#work;
  }

  /** Keeps a session in the list when it is over, or does not. */
  keep(id: string, isKept: boolean): void {
    this.#change(id, { isKept });
  }

  /** Ends all waiting. */
  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #take(message: SessionMessage) {
    switch (message.type) {
      case 'session':
        await this.#begin(message.session);
        break;
      case 'input':
        this.#observe(message.id, message.at, (session) => session.perform(message.input));
        break;
      case 'ended':
        this.#observe(message.id, message.at, () => {});
        this.#change(message.id, { isOver: true });
        this.#drop();
        break;
    }
  }

  async #begin(about: LiveSession) {
    if (this.#sessions.some(({ id }) => id === about.id)) return;
    const { server, policies, settings, surroundings } = about;
    const profile = configured(await loadProfile(server), { policies });
    const session = new Session({ profile, settings, surroundings });
    const number = (this.#sessions[0]?.number ?? 0) + 1;
    this.#sessions = [
      { id: about.id, number, about, session, isOver: false, isKept: false },
      ...this.#sessions,
    ];
    this.#drop();
    this.#changed();
  }

  /** Lets something happen in a session at its own time, and all that follows at once. */
  #observe(id: string, at: number, happen: (session: Session) => void) {
    const session = this.#sessions.find((each) => each.id === id)?.session;
    if (!session) return;
    clearTimeout(this.#timers.get(id));
    session.passTo(at);
    happen(session);
    session.advanceTo(at);
    this.#tell(session);
    this.#changed();
    const { nextAt } = session;
    if (nextAt === undefined) return;
    const timer = setTimeout(() => this.#observe(id, nextAt, () => {}), nextAt - at);
    this.#timers.set(id, timer);
  }

  #change(id: string, changed: Partial<Observed>) {
    this.#sessions = this.#sessions.map((each) => (each.id === id ? { ...each, ...changed } : each));
    this.#changed();
  }

  #drop() {
    const spare = this.#sessions.filter(({ isOver, isKept }) => isOver && !isKept).slice(most);
    this.#sessions = this.#sessions.filter((each) => !spare.includes(each));
  }

  /** A new list, so that who reads it sees that something in it has changed. */
  #changed() {
    this.#sessions = [...this.#sessions];
    for (const listener of this.#listeners) listener();
  }
}

/** How a session stands, in a few words: who is logged in, or what is awaited. */
export function standingOf({ session, isOver }: Observed): string {
  const { record } = session;
  const { username, serverPi } = standingAt(record, { moment: record.moments.length, at: 0 });
  const isLoggedIn = serverPi.endsWith('loggedIn');
  const codes = record.messages.flatMap(({ reply }) => (reply ? [reply.code] : []));
  const last = codes.at(-1);
  const who = isLoggedIn ? `logged in as ${username}` : username ? `USER ${username}` : 'no user yet';
  return `${isOver ? `ended after ${last ?? 'nothing'}` : who}`;
}
