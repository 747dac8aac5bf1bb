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

/** How long connections get to end when the server does (ms). */
const farewell = 500;

/** Where real clients reach a simulated server: listens on TCP and has a server-PI answer each connection. */
export class FtpServer {
  readonly #options: FtpServerOptions;
  readonly #server: Server;
  readonly #host: FtpConnectionHost;
  readonly #connections = new Set<FtpConnection>();
  readonly #kernel = release();
  #secureContext: SecureContext | undefined;
  #seed = Math.floor(Math.random() * 2 ** 32);

  /** Starts to listen. Rejects where that cannot be, for example because the port is in use (EADDRINUSE). */
  static async start(options: FtpServerOptions): Promise<FtpServer> {
    const server = new FtpServer(options);
    server.#server.listen(options.port, options.host ?? '127.0.0.1');
    await once(server.#server, 'listening');
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

  get #bound(): AddressInfo {
    return this.#server.address() as AddressInfo; // a server of TCP that listens has one
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
    return {
      host: 'localhost',
      client: isLoopback(clientAddress) ? 'localhost' : clientAddress,
      address: plainAddress(socket.localAddress),
      clientAddress,
      port: socket.localPort ?? 0,
      clientPort: socket.remotePort ?? 0,
      time: timeOfDay(new Date()),
      kernel: this.#kernel,
    };
  }
}

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
