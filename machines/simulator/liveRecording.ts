import { demonstrationPasswords, type ServerProfile } from '../profiles/ServerProfile.ts';
import { type Bytes, toText } from '../protocol/bytes.ts';
import { parseCommand } from '../protocol/command.ts';
import { withoutTelnet } from '../protocol/lines.ts';
import { type Crowd, nobodyElse } from '../server-pi/facts.ts';
import { cleanLine, findPassword, placeholder } from './passwords.ts';
import type { Input } from './record.ts';

/** What a real client did, and when (simulated ms since it connected). */
export type TimedInput = { readonly at: number; readonly input: Input };

/** How a connection ends that its server does not close: the client hangs up, or it is cut by one or the other. */
export type Ending = 'hung up' | 'reset' | 'cut';

/** What a recording asks of the connection that it is of. */
export type Recorded = {
  readonly isLoggedIn: () => boolean;
  /** The other clients now. */
  readonly crowd: () => Crowd;
};

/**
 * Writes down what a real client does, as inputs with which a `Session` does it again. Passwords that are not those of
 * the simulated accounts never get into an input: bytes are kept back until they are a line, and lines are cleaned.
 */
export class LiveRecording {
  readonly #profile: ServerProfile;
  readonly #recorded: Recorded;
  readonly #tell: (happened: TimedInput) => void;
  readonly #demonstration: readonly string[];
  /** What has come of a line that is not complete. */
  #begun: Bytes = '';
  /** Of a line that is too long: whether its beginning has been told already, and whether it is a secret. */
  #isBeginningTold = false;
  #isSecret = false;
  /** Whether a login has begun; whether USER has come and no PASS since; whether a password may come as the next line. */
  #isLoginBegun = false;
  #isPassDue = false;
  #isPassAwaited = false;
  #crowd = JSON.stringify(nobodyElse);

  constructor(profile: ServerProfile, recorded: Recorded, tell: (happened: TimedInput) => void) {
    this.#profile = profile;
    this.#recorded = recorded;
    this.#tell = tell;
    this.#demonstration = demonstrationPasswords(profile);
  }

  /** The client has connected: the time of the session begins. */
  connect(): void {
    this.#tell({ at: 0, input: { type: 'connect', ...this.#newCrowd() } });
  }

  /** The server has been given bytes of the client. */
  receive(arrived: Bytes, at: number): void {
    this.#isPassAwaited = this.#isPassDue || (this.#isLoginBegun && !this.#recorded.isLoggedIn());
    const bytes = this.#taken(arrived).join('');
    if (bytes === '') return;
    // Who else is there matters with a line only where that is counted at login.
    const crowd = this.#profile.policy.limitsCounted === 'at login' ? this.#newCrowd() : {};
    this.#tell({ at, input: { type: 'bytes', bytes, ...crowd } });
  }

  /** What the client has begun in clear is dropped, because TLS begins. */
  drop(): void {
    this.#begun = '';
    this.#isBeginningTold = false;
  }

  /** The client's time has run out. */
  timeOut(at: number): void {
    this.#tell({ at, input: { type: 'waitForTimeout' } });
  }

  /** The connection has ended otherwise than by the server's close. */
  end(how: Ending, at: number): void {
    const input: Input =
      how === 'hung up'
        ? { type: 'disconnect' }
        : { type: 'cut', by: how === 'reset' ? 'network' : 'server' };
    this.#tell({ at, input });
  }

  /** The other clients, where that has changed. */
  #newCrowd(): { crowd?: Crowd } {
    const crowd = this.#recorded.crowd();
    const key = JSON.stringify(crowd);
    if (key === this.#crowd) return {};
    this.#crowd = key;
    return { crowd };
  }

  /** Of what has come, the complete lines, clean; and of a line that is too long what makes the server act on it. */
  #taken(arrived: Bytes): Bytes[] {
    const { lineEnd, lineLimit, lineTooLong } = this.#profile.policy;
    const end = lineEnd === 'CR LF' ? '\r\n' : '\n';
    const lines = (this.#begun + arrived).split(end);
    const rest = lines.pop() ?? '';
    const taken = lines.map((line) => this.#takenLine(line) + end);
    const isTooLong = rest.length > lineLimit + 1;
    const isActedOn = lineTooLong === 'closes' || lineTooLong === 'in pieces';
    // Where the server waits for the end of such a line, no more of it is kept than shows that it is too long.
    this.#begun = isTooLong ? (isActedOn ? '' : rest.slice(0, lineLimit + 2)) : rest;
    return isTooLong && isActedOn ? [...taken, this.#takenBeginning(rest)] : taken;
  }

  #takenLine(line: Bytes): Bytes {
    if (this.#isBeginningTold) {
      this.#isBeginningTold = false;
      return this.#isSecret ? stars(line) : line;
    }
    const { lineLimit, lineTooLong } = this.#profile.policy;
    const clean = this.#clean(line);
    // Where the server sees a line that is too long in pieces, there must be as many of them.
    return line.length >= lineLimit && lineTooLong === 'in pieces' ? asLongAs(line, clean) : clean;
  }

  #takenBeginning(beginning: Bytes): Bytes {
    if (this.#isBeginningTold) return this.#isSecret ? stars(beginning) : beginning;
    const clean = this.#clean(beginning);
    this.#isBeginningTold = true;
    this.#isSecret = clean !== beginning;
    return asLongAs(beginning, clean);
  }

  /** A line without the password in it. Behind a CR or LF that does not end it there may be one, too. */
  #clean(line: Bytes): Bytes {
    let isSecret = false;
    return line
      .split(/([\r\n]+)/)
      .map((part) => {
        if (/^[\r\n]*$/.test(part)) return part;
        const clean = isSecret ? placeholder : this.#cleanPart(part);
        isSecret ||= clean !== part;
        return clean;
      })
      .join('');
  }

  /** Looked at as the server reads it, and with Telnet commands in the place of letters or without them. */
  #cleanPart(part: Bytes): Bytes {
    const { lineLimit, telnet } = this.#profile.policy;
    const bare = part.includes('\xff') ? withoutTelnet(part) : part;
    const read = telnet === 'taken out' ? bare : part;
    const isPassAwaited = this.#isPassAwaited;
    this.#note(read);
    for (const form of bare === part ? [read] : [read, read === bare ? part : bare]) {
      const text = toText(form);
      const context = {
        demonstration: this.#demonstration,
        isPassAwaited: isPassAwaited && form === read,
        lineLimit,
      };
      const found = findPassword(text, context.isPassAwaited);
      if (found === undefined) continue;
      const clean = cleanLine(text, context);
      if (found.before !== '') this.#notePass(found.secret, clean === form);
      return clean === form ? part : this.#standIn(clean, form);
    }
    return part;
  }

  /** A server that ignores what stands for a password would have complained of the password: that must stay so. */
  #standIn(clean: Bytes, secret: Bytes): Bytes {
    const { ignoredLines } = this.#profile;
    const isIgnored = ignoredLines?.test(clean) === true && !ignoredLines.test(secret);
    return isIgnored ? `X ${clean}` : clean;
  }

  #note(read: Bytes) {
    if (parseCommand(read.trimStart()).verb !== 'USER') return;
    this.#isLoginBegun = true;
    this.#isPassDue = true;
    this.#isPassAwaited = true;
  }

  /** A PASS without a password, or with one that is not known here, may be followed by another try. */
  #notePass(secret: string, isShown: boolean) {
    const isEmpty = secret.trim() === '';
    this.#isLoginBegun = true;
    this.#isPassDue = isEmpty;
    this.#isPassAwaited = isEmpty || !isShown;
  }
}

const stars = (bytes: Bytes): Bytes => bytes.replace(/[^\r\n]/g, '*');
/** What stands in the place of bytes, as long as they are where they are too long for a line. */
const asLongAs = (bytes: Bytes, clean: Bytes): Bytes =>
  clean === bytes ? bytes : clean.slice(0, bytes.length).padEnd(bytes.length, '*');
