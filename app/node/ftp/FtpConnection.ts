import type { Socket } from 'node:net';
import type { SecureContext, TLSSocket } from 'node:tls';
import type { Bytes } from '../../../machines/protocol/bytes.ts';
import { writeReply } from '../../../machines/protocol/reply.ts';
import type { Surroundings } from '../../../machines/server-pi/facts.ts';
import type { Connection, Listener } from '../../../machines/simulator/listener.ts';
import type { Said } from '../../../machines/simulator/serverEnd.ts';
import { DelayClock } from './DelayClock.ts';
import { RecordReader, TlsLayer } from './TlsLayer.ts';

/** How many bytes the server is given at a time, so that the other clients get their turn in between. */
const portion = 256;
/** How many bytes may wait for a client that does not read, before its connection is cut. */
const unreadLimit = 256 * 1024;
/** How long a handshake of TLS may take, and the client to close its end after the server's (ms). */
const handshakeLimit = 10_000;
const closingLimit = 2_000;

/** How a connection ended: the server closed it, the client hung up first, or one of them cut it. */
export type Ending = 'closed' | 'hung up' | 'reset' | 'cut';

/** Somebody who writes down what happens on a connection, or some of it. */
export type Witness = {
  /** The connection has been taken: its time is 0. */
  readonly opened?: (connection: Connection) => void;
  /** The server is given these bytes. `at` is the time of the connection, in simulated ms. */
  readonly received?: (bytes: Bytes, at: number) => void;
  /** What came in clear and is no complete line is dropped, because TLS begins. */
  readonly dropped?: () => void;
  /** The client's time has run out. */
  readonly timedOut?: (at: number) => void;
  readonly ended?: (how: Ending, at: number) => void;
};

/** What is of this connection alone: what is around it, where its delays fall (0 up to 1), who writes it down. */
export type FtpSession = {
  readonly surroundings: Surroundings;
  readonly random: () => number;
  readonly witness: Witness | undefined;
};

/** What a connection needs of the server that it belongs to. */
export type FtpConnectionHost = {
  readonly listener: Listener;
  readonly timeScale: number;
  readonly secureContext: () => SecureContext;
  readonly forget: (connection: FtpConnection) => void;
};

/**
 * A client's connection: carries bytes between a socket and the server-PI that answers, and does to the socket what the
 * server says. It keeps a bounded number of bytes in each direction, and reads no more while the server is busy or the
 * client does not read.
 */
export class FtpConnection {
  readonly #socket: Socket;
  readonly #host: FtpConnectionHost;
  readonly #witness: Witness | undefined;
  readonly #clock: DelayClock;
  readonly #connection: Connection;
  /** Where replies are written to: the socket, or TLS on it. */
  #outlet: Socket | TLSSocket;
  #tls: TlsLayer | undefined;
  /** Follows what arrives of TLS, until clear text comes. */
  #records: RecordReader | undefined;
  #handshakeTimer: NodeJS.Timeout | undefined;
  /** What has arrived and was not given to the server yet. */
  #arrived: Buffer | undefined;
  #isTurnSet = false;
  /** While the server is given something: what it says to it, to be sent in one piece. */
  #saying: Bytes | undefined;
  #hasClientEnded = false;
  /** While TLS is being ended: the replies that wait for that. */
  #afterTls: Bytes | undefined;
  /** Whether one of the ends has closed or cut the connection: nothing that comes counts any more. */
  #isOver = false;
  #closingTimer: NodeJS.Timeout | undefined;

  constructor(socket: Socket, { surroundings, random, witness }: FtpSession, host: FtpConnectionHost) {
    this.#socket = socket;
    this.#outlet = socket;
    this.#host = host;
    this.#witness = witness;
    this.#clock = new DelayClock(host.timeScale, () => this.#goOn());
    socket
      .on('data', (bytes) => this.#arrive(bytes))
      .on('end', () => this.#arriveEnd())
      .on('drain', () => this.#goOn())
      .on('error', ignore) // 'close' follows
      .on('close', () => this.#closed());
    this.#connection = host.listener.accept({
      address: surroundings.clientAddress,
      surroundings,
      clock: this.#clock,
      random,
      utter: (said) => this.#utter(said),
      ...(witness ? { timedOut: () => witness.timedOut?.(this.#clock.now()) } : {}),
    });
    witness?.opened?.(this.#connection);
  }

  /** Ends the connection, after what is written has gone out; cuts it where the client does not end it too. */
  end(): void {
    this.#end('cut');
  }

  /** Cuts the connection, whatever is under way. */
  destroy(): void {
    this.#end('cut');
    this.#socket.destroy();
  }

  #arrive(bytes: Buffer) {
    const clearFrom = this.#records?.clearFrom(bytes, !this.#isProtected) ?? 0;
    if (clearFrom > 0) this.#tls?.arrive(bytes.subarray(0, clearFrom));
    if (clearFrom === bytes.length) return;
    this.#records = undefined;
    this.#take(clearFrom > 0 ? bytes.subarray(clearFrom) : bytes);
  }

  #arriveEnd() {
    if (this.#tls) this.#tls.arriveEnd();
    if (!this.#isProtected) this.#endOfClient();
  }

  /** Whether TLS has begun, and is not being ended. */
  get #isProtected(): boolean {
    return this.#tls !== undefined && this.#afterTls === undefined;
  }

  #take(bytes: Buffer) {
    if (this.#isOver) return;
    this.#arrived = this.#arrived ? Buffer.concat([this.#arrived, bytes]) : bytes;
    this.#goOn();
  }

  /** The client sends nothing any more. What it has sent is answered before the connection ends. */
  #endOfClient() {
    this.#hasClientEnded = true;
    this.#goOn();
  }

  /** Lets the server take what has arrived, as far as it can now. */
  #goOn() {
    if (this.#isOver || this.#isTurnSet) return;
    this.#connection.feed();
    if (this.#arrived && this.#isReady) this.#give(this.#arrived);
    if (this.#isOver) return;
    if (this.#arrived) this.#outlet.pause();
    else if (this.#outlet.isPaused()) this.#outlet.resume();
    if (this.#hasClientEnded && !this.#arrived && !this.#connection.end.isBusy) this.#end('hung up');
  }

  /** Whether the server takes lines, and the client its replies. */
  get #isReady(): boolean {
    const { end } = this.#connection;
    return (
      !end.isBusy && !end.isNegotiating && this.#afterTls === undefined && !this.#outlet.writableNeedDrain
    );
  }

  #give(arrived: Buffer) {
    const bytes = arrived.toString('latin1', 0, portion);
    this.#arrived = arrived.length > portion ? arrived.subarray(portion) : undefined;
    this.#witness?.received?.(bytes, this.#clock.now());
    this.#saying = '';
    this.#connection.receive(bytes);
    this.#speak();
    if (!this.#arrived) return;
    this.#isTurnSet = true;
    setImmediate(() => {
      this.#isTurnSet = false;
      this.#goOn();
    });
  }

  #utter({ said }: Said) {
    switch (said.type) {
      case 'reply':
        this.#write(writeReply(said));
        break;
      case 'startTls':
        this.#startTls();
        break;
      case 'endTls':
        this.#endTls();
        break;
      case 'close':
        this.#end('closed');
        break;
    }
  }

  #write(bytes: Bytes) {
    if (this.#isOver) return;
    if (this.#afterTls !== undefined) this.#afterTls += bytes;
    else if (this.#saying !== undefined) this.#saying += bytes;
    else this.#outlet.write(bytes, 'latin1');
    if (this.#outlet.writableLength > unreadLimit) this.destroy();
  }

  /** Sends what the server has said, before anything else happens to the connection. */
  #speak() {
    const bytes = this.#saying;
    this.#saying = undefined;
    if (bytes && !this.#isOver) this.#write(bytes);
  }

  /** What has come in clear and was not answered is dropped: it must not count as if it had come protected. */
  #startTls() {
    this.#speak();
    this.#arrived = undefined;
    this.#witness?.dropped?.();
    this.#records = new RecordReader();
    const tls = new TlsLayer(this.#socket, this.#host.secureContext(), {
      secured: () => this.#secured(),
      lost: () => this.#lost(tls),
    });
    tls.inside
      .on('data', (bytes) => this.#take(bytes))
      .on('end', () => this.#isProtected && this.#endOfClient())
      .on('drain', () => this.#goOn());
    this.#tls = tls;
    this.#outlet = tls.inside;
    this.#handshakeTimer = setTimeout(() => this.#failHandshake(), handshakeLimit);
  }

  #secured() {
    clearTimeout(this.#handshakeTimer);
    if (this.#isOver) return;
    this.#connection.end.tell({ type: 'handshakeDone' });
    this.#goOn();
  }

  #lost(tls: TlsLayer) {
    if (this.#isOver || this.#tls !== tls || !this.#isProtected) return;
    if (this.#connection.end.isNegotiating) this.#failHandshake();
    else this.destroy();
  }

  /** What is left to say is in clear, and the client expects TLS: nothing is said. */
  #failHandshake() {
    this.#connection.end.tell({ type: 'handshakeFailed' });
    this.#outlet = this.#socket;
    this.#end('cut');
  }

  #endTls() {
    const tls = this.#tls;
    if (tls === undefined) return;
    this.#speak();
    this.#afterTls = '';
    tls.clear(() => {
      const replies = this.#afterTls ?? '';
      this.#afterTls = undefined;
      this.#tls = undefined;
      this.#outlet = this.#socket;
      tls.inside.destroy();
      if (replies !== '') this.#socket.write(replies, 'latin1');
      if (this.#isOver) this.#socket.end();
      else this.#goOn();
    });
  }

  #end(how: Ending) {
    if (this.#isOver) return;
    const isAwaited = how === 'closed' && this.#isAwaited;
    this.#speak();
    if (this.#isOver) return; // cut, because nobody reads that
    this.#isOver = true;
    this.#arrived = undefined;
    // Not at once: the server-PI may be in the middle of saying this, or the connection of being taken.
    const at = this.#clock.now();
    process.nextTick(() => {
      this.#connection.close();
      this.#witness?.ended?.(how, at);
    });
    if (isAwaited && this.#socket.writableLength === 0) {
      this.#socket.destroy();
      return;
    }
    if (this.#afterTls === undefined) this.#outlet.end();
    // What still comes is read, or the last reply could be lost by a reset.
    this.#outlet.resume();
    this.#closingTimer = setTimeout(() => this.#socket.destroy(), closingLimit);
  }

  /** Whether the client waits for the server to close: it is being answered now, and has sent nothing more. */
  get #isAwaited(): boolean {
    return this.#saying !== undefined && this.#arrived === undefined && this.#tls === undefined;
  }

  #closed() {
    this.#end('reset');
    clearTimeout(this.#handshakeTimer);
    clearTimeout(this.#closingTimer);
    this.#tls?.inside.destroy();
    this.#host.forget(this);
  }
}

const ignore = () => {};
