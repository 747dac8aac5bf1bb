import { randomBytes } from 'node:crypto';
import type { TimedInput } from '../../../machines/simulator/liveRecording.ts';
import type { LiveSession, SessionMessage } from '../../live/messages.ts';

/** A message as it goes out, and its number in the order of all. */
type Event = { readonly number: number; readonly text: string };
type Logged = {
  readonly id: string;
  readonly events: Event[];
  size: number;
  inputs: number;
  lastAt: number;
  isOver: boolean;
};

/** What is kept: so many of the latest sessions; of each so many inputs, and so many characters of its messages. */
const sessionLimit = 50;
const inputLimit = 2_000;
const sizeLimit = 256 * 1024;

/** Writes down one session. */
export type SessionWriter = {
  readonly tell: (happened: TimedInput) => void;
  /** It is over; at which time (simulated ms). */
  readonly end: (at: number) => void;
};

/**
 * The latest sessions of real clients, as messages of a stream of events (text/event-stream). Who begins to listen is
 * told all that is kept, or what he has missed; then each message as it comes. A session of which more happens than is
 * kept ends there for everybody.
 */
export class SessionLog {
  /** Told apart from other runs of the program: a page may go on listening over the end of one. */
  readonly #run = randomBytes(3).toString('hex');
  /** The oldest first. */
  readonly #sessions = new Set<Logged>();
  readonly #listeners = new Set<(text: string) => void>();
  #lastSession = 0;
  #lastEvent = 0;

  /** How many listen. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** Begins to write down a session. */
  begin(about: Omit<LiveSession, 'id'>): SessionWriter {
    const id = `${this.#run}-${++this.#lastSession}`;
    const logged: Logged = { id, events: [], size: 0, inputs: 0, lastAt: 0, isOver: false };
    this.#sessions.add(logged);
    this.#forgetOldest();
    this.#tell(logged, { type: 'session', session: { id, ...about } });
    return {
      tell: ({ at, input }) => {
        if (logged.isOver) return;
        logged.lastAt = at;
        this.#tell(logged, { type: 'input', id, at, input });
        if (++logged.inputs >= inputLimit || logged.size > sizeLimit) this.#end(logged, at);
      },
      end: (at) => this.#end(logged, at),
    };
  }

  /**
   * Sends what is kept, and from now on all that comes, until the returned function is called. `lastId`: the id of the
   * last message that the listener has; what came before it is left out.
   */
  listen(send: (text: string) => void, lastId = ''): () => void {
    const [run, number] = lastId.split('.');
    const seen = run === this.#run ? Number(number) : 0;
    const events = [...this.#sessions].flatMap((session) =>
      session.events.filter((event) => event.number > seen),
    );
    events.sort((one, other) => one.number - other.number);
    if (events.length > 0) send(events.map(({ text }) => text).join(''));
    this.#listeners.add(send);
    return () => this.#listeners.delete(send);
  }

  #forgetOldest() {
    for (const oldest of this.#sessions) {
      if (this.#sessions.size <= sessionLimit) return;
      this.#end(oldest, oldest.lastAt);
      this.#sessions.delete(oldest);
    }
  }

  #end(logged: Logged, at: number) {
    if (logged.isOver) return;
    logged.isOver = true;
    this.#tell(logged, { type: 'ended', id: logged.id, at });
  }

  #tell(logged: Logged, message: SessionMessage) {
    const number = ++this.#lastEvent;
    const data = JSON.stringify(message);
    const text = `id: ${this.#run}.${number}\nevent: ${message.type}\ndata: ${data}\n\n`;
    logged.events.push({ number, text });
    logged.size += text.length;
    for (const send of this.#listeners) send(text);
  }
}
