import { expect, test } from 'vitest';
import { loadProfile, type ProfileId, profileIds } from '../../machines/profiles/profiles.ts';
import { Simulator } from '../../machines/simulator/Simulator.ts';
import { cleanTexts } from '../address.ts';
import { codesOf, type Situation, settingsOf, situations } from './situations.ts';

const cases: [string, ProfileId, Situation][] = situations.flatMap((situation) =>
  (situation.server ? [situation.server] : profileIds).map((id): [string, ProfileId, Situation] => [
    situation.title,
    id,
    situation,
  ]),
);

test.each(cases)('“%s” on %s leads to the replies it promises', async (_, id, situation) => {
  const profile = await loadProfile(id);
  const simulator = new Simulator({ profile, settings: settingsOf(situation, profile) });
  simulator.perform({ type: 'connect' });
  simulator.enter(situation.commands);
  simulator.toEnd();
  for (const step of situation.afterwards ?? [])
    if (step.type === 'enter') simulator.enter(step.lines);
    else simulator.perform(step.input);
  simulator.toEnd();
  const codes = simulator.record.messages.flatMap(({ reply }) => (reply ? [reply.code] : []));
  expect(codes).toEqual(codesOf(situation, id));
  expect(cleanTexts(situation.commands, profile)).toEqual(situation.commands);
});

test('every situation has a title of its own', () => {
  expect(new Set(situations.map(({ title }) => title)).size).toBe(situations.length);
});
