import { initialTransition } from 'xstate';
import { configured, type NamedConfiguration } from '../profiles/configurations.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { settingsFor } from '../simulator/defaults.ts';
import { activeStates, edgesOf, stepFrom } from '../simulator/inspection.ts';
import type { ServerSnapshot } from './askServer.ts';
import { accountOf, type Crowd, loginNeeds, nobodyElse, type ServerSettings, type Service } from './facts.ts';
import { type ServerPiEmitted, type ServerPiEvent, serverPiMachine } from './serverPiMachine.ts';

/** One thing that is done to a server in a path: a line, a setting that is switched, or something that its host tells it. */
export type Move =
  | { readonly type: 'line'; readonly line: string }
  | { readonly type: 'service'; readonly service: Service }
  | { readonly type: 'idle' }
  | { readonly type: 'loginTimeout' }
  /** The delay of a delayed service passes. */
  | { readonly type: 'wait' }
  | { readonly type: 'handshake'; readonly outcome: 'done' | 'failed' }
  | { readonly type: 'disconnect' };

/** What is set when a path begins, where it is not as the server has it by itself; and who is there already. */
export type Beginning = {
  readonly settings: Partial<ServerSettings>;
  readonly policies: NonNullable<NamedConfiguration['policies']>;
  readonly crowd: Crowd;
};

/** What a move leads to: the codes that the server gives, and the innermost states in which it is when all is quiet. */
export type Led = { readonly codes: readonly ReplyCode[]; readonly states: readonly string[] };

/** A path through the chart of the server-PI, from the connection on. */
export type TransitionPath = Beginning & {
  readonly profile: ServerProfile;
  readonly moves: readonly Move[];
  /** What connecting leads to, then each move. */
  readonly led: readonly Led[];
  /** The transitions that no path before this one takes. */
  readonly covers: readonly string[];
};

const oneOther: Crowd = { clients: 1, fromAddress: 1, loggedIn: 1, loggedInFromAddress: 1 };

function beginningsOf({ configuration, configurations = {}, policy }: ServerProfile): readonly Beginning[] {
  const asItIs: Beginning = { settings: {}, policies: {}, crowd: nobodyElse };
  const withTls: readonly Partial<ServerSettings>[] = [
    { tls: 'offered' },
    { tls: 'required' },
    { tls: 'offered', tlsResource: 'lacking' },
  ];
  const others: readonly Partial<ServerSettings>[] = [
    { service: 'delayed' },
    { service: 'unavailable' },
    { anonymous: !configuration.anonymous },
    { loginLimit: 60_000 },
    ...(policy.securityVerbs.length > 0 ? withTls : []),
  ];
  const policies = [
    ...Object.values(configurations).flatMap((named) => named.policies ?? []),
    ...(policy.betweenUserAndPass === 'is no matter' ? [] : [{ betweenUserAndPass: 'is no matter' }]),
  ];
  return [
    asItIs,
    ...others.map((settings) => ({ ...asItIs, settings })),
    {
      ...asItIs,
      settings: { maxClients: 1 },
      crowd: { ...oneOther, fromAddress: 0, loggedInFromAddress: 0 },
    },
    { ...asItIs, settings: { maxPerAddress: 1 }, crowd: oneOther },
    ...policies.map((changed) => ({ ...asItIs, policies: changed })),
  ];
}

/** Lines of other protocols, and lines that are none. */
const strangeLines = ['', 'XYZZY', 'GET / HTTP/1.0', 'EHLO localhost', '\x01'];
const loginForms = [
  'USER',
  'USER ',
  'PASS',
  'ACCT',
  'USER é',
  'PASS é',
  'REIN',
  'REIN now',
  'QUIT',
  'QUIT now',
];
const otherLines = [
  ...['NOOP', 'NOOP now', 'PWD now', 'HELP USER', 'SMNT a', 'LIST', 'RETR', 'RETR ', 'EPSV 9'],
  ...['TYPE', 'TYPE A', 'TYPE Z', 'TYPE E', 'TYPE L7', 'MODE B'],
];
const securityLines = [
  ...['AUTH', 'AUTH TLS', 'AUTH XYZZY', 'PBSZ', 'PBSZ 0', 'PBSZ x', 'CCC', 'CCC now'],
  ...['PROT', 'PROT P', 'PROT C', 'PROT E', 'PROT Z'],
];

/** Lines of the login: with all accounts, or with one that needs no more than a password and one of a guest. */
function loginLines({ accounts }: ServerProfile, areAll: boolean): readonly string[] {
  const plain = accounts.find(({ account, isGuest, refused }) => !account && !isGuest && !refused);
  const chosen = areAll ? accounts : [plain, accounts.find(({ isGuest }) => isGuest)];
  return chosen.flatMap((one) =>
    one === undefined
      ? []
      : [
          `USER ${one.name}`,
          ...[one.password, one.demonstration].flatMap((it) => (!it || it === 'any' ? [] : [`PASS ${it}`])),
          ...(one.account === undefined ? [] : [`ACCT ${one.account}`, 'ACCT wrong']),
        ],
  );
}

/** The lines to try: all where a server is as it is by itself, else those that what is set can matter to. */
function linesFor(profile: ServerProfile, { settings }: Beginning, { context }: ServerSnapshot) {
  if (context.service !== (settings.service ?? 'ready')) return ['REIN', 'NOOP'];
  const login = loginLines(profile, false);
  if (context.failures > 0) return login;
  if (settings.tls !== undefined) return [...login, ...securityLines, 'LIST', 'PASV', 'REIN'];
  if (Object.keys(settings).length > 0) return [...login, 'USER', 'QUIT'];
  return [
    ...loginLines(profile, true),
    ...['USER nobody', ...loginForms, ...strangeLines, ...otherLines],
    ...['x'.repeat(profile.policy.lineLimit + 1), `USER ${'x'.repeat(300)}`, `PASS ${'x'.repeat(600)}`],
  ];
}

function movesFor(profile: ServerProfile, beginning: Beginning, snapshot: ServerSnapshot): readonly Move[] {
  if (snapshot.hasTag('negotiating'))
    return [
      { type: 'handshake', outcome: 'done' },
      { type: 'handshake', outcome: 'failed' },
    ];
  const hasLoginLimit = beginning.settings.loginLimit !== undefined && !snapshot.context.isLoggedIn;
  const lines = linesFor(profile, beginning, snapshot).map((line): Move => ({ type: 'line', line }));
  return [
    ...(snapshot.hasTag('busy') ? [{ type: 'wait' } as const] : lines),
    { type: hasLoginLimit ? 'loginTimeout' : 'idle' },
    { type: 'service', service: 'unavailable' },
    { type: 'service', service: 'delayed' },
    { type: 'disconnect' },
  ];
}

function eventOf(move: Move, crowd: Crowd): ServerPiEvent {
  switch (move.type) {
    case 'line':
      return { type: 'line', line: move.line, crowd };
    case 'service':
      return { type: 'configure', settings: { service: move.service } };
    case 'idle':
      return { type: 'idleTimeout' };
    case 'wait':
      // As XState names the end of the delay, which no timer brings here.
      return { type: 'xstate.after.serviceDelay.server-PI.delayed' as 'idleTimeout' };
    case 'handshake':
      return { type: move.outcome === 'done' ? 'handshakeDone' : 'handshakeFailed' };
    case 'disconnect':
      return { type: 'connectionClosed' };
    default:
      return move;
  }
}

const edges = edgesOf(serverPiMachine);

type Step = { readonly snapshot: ServerSnapshot; readonly led: Led; readonly taken: readonly string[] };
/** What an event leads to; of a server that closes, until it has closed. */
function step(from: ServerSnapshot, event: ServerPiEvent): Step {
  const { next, actions, taken } = stepFrom(serverPiMachine, from, event);
  const codes = actions.flatMap(({ params }) => {
    const emitted = (params as { event?: ServerPiEmitted } | undefined)?.event;
    return emitted?.type === 'replies' ? emitted.replies.map(({ code }) => code) : [];
  });
  const closed = next.matches('closing') ? step(next, { type: 'connectionClosed' }) : undefined;
  return {
    snapshot: closed?.snapshot ?? next,
    led: { codes, states: closed?.led.states ?? activeStates(next) },
    taken: [...taken.flatMap((transition) => edges.get(transition) ?? []), ...(closed?.taken ?? [])],
  };
}

/** Where a search has been, as far as it matters: of a name only what kind of account it is. */
function keyOf({ context, value }: ServerSnapshot): string {
  const { username, failures, service, profile, isNameForgotten, parameters } = context;
  const account = accountOf(context, username);
  return JSON.stringify([
    value,
    username !== '' && [loginNeeds(account), account?.account, account?.isGuest, account === undefined],
    profile.policy.afterSyntaxError !== 'all is told' && context.hasComplained,
    ...[failures, service, isNameForgotten, parameters.PBSZ !== undefined],
  ]);
}

/** A way to a state, with what each of its moves led to. */
type Way = { readonly moves: readonly Move[]; readonly led: readonly Led[]; readonly last: ServerSnapshot };

/**
 * Paths that together take every transition of the server-PI's chart that these profiles can take at all: a search,
 * breadth first, that keeps the first path to each transition.
 */
export function findTransitionPaths(profiles: readonly ServerProfile[]): readonly TransitionPath[] {
  const covered = new Set<string>();
  const paths: TransitionPath[] = [];
  for (const asItIs of profiles) {
    for (const beginning of beginningsOf(asItIs)) {
      const { settings, policies, crowd } = beginning;
      const profile = configured(asItIs, { policies });
      const seen = new Set<string>();
      const ways: Way[] = [];
      const go = (from: Way, event: ServerPiEvent, move?: Move) => {
        const { snapshot, led: leads, taken } = step(from.last, event);
        const moves = move ? [...from.moves, move] : from.moves;
        const led = [...from.led, leads];
        const covers = [...new Set(taken)].filter((edge) => !covered.has(edge));
        for (const edge of covers) covered.add(edge);
        if (covers.length > 0) paths.push({ profile, ...beginning, moves, led, covers });
        const key = keyOf(snapshot);
        if (snapshot.status !== 'active' || seen.has(key)) return;
        seen.add(key);
        ways.push({ moves, led, last: snapshot });
      };
      const input = { ...settingsFor(profile, settings), profile };
      const listening = initialTransition(serverPiMachine, input)[0];
      go({ moves: [], led: [], last: listening }, { type: 'opened', crowd });
      // An array also visits what is added on the way.
      for (const way of ways)
        for (const move of movesFor(profile, beginning, way.last)) go(way, eventOf(move, crowd), move);
    }
  }
  return paths;
}
