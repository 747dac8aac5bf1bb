import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { type ServerSettings, timeLimits } from '../server-pi/facts.ts';
import type { GivenReply } from '../server-pi/wording.ts';
import { settingsAt } from './defaults.ts';
import { type Message, type Moment, type SessionRecord, type Settings, standingAt } from './record.ts';
import { ServerEnd } from './serverEnd.ts';
import { crowdOf, serverSettingsIn } from './session.ts';
import { createVirtualClock } from './virtualClock.ts';

/** What a server says in the place of a reply, after it has heard all that the server of the record has heard. */
export type SaidElsewhere = {
  readonly profile: ServerProfile;
  /** Nothing where it says nothing, or had closed the connection before. */
  readonly replies: readonly GivenReply[];
  readonly closes: boolean;
  /** Whether it had closed the connection before it came to this. */
  readonly isOver: boolean;
};

/**
 * What a server answers where another one gave a reply: the connection is played to it from its opening on, line by
 * line, as it would take the same bytes. Its policies and states count, not only its words.
 */
export function saidElsewhere(record: SessionRecord, reply: Message, profile: ServerProfile): SaidElsewhere {
  const opening = record.messages.findLast(({ kind, id }) => kind === 'open' && id < reply.id);
  const start = opening?.arrivedIn ?? 0;
  const server = new ServerElsewhere(record, start, profile);
  // The moment in which that happened what the reply answers: a line, the opening, or a silence.
  const isTimeout = /Timeout$/.test(reply.reply?.situation ?? '');
  const asked = isTimeout ? reply.sentIn : (record.messages[reply.answers ?? -1]?.arrivedIn ?? start);
  for (let moment = start; moment < asked; moment++) server.hear(record.moments[moment]);
  const isOver = server.isClosed;
  const replies = server.hear(record.moments[asked]);
  return { profile, replies, closes: server.isClosed && !isOver, isOver };
}

/** The end of the connection at the other server. Time is no matter here: what is kept back comes at once. */
class ServerElsewhere {
  readonly #record: SessionRecord;
  readonly #clock = createVirtualClock();
  readonly #end: ServerEnd;
  #settings: Settings;
  #said: GivenReply[] = [];

  constructor(record: SessionRecord, moment: number, profile: ServerProfile) {
    const { setup } = record;
    this.#record = record;
    this.#settings = settingsAt(profile, standingAt(record, { moment, at: 0 }).settings, setup.profile);
    this.#end = new ServerEnd(
      {
        ...(serverSettingsIn(this.#settings) as ServerSettings), // all of them: no part of the settings is missing
        profile,
        ...(setup.surroundings ? { surroundings: setup.surroundings } : {}),
      },
      {
        clock: this.#clock,
        utter: ({ said }) => said.type === 'reply' && this.#said.push(said),
        random: () => 0,
        crowd: () => crowdOf(this.#settings),
      },
    );
  }

  get isClosed(): boolean {
    const { snapshot } = this.#end;
    return snapshot.status !== 'active' || snapshot.matches('closing');
  }

  /** Lets happen what happened in a moment of the record, and returns what this server says to it. */
  hear(moment: Moment | undefined): readonly GivenReply[] {
    this.#said = [];
    if (moment?.cause.type === 'arrival') this.#take(this.#record.messages[moment.cause.message]);
    if (moment?.cause.type === 'input') {
      const { input } = moment.cause;
      this.#settings = {
        ...this.#settings,
        ...(moment.after.settings.crowd && { crowd: moment.after.settings.crowd }),
      };
      if (input.type === 'configure') {
        this.#settings = { ...this.#settings, ...input.settings };
        this.#end.tell({ type: 'configure', settings: serverSettingsIn(input.settings) });
      }
      if (input.type === 'waitForTimeout') this.#runOut();
    }
    this.#settle();
    return this.#said;
  }

  #take(message: Message | undefined) {
    if (message?.from !== 'user-PI') return;
    if (message.kind === 'open') this.#end.open();
    if (message.kind === 'command') this.#end.receive(message.bytes, message.id);
  }

  /** Nobody does anything until one of its own limits is over; where it has none it waits on. */
  #runOut() {
    const { idle, login } = timeLimits(this.#end.snapshot.context);
    if (login < idle) this.#end.tell({ type: 'loginTimeout' });
    else if (idle < Number.POSITIVE_INFINITY) this.#end.tell({ type: 'idleTimeout' });
  }

  /** Until it has nothing more to do. A handshake that it has agreed to is made. */
  #settle() {
    this.#end.feed();
    while (this.#end.isNegotiating || (this.#end.isBusy && this.#clock.nextAt() !== undefined)) {
      if (this.#end.isBusy) this.#clock.fireNext();
      else this.#end.tell({ type: 'handshakeDone' });
      this.#end.feed();
    }
  }
}
