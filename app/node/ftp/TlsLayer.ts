import type { Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';

/** What a layer tells of: the handshake is done; the layer is gone (after an error, or with the connection). */
export type TlsLayerHost = { readonly secured: () => void; readonly lost: () => void };

/**
 * TLS on a connection that can go on without it (CCC). The socket is not given to TLS itself but lies under a stream of
 * our own, so that the end of TLS is not the end of the connection.
 */
export class TlsLayer extends Duplex {
  /** What is read and written here travels encrypted. */
  readonly inside: TLSSocket;
  readonly #socket: Socket;
  #cleared: (() => void) | undefined;

  constructor(socket: Socket, secureContext: SecureContext, { secured, lost }: TlsLayerHost) {
    super({ allowHalfOpen: true });
    this.#socket = socket;
    this.inside = new TLSSocket(this, { isServer: true, secureContext });
    // A TLSSocket that is not of a tls.Server tells errors after the handshake in this event alone, and goes on.
    // It tells them while it is at what has come, and may still answer that: nothing must have ended it by then.
    this.inside.once('secure', secured).once('close', lost).on('error', ignore);
    this.inside.once('_tlsError', () => setImmediate(lost));
    this.on('error', ignore);
  }

  /** Takes what has arrived on the socket. */
  arrive(bytes: Buffer): void {
    if (!this.destroyed && !this.push(bytes)) this.#socket.pause();
  }

  /** The client sends nothing any more. */
  arriveEnd(): void {
    if (!this.destroyed) this.push(null);
  }

  /** Ends TLS with a close_notify, and calls `cleared` when that is out. The socket stays as it is. */
  clear(cleared: () => void): void {
    this.#cleared = cleared;
    this.inside.end();
  }

  override _read(): void {
    this.#socket.resume();
  }

  override _write(bytes: Buffer, _: string, done: (error?: Error | null) => void): void {
    this.#socket.write(bytes, done);
  }

  override _final(done: () => void): void {
    done();
    if (this.#cleared) this.#cleared();
    else this.#socket.end();
  }
}

const ignore = () => {};

/** The types of TLS records (RFC 8446 §5.1). No command line begins with such a byte. */
const isRecordType = (byte: number) => byte >= 20 && byte <= 24;

/** Follows the records of TLS in what arrives, and so knows where clear text begins after the end of TLS. */
export class RecordReader {
  /** How many bytes of the record are still to come; while its header is not complete, what has come of that. */
  #left = 0;
  #header: number[] = [];

  /**
   * Follows bytes that have arrived. Where in them the first is that is no longer of TLS: their length, if none is. Only
   * where TLS is ending it can be otherwise.
   */
  clearFrom(bytes: Buffer, isEnding: boolean): number {
    let at = 0;
    while (at < bytes.length) {
      if (this.#left > 0) {
        const taken = Math.min(this.#left, bytes.length - at);
        this.#left -= taken;
        at += taken;
        continue;
      }
      const byte = bytes[at] as number; // `at` is inside
      if (isEnding && this.#header.length === 0 && !isRecordType(byte)) return at;
      at++;
      this.#header.push(byte);
      const [, , , high = 0, low = 0] = this.#header;
      if (this.#header.length < 5) continue;
      this.#left = high * 256 + low;
      this.#header = [];
    }
    return at;
  }
}
