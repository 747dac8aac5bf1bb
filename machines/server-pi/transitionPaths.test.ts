import { expect, test } from 'vitest';
import { loadProfile, profileIds } from '../profiles/profiles.ts';
import { edgesOf } from '../simulator/inspection.ts';
import { serverPiMachine } from './serverPiMachine.ts';
import { findTransitionPaths } from './transitionPaths.ts';

test('the paths take every transition of the chart', async () => {
  const paths = findTransitionPaths(await Promise.all(profileIds.map(loadProfile)));
  const taken = new Set(paths.flatMap(({ covers }) => covers));
  const all = [...edgesOf(serverPiMachine).values()];
  console.info(`${paths.length} paths take ${taken.size} of ${all.length} transitions`);
  expect(all.filter((edge) => !taken.has(edge))).toEqual([]);
}, 60_000);
