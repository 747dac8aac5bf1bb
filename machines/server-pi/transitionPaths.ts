import { createActor } from 'xstate';
import { configured, type NamedConfiguration } from '../profiles/configurations.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { settingsFor } from '../simulator/defaults.ts';
import { activeStates, edgesOf, takenTransitions } from '../simulator/inspection.ts';
import type { ServerSnapshot } from './askServer.ts';
import { accountOf, type Crowd, loginNeeds, nobodyElse, type ServerSettings, type Service } from './facts.ts';
import { type ServerPiEvent, serverPiMachine } from './serverPiMachine.ts';

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
/** Time stands still. */
const clock = { setTimeout: () => 0, clearTimeout: () => {} };

type Step = { readonly snapshot: ServerSnapshot; readonly led: Led; readonly taken: readonly string[] };
/** What an event leads to, in a server that goes on from a snapshot or begins. */
function step(
  profile: ServerProfile,
  { settings }: Beginning,
  event: ServerPiEvent,
  from?: ServerSnapshot,
): Step {
  let taken: string[] = [];
  const codes: ReplyCode[] = [];
  const server = createActor(serverPiMachine, {
    clock,
    input: { ...settingsFor(profile, settings), profile },
    ...(from ? { snapshot: from } : {}),
    inspect: (inspected) =>
      taken.push(...takenTransitions(inspected).flatMap((transition) => edges.get(transition) ?? [])),
  });
  server.on('replies', ({ replies }) => codes.push(...replies.map(({ code }) => code)));
  server.start();
  taken = [];
  server.send(event);
  if (server.getSnapshot().matches('closing')) server.send({ type: 'connectionClosed' });
  const snapshot = server.getSnapshot();
  server.stop();
  return { snapshot, led: { codes, states: activeStates(snapshot) }, taken };
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

/**
 * Paths that together take every transition of the server-PI's chart that these profiles can take at all: a search,
 * breadth first, that keeps the first path to each transition.
 */
export function findTransitionPaths(profiles: readonly ServerProfile[]): readonly TransitionPath[] {
  const covered = new Set<string>();
  const paths: TransitionPath[] = [];
  for (const asItIs of profiles) {
    for (const beginning of beginningsOf(asItIs)) {
      const profile = configured(asItIs, { policies: beginning.policies });
      type Way = { readonly moves: readonly Move[]; readonly led: readonly Led[]; readonly last: Step };
      const note = (way: Way): Way => {
        const covers = [...new Set(way.last.taken)].filter((edge) => !covered.has(edge));
        for (const edge of covers) covered.add(edge);
        if (covers.length > 0) paths.push({ profile, ...beginning, moves: way.moves, led: way.led, covers });
        return way;
      };
      const { crowd } = beginning;
      const opened = step(profile, beginning, { type: 'opened', crowd });
      const seen = new Set<string>();
      // An array also visits what is added on the way.
      const ways = [note({ moves: [], led: [opened.led], last: opened })];
      for (const { moves, led, last } of ways) {
        const key = keyOf(last.snapshot);
        if (last.snapshot.status !== 'active' || seen.has(key)) continue;
        seen.add(key);
        for (const move of movesFor(profile, beginning, last.snapshot)) {
          const next = step(profile, beginning, eventOf(move, crowd), last.snapshot);
          ways.push(note({ moves: [...moves, move], led: [...led, next.led], last: next }));
        }
      }
    }
  }
  return paths;
}
