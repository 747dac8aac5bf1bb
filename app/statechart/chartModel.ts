import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import {
  type ServerProfile,
  type Situation,
  templatesOf,
  wordingOf,
} from '../../machines/profiles/ServerProfile.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import { needsLogin } from '../../machines/server-pi/judging.ts';
import { edgesOf } from '../../machines/simulator/inspection.ts';
import { hasEvent, type Verdict, verdictOf } from './verdict.ts';

/** A state of a machine, under its own key, which is the only one of that name in its machine. */
export type ChartState = {
  readonly key: string;
  readonly label: string;
  /** The state it is in; none for one that stands in the machine itself. */
  readonly parent?: string;
  /** Whether it has states inside. */
  readonly isRegion: boolean;
  /** Whether a session with this server can ever be in it. */
  readonly isReached: boolean;
};

export type ChartTransition = {
  /** As `edgesOf` names it. */
  readonly id: string;
  readonly source: string;
  /** The innermost state that it leads to; none if it stays where it is. */
  readonly target?: string;
  /** That state, and those that are entered with it in regions beside. */
  readonly enters: readonly string[];
  readonly event: string;
  readonly guard?: { readonly type: string; readonly params?: Readonly<Record<string, string>> };
  /** Whether it is what remains when the guards before it have said no. */
  readonly isOtherwise: boolean;
  readonly situation?: Situation;
  /** The codes of its reply, by the profile; several where the verb decides. */
  readonly codes: readonly ReplyCode[];
  /** Whether it only hands something on or notes it: nothing that a person asks for. */
  readonly isBookkeeping: boolean;
  /**
   * The innermost states in which it can be taken: no state inside takes its event for itself, and no rule of the
   * profile rules it out. Empty where this server can never take it.
   */
  readonly takenIn: readonly string[];
};

export type ChartModel = {
  readonly root: string;
  readonly states: readonly ChartState[];
  readonly transitions: readonly ChartTransition[];
};

/** A machine as a picture needs it, read from its definition; what its replies are depends on the profile. */
export function chartModel(machine: AnyStateMachine, profile: ServerProfile): ChartModel {
  const nodes = descendants(machine.root);
  const transitions = [...edgesOf(machine)].map(([transition, id]) =>
    chartTransition(transition, id, profile),
  );
  const reached = statesReached(machine, transitions);
  return {
    root: machine.root.key,
    states: nodes.map((node) => ({
      key: node.key,
      label: (node.meta as { label: string }).label,
      ...(node.parent && node.parent !== machine.root ? { parent: node.parent.key } : {}),
      isRegion: isRegion(node),
      isReached: leaves(node).some(({ key }) => reached.has(key)),
    })),
    transitions: transitions.map((transition) => ({
      ...transition,
      takenIn: transition.takenIn.filter((state) => reached.has(state)),
    })),
  };
}

/** The innermost states that a way leads to from the first ones: with this profile. */
function statesReached({ root }: AnyStateMachine, transitions: readonly ChartTransition[]): Set<string> {
  const reached = new Set(innermost(root).map(({ key }) => key));
  // A Set also visits what is added on the way.
  for (const state of reached)
    for (const { enters, takenIn } of transitions)
      if (takenIn.includes(state)) for (const entered of enters) reached.add(entered);
  return reached;
}

/** What the guard of a transition says with a profile. */
const verdict = ({ guard, eventType, source }: AnyTransitionDefinition, profile: ServerProfile): Verdict =>
  verdictOf(named(guard)?.type ?? '', eventType, source.key, profile);

/** Whether its own guard, or one before it that always says yes, keeps a transition from ever being taken. */
function isRuledOut(transition: AnyTransitionDefinition, profile: ServerProfile): boolean {
  const { source, eventType } = transition;
  if (!hasEvent(eventType, profile)) return true;
  const all = (eventType === '' ? source.always : source.transitions.get(eventType)) ?? [];
  const before = all.slice(0, all.indexOf(transition as (typeof all)[number]));
  return (
    verdict(transition, profile) === 'never' || before.some((each) => verdict(each, profile) === 'always')
  );
}

function chartTransition(
  transition: AnyTransitionDefinition,
  id: string,
  profile: ServerProfile,
): ChartTransition {
  const { source, eventType: event } = transition;
  const guard = named(transition.guard);
  const situation = situationOf(transition);
  const enters = (transition.target ?? []).flatMap(innermost).map(({ key }) => key);
  return {
    id,
    source: source.key,
    ...(enters[0] === undefined ? {} : { target: enters[0] }),
    enters,
    event,
    ...(guard ? { guard } : {}),
    isOtherwise: guard === undefined && !id.endsWith('|0'),
    ...(situation ? { situation } : {}),
    codes: situation ? codesOf(profile, situation, event) : [],
    isBookkeeping: enters.length === 0 && situation === undefined && !/^\dyz$/.test(event),
    takenIn: (isRuledOut(transition, profile) ? [] : leaves(source))
      .filter((leaf) => leaf.type !== 'final' && !isTakenInside(leaf, source, event, profile))
      .map(({ key }) => key),
  };
}

const isRegion = (node: AnyStateNode): boolean => Object.keys(node.states).length > 0;

const descendants = (node: AnyStateNode): AnyStateNode[] =>
  Object.values(node.states).flatMap((child) => [child, ...descendants(child)]);

const leaves = (node: AnyStateNode): AnyStateNode[] =>
  [node, ...descendants(node)].filter((each) => !isRegion(each));

/** Where one comes to by entering a state: one state, or one in each of its regions, in their order. */
function innermost(node: AnyStateNode): AnyStateNode[] {
  if (!isRegion(node)) return [node];
  const inner = node.type === 'parallel' ? Object.values(node.states) : node.initial.target;
  return inner.flatMap(innermost);
}

/** Whether a state between the leaf and the source takes every such event, so that it never comes to the source. */
function isTakenInside(
  leaf: AnyStateNode,
  source: AnyStateNode,
  event: string,
  profile: ServerProfile,
): boolean {
  for (
    let node = leaf;
    node !== source;
    node = node.parent as AnyStateNode // the source is above the leaf
  )
    if (node.transitions.get(event)?.some((each) => verdict(each, profile) === 'always')) return true;
  return false;
}

/** A guard or action as XState lets it be written: a name, or an object with its type and parameters. */
type Named = { readonly type: string; readonly params?: Readonly<Record<string, string>> };
function named(written: unknown): Named | undefined {
  if (written === undefined) return undefined;
  return typeof written === 'string' ? { type: written } : (written as Named);
}

const situationOf = ({ actions }: AnyTransitionDefinition): Situation | undefined =>
  actions.map(named).find((action) => action?.type === 'reply')?.params?.situation as Situation | undefined;

/** The codes that a situation has: that of the verb which is the event, or those of all verbs that may lead to it. */
function codesOf(profile: ServerProfile, situation: Situation, event: string): ReplyCode[] {
  const verbs = event === 'command' ? verbsLeadingTo(profile, situation) : [event];
  const codes = (verbs.length > 0 ? verbs : [event]).flatMap((verb) =>
    templatesOf(wordingOf(profile, situation, verb)).map(({ code }) => code),
  );
  return [...new Set(codes)].sort((a, b) => a - b);
}

function verbsLeadingTo(profile: ServerProfile, situation: Situation): readonly string[] {
  const { commands, argumentRules, policy } = profile;
  const verbs = Object.keys(commands).filter((verb) => !['ACCT', 'REIN'].includes(verb));
  const answered = verbs.filter((verb) => commands[verb] === 'answered');
  switch (situation) {
    case 'notLoggedIn':
      return verbs.filter((verb) => needsLogin(profile, verb));
    case 'argumentMissing':
      return answered.filter((verb) => policy.argumentRequired.includes(verb));
    case 'argumentUnwanted':
      return answered.filter((verb) => policy.argumentRefused.includes(verb));
    case 'argumentMalformed':
      return answered.filter((verb) => argumentRules[verb]?.wellFormed);
    case 'argumentUnsupported':
      return answered.filter((verb) => argumentRules[verb]?.supported);
    case 'answer':
    case 'answerWithArgument':
      return answered;
    default:
      return [];
  }
}
