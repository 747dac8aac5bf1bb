import type { End } from '../control-connection/controlConnection.ts';
import type { ServerProfile, Situation } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import type { Crowd, ServerSettings, Surroundings } from '../server-pi/facts.ts';

/** What the network does. Times are simulated milliseconds. */
export type NetworkSettings = {
  readonly latency: number;
  /** How much longer a message may take, at most; how much it is, the seed decides. */
  readonly jitter: number;
  readonly seed: number;
  /** Whether a reply comes in two segments. */
  readonly splitReplies: boolean;
  /** Who cuts the connection in the middle of the next reply. */
  readonly cut: 'nobody' | 'network' | 'server';
};

/** How the client behaves. */
export type ClientSettings = {
  /** Sends its lines without waiting for replies. */
  readonly pipelines: boolean;
  /** Takes 120 for the greeting, as some real clients do. */
  readonly takes120: boolean;
  readonly lineEnd: 'CR LF' | 'LF';
  /** What it puts into each line that does not belong there. */
  readonly spoils: 'nothing' | 'NUL' | '8-bit' | 'Telnet' | 'length';
};

/** What can be set in the middle of a session. */
export type Settings = ServerSettings &
  NetworkSettings &
  ClientSettings & {
    /** Other clients that are connected and logged in, from other addresses. */
    readonly otherClients: number;
    /** Other clients that are real ones; they are not among `otherClients`. */
    readonly crowd?: Crowd;
  };

/** What a session starts from. The same setup and the same inputs give the same record. */
export type Setup = {
  readonly profile: ServerProfile;
  readonly settings: Settings;
  /** Left out: those of the simulated servers. */
  readonly surroundings?: Surroundings;
};

/** What a person does. Lines are clean: no password stands in them that is not a demonstration one. */
export type Input =
  /** `crowd`: the other real clients from now on. */
  | { readonly type: 'connect'; readonly crowd?: Crowd }
  /** Lines to be sent one after the other, each when the reply to the one before is in. */
  | { readonly type: 'lines'; readonly lines: readonly Bytes[] }
  /** Bytes that the client sends at once, whether or not they are a line and whether or not a reply is awaited. */
  | { readonly type: 'bytes'; readonly bytes: Bytes; readonly crowd?: Crowd }
  | { readonly type: 'configure'; readonly settings: Partial<Settings> }
  /** Lets the time pass that nobody uses, up to the next thing that happens by itself: the idle time-out. */
  | { readonly type: 'waitForTimeout' }
  /** The connection is cut: by a device on the way that resets it, or by the server's process that ends. */
  | { readonly type: 'cut'; readonly by: 'network' | 'server' }
  /** The client closes the connection without QUIT, as a program does that is stopped. */
  | { readonly type: 'disconnect' }
  | { readonly type: 'discardWaiting' };

/** What set a moment off. */
export type Cause =
  | { readonly type: 'input'; readonly input: Input }
  | { readonly type: 'arrival'; readonly message: number }
  | { readonly type: 'waiting line' }
  | { readonly type: 'timer' };

/** A transition that one of the machines took. `state` is the one it left the machine in. */
export type Taken = {
  readonly pi: End;
  /** The transition, as `edgesOf` names it. */
  readonly edge: string;
  readonly event: string;
  readonly guard?: string;
  readonly state: string;
};

/** Something that travels on the control connection. */
export type Message = {
  /** Its place in the record, from 0. */
  readonly id: number;
  readonly from: End;
  /** `part`: the first segment of a reply, the rest of which comes on its own. `reset`: what a cut sends to an end. */
  readonly kind: 'open' | 'close' | 'reset' | 'command' | 'reply' | 'part' | 'handshake';
  readonly bytes: Bytes;
  /** Whether it travels encrypted. */
  readonly isProtected?: true;
  /** Of a flight of the handshake of TLS: what it says, and its length in bytes. */
  readonly handshake?: { readonly says: string; readonly length: number };
  /** Whether it was lost on the way, and the moment in which that happened. */
  readonly isLost?: true;
  readonly lostIn?: number;
  readonly sentAt: number;
  readonly arrivesAt: number;
  /** The moments in which it left and in which it arrived. */
  readonly sentIn: number;
  readonly arrivedIn?: number;
  /** Of a reply: its code, its lines without the code, and why it was given. */
  readonly reply?: {
    readonly code: ReplyCode;
    readonly lines: readonly string[];
    readonly situation: Situation;
  };
  /** Of a reply: the command that it answers, if it answers one. */
  readonly answers?: number;
};

/** How things stand after a moment. */
export type Standing = {
  readonly userPi: string;
  readonly serverPi: string;
  /** The state of the protection at either end: the other region of their charts. '' where there is none. */
  readonly userProtection: string;
  readonly serverProtection: string;
  /** Whether the client has sent USER or PASS on this connection: what is no command may then be a password. */
  readonly isLoginBegun: boolean;
  /** The user that the server has noted, or ''. */
  readonly username: string;
  readonly connection: 'closed' | 'opening' | 'open' | 'closing';
  /** Lines that wait until the reply to the one before is in. */
  readonly waiting: readonly Bytes[];
  /** How many messages have been sent. */
  readonly messages: number;
  readonly settings: Settings;
};

/** All that happened at once, set off by one cause. */
export type Moment = {
  readonly at: number;
  readonly cause: Cause;
  readonly taken: readonly Taken[];
  readonly after: Standing;
};

/** An input and where in the record it came: after how many moments, at which time. */
export type LoggedInput = { readonly moment: number; readonly at: number; readonly input: Input };

/** A session as it went. It is never changed; each moment gives a new one. */
export type SessionRecord = {
  readonly setup: Setup;
  readonly start: Standing;
  readonly moments: readonly Moment[];
  readonly messages: readonly Message[];
  readonly inputs: readonly LoggedInput[];
};

/** A place in a record: so many moments have happened, and the clock stands at `at`. */
export type Position = { readonly moment: number; readonly at: number };

export const startPosition: Position = { moment: 0, at: 0 };

/** How things stand at a position. */
export const standingAt = (record: SessionRecord, { moment }: Position): Standing =>
  record.moments[moment - 1]?.after ?? record.start;

/** The position after the last moment of the record. */
export const endOf = ({ moments }: SessionRecord): Position => ({
  moment: moments.length,
  at: moments.at(-1)?.at ?? 0,
});
