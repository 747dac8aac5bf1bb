import { expect, test } from 'vitest';
import { serverFillers } from '../server-pi/fillers.ts';
import { choices } from './choices.ts';
import { configurationsOf, configured } from './configurations.ts';
import { loadProfile, profileIds } from './profiles.ts';

const profiles = await Promise.all(profileIds.map(loadProfile));
/** Every server in every set-up. */
const all = profiles.flatMap((profile) => [
  profile,
  ...Object.values(configurationsOf(profile)).map((setUp) => configured(profile, setUp)),
]);

test.each(Object.entries(choices))('every way of %s is that of a server', (name, ways) => {
  const taken = new Set<unknown>(all.map(({ policy }) => policy[name as keyof typeof choices]));
  expect(ways.filter((way) => !taken.has(way))).toEqual([]);
});

test('everything that can be filled into texts stands in the texts of a server', () => {
  const texts = JSON.stringify(profiles.map(({ replies, repliesByVerb }) => [replies, repliesByVerb]));
  expect(Object.keys(serverFillers).filter((name) => !texts.includes(`{${name}}`))).toEqual([]);
});
