import { describe, expect, test } from 'vitest';
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { type DiagramEdge, rfc959Diagrams } from '../protocol/rfc959Diagrams.ts';
import { furtherEdges } from './furtherEdges.ts';
import { userPiMachine } from './userPiMachine.ts';

type Edge = { readonly from: string; readonly on: string; readonly to: string };

const short = (id: string) => id.replace(/^user-PI\.dialogue\./, '');
const dialogue = userPiMachine.getStateNodeById('user-PI.dialogue');
const leaves = (node: AnyStateNode): AnyStateNode[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node] : children.flatMap(leaves);
};

/** An event with the guard that tells one command from another: `command USER`, `command one-step`, `2yz`. */
function named(event: string, { guard }: AnyTransitionDefinition): string {
  if (guard === undefined) return event;
  if (typeof guard === 'object' && 'params' in guard)
    return `${event} ${Object.values(guard.params as object)[0]}`;
  if (guard === 'takes120') return `${event} taken for the greeting`;
  return `${event} second of two`;
}

/** Every edge as a session meets it: from each innermost state, with the transitions of the states around it. */
const edges: readonly Edge[] = leaves(dialogue).flatMap((leaf) => {
  const found: Edge[] = [];
  const taken = new Set<string>();
  for (let node: AnyStateNode | undefined = leaf; node !== dialogue.parent && node; node = node.parent) {
    const here: string[] = [];
    for (const [event, transitions] of node.transitions) {
      if (taken.has(event)) continue;
      for (const transition of transitions)
        found.push({
          from: short(leaf.id),
          on: named(event, transition),
          to: short(transition.target?.[0]?.id ?? leaf.id),
        });
      if (transitions.some(({ guard }) => guard === undefined)) here.push(event);
    }
    for (const transition of node.always ?? [])
      found.push({ from: short(leaf.id), on: 'automatic', to: short(transition.target?.[0]?.id ?? leaf.id) });
    for (const event of here) taken.add(event);
  }
  return found;
});
const keyOf = ({ from, on, to }: Edge) => `${from} --${on}--> ${to}`;
const all = new Set(edges.map(keyOf));

const states: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'one-step': { B: 'begin', W: 'exchange.oneStep', S: 'success', F: 'failure', E: 'error' },
  'two-step': { B: 'begin', W: 'exchange.twoStep', S: 'success', F: 'failure', E: 'error' },
  login: {
    B: 'begin',
    WU: 'exchange.login.userSent',
    NP: 'exchange.login.passwordNeeded',
    WP: 'exchange.login.passSent',
    NA: 'exchange.login.accountNeeded',
    WA: 'exchange.login.acctSent',
    S: 'success',
    F: 'failure',
    E: 'error',
  },
  general: { B: 'begin', W: 'exchange.general', S: 'success', F: 'failure', end: 'ended' },
};

/** The events of the chart that stand for an edge of a diagram. */
function eventsOf(diagram: string, edge: DiagramEdge): string[] {
  if ('firstDigits' in edge) return edge.firstDigits.map((digit) => `${digit}yz`);
  if ('automatic' in edge) return ['automatic', 'connectionClosed'];
  if (diagram === 'login') return [`command ${edge.send}`];
  return diagram === 'general' ? ['command'] : [`command ${diagram}`];
}

const drawn = ['one-step', 'two-step', 'login', 'general'] as const;
const inDiagrams = new Set<string>();
for (const id of drawn) {
  for (const edge of rfc959Diagrams[id].edges) {
    const [from, to] = [states[id]?.[edge.from], states[id]?.[edge.to]];
    for (const on of eventsOf(id, edge)) inDiagrams.add(`${from} --${on}--> ${to}`);
  }
}

describe('the user-PI has every edge of the diagrams of RFC 959 §6', () => {
  test.each(drawn.flatMap((id) => rfc959Diagrams[id].edges.map((edge) => ({ id, edge }))))(
    '$id: $edge.from to $edge.to',
    ({ id, edge }) => {
      const [from, to] = [states[id]?.[edge.from], states[id]?.[edge.to]];
      const possible = eventsOf(id, edge).map((on) => `${from} --${on}--> ${to}`);
      const found = possible.filter((key) => all.has(key));
      // An automatic edge happens in one of two ways; each digit of a reply must have its edge.
      expect(found.length).toBeGreaterThanOrEqual('automatic' in edge ? 1 : possible.length);
    },
  );
});

// The region `protection` is of RFC 4217; RFC 959 §6 draws nothing of it.
describe('every further edge has a reason', () => {
  const further = edges.filter((edge) => !inDiagrams.has(keyOf(edge)));
  const reasonsOf = ({ from, on }: Edge) =>
    furtherEdges.filter((group) => group.from.includes(from) && group.on.includes(on));

  test.each(further.map((edge) => [keyOf(edge), edge] as const))('%s', (_, edge) => {
    expect(reasonsOf(edge).length).toBeGreaterThan(0);
  });

  test('and nothing is listed that is not there', () => {
    const listed = furtherEdges.flatMap(({ from, on }) =>
      from.flatMap((state) => on.map((event) => `${state} ${event}`)),
    );
    const there = new Set(further.map(({ from, on }) => `${from} ${on}`));
    expect(listed.filter((key) => !there.has(key))).toEqual([]);
  });
});
