import {
  type ActorLogic,
  type AnyEventObject,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type ExecutableActionObject,
  type InspectionEvent,
  transition,
} from 'xstate';
import type { End } from '../control-connection/controlConnection.ts';
import type { Taken } from './record.ts';

/**
 * The one place that knows how XState tells which transition was taken: microsteps carry the transition definitions of
 * the machine itself, in a property that is not part of the public types (XState 5.33; inspection.test.ts watches it).
 */
export function takenTransitions(inspected: InspectionEvent): readonly AnyTransitionDefinition[] {
  if (inspected.type !== '@xstate.microstep') return [];
  return (inspected as typeof inspected & { _transitions: readonly AnyTransitionDefinition[] })._transitions;
}

/**
 * What an event leads to from a snapshot, with the transitions taken: for searches that go on from a snapshot many times,
 * where to bring an actor to it would take longer than all the rest. The machine gets a scope of which the system listens.
 */
export function stepFrom<Snapshot extends AnyMachineSnapshot>(
  machine: AnyStateMachine,
  snapshot: Snapshot,
  event: AnyEventObject,
) {
  const taken: AnyTransitionDefinition[] = [];
  const listen = (inspected: InspectionEvent) => taken.push(...takenTransitions(inspected));
  const logic: ActorLogic<Snapshot, AnyEventObject> = {
    transition: (from, next, scope) => {
      const system = { ...scope.system, _sendInspectionEvent: listen };
      return machine.transition(from, next, { ...scope, system } as never) as Snapshot;
    },
    getInitialSnapshot: () => snapshot,
    getPersistedSnapshot: (persisted) => persisted,
  };
  const [next, actions]: [Snapshot, ExecutableActionObject[]] = transition(logic, snapshot, event);
  return { next, actions, taken };
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

/** The innermost active states, by their ids: one, or one in each region, in the order of the chart. */
export function activeStates(snapshot: AnyMachineSnapshot): readonly string[] {
  type Value = string | { readonly [key: string]: Value | undefined };
  const within = (path: string, value: Value): string[] =>
    typeof value === 'string'
      ? [`${path}.${value}`]
      : Object.entries(value).flatMap(([key, inner]) =>
          inner === undefined || (typeof inner === 'object' && Object.keys(inner).length === 0)
            ? [`${path}.${key}`]
            : within(`${path}.${key}`, inner),
        );
  return within(snapshot.machine.id, snapshot.value as Value);
}

/** The innermost active state of the first region: where a session stands. */
const activeState = (snapshot: AnyMachineSnapshot): string =>
  activeStates(snapshot)[0] ?? snapshot.machine.id;

/** Watches a machine (as the `inspect` of its actor) and tells each transition that it takes. */
export function observer(pi: End, machine: AnyStateMachine, tell: (taken: Taken) => void) {
  const edges = edgesOf(machine);
  return (inspected: InspectionEvent): void => {
    if (inspected.type !== '@xstate.microstep') return;
    for (const transition of takenTransitions(inspected)) {
      const edge = edges.get(transition);
      if (edge === undefined) continue; // the step into the initial state
      const { guard } = transition;
      tell({
        pi,
        edge,
        event: inspected.event.type,
        state: activeState(inspected.snapshot as AnyMachineSnapshot),
        ...(guard === undefined
          ? {}
          : { guard: typeof guard === 'string' ? guard : (guard as { type: string }).type }),
      });
    }
  };
}
