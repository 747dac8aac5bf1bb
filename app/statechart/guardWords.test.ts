import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { serverPiMachine } from '../../machines/server-pi/serverPiMachine.ts';
import { userPiMachine } from '../../machines/user-pi/userPiMachine.ts';
import { chartModel } from './chartModel.ts';
import { eventWords, guardWords } from './guardWords.ts';

const machines = [serverPiMachine, userPiMachine];

test('every guard of both machines has its words, and there are no others', () => {
  const guards = machines.flatMap(({ implementations }) => Object.keys(implementations.guards));
  expect(Object.keys(guardWords).sort()).toEqual(guards.sort());
});

test('every event is a command, a class of reply, or has its words', () => {
  const events = machines.flatMap((machine) =>
    chartModel(machine, rfc959).transitions.map(({ event }) => event),
  );
  expect(events.filter((event) => !(event in eventWords) && !/^([A-Z]{3,4}|[1-5]yz|)$/.test(event))).toEqual(
    [],
  );
});
