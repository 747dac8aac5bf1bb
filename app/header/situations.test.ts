import { expect, test } from 'vitest';
import { loadProfile, type ProfileId, profileIds } from '../../machines/profiles/profiles.ts';
import { defaultSettings, play } from '../../machines/simulator/replay.ts';
import { cleanTexts } from '../address.ts';
import { type Situation, situations } from './situations.ts';

const cases: [string, ProfileId, Situation][] = situations.flatMap((situation) =>
  (situation.server ? [situation.server] : profileIds).map((id): [string, ProfileId, Situation] => [
    situation.title,
    id,
    situation,
  ]),
);

test.each(cases)('“%s” on %s leads to the replies it promises', async (_, id, situation) => {
  const profile = await loadProfile(id);
  const lines = [...situation.commands, ...(situation.wait ? ['(wait)'] : [])];
  const { record } = play(lines, { profile, settings: { ...defaultSettings, ...situation.settings } });
  const codes = record.messages.flatMap(({ reply }) => (reply ? [reply.code] : []));
  expect(codes).toEqual(situation.codes);
  expect(cleanTexts(situation.commands, profile)).toEqual(situation.commands);
});

test('every situation has a title of its own', () => {
  expect(new Set(situations.map(({ title }) => title)).size).toBe(situations.length);
});
