import { type ActorLogic, initialTransition, transition } from 'xstate';
import { demonstrationPasswords } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';
import { verbs } from '../protocol/verbs.ts';
import type { ServerSnapshot } from './askServer.ts';
import { type Crowd, nobodyElse, type Surroundings, simulatedSurroundings } from './facts.ts';
import {
  type ServerPiEmitted,
  type ServerPiEvent,
  type ServerPiInput,
  serverPiMachine,
} from './serverPiMachine.ts';

/** What an event leads to: where the server-PI stands then, what it does, and what it does to its timers. */
export type Outcome = {
  readonly snapshot: ServerSnapshot;
  readonly isBusy: boolean;
  readonly isNegotiating: boolean;
  readonly emitted: readonly ServerPiEmitted[];
  /** Timers to be set: each brings an event after a delay. And those to be cleared. */
  readonly timers: readonly { readonly id: string; readonly event: ServerPiEvent; readonly delay: number }[];
  readonly cleared: readonly string[];
};

/** How many outcomes and beginnings are remembered; when there are more, all are forgotten. */
const limit = 5_000;

/** The machine, without the actor that XState makes for each transition of one: that would take longer than the transition. */
const logic: ActorLogic<ServerSnapshot, ServerPiEvent, ServerPiInput> = {
  transition: (snapshot, event, scope) => serverPiMachine.transition(snapshot, event, scope as never),
  getInitialSnapshot: () => notStarted,
  getPersistedSnapshot: (snapshot) => snapshot,
};
const notStarted = { status: 'active' } as ServerSnapshot; // nobody looks at it

/** An action that XState would execute; the parameters of the three kinds that there are here. */
type Action =
  | { readonly type: 'xstate.emit'; readonly params: { readonly event: ServerPiEmitted } }
  | {
      readonly type: 'xstate.raise';
      readonly params: { readonly id: string; readonly event: ServerPiEvent; readonly delay?: number };
    }
  | { readonly type: 'xstate.cancel'; readonly params: { readonly sendId: string } };

/** Only what is needed of the actions: they hold on to the event, which may have a password in it. */
function outcomeOf(snapshot: ServerSnapshot, actions: readonly Action[]): Outcome {
  const emitted: ServerPiEmitted[] = [];
  const timers: { id: string; event: ServerPiEvent; delay: number }[] = [];
  const cleared: string[] = [];
  for (const { type, params } of actions) {
    if (type === 'xstate.emit') emitted.push(params.event);
    else if (type === 'xstate.cancel') cleared.push(params.sendId);
    else if (params.delay !== undefined) timers.push({ ...params, delay: params.delay });
  }
  return {
    snapshot,
    isBusy: snapshot.hasTag('busy'),
    isNegotiating: snapshot.hasTag('negotiating'),
    emitted,
    timers,
    cleared,
  };
}

/** What an event leads to, worked out anew. */
export function outcomeAfter(snapshot: ServerSnapshot, event: ServerPiEvent): Outcome {
  const [next, actions] = transition(logic, snapshot, event);
  return outcomeOf(next, actions as unknown as readonly Action[]); // their types are not exported
}

/** The lines that may be remembered: verbs, and what a login with a known account needs. Nothing that could be a secret. */
function plainLines({ profile }: ServerPiInput): ReadonlySet<Bytes> {
  const { accounts } = profile;
  return new Set([
    ...Object.keys(verbs),
    ...accounts.map(({ name }) => `USER ${name}`),
    ...demonstrationPasswords(profile).map((password) => `PASS ${password}`),
    ...accounts.flatMap(({ account }) => (account === undefined ? [] : [`ACCT ${account}`])),
    ...['TYPE I', 'TYPE A', 'OPTS UTF8 ON', 'AUTH TLS', 'AUTH SSL', 'PBSZ 0', 'PROT P', 'PROT C'],
  ]);
}

/** Which of these words the texts of the server tell: `{port}`. */
function toldBy<Name extends string>({ profile, banner }: ServerPiInput, names: readonly Name[]): Name[] {
  const texts = JSON.stringify([profile.replies, profile.repliesByVerb, banner]);
  return names.filter((name) => texts.includes(`{${name}}`));
}

/**
 * What the server-PIs of one server have done so far. The chart is a pure function, so what it did once in a state at an
 * event it will do again: it need not be worked out for each connection. Remembered are states that any connection may
 * be in and lines that anybody may read; all else is worked out each time, and forgotten.
 */
export class Experience {
  readonly #input: ServerPiInput;
  readonly #plain: ReadonlySet<Bytes>;
  readonly #told: readonly (keyof Surroundings)[];
  readonly #isCrowdTold: boolean;
  readonly #starts = new Map<string, ServerSnapshot>();
  /** Known states by what is in them, so that going round in a circle leads to the same ones. */
  readonly #states = new Map<string, ServerSnapshot>();
  readonly #outcomes = new Map<ServerSnapshot, Map<string, Outcome>>();
  #size = 0;

  constructor(input: ServerPiInput) {
    this.#input = input;
    this.#plain = plainLines(input);
    this.#told = toldBy(input, Object.keys(simulatedSurroundings) as (keyof Surroundings)[]);
    this.#isCrowdTold = toldBy(input, ['clients']).length > 0;
  }

  /** How many outcomes are remembered. */
  get size(): number {
    return this.#size;
  }

  /** A server-PI that waits for its client, in these surroundings as far as it tells of them. */
  start(surroundings: Surroundings = this.#input.surroundings ?? simulatedSurroundings): ServerSnapshot {
    const key = this.#told.map((name) => surroundings[name]).join('\n');
    const known = this.#starts.get(key);
    if (known) return known;
    const told = Object.fromEntries(this.#told.map((name) => [name, surroundings[name]]));
    const input = { ...this.#input, surroundings: { ...simulatedSurroundings, ...told } };
    const start = this.#know(initialTransition(serverPiMachine, input)[0]);
    this.#count();
    this.#starts.set(key, start);
    return start;
  }

  /** What an event leads to. */
  after(snapshot: ServerSnapshot, event: ServerPiEvent): Outcome {
    const crowd = 'crowd' in event && event.crowd ? this.#seen(event.crowd) : undefined;
    const key = this.#keyOf(event, crowd);
    const outcomes = key === undefined ? undefined : this.#outcomes.get(snapshot);
    const known = key === undefined ? undefined : outcomes?.get(key);
    if (known) return known;
    const outcome = outcomeAfter(snapshot, crowd ? ({ ...event, crowd } as ServerPiEvent) : event);
    if (outcomes === undefined || key === undefined) return outcome;
    this.#count();
    const lasting = { ...outcome, snapshot: this.#know(outcome.snapshot) };
    outcomes.set(key, lasting);
    return lasting;
  }

  /** One thing more is remembered. */
  #count() {
    if (this.#size++ < limit) return;
    this.#size = 1;
    this.#starts.clear();
    this.#states.clear();
    this.#outcomes.clear();
  }

  /** The known state that is like this one, or this one, which is known from now on. */
  #know(snapshot: ServerSnapshot): ServerSnapshot {
    const { profile, ...facts } = snapshot.context;
    const key = JSON.stringify([snapshot.status, snapshot.value, facts]);
    const known = this.#states.get(key);
    if (known) return known;
    this.#states.set(key, snapshot);
    this.#outcomes.set(snapshot, new Map());
    return snapshot;
  }

  /** The crowd as this server sees it: beyond a limit it counts no further, unless it tells the number. */
  #seen({ clients, fromAddress, loggedIn, loggedInFromAddress }: Crowd): Crowd {
    const { maxClients, maxPerAddress } = this.#input;
    if (maxClients + maxPerAddress === 0 && !this.#isCrowdTold) return nobodyElse;
    return {
      clients: this.#isCrowdTold ? clients : Math.min(clients, maxClients),
      fromAddress: Math.min(fromAddress, maxPerAddress),
      loggedIn: Math.min(loggedIn, maxClients),
      loggedInFromAddress: Math.min(loggedInFromAddress, maxPerAddress),
    };
  }

  #keyOf(event: ServerPiEvent, crowd: Crowd | undefined): string | undefined {
    switch (event.type) {
      case 'line':
        return this.#plain.has(event.line) ? event.line + crowdKey(crowd) : undefined;
      case 'opened':
        return `(opened)${crowdKey(crowd)}`;
      case 'idleTimeout':
      case 'loginTimeout':
      case 'handshakeDone':
      case 'handshakeFailed':
      case 'connectionClosed':
        return event.type;
      default:
        return undefined;
    }
  }
}

/** Stands behind an end of line, which no line has in it. Without a crowd, what was known of it stays. */
function crowdKey(crowd: Crowd | undefined): string {
  if (crowd === undefined) return '';
  const { clients, fromAddress, loggedIn, loggedInFromAddress } = crowd;
  return crowd === nobodyElse ? '\n' : `\n${clients} ${fromAddress} ${loggedIn} ${loggedInFromAddress}`;
}
