import type {
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
  InspectionEvent,
} from 'xstate';

/**
 * The one place that knows how XState tells which transition was taken: microsteps carry the transition definitions of
 * the machine itself, in a property that is not part of the public types (XState 5.33; inspection.test.ts watches it).
 */
export function takenTransitions(inspected: InspectionEvent): readonly AnyTransitionDefinition[] {
  if (inspected.type !== '@xstate.microstep') return [];
  return (inspected as typeof inspected & { _transitions: readonly AnyTransitionDefinition[] })._transitions;
}

const edges = new WeakMap<AnyStateNode, ReadonlyMap<AnyTransitionDefinition, string>>();

/** Every transition of a machine, in the order of its definition, with a name that is the same in every run. */
export function edgesOf(machine: AnyStateMachine): ReadonlyMap<AnyTransitionDefinition, string> {
  const known = edges.get(machine.root);
  if (known) return known;
  const ids = new Map<AnyTransitionDefinition, string>();
  const visit = (node: AnyStateNode) => {
    for (const [event, transitions] of [...node.transitions, ['', node.always ?? []] as const])
      for (const [i, transition] of transitions.entries()) ids.set(transition, `${node.id}|${event}|${i}`);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  edges.set(machine.root, ids);
  return ids;
}

/** The innermost active state, by its id. */
export function activeState(snapshot: AnyMachineSnapshot): string {
  let { value } = snapshot;
  const path = [snapshot.machine.id];
  while (typeof value !== 'string') {
    const [key] = Object.keys(value);
    if (key === undefined) break;
    path.push(key);
    value = value[key] ?? '';
  }
  return [...path, value].filter(Boolean).join('.');
}
