import { expect, test } from 'vitest';
import { loadProfile, profileIds } from '../../machines/profiles/profiles.ts';
import { findTransitionPaths } from '../../machines/server-pi/transitionPaths.ts';
import { modelsOf } from './drawAll.ts';

const servers = await Promise.all(profileIds.map(loadProfile));

test.each(servers)(
  'what is drawn faint for $id is what no session with it does',
  (profile) => {
    const taken = findTransitionPaths([profile]).flatMap(({ policies, covers }) =>
      Object.keys(policies).length > 0 ? [] : covers,
    );
    const can = modelsOf(profile.id)['server-PI'].transitions.flatMap(({ id, takenIn, event }) =>
      takenIn.length > 0 && event !== 'configure' ? [id] : [],
    );
    const without = (these: readonly string[], those: readonly string[]) =>
      these.filter((id) => !those.includes(id) && !id.includes('|configure|'));
    expect({ drawnFaint: without(taken, can), drawnAsPossible: without(can, taken) }).toEqual({
      drawnFaint: [],
      drawnAsPossible: [],
    });
  },
  60_000,
);
