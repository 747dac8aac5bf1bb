import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import * as v from 'valibot';
import { profileIds } from '../../../machines/profiles/profiles.ts';
import type { ServerProfile } from '../../../machines/profiles/ServerProfile.ts';
import { serverSettingsFor, settingsFor } from '../../../machines/simulator/defaults.ts';
import { LiveRecording } from '../../../machines/simulator/liveRecording.ts';
import type { LiveMessage, LiveProblem, LiveState } from '../../live/messages.ts';
import { UsageError } from '../commandLine.ts';
import type { Witness } from '../ftp/FtpConnection.ts';
import { type FtpServer, isLoopback, type Opening } from '../ftp/FtpServer.ts';
import { startFtpServer } from '../ftp/serveFtp.ts';
import { type AskedServer, askedServer } from '../serverOptions.ts';
import { SessionLog } from './SessionLog.ts';

const atMost = (limit: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limit)));
const seconds = v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400)));
const startSchema = v.strictObject({
  server: v.picklist(profileIds),
  port: atMost(65_535),
  anonymous: v.optional(v.boolean()),
  tls: v.optional(v.boolean()),
  tlsRequired: v.optional(v.boolean()),
  idle: seconds,
  maxClients: atMost(100_000),
  maxPerIp: atMost(100_000),
  timeScale: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1000))),
  policies: v.optional(v.record(v.string(), v.string())),
});

/**
 * How much a request may say; and how much may wait for a listener that does not read, beside what there was to tell it
 * at first (bytes).
 */
const bodyLimit = 16 * 1024;
const unreadLimit = 8 * 1024 * 1024;
/** How often a stream shows that it lives (ms). */
const heartbeat = 15_000;

/** A request that is refused: its status, and why. */
class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

type Running = { readonly server: FtpServer; readonly profile: ServerProfile };

/**
 * The front end for real clients as the page switches it on and off, and what happens in their sessions as a stream of
 * events. It answers the requests below `/live/`, to the pages alone that come from the same place: any other page in
 * the browser could reach this machine, too.
 */
export class LiveService {
  readonly #host: string;
  readonly #log = new SessionLog();
  readonly #streams = new Set<ServerResponse>();
  #heartbeat: NodeJS.Timeout | undefined;
  #running: Running | undefined;
  /** Starting and stopping go one after the other. */
  #work: Promise<unknown> = Promise.resolve();

  /** `host`: the address at which the page is served, and real clients are taken. */
  constructor(host = '127.0.0.1') {
    this.#host = host;
  }

  /** Answers a request below `/live/`. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      this.#admit(request);
      await this.#answer(request, response);
    } catch (error) {
      refuse(response, error);
    }
  }

  /** Ends the front end and all streams. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#stop());
    for (const stream of this.#streams) stream.end();
  }

  /** A name that leads here by a trick of DNS is not ours, and a page from elsewhere gives its origin. */
  #admit({ headers }: IncomingMessage) {
    const { host = '', origin, 'sec-fetch-site': site } = headers;
    const name = hostname(host);
    if (name !== 'localhost' && name !== this.#host && isIP(name) === 0)
      throw new Refusal(403, `This program does not answer to the name "${name}".`);
    const isForeign = origin !== undefined && origin !== `http://${host}`;
    if (isForeign || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw new Refusal(403, 'Only the page that this program serves may ask this.');
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const [path] = (request.url ?? '').split('?');
    const method = path === '/live/start' || path === '/live/stop' ? 'POST' : 'GET';
    const isKnown = ['/live/state', '/live/events', '/live/start', '/live/stop'].includes(path ?? '');
    if (!isKnown) throw new Refusal(404, 'There is nothing at this address.');
    if (request.method !== method) throw new Refusal(405, `Only ${method} is answered here.`);
    if (path === '/live/events') return this.#stream(request, response);
    const body = method === 'POST' ? await bodyOf(request) : undefined;
    if (path === '/live/start') await this.#inTurn(() => this.#start(body));
    if (path === '/live/stop') await this.#inTurn(() => this.#stop());
    send(response, 200, this.#state);
  }

  get #state(): LiveState {
    if (this.#running === undefined) return { running: false };
    const { server, profile } = this.#running;
    const { anonymous, tls } = profile.configuration;
    const host = isIP(server.address) && isLoopback(server.address) ? server.address : 'localhost';
    return { running: true, server: profile.id, host, port: server.port, anonymous, tls };
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => {});
    return done;
  }

  async #start(body: unknown) {
    if (this.#running) throw new Refusal(409, 'It runs already.');
    const asked = v.safeParse(startSchema, body);
    if (!asked.success) throw new Refusal(400, problemIn(asked.issues));
    const { server, port = 2121, timeScale = 1, policies, ...rest } = asked.output;
    const of = await askedServer({
      server,
      set: Object.entries(policies ?? {}),
      ...defined({
        anonymous: rest.anonymous,
        tls: rest.tls,
        'tls-required': rest.tlsRequired,
        idle: rest.idle,
        'max-clients': rest.maxClients,
        'max-per-ip': rest.maxPerIp,
      }),
    });
    const input = { ...serverSettingsFor(of.profile), profile: of.profile };
    const witness = (opening: Opening) => this.#witness(opening, of);
    const started = await startFtpServer({ input, host: this.#host, port, timeScale, witness });
    this.#running = { server: started, profile: of.profile };
    this.#tellState();
  }

  async #stop() {
    const { server } = this.#running ?? {};
    this.#running = undefined;
    await server?.close();
    this.#tellState();
  }

  /** To every page that listens: another one may have switched it. */
  #tellState(streams: Iterable<ServerResponse> = this.#streams) {
    const message: LiveMessage = { type: 'state', state: this.#state };
    const text = `event: ${message.type}\ndata: ${JSON.stringify(message)}\n\n`;
    for (const stream of streams) stream.write(text);
  }

  /** Writes down a session so that the machines of a page can do it again. */
  #witness({ surroundings, seed }: Opening, { profile, policies }: AskedServer): Witness {
    const session = this.#log.begin({
      server: profile.id,
      policies,
      settings: settingsFor(profile, { latency: 0, seed }),
      surroundings,
      from: `${surroundings.clientAddress}:${surroundings.clientPort}`,
      openedAt: Date.now(),
    });
    let recording: LiveRecording | undefined;
    return {
      opened: (connection) => {
        const recorded = { isLoggedIn: () => connection.isLoggedIn, crowd: () => connection.crowd };
        recording = new LiveRecording(profile, recorded, session.tell);
        recording.connect();
      },
      received: (bytes, at) => recording?.receive(bytes, at),
      dropped: () => recording?.drop(),
      timedOut: (at) => recording?.timeOut(at),
      ended: (how, at) => {
        if (how !== 'closed') recording?.end(how, at);
        session.end(at);
      },
    };
  }

  #stream(request: IncomingMessage, response: ServerResponse) {
    response.writeHead(200, { ...commonHeaders, 'Content-Type': 'text/event-stream' });
    let mayWait = Number.POSITIVE_INFINITY;
    const write = (text: string) => {
      response.write(text);
      if (response.writableLength > mayWait) response.destroy();
    };
    const lastId = request.headers['last-event-id'];
    this.#tellState([response]);
    const stopListening = this.#log.listen(write, typeof lastId === 'string' ? lastId : undefined);
    mayWait = response.writableLength + unreadLimit; // all that is kept waits for it now
    this.#streams.add(response);
    this.#heartbeat ??= setInterval(() => this.#beat(), heartbeat);
    response
      .on('error', () => {})
      .on('close', () => {
        stopListening();
        this.#streams.delete(response);
        if (this.#streams.size > 0) return;
        clearInterval(this.#heartbeat);
        this.#heartbeat = undefined;
      });
  }

  #beat() {
    for (const stream of this.#streams) stream.write(':\n\n');
  }
}

const commonHeaders = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };

function send(response: ServerResponse, status: number, told: LiveState | LiveProblem) {
  response.writeHead(status, { ...commonHeaders, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(told));
}

function refuse(response: ServerResponse, error: unknown) {
  const status = error instanceof Refusal ? error.status : error instanceof UsageError ? 400 : 500;
  if (status === 500) console.error(error);
  // What is left of the request is not read.
  if (!response.req.readableEnded) response.setHeader('Connection', 'close');
  send(response, status, {
    problem: error instanceof Error && status < 500 ? error.message : 'That failed.',
  });
}

/** The name or address in a Host header, without the port and the brackets of IPv6. */
const hostname = (host: string): string =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/** The JSON of a request. A form of another page cannot send that type without asking first. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
    throw new Refusal(415, 'Only application/json is read here.');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > bodyLimit) throw new Refusal(413, 'That is too much.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Refusal(400, 'That is no JSON.');
  }
}

function problemIn([issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const path = v.getDotPath(issue);
  return path === null ? issue.message : `${path}: ${issue.message}`;
}

/** Of some values, those that are there. */
const defined = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
