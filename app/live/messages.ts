import type { ProfileId } from '../../machines/profiles/profiles.ts';
import type { Surroundings } from '../../machines/server-pi/facts.ts';
import type { Input, Settings } from '../../machines/simulator/record.ts';

// What the page and the program that serves it say to each other about real clients, as JSON:
// GET live/state, POST live/start, POST live/stop -> LiveState, or { problem } with a status of 400 or more;
// GET live/events -> a stream of events (text/event-stream), each of the type of its message.

/** What the front end is to be switched on as. What is left out is as the server has it by itself. */
export type LiveStart = {
  readonly server: ProfileId;
  /** 0: any free one. Left out: 2121. */
  readonly port?: number;
  readonly anonymous?: boolean;
  readonly tls?: boolean;
  readonly tlsRequired?: boolean;
  /** In seconds; 0: for ever. */
  readonly idle?: number;
  /** 0: any number. */
  readonly maxClients?: number;
  readonly maxPerIp?: number;
  /** How many times as long as the profile says its delays take. */
  readonly timeScale?: number;
  /** Policies in another way than the server's own, as texts. */
  readonly policies?: Readonly<Record<string, string>>;
};

/** Whether the front end runs, and where. */
export type LiveState =
  | { readonly running: false }
  | {
      readonly running: true;
      readonly server: ProfileId;
      readonly host: string;
      readonly port: number;
      readonly anonymous: boolean;
      readonly tls: Settings['tls'];
    };

/** Why something was refused, in words for a person. */
export type LiveProblem = { readonly problem: string };

/** A session of a real client: all that is needed to let the same machines do the same again. */
export type LiveSession = {
  readonly id: string;
  readonly server: ProfileId;
  /** Policies that were set in another way than the server's own, as texts. */
  readonly policies: Readonly<Record<string, string>>;
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  /** Where the client is: its address and port. */
  readonly from: string;
  /** Milliseconds since 1970. */
  readonly openedAt: number;
};

/**
 * What happens. Whoever begins to listen is first told whether the front end runs, and the latest sessions, in the same
 * messages. `at` is the simulated time of the session in ms: what is done first is to let it pass to there
 * (`Session.passTo`).
 */
export type LiveMessage = SessionMessage | { readonly type: 'state'; readonly state: LiveState };

/** What happens in a session. */
export type SessionMessage =
  | { readonly type: 'session'; readonly session: LiveSession }
  | { readonly type: 'input'; readonly id: string; readonly at: number; readonly input: Input }
  | { readonly type: 'ended'; readonly id: string; readonly at: number };
