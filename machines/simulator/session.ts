import { type Actor, createActor } from 'xstate';
import {
  type Carried,
  type ControlConnection,
  createControlConnection,
  type End,
  type Flight,
} from '../control-connection/controlConnection.ts';
import { type Bytes, CRLF } from '../protocol/bytes.ts';
import { assembleLines } from '../protocol/lines.ts';
import { type PartialReply, readReplyLine, writeReply } from '../protocol/reply.ts';
import { type ServerSettings, serverPiMachine } from '../server-pi/serverPiMachine.ts';
import { replyClass, userPiMachine } from '../user-pi/userPiMachine.ts';
import { activeState, observer } from './inspection.ts';
import type {
  Cause,
  Input,
  LoggedInput,
  Message,
  Position,
  SessionRecord,
  Settings,
  Setup,
  Standing,
  Taken,
} from './record.ts';
import { type Said, ServerEnd } from './serverEnd.ts';
import { createVirtualClock } from './virtualClock.ts';

/** Of settings, those that the server-PI looks at. */
const serverSettingsIn = ({ latency: _, ...settings }: Partial<Settings>): Partial<ServerSettings> =>
  settings;

/**
 * A session that runs: the two PIs and the connection between them, on one virtual clock. It carries and writes down;
 * what happens is decided in the machines. All that happens is in `record`, moment by moment.
 */
export class Session {
  record: SessionRecord;

  readonly #clock = createVirtualClock();
  readonly #connection: ControlConnection;
  readonly #userPi: Actor<typeof userPiMachine>;
  #server: ServerEnd;
  #settings: Settings;
  #state: Standing['connection'] = 'closed';
  /** Lines of the person that wait for the reply to the one before. */
  #waiting: readonly Bytes[] = [];
  /** What the client has read of a reply. */
  #reading: { rest: Bytes; open: PartialReply } = { rest: '', open: undefined };
  #inFlight = 0;
  #isLoginBegun = false;
  /** The message that opened the connection. What was sent before it belongs to another one, and is lost. */
  #opening = 0;
  /** The message that arrives in this moment. */
  #arrived: number | undefined;
  #messages: readonly Message[] = [];
  #taken: Taken[] = [];

  constructor(setup: Setup) {
    this.#settings = setup.settings;
    this.#connection = createControlConnection(this.#clock, setup.settings.latency, (flight) =>
      this.#arrive(flight),
    );
    this.#userPi = createActor(userPiMachine, {
      clock: this.#clock,
      inspect: observer('user-PI', userPiMachine, (taken) => this.#taken.push(taken)),
    });
    this.#userPi.on('open', () => this.#open());
    this.#userPi.on('close', () => this.#hangUp());
    this.#userPi.on('send', ({ line }) => {
      if (/^\s*(USER|PASS)/i.test(line)) this.#isLoginBegun = true;
      this.#send('user-PI', 'command', line + CRLF);
    });
    this.#userPi.start();
    this.#server = this.#startServer(setup);
    this.#taken = [];
    this.record = { setup, start: this.#standing(), moments: [], messages: [], inputs: [] };
  }

  /** Simulated milliseconds since the session began. */
  get now(): number {
    return this.#clock.now();
  }

  /** Whether nothing is under way: no message, no delay, no line that could be sent. Time stands still then. */
  get isQuiet(): boolean {
    return !this.#isUnderWay && !this.#canSendWaiting;
  }

  /** When the next thing happens; nothing when all is quiet. The idle time-out of a quiet session does not count. */
  get nextAt(): number | undefined {
    if (this.isQuiet) return undefined;
    const timer = this.#clock.nextAt();
    return this.#canSendWaiting && !(timer !== undefined && timer <= this.now) ? this.now : timer;
  }

  /** Does what a person does, at the present time. */
  perform(input: Input): void {
    const logged: LoggedInput = { moment: this.record.moments.length, at: this.now, input };
    this.#moment({ type: 'input', input }, () => this.#do(input));
    this.record = { ...this.record, inputs: [...this.record.inputs, logged] };
  }

  /** Lets the next thing happen, if one is under way. */
  step(): void {
    const at = this.nextAt;
    if (at === undefined) return;
    const timer = this.#clock.nextAt();
    if (timer !== undefined && timer <= at) this.#moment({ type: 'timer' }, () => this.#clock.fireNext());
    else this.#moment({ type: 'waiting line' }, () => this.#sendWaiting());
  }

  /** Lets time pass to `at`, with all that happens until then. It stops when all is quiet. */
  advanceTo(at: number): void {
    while ((this.nextAt ?? Number.POSITIVE_INFINITY) <= at) this.step();
    if (!this.isQuiet) this.#clock.moveTo(at);
  }

  /** Lets time pass until all is quiet. */
  settle(): void {
    while (!this.isQuiet) this.step();
  }

  /** A session that has come as far as `position` of a record, by the same inputs. */
  static replay({ setup, inputs }: SessionRecord, position: Position): Session {
    const session = new Session(setup);
    for (const { moment, at, input } of inputs) {
      if (moment >= position.moment) break;
      session.#catchUp(moment, at);
      session.perform(input);
    }
    session.#catchUp(position.moment, position.at);
    return session;
  }

  #catchUp(moment: number, at: number) {
    while (this.record.moments.length < moment) this.step();
    this.#clock.moveTo(at);
  }

  get #isUnderWay(): boolean {
    return this.#inFlight > 0 || this.#server.isBusy;
  }

  /** The next line goes when the client is ready, or when it waits for a reply that nothing under way can bring. */
  get #canSendWaiting(): boolean {
    if (this.#waiting.length === 0) return false;
    const client = this.#userPi.getSnapshot();
    return client.hasTag('ready') || (client.hasTag('awaitingReply') && !this.#isUnderWay);
  }

  #sendWaiting() {
    const [line, ...rest] = this.#waiting;
    if (line === undefined) return;
    this.#waiting = rest;
    if (!this.#userPi.getSnapshot().hasTag('ready')) this.#userPi.send({ type: 'giveUp' });
    this.#userPi.send({ type: 'command', line });
  }

  #do(input: Input) {
    switch (input.type) {
      case 'connect':
        this.#userPi.send({ type: 'connect' });
        break;
      case 'lines': {
        this.#waiting = [...this.#waiting, ...input.lines];
        if (this.#canSendWaiting) this.#sendWaiting();
        break;
      }
      case 'bytes':
        if (this.#state === 'open' || this.#state === 'opening')
          this.#send('user-PI', 'command', input.bytes);
        break;
      case 'configure':
        this.#settings = { ...this.#settings, ...input.settings };
        this.#connection.setLatency(this.#settings.latency);
        this.#server.tell({ type: 'configure', settings: serverSettingsIn(input.settings) });
        break;
      case 'waitForTimeout':
        this.#waitForTimeout();
        break;
      case 'disconnect':
        this.#userPi.send({ type: 'disconnect' });
        break;
      case 'discardWaiting':
        this.#waiting = [];
        break;
    }
  }

  /** Time that nobody uses passes only here, and only when all is quiet. */
  #waitForTimeout() {
    if (!this.isQuiet || this.#state !== 'open') return;
    this.#clock.moveTo(this.#server.lastActive + this.#settings.idleLimit);
    this.#server.tell({ type: 'idleTimeout' });
  }

  #startServer({ profile }: Setup) {
    const { service, serviceDelay, idleLimit } = this.#settings;
    return new ServerEnd(
      { service, serviceDelay, idleLimit, profile },
      {
        clock: this.#clock,
        utter: (said) => this.#utter(said),
        inspect: observer('server-PI', serverPiMachine, (taken) => this.#taken.push(taken)),
      },
    );
  }

  /** Each connection gets a server-PI of its own, as a server starts a process for each. */
  #open() {
    if (this.#messages.length > 0) {
      this.#server.stop();
      this.#server = this.#startServer(this.record.setup);
    }
    this.#opening = this.#messages.length;
    this.#isLoginBegun = false;
    this.#reading = { rest: '', open: undefined };
    this.#state = 'opening';
    this.#travel('user-PI', 'open', { kind: 'open' });
  }

  /** The client's end is closed at once; the server hears of it when the close arrives. */
  #hangUp() {
    if (this.#state !== 'open' && this.#state !== 'opening') return;
    this.#state = 'closing';
    this.#travel('user-PI', 'close', { kind: 'close' });
  }

  #send(from: End, kind: Message['kind'], bytes: Bytes, about?: Pick<Message, 'reply' | 'answers'>) {
    this.#travel(from, kind, { kind: 'bytes', bytes }, about);
  }

  #travel(from: End, kind: Message['kind'], carried: Carried, about?: Pick<Message, 'reply' | 'answers'>) {
    const { id, sentAt, arrivesAt } = this.#connection.send(from, carried);
    this.#inFlight++;
    const bytes = carried.kind === 'bytes' ? carried.bytes : '';
    const sentIn = this.record.moments.length;
    this.#messages = [
      ...this.#messages,
      { id: id - 1, from, kind, bytes, sentAt, arrivesAt, sentIn, ...about },
    ];
  }

  #arrive(flight: Flight) {
    const id = flight.id - 1;
    const message = this.#messages[id];
    this.#inFlight--;
    this.#arrived = id;
    if (message)
      this.#messages = this.#messages.with(id, { ...message, arrivedIn: this.record.moments.length });
    if (id < this.#opening) return;
    if (flight.from === 'user-PI') this.#arriveAtServer(flight, id);
    else this.#arriveAtUser(flight);
  }

  #arriveAtServer(flight: Flight, id: number) {
    if (flight.kind === 'close') {
      this.#state = 'closed';
      this.#server.tell({ type: 'connectionClosed' });
    } else if (flight.kind === 'open') {
      this.#state = 'open';
      this.#server.tell({ type: 'opened' });
    } else if (flight.kind === 'bytes') {
      this.#server.receive(flight.bytes, id);
    }
  }

  #arriveAtUser(flight: Flight) {
    if (flight.kind === 'close') {
      this.#state = 'closed';
      this.#userPi.send({ type: 'connectionClosed' });
      this.#server.tell({ type: 'connectionClosed' });
    } else if (flight.kind === 'bytes') {
      const { lines, rest } = assembleLines(this.#reading.rest, flight.bytes);
      this.#reading.rest = rest;
      for (const line of lines) {
        const { open, reply } = readReplyLine(this.#reading.open, line);
        this.#reading.open = open;
        if (reply) this.#userPi.send({ type: replyClass(reply.code), reply });
      }
    }
  }

  #utter({ said, answers }: Said) {
    if (said.type === 'close') {
      this.#state = 'closing';
      this.#travel('server-PI', 'close', { kind: 'close' });
      return;
    }
    const { code, lines, situation } = said;
    this.#send('server-PI', 'reply', writeReply({ code, lines }), {
      reply: { code, lines, situation },
      ...(answers === undefined ? {} : { answers }),
    });
  }

  #moment(cause: Cause, happen: () => void) {
    this.#arrived = undefined;
    happen();
    this.#server.feed();
    const arrived: number | undefined = this.#arrived;
    this.record = {
      ...this.record,
      moments: [
        ...this.record.moments,
        {
          at: this.now,
          cause: arrived === undefined ? cause : { type: 'arrival', message: arrived },
          taken: this.#taken,
          after: this.#standing(),
        },
      ],
      messages: this.#messages,
    };
    this.#taken = [];
  }

  #standing(): Standing {
    const server = this.#server.snapshot;
    return {
      userPi: activeState(this.#userPi.getSnapshot()),
      serverPi: activeState(server),
      isLoginBegun: this.#isLoginBegun,
      username: server.context.username,
      connection: this.#state,
      waiting: this.#waiting,
      messages: this.#messages.length,
      settings: this.#settings,
    };
  }
}
