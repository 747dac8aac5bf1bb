import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { SessionRecord } from '../../machines/simulator/record.ts';
import { textOf } from '../conversation/textOf.ts';
import { inputName } from '../inputName.ts';
import { stateLabel } from '../stateLabels.ts';

/** A state that the server passes: what was done, what it answered, and where that led it. */
export type Passed = { readonly by: string; readonly code: ReplyCode; readonly state: string };
/** A session as the states that the server passes, from the one in which it was before. */
export type Path = { readonly start: string; readonly steps: readonly Passed[] };

/** The states that the server passes in a session, one for each of its replies. */
export function pathOf({ start, messages, moments, inputs }: SessionRecord): Path {
  const done = (sentIn: number): string =>
    inputs.flatMap(({ input, moment }) => (moment <= sentIn && inputName(input)) || []).at(-1) ?? '';
  return {
    start: stateLabel(start.serverPi),
    steps: messages.flatMap(({ reply, answers, sentIn }) => {
      if (!reply) return [];
      const command = messages[answers ?? -1];
      const state = stateLabel(moments[sentIn]?.after.serverPi ?? start.serverPi);
      return [{ by: command ? textOf(command) : done(sentIn), code: reply.code, state }];
    }),
  };
}

/** Two sessions that begin alike: what they share, and how each goes on from where they part. */
export type Parting = {
  readonly start: string;
  readonly shared: readonly Passed[];
  readonly first: readonly Passed[];
  readonly second: readonly Passed[];
};

export function partingOf({ start, steps: first }: Path, { steps: second }: Path): Parting {
  const differs = first.findIndex((step, i) => JSON.stringify(step) !== JSON.stringify(second[i]));
  const common = differs < 0 ? first.length : differs;
  return {
    start,
    shared: first.slice(0, common),
    first: first.slice(common),
    second: second.slice(common),
  };
}
