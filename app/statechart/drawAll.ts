import type { AnyStateMachine } from 'xstate';
import type { End } from '../../machines/control-connection/controlConnection.ts';
import { loadProfile, type ProfileId, profileIds } from '../../machines/profiles/profiles.ts';
import { serverPiMachine } from '../../machines/server-pi/serverPiMachine.ts';
import { userPiMachine } from '../../machines/user-pi/userPiMachine.ts';
import { type ChartModel, type ChartState, type ChartTransition, chartModel } from './chartModel.ts';
import { type Drawing, draw, replyClassOf, sentenceOf } from './draw.ts';
import type { Layout } from './layout.ts';
import { serverPiFolded } from './layouts/serverPiFolded.ts';
import { serverPiNarrow } from './layouts/serverPiNarrow.ts';
import { serverPiWide } from './layouts/serverPiWide.ts';
import { userPiFolded } from './layouts/userPiFolded.ts';
import { userPiNarrow } from './layouts/userPiNarrow.ts';
import { userPiWide } from './layouts/userPiWide.ts';

/** From left to right; from top to bottom; the way of the login alone, from top to bottom. */
export type Form = 'wide' | 'narrow' | 'folded';
/** What is told of a transition. */
export type About = {
  readonly text: string;
  /** The first digit of its reply. */
  readonly replyClass?: string;
  /** All that stand under the same label in the picture, itself included. */
  readonly alike: readonly string[];
};
/** A chart in all its forms, with what is told about its transitions. */
export type Chart = {
  readonly states: readonly Pick<ChartState, 'key' | 'label'>[];
  readonly drawings: Readonly<Record<Form, Drawing>>;
  readonly about: Readonly<Record<string, About>>;
  /** The same for those that are never lit: they only hand something on. */
  readonly bookkeeping: Readonly<Record<string, About>>;
};
export type Charts = Readonly<Record<End, Chart>>;

const profiles = await Promise.all(profileIds.map(loadProfile));
const machines: Readonly<Record<End, AnyStateMachine>> = {
  'server-PI': serverPiMachine,
  'user-PI': userPiMachine,
};
export const layouts: Readonly<Record<End, Readonly<Record<Form, Layout>>>> = {
  'server-PI': { wide: serverPiWide, narrow: serverPiNarrow, folded: serverPiFolded },
  'user-PI': { wide: userPiWide, narrow: userPiNarrow, folded: userPiFolded },
};

const mapValues = <K extends string, A, B>(record: Readonly<Record<K, A>>, change: (value: A, key: K) => B) =>
  Object.fromEntries(
    (Object.entries(record) as [K, A][]).map(([key, value]) => [key, change(value, key)]),
  ) as Record<K, B>;

const known = new Map<ProfileId, Readonly<Record<End, ChartModel>>>();
/** What the machines are like with a profile. */
export function modelsOf(id: ProfileId): Readonly<Record<End, ChartModel>> {
  const profile = profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`There is no profile ${id}.`);
  const models = known.get(id) ?? mapValues(machines, (machine) => chartModel(machine, profile));
  known.set(id, models);
  return models;
}

function chart(model: ChartModel, forms: Readonly<Record<Form, Layout>>): Chart {
  const drawings = mapValues(forms, (layout) => draw(model, layout).drawing);
  // From the smallest: a code of an event stands for less than the event.
  const parts = drawings.wide.labels
    .flatMap((label) => label.parts)
    .sort((a, b) => (a.ids?.length ?? 0) - (b.ids?.length ?? 0));
  const about = (transition: ChartTransition): About => {
    const { id } = transition;
    const replyClass = replyClassOf(transition);
    return {
      text: sentenceOf(model, transition),
      ...(replyClass ? { replyClass } : {}),
      alike: parts.find(({ ids }) => ids?.includes(id))?.ids ?? [id],
    };
  };
  const told = (areBookkeeping: boolean) =>
    Object.fromEntries(
      model.transitions
        .filter(({ isBookkeeping }) => isBookkeeping === areBookkeeping)
        .map((transition) => [transition.id, about(transition)]),
    );
  return {
    states: model.states.map(({ key, label }) => ({ key, label })),
    drawings,
    about: told(false),
    bookkeeping: told(true),
  };
}

/** Both charts, with the replies of a profile. */
export const drawAll = (profile: ProfileId): Charts =>
  mapValues(modelsOf(profile), (model, pi) => chart(model, layouts[pi]));

/** What the layouts lack or have too much, held against the machines. Empty when all is drawn. */
export function findProblems(): string[] {
  const problems = profileIds.flatMap((id) =>
    Object.entries(modelsOf(id)).flatMap(([pi, model]) =>
      Object.entries(layouts[pi as End]).flatMap(([form, layout]) =>
        draw(model, layout).problems.map((problem) => `${pi}, ${form}: ${problem}`),
      ),
    ),
  );
  return [...new Set(problems)];
}
