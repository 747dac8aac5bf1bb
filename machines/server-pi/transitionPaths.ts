import { createActor } from 'xstate';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { activeState, edgesOf, takenTransitions } from '../simulator/inspection.ts';
import type { ServerSettings, Service } from './facts.ts';
import { serverPiMachine } from './serverPiMachine.ts';

/** One thing that is done to a server in a path: a line, a setting that is switched, or something that time does. */
export type Move =
  | { readonly type: 'line'; readonly line: string }
  | { readonly type: 'service'; readonly service: Service }
  | { readonly type: 'idle' }
  /** The delay of a delayed service passes. */
  | { readonly type: 'wait' }
  | { readonly type: 'disconnect' };

/** What a move leads to: the codes that the server gives, and the innermost state it is in when all is quiet. */
export type Led = { readonly codes: readonly ReplyCode[]; readonly state: string };

/** A path through the chart of the server-PI, from the connection on. */
export type TransitionPath = {
  readonly profile: ServerProfile;
  readonly service: Service;
  readonly moves: readonly Move[];
  /** What connecting leads to, then each move. */
  readonly led: readonly Led[];
  /** The transitions that no path before this one takes. */
  readonly covers: readonly string[];
};

const line = (text: string): Move => ({ type: 'line', line: text });

function movesOf({ accounts, policy }: ServerProfile, isDelayed: boolean): readonly Move[] {
  const lines = new Set([
    ...accounts.map(({ name }) => `USER ${name}`),
    ...accounts.flatMap(({ password, demonstration }) =>
      [password, demonstration].flatMap((it) => (it === undefined || it === 'any' ? [] : [`PASS ${it}`])),
    ),
    ...accounts.flatMap(({ account }) => (account === undefined ? [] : [`ACCT ${account}`, 'ACCT wrong'])),
    ...['USER', 'PASS', 'ACCT', 'USER é', 'PASS é', 'REIN', 'REIN now', 'QUIT', 'QUIT now', '', 'XYZZY'],
    ...['NOOP', 'NOOP now', 'SMNT a', 'LIST', 'TYPE', 'TYPE Z', 'TYPE E', 'HELP USER'],
    'x'.repeat(policy.lineLimit + 1),
  ]);
  const open: readonly Move[] = [...[...lines].map(line), { type: 'idle' }];
  return [
    ...(isDelayed ? [{ type: 'wait' } as const] : open),
    { type: 'service', service: 'unavailable' },
    { type: 'service', service: 'delayed' },
    { type: 'disconnect' },
  ];
}

/** Walks a path with a server of its own and tells what each move led to and which transitions it took. */
export function walk(profile: ServerProfile, settings: ServerSettings, moves: readonly Move[]) {
  const edges = edgesOf(serverPiMachine);
  let timers: { readonly fire: () => void; readonly delay: number }[] = [];
  const clock = {
    setTimeout: (fire: () => void, delay: number) => {
      const timer = { fire, delay };
      timers.push(timer);
      return timer;
    },
    clearTimeout: (timer: unknown) => {
      timers = timers.filter((other) => other !== timer);
    },
  };
  let taken: string[] = [];
  let codes: ReplyCode[] = [];
  const server = createActor(serverPiMachine, {
    clock,
    input: { ...settings, profile },
    inspect: (inspected) =>
      taken.push(...takenTransitions(inspected).flatMap((transition) => edges.get(transition) ?? [])),
  });
  server.on('replies', ({ replies }) => codes.push(...replies.map(({ code }) => code)));
  server.start();
  const steps: { led: Led; taken: readonly string[] }[] = [];
  const step = (act: () => void) => {
    taken = [];
    codes = [];
    if (server.getSnapshot().status === 'active') act();
    if (server.getSnapshot().matches('closing')) server.send({ type: 'connectionClosed' });
    steps.push({ led: { codes, state: activeState(server.getSnapshot()) }, taken });
  };
  step(() => server.send({ type: 'opened' }));
  for (const move of moves) {
    step(() => {
      if (move.type === 'line') server.send({ type: 'line', line: move.line });
      if (move.type === 'service') server.send({ type: 'configure', settings: { service: move.service } });
      if (move.type === 'idle') server.send({ type: 'idleTimeout' });
      if (move.type === 'wait') timers.find(({ delay }) => delay === settings.serviceDelay)?.fire();
      if (move.type === 'disconnect') server.send({ type: 'connectionClosed' });
    });
  }
  return steps;
}

/**
 * Paths that together take every transition of the server-PI's chart that these profiles can take at all: a search,
 * breadth first, that keeps the first path to each transition.
 */
export function findTransitionPaths(
  profiles: readonly ServerProfile[],
  settings: ServerSettings,
): readonly TransitionPath[] {
  const all = edgesOf(serverPiMachine).size;
  const covered = new Set<string>();
  const paths: TransitionPath[] = [];
  for (const profile of profiles) {
    for (const service of ['ready', 'delayed', 'unavailable'] as const) {
      const seen = new Set<string>();
      let frontier: readonly (readonly Move[])[] = [[]];
      while (frontier.length > 0 && covered.size < all) {
        const next: (readonly Move[])[] = [];
        for (const moves of frontier) {
          const steps = walk(profile, { ...settings, service }, moves);
          const last = steps.at(-1);
          if (last === undefined) continue;
          const covers = [...new Set(last.taken)].filter((edge) => !covered.has(edge));
          for (const edge of covers) covered.add(edge);
          if (covers.length > 0)
            paths.push({ profile, service, moves, led: steps.map(({ led }) => led), covers });
          const user = moves.findLast((move) => move.type === 'line' && move.line.startsWith('USER'));
          const failures = steps.filter(({ taken }) =>
            taken.some((edge) => edge.endsWith('awaitingPass|PASS|5')),
          ).length;
          const switched = moves.findLast(({ type }) => type === 'service');
          const key = JSON.stringify([last.led.state, user, failures, switched]);
          const isDeepEnough = service !== 'ready' && moves.length >= 2;
          if (last.led.state === 'server-PI.closed' || isDeepEnough || seen.has(key)) continue;
          seen.add(key);
          next.push(
            ...movesOf(profile, last.led.state === 'server-PI.delayed').map((move) => [...moves, move]),
          );
        }
        frontier = next;
      }
    }
  }
  return paths;
}
