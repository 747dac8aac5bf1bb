import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { release } from 'node:os';
import { createSecureContext, type SecureContext } from 'node:tls';
import type { Surroundings } from '../../../machines/server-pi/facts.ts';
import type { ServerPiInput } from '../../../machines/server-pi/serverPiMachine.ts';
import { Listener } from '../../../machines/simulator/listener.ts';
import { createRandom } from '../../../machines/simulator/random.ts';
import { type Certificate, createCertificate } from './certificate.ts';
import { FtpConnection, type FtpConnectionHost, type Witness } from './FtpConnection.ts';

/** A connection that has just been taken. */
export type Opening = {
  readonly surroundings: Surroundings;
  /** What the random delays of this connection come from. */
  readonly seed: number;
};

export type FtpServerOptions = {
  /** The server that answers, and how it is set up. */
  readonly input: ServerPiInput;
  readonly host?: string;
  /** 0: any free one. */
  readonly port: number;
  /** How many times as long as the profile says its delays take; 0: none are made. */
  readonly timeScale?: number;
  /** Left out: one that is made for it, when it is first needed. */
  readonly certificate?: Certificate;
  /** How many connections it takes, whatever the profile allows. */
  readonly maxConnections?: number;
  /** Asked for each connection who writes down what happens on it. */
  readonly witness?: (opening: Opening) => Witness;
};

/**
 * How many clients may wait to be taken; the system may allow fewer. Those for whom there is no room wait for a greeting
 * that never comes.
 */
const queueLength = 10_000;
/** How long connections get to end when the server does (ms). */
const farewell = 500;

/** Where real clients reach a simulated server: listens on TCP and has a server-PI answer each connection. */
export class FtpServer {
  readonly #options: FtpServerOptions;
  readonly #server: Server;
  readonly #host: FtpConnectionHost;
  readonly #connections = new Set<FtpConnection>();
  readonly #kernel = release();
  #bound: Pick<AddressInfo, 'address' | 'port'> = { address: '', port: 0 };
  /** The minute since 1970 in which the time of day was looked up, and that time. */
  #minute = 0;
  #time = '';
  #secureContext: SecureContext | undefined;
  #seed = Math.floor(Math.random() * 2 ** 32);

  /** Starts to listen. Rejects where that cannot be, for example because the port is in use (EADDRINUSE). */
  static async start(options: FtpServerOptions): Promise<FtpServer> {
    const server = new FtpServer(options);
    const { host = '127.0.0.1', port } = options;
    server.#server.listen({ host, port, backlog: queueLength });
    await once(server.#server, 'listening');
    server.#bound = server.#server.address() as AddressInfo; // one of TCP that listens has one
    server.#server.on('error', () => {}); // a connection that could not be taken; the others go on
    return server;
  }

  private constructor(options: FtpServerOptions) {
    const { input, timeScale = 1, certificate } = options;
    this.#options = options;
    const timers = { setTimeout, clearTimeout };
    const listener = new Listener(input, {
      clock: { now: () => performance.now(), ...timers },
      random: Math.random,
      patience: timers,
    });
    if (certificate) this.#secureContext = createSecureContext(certificate);
    this.#host = {
      listener,
      timeScale,
      secureContext: () => {
        this.#secureContext ??= createSecureContext(createCertificate());
        return this.#secureContext;
      },
      forget: (connection) => this.#connections.delete(connection),
    };
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (socket) => this.#take(socket));
  }

  /** The address and the port that it listens on. */
  get address(): string {
    return this.#bound.address;
  }
  get port(): number {
    return this.#bound.port;
  }

  /** How many connections there are. */
  get size(): number {
    return this.#connections.size;
  }

  /** Stops to listen and ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((done) => this.#server.close(() => done()));
    for (const connection of this.#connections) connection.end();
    const timer = setTimeout(() => {
      for (const connection of this.#connections) connection.destroy();
    }, farewell);
    await closed;
    clearTimeout(timer);
  }

  #take(socket: Socket) {
    const { maxConnections = 10_000, witness } = this.#options;
    if (this.#connections.size >= maxConnections) return turnAway(socket);
    const surroundings = this.#surroundingsOf(socket);
    const seed = this.#seed++ >>> 0;
    const session = { surroundings, random: createRandom(seed), witness: witness?.({ surroundings, seed }) };
    this.#connections.add(new FtpConnection(socket, session, this.#host));
  }

  #surroundingsOf(socket: Socket): Surroundings {
    const clientAddress = plainAddress(socket.remoteAddress);
    const { address, port } = this.#bound;
    return {
      host: 'localhost',
      client: isLoopback(clientAddress) ? 'localhost' : clientAddress,
      // Where it listens on every address, the client has chosen one of them.
      address: isEvery(address) ? plainAddress(socket.localAddress) : address,
      clientAddress,
      port,
      clientPort: socket.remotePort ?? 0,
      time: this.#timeOfDay(),
      kernel: this.#kernel,
    };
  }

  #timeOfDay(): string {
    const minute = Math.floor(Date.now() / 60_000);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#time = timeOfDay(new Date());
    }
    return this.#time;
  }
}

const isEvery = (address: string): boolean => address === '0.0.0.0' || address === '::';

/** An address of IPv4 in its own form, also where the socket is one of IPv6. One that has gone has none. */
const plainAddress = (address = ''): string => address.replace(/^::ffff:(?=\d+\.)/, '');

/** Whether an address is one of this machine that no other can reach. */
export const isLoopback = (address: string): boolean => address === '::1' || /^127\.[\d.]+$/.test(address);

const twoDigits = (value: number) => String(value).padStart(2, '0');
const timeOfDay = (at: Date) => `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;

/** Tells a client for whom there is no room so much, in words that are no profile's, and is done with it. */
function turnAway(socket: Socket) {
  socket.on('error', () => {});
  socket.write('421 Too many connections.\r\n');
  socket.destroySoon();
}
