import { expect, test } from 'vitest';
import { createActor, initialTransition } from 'xstate';
import { rfc959 } from '../profiles/rfc959.ts';
import { serverPiMachine } from '../server-pi/serverPiMachine.ts';
import { userPiMachine } from '../user-pi/userPiMachine.ts';
import { edgesOf, stepFrom, takenTransitions } from './inspection.ts';
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
  /** The last of the transitions that begin with this name: the one without a guard. */
  const lastOf = (name: string) => [...edges.values()].filter((edge) => edge.startsWith(`${name}|`)).at(-1);
  expect(seen).toEqual([
    'server-PI.listening|opened|0',
    lastOf('server-PI.greeting|'),
    lastOf('server-PI.session|line'),
    'server-PI.session.access.login.awaitingUser|USER|8',
  ]);
});

test('a step from a snapshot takes the transitions that an actor takes there', () => {
  const input = { ...defaultSettings, profile: rfc959 };
  const taken: unknown[] = [];
  const actor = createActor(serverPiMachine, {
    input,
    inspect: (inspected) => taken.push(...takenTransitions(inspected)),
  });
  actor.start();
  taken.length = 0;
  actor.send({ type: 'opened' });
  actor.send({ type: 'line', line: 'USER alice' });
  const start = initialTransition(serverPiMachine, input)[0];
  const opened = stepFrom(serverPiMachine, start, { type: 'opened' });
  const named = stepFrom(serverPiMachine, opened.next, { type: 'line', line: 'USER alice' });
  expect(taken).toHaveLength(4);
  expect([...opened.taken, ...named.taken]).toEqual(taken);
  expect(named.next.value).toEqual(actor.getSnapshot().value);
  actor.stop();
});

test.each([serverPiMachine, userPiMachine])('every transition has a name of its own', (machine) => {
  const ids = [...edgesOf(machine).values()];
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(30);
});
