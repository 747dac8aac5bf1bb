import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Duplex } from 'node:stream';
import { connect as connectTls, type SecureVersion, TLSSocket } from 'node:tls';
import type { Bytes } from '../../../machines/protocol/bytes.ts';

/** How long a test waits for what must come (ms). */
const patience = 5_000;

/** A client for tests: it sends exactly the bytes it is given, and waits for what comes a bounded time. */
export class TestClient {
  /** All that has come, in clear text. */
  received: Bytes = '';
  /** How the connection ended, once it has. */
  ending: 'closed' | 'reset' | undefined;
  /** The certificate that the server has shown, as PEM. */
  certificate: string | undefined;
  readonly socket: Socket;
  #stream: Socket | TLSSocket;
  #told = () => {};
  #seen = 0;

  private constructor(port: number) {
    this.socket = connect({ port, host: '127.0.0.1' });
    this.#stream = this.socket;
    this.#listenTo(this.socket);
    this.socket
      .on('error', () => this.#end('reset'))
      .on('end', () => this.#end('closed'))
      .on('close', () => this.#end('reset'));
  }

  /** Connects, and has read the greeting. */
  static async connect(port: number): Promise<TestClient> {
    const client = new TestClient(port);
    await client.replies(1);
    return client;
  }

  send(bytes: Bytes): void {
    this.#stream.write(bytes, 'latin1');
  }

  /** What has come since the last look, when there are so many replies in it; an error where they do not come. */
  async replies(count: number): Promise<Bytes> {
    const isThere = () => repliesIn(this.received.slice(this.#seen)) >= count;
    await this.#until(isThere, `${count} replies`);
    const bytes = this.received.slice(this.#seen);
    this.#seen = this.received.length;
    return bytes;
  }

  /** Sends lines at once, and waits for a reply to each. */
  ask(...lines: readonly string[]): Promise<Bytes> {
    this.send(lines.map((line) => `${line}\r\n`).join(''));
    return this.replies(lines.length);
  }

  /** What has come since the last look, when the connection has ended. */
  async rest(): Promise<Bytes> {
    await this.#until(() => this.ending !== undefined, 'the end');
    return this.received.slice(this.#seen);
  }

  /** Does the handshake of TLS. The socket lies under a stream of its own, so that TLS can end before it does. */
  async secure(maxVersion: SecureVersion = 'TLSv1.3'): Promise<void> {
    const { socket } = this;
    socket.removeAllListeners('data');
    const wire = new Duplex({
      read: () => {},
      write: (bytes, _, done) => socket.write(bytes, done),
    });
    socket.on('data', (bytes) => wire.push(bytes));
    const secured = connectTls({ socket: wire, rejectUnauthorized: false, maxVersion });
    this.#stream = secured;
    secured.on('error', () => this.#end('reset'));
    this.#listenTo(secured);
    await once(secured, 'secureConnect', { signal: AbortSignal.timeout(patience) });
    this.certificate = secured.getPeerX509Certificate()?.toString();
  }

  /** Asks for new handshakes within TLS 1.2, as long as the server goes along. */
  async shakeHandsAgain(times: number): Promise<void> {
    const secured = this.#stream;
    for (let i = 0; i < times && secured instanceof TLSSocket && !this.ending; i++)
      await new Promise<void>((done) => {
        this.socket.once('close', () => done());
        secured.renegotiate({}, () => done());
      });
  }

  /** Waits until the server has ended TLS, ends it too, and goes on in clear. */
  async clear(): Promise<void> {
    const secured = this.#stream;
    if (!secured.readableEnded) await once(secured, 'end', { signal: AbortSignal.timeout(patience) });
    this.socket.removeAllListeners('data');
    await new Promise<void>((done) => secured.end(done));
    this.#stream = this.socket;
    this.#listenTo(this.socket);
  }

  /** Closes this end; what still comes is read. */
  end(): void {
    this.socket.end();
  }

  /** Cuts the connection with a reset. */
  reset(): void {
    this.socket.resetAndDestroy();
  }

  #listenTo(stream: Socket | TLSSocket) {
    stream.on('data', (bytes: Buffer) => {
      this.received += bytes.toString('latin1');
      this.#told();
    });
  }

  #end(how: 'closed' | 'reset') {
    this.ending ??= how;
    this.#told();
  }

  async #until(isSo: () => boolean, what: string) {
    const end = performance.now() + patience;
    while (!isSo()) {
      const left = end - performance.now();
      if (left <= 0 || (this.ending && what !== 'the end'))
        throw new Error(`Waited for ${what}, got ${JSON.stringify(this.received.slice(this.#seen))}.`);
      await new Promise<void>((done) => {
        const timer = setTimeout(done, left);
        this.#told = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  }
}

/** How many replies are complete; one of several lines is one. */
function repliesIn(bytes: Bytes): number {
  let open: string | undefined;
  let count = 0;
  for (const line of bytes.split('\r\n').slice(0, -1)) {
    const code = /^(\d{3})([ -])/.exec(line);
    if (open === undefined && code?.[2] === '-') open = code[1];
    else if (code?.[2] === ' ' && (open === undefined || code[1] === open)) {
      open = undefined;
      count++;
    }
  }
  return count;
}
