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
import { handshakeFlights } from '../protocol/tls.ts';
import { type Crowd, nobodyElse, type ServerSettings, timeLimits } from '../server-pi/facts.ts';
import { serverPiMachine } from '../server-pi/serverPiMachine.ts';
import { replyClass, userPiMachine } from '../user-pi/userPiMachine.ts';
import { activeStates, observer } from './inspection.ts';
import { createRandom } from './random.ts';
import type {
  Cause,
  ClientSettings,
  Input,
  LoggedInput,
  Message,
  Moment,
  NetworkSettings,
  Position,
  SessionRecord,
  Settings,
  Setup,
  Standing,
  Taken,
} from './record.ts';
import { type Said, ServerEnd } from './serverEnd.ts';
import { spoil } from './spoiling.ts';
import { createVirtualClock } from './virtualClock.ts';

type Elsewhere = NetworkSettings & ClientSettings & { otherClients: number; crowd: Crowd };
/** Of settings, those that the server-PI looks at. */
export function serverSettingsIn(settings: Partial<Settings>): Partial<ServerSettings> {
  const {
    latency,
    jitter,
    seed,
    splitReplies,
    cut,
    pipelines,
    takes120,
    lineEnd,
    spoils,
    otherClients,
    crowd,
    ...own
  } = settings as Partial<ServerSettings & Elsewhere>;
  return own;
}

/** The other clients: real ones, and some who are at other addresses and logged in. */
export const crowdOf = ({
  otherClients,
  crowd = nobodyElse,
}: Pick<Settings, 'otherClients' | 'crowd'>): Crowd => ({
  clients: crowd.clients + otherClients,
  fromAddress: crowd.fromAddress,
  loggedIn: crowd.loggedIn + otherClients,
  loggedInFromAddress: crowd.loggedInFromAddress,
});

type About = Pick<Message, 'reply' | 'answers' | 'handshake'>;

/**
 * A session that runs: the two PIs and the connection between them, on one virtual clock. It carries and writes down;
 * what happens is decided in the machines. All that happens is in `record`, moment by moment.
 */
export class Session {
  readonly #setup: Setup;
  readonly #start: Standing;
  readonly #moments: Moment[] = [];
  readonly #messages: Message[] = [];
  readonly #inputs: LoggedInput[] = [];
  /** The record as it was last asked for; whether it still is so, and whether its messages are. */
  #record: SessionRecord | undefined;
  #isRecordCurrent = false;
  #areMessagesSame = false;
  readonly #clock = createVirtualClock();
  readonly #connection: ControlConnection;
  readonly #userPi: Actor<typeof userPiMachine>;
  readonly #random: () => number;
  #server: ServerEnd;
  #settings: Settings;
  #state: Standing['connection'] = 'closed';
  /** Lines of the person that wait for the reply to the one before. */
  #waiting: readonly Bytes[] = [];
  /** What the client has read of a reply. */
  #reading: { rest: Bytes; open: PartialReply } = { rest: '', open: undefined };
  /** The exact bytes of the line that the client is about to send, where they are given. */
  #given: Bytes | undefined;
  /** What the client has sent of a line that is not complete. */
  #begun: Bytes = '';
  /** Whether what an end sends now travels encrypted. */
  #isProtected: Record<End, boolean> = { 'user-PI': false, 'server-PI': false };
  #inFlight = 0;
  /** Whether half of a reply is out, and the cut comes after it. */
  #isCutting = false;
  #isLoginBegun = false;
  /** The first message of this connection. What was sent before it belongs to another one, or was cut off: it is lost. */
  #opening = 0;
  /** The message that arrives in this moment. */
  #arrived: number | undefined;
  #taken: Taken[] = [];

  constructor(setup: Setup) {
    this.#setup = setup;
    this.#settings = setup.settings;
    this.#random = createRandom(setup.settings.seed);
    this.#connection = createControlConnection(this.#clock, setup.settings, this.#random, (flight) =>
      this.#arrive(flight),
    );
    this.#userPi = createActor(userPiMachine, {
      input: { takes120: setup.settings.takes120 },
      clock: this.#clock,
      inspect: observer('user-PI', userPiMachine, (taken) => this.#taken.push(taken)),
    });
    this.#userPi.on('open', () => this.#open());
    this.#userPi.on('close', () => this.#hangUp());
    this.#userPi.on('startTls', () => this.#shakeHands(0));
    this.#userPi.on('send', ({ line }) => this.#sendLine(line));
    this.#userPi.start();
    this.#server = this.#startServer(setup);
    this.#taken = [];
    this.#start = this.#standing();
  }

  /** All that has happened. It is copied when it is asked for: a session that nobody looks at meanwhile is quick. */
  get record(): SessionRecord {
    const last = this.#record;
    if (last && this.#isRecordCurrent) return last;
    const areInputsSame = last?.inputs.length === this.#inputs.length;
    this.#record = {
      setup: this.#setup,
      start: this.#start,
      moments: [...this.#moments],
      messages: last && this.#areMessagesSame ? last.messages : [...this.#messages],
      inputs: last && areInputsSame ? last.inputs : [...this.#inputs],
    };
    this.#isRecordCurrent = true;
    this.#areMessagesSame = true;
    return this.#record;
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
    this.#inputs.push({ moment: this.#moments.length, at: this.now, input });
    this.#moment({ type: 'input', input }, () => this.#do(input));
  }

  /** Lets time pass to `at`, also where nothing happens: what is observed elsewhere comes at its own time. */
  passTo(at: number): void {
    this.advanceTo(at);
    this.#clock.moveTo(at);
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
    while (this.#moments.length < moment) this.step();
    this.#clock.moveTo(at);
  }

  get #isUnderWay(): boolean {
    return this.#inFlight > 0 || this.#isCutting || this.#server.isBusy;
  }

  /** The next line goes when the client is ready, or when it waits for a reply that nothing under way can bring. */
  get #canSendWaiting(): boolean {
    if (this.#waiting.length === 0) return false;
    const client = this.#userPi.getSnapshot();
    if (client.hasTag('negotiating')) return false;
    // A client that does not wait for replies waits for the greeting all the same: before it, it could not send.
    const isHasty = this.#settings.pipelines && client.matches({ dialogue: 'exchange' });
    return client.hasTag('ready') || isHasty || (client.hasTag('awaitingReply') && !this.#isUnderWay);
  }

  #sendWaiting() {
    const [line, ...rest] = this.#waiting;
    if (line === undefined) return;
    this.#waiting = rest;
    if (!this.#userPi.getSnapshot().hasTag('ready')) this.#userPi.send({ type: 'giveUp' });
    this.#userPi.send({ type: 'command', line });
  }

  #do(input: Input) {
    if ('crowd' in input && input.crowd) this.#settings = { ...this.#settings, crowd: input.crowd };
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
        if (this.#state === 'open' || this.#state === 'opening') this.#sendBytes(input.bytes);
        break;
      case 'configure':
        this.#settings = { ...this.#settings, ...input.settings };
        this.#connection.setPace(this.#settings);
        this.#userPi.send({ type: 'configure', takes120: this.#settings.takes120 });
        this.#server.tell({ type: 'configure', settings: serverSettingsIn(input.settings) });
        break;
      case 'waitForTimeout':
        this.#waitForTimeout();
        break;
      case 'cut':
        this.#cut(input.by);
        break;
      case 'disconnect':
        this.#userPi.send({ type: 'disconnect' });
        break;
      case 'discardWaiting':
        this.#waiting = [];
        break;
    }
  }

  /** A line of the user-PI, with its end, and with what the client puts into it by mistake. */
  #sendLine(line: Bytes) {
    if (/^\s*(USER|PASS)/i.test(line)) this.#isLoginBegun = true;
    const { spoils, lineEnd } = this.#settings;
    const bytes = this.#given ?? spoil(line, spoils) + (lineEnd === 'LF' ? '\n' : CRLF);
    if (this.#given !== undefined) this.#given = '';
    if (bytes !== '') this.#send('user-PI', 'command', bytes);
  }

  /** Bytes as they are, in one piece: of the complete lines in them the user-PI knows that they are sent. */
  #sendBytes(bytes: Bytes) {
    const { lines, rest } = assembleLines(this.#begun, bytes);
    this.#begun = rest;
    this.#given = bytes;
    for (const line of lines) this.#userPi.send({ type: 'command', line });
    // A user-PI that takes no command now, or is not at the end of one, has sent nothing.
    if (this.#given) this.#send('user-PI', 'command', bytes);
    this.#given = undefined;
  }

  /** Time that nobody uses passes only here, and only when all is quiet: up to the idle limit, or that of the login. */
  #waitForTimeout() {
    if (!this.isQuiet || this.#state !== 'open') return;
    const { idle, login } = timeLimits(this.#server.snapshot.context);
    const idleAt = this.#server.lastActive + idle;
    const loginAt = this.#openedAt + login;
    const at = Math.min(idleAt, loginAt);
    if (at === Number.POSITIVE_INFINITY) return;
    this.#clock.moveTo(at);
    this.#server.tell({ type: loginAt < idleAt ? 'loginTimeout' : 'idleTimeout' });
  }

  /** When the server took the connection. */
  get #openedAt(): number {
    return this.#messages[this.#opening]?.arrivesAt ?? 0;
  }

  /** A cut loses what is under way. The network resets both ends; the process of a server that ends closes its own. */
  #cut(by: 'network' | 'server') {
    this.#isCutting = false;
    if (this.#state !== 'open' && this.#state !== 'closing') return;
    const lostIn = this.#moments.length;
    for (const [id, message] of this.#messages.entries())
      if (message.arrivedIn === undefined && !message.isLost)
        this.#messages[id] = { ...message, isLost: true, lostIn };
    this.#areMessagesSame = false;
    this.#opening = this.#messages.length;
    this.#state = 'closing';
    if (by === 'network') this.#travel('user-PI', 'reset', { kind: 'reset' });
    else this.#server.tell({ type: 'connectionClosed' });
    this.#travel('server-PI', by === 'network' ? 'reset' : 'close', {
      kind: by === 'network' ? 'reset' : 'close',
    });
  }

  #startServer({ profile, surroundings }: Setup) {
    return new ServerEnd(
      {
        ...(serverSettingsIn(this.#settings) as ServerSettings), // all of them: no part of the settings is missing
        profile,
        ...(surroundings ? { surroundings } : {}),
      },
      {
        clock: this.#clock,
        utter: (said) => this.#utter(said),
        inspect: observer('server-PI', serverPiMachine, (taken) => this.#taken.push(taken)),
        random: this.#random,
        crowd: () => crowdOf(this.#settings),
      },
    );
  }

  /** Each connection gets a server-PI of its own, as a server starts a process for each. */
  #open() {
    if (this.#messages.length > 0) {
      this.#server.stop();
      this.#server = this.#startServer(this.#setup);
    }
    this.#opening = this.#messages.length;
    this.#isLoginBegun = false;
    this.#reading = { rest: '', open: undefined };
    this.#begun = '';
    this.#isProtected = { 'user-PI': false, 'server-PI': false };
    this.#state = 'opening';
    this.#travel('user-PI', 'open', { kind: 'open' });
  }

  /** The client's end is closed at once; the server hears of it when the close arrives. */
  #hangUp() {
    if (this.#state !== 'open' && this.#state !== 'opening') return;
    this.#state = 'closing';
    this.#travel('user-PI', 'close', { kind: 'close' });
  }

  /** The flights of a handshake follow one another; after the last one both ends are protected. */
  #shakeHands(step: number) {
    const flight = handshakeFlights[step];
    if (flight === undefined) return;
    const { from, says, length } = flight;
    this.#travel(from, 'handshake', { kind: 'handshake' }, { handshake: { says, length } });
    if (step < handshakeFlights.length - 1) return;
    this.#isProtected['user-PI'] = true;
    this.#userPi.send({ type: 'handshakeDone' });
  }

  #send(from: End, kind: Message['kind'], bytes: Bytes, about?: About) {
    this.#travel(from, kind, { kind: 'bytes', bytes }, about);
  }

  #travel(from: End, kind: Message['kind'], carried: Carried, about?: About) {
    const { id, sentAt, arrivesAt } = this.#connection.send(from, carried);
    this.#inFlight++;
    const bytes = carried.kind === 'bytes' ? carried.bytes : '';
    const sentIn = this.#moments.length;
    const protection = bytes !== '' && this.#isProtected[from] ? { isProtected: true as const } : {};
    this.#areMessagesSame = false;
    this.#messages.push({
      ...{ id: id - 1, from, kind, bytes, sentAt, arrivesAt, sentIn },
      ...protection,
      ...about,
    });
  }

  #arrive(flight: Flight) {
    const id = flight.id - 1;
    const message = this.#messages[id];
    this.#inFlight--;
    this.#arrived = id;
    this.#areMessagesSame = false;
    if (message && message.isLost !== true)
      this.#messages[id] = { ...message, arrivedIn: this.#moments.length };
    if (id < this.#opening || message === undefined) return;
    if (message.kind === 'handshake') this.#arriveFlight(message);
    else if (flight.from === 'user-PI') this.#arriveAtServer(flight, id);
    else this.#arriveAtUser(flight);
  }

  #arriveFlight({ from, handshake }: Message) {
    const other = from === 'user-PI' ? this.#server.snapshot : this.#userPi.getSnapshot();
    if (!other.hasTag('negotiating')) return; // it has given up
    const step = handshakeFlights.findIndex(({ says }) => says === handshake?.says);
    if (step < handshakeFlights.length - 1) return this.#shakeHands(step + 1);
    this.#isProtected['server-PI'] = true;
    this.#server.tell({ type: 'handshakeDone' });
  }

  /** What comes in clear where a flight of the handshake must come is none: the server gives up and closes. */
  #breakHandshake() {
    this.#server.tell({ type: 'handshakeFailed' });
    this.#state = 'closing';
    this.#travel('server-PI', 'close', { kind: 'close' });
  }

  #arriveAtServer(flight: Flight, id: number) {
    if (flight.kind === 'close' || flight.kind === 'reset') {
      this.#state = 'closed';
      this.#server.tell({ type: 'connectionClosed' });
    } else if (flight.kind === 'open') {
      this.#state = 'open';
      this.#server.open();
    } else if (flight.kind === 'bytes') {
      if (this.#server.isNegotiating) this.#breakHandshake();
      else this.#server.receive(flight.bytes, id);
    }
  }

  #arriveAtUser(flight: Flight) {
    if (flight.kind === 'close' || flight.kind === 'reset') {
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
      // A client that has asked for clear text goes on protected until the server has said yes.
      if (this.#userPi.getSnapshot().matches({ protection: 'clear' })) this.#isProtected['user-PI'] = false;
    }
  }

  #utter({ said, answers }: Said) {
    switch (said.type) {
      case 'close':
        this.#state = 'closing';
        this.#travel('server-PI', 'close', { kind: 'close' });
        break;
      case 'startTls':
        break; // the client begins
      case 'endTls':
        this.#isProtected['server-PI'] = false; // the client's end follows when it knows
        break;
      case 'reply':
        this.#utterReply(said, answers === undefined ? {} : { answers });
        break;
    }
  }

  #utterReply(said: Said['said'] & { type: 'reply' }, about: Pick<Message, 'answers'>) {
    const { code, lines, situation, repeatsCode } = said;
    const bytes = writeReply({ code, lines, ...(repeatsCode ? { repeatsCode } : {}) });
    const { splitReplies, cut } = this.#settings;
    const half = Math.ceil(bytes.length / 2);
    if (cut !== 'nobody') {
      this.#send('server-PI', 'part', bytes.slice(0, half), about);
      this.#settings = { ...this.#settings, cut: 'nobody' };
      this.#isCutting = true;
      const { arrivesAt } = this.#messages[this.#messages.length - 1] as Message; // just sent
      this.#clock.setTimeout(() => this.#cut(cut), arrivesAt - this.now);
      return;
    }
    if (splitReplies) this.#send('server-PI', 'part', bytes.slice(0, half), about);
    const rest = splitReplies ? bytes.slice(half) : bytes;
    this.#send('server-PI', 'reply', rest, { reply: { code, lines, situation }, ...about });
  }

  #moment(cause: Cause, happen: () => void) {
    this.#arrived = undefined;
    happen();
    this.#server.feed();
    const arrived: number | undefined = this.#arrived;
    this.#moments.push({
      at: this.now,
      cause: arrived === undefined ? cause : { type: 'arrival', message: arrived },
      taken: this.#taken,
      after: this.#standing(),
    });
    this.#taken = [];
    this.#isRecordCurrent = false;
  }

  #standing(): Standing {
    const server = this.#server.snapshot;
    const [userPi = '', userProtection = ''] = activeStates(this.#userPi.getSnapshot());
    const [serverPi = '', serverProtection = ''] = activeStates(server);
    return {
      userPi,
      serverPi,
      userProtection,
      serverProtection,
      isLoginBegun: this.#isLoginBegun,
      username: server.context.username,
      connection: this.#state,
      waiting: this.#waiting,
      messages: this.#messages.length,
      settings: this.#settings,
    };
  }
}
