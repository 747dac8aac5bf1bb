import { expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { edgesOf } from '../simulator/inspection.ts';
import { defaultSettings } from '../simulator/replay.ts';
import { serverPiMachine } from './serverPiMachine.ts';
import { findTransitionPaths } from './transitionPaths.ts';

test('the paths take every transition of the chart', () => {
  const paths = findTransitionPaths([rfc959, vsftpd], defaultSettings);
  const taken = new Set(paths.flatMap(({ covers }) => covers));
  const all = [...edgesOf(serverPiMachine).values()];
  console.info(`${paths.length} paths take ${taken.size} of ${all.length} transitions`);
  expect(all.filter((edge) => !taken.has(edge))).toEqual([]);
}, 60_000);
