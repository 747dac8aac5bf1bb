import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { rfc959 } from '../profiles/rfc959.ts';
import { serverPiMachine } from '../server-pi/serverPiMachine.ts';
import { userPiMachine } from '../user-pi/userPiMachine.ts';
import { edgesOf, takenTransitions } from './inspection.ts';
import { defaultSettings } from './replay.ts';

test('microsteps tell the transitions of the machine that was given, by identity', () => {
  const edges = edgesOf(serverPiMachine);
  const seen: (string | undefined)[] = [];
  const actor = createActor(serverPiMachine, {
    input: { ...defaultSettings, profile: rfc959 },
    inspect: (inspected) => {
      for (const transition of takenTransitions(inspected)) seen.push(edges.get(transition));
    },
  });
  actor.start();
  seen.length = 0;
  actor.send({ type: 'opened' });
  actor.send({ type: 'line', line: 'USER alice' });
  actor.stop();
  expect(seen).toEqual([
    'server-PI.listening|opened|0',
    'server-PI.greeting||5',
    'server-PI.session|line|4',
    'server-PI.session.access.login.awaitingUser|USER|8',
  ]);
});

test.each([serverPiMachine, userPiMachine])('every transition has a name of its own', (machine) => {
  const ids = [...edgesOf(machine).values()];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(30);
});
