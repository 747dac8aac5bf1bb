import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { SessionRecord } from '../../machines/simulator/record.ts';
import { Simulator } from '../../machines/simulator/Simulator.ts';
import { drawAll, modelsOf } from './drawAll.ts';
import { lightOf } from './light.ts';

const settings = settingsFor(rfc959, { latency: 100 });
const charts = drawAll('rfc959');

function play(...lines: string[]): SessionRecord {
  const simulator = new Simulator({ profile: rfc959, settings });
  simulator.perform({ type: 'connect' });
  simulator.enter(lines);
  simulator.toEnd();
  return simulator.record;
}
const lit = (record: SessionRecord, moments: number, pi: 'server-PI' | 'user-PI') =>
  lightOf(pi, charts[pi], record, moments, undefined);

/** The transition from a state at an event, by its guard; without one the last. */
function edge(source: string, event: string, guard?: string): string {
  const found = modelsOf('rfc959')['server-PI'].transitions.findLast(
    (one) =>
      one.source === source && one.event === event && (guard === undefined || one.guard?.type === guard),
  );
  if (!found) throw new Error(`There is no ${source} ${event} ${guard}.`);
  return found.id;
}

test('what was taken last stays lit until something else is taken', () => {
  const record = play('USER alice');
  const server = record.moments.map((_, i) => lit(record, i + 1, 'server-PI').hot.at(-1));
  const user = record.moments.map((_, i) => lit(record, i + 1, 'user-PI').hot.at(-1));
  expect([...new Set(server)]).toEqual([undefined, edge('greeting', ''), edge('awaitingUser', 'USER')]);
  expect([...new Set(user)]).toEqual([
    'user-PI.dialogue.disconnected|connect|0',
    'user-PI.dialogue.connecting|2yz|0',
    'user-PI.dialogue.begin|command|0',
    'user-PI.dialogue.exchange.login.userSent|3yz|0',
  ]);
});

test('all transitions of a moment are lit, but not the handing on of a line', () => {
  const record = play('USER alice', 'NOOP');
  const { hot, active } = lit(record, record.moments.length, 'server-PI');
  expect(active).toEqual([
    ...['server-PI', 'session', 'access', 'login', 'awaitingUser'],
    ...['protection', 'clear'],
  ]);
  expect(hot).toEqual([edge('awaitingPass', 'command'), edge('access', 'command')]);
});

test('the code of the reply is known, so that only its note is lit', () => {
  const record = play('SYST');
  expect(lit(record, record.moments.length, 'server-PI').code).toBe(215);
});

test('pointing at a message lights what its end did with it', () => {
  const record = play('USER alice', 'PASS s3cret');
  const user = record.messages.find(({ bytes }) => bytes.startsWith('USER'));
  const pointed = { type: 'message', message: user?.id ?? 0 } as const;
  const light = lightOf('server-PI', charts['server-PI'], record, record.moments.length, pointed);
  expect(light.hot).toEqual([edge('awaitingUser', 'USER')]);
  expect(light.innermost).toEqual(['loggedIn', 'clear']);
});

test('pointing at an edge lights it and those under the same label', () => {
  const missing = edge('awaitingPass', 'PASS', 'lacksPassInSequence');
  const malformed = edge('awaitingPass', 'PASS', 'isPassMalformedInSequence');
  const pointed = { type: 'edge', pi: 'server-PI', edge: malformed } as const;
  expect(lightOf('server-PI', charts['server-PI'], play(), 0, pointed).hot).toEqual([missing, malformed]);
});

test('who is logged in and whether that is protected are lit apart', () => {
  const simulator = new Simulator({ profile: rfc959, settings: { ...settings, tls: 'offered' } });
  simulator.perform({ type: 'connect' });
  simulator.enter(['AUTH TLS', 'USER alice', 'PASS s3cret']);
  simulator.toEnd();
  const { record } = simulator;
  const seen = record.moments.map((_, i) => lit(record, i + 1, 'server-PI').innermost.join(', '));
  expect([...new Set(seen)]).toEqual([
    'listening, ',
    'awaitingUser, clear',
    'awaitingUser, negotiating',
    'awaitingUser, protected',
    'awaitingPass, protected',
    'loggedIn, protected',
  ]);
});

test('during a handshake nothing of the login can be taken', () => {
  const simulator = new Simulator({ profile: rfc959, settings: { ...settings, tls: 'offered' } });
  simulator.perform({ type: 'connect' });
  simulator.enter(['AUTH TLS']);
  simulator.toEnd();
  const { record } = simulator;
  const lights = record.moments.map((_, i) => lit(record, i + 1, 'server-PI'));
  const during = lights.find(({ innermost }) => innermost.includes('negotiating'));
  expect(during?.open).toEqual(['negotiating']);
  expect(lights.at(-1)?.open).toEqual(['awaitingUser', 'protected']);
});

test('where TLS is off, nothing of the protection can be taken', () => {
  const record = play();
  const { open, innermost } = lit(record, record.moments.length, 'server-PI');
  expect(innermost).toEqual(['awaitingUser', 'clear']);
  expect(open).toEqual(['awaitingUser']);
});

test('what was done beside typing lights what it made a machine do', () => {
  const simulator = new Simulator({ profile: rfc959, settings });
  simulator.perform({ type: 'connect' });
  simulator.toEnd();
  simulator.perform({ type: 'cut', by: 'server' });
  simulator.perform({ type: 'connect' });
  simulator.toEnd();
  const { record } = simulator;
  const cut = record.moments.findIndex(({ cause }) => cause.type === 'input' && cause.input.type === 'cut');
  const { hot } = lightOf('server-PI', charts['server-PI'], record, record.moments.length, {
    type: 'moment',
    moment: cut,
  });
  expect(hot).toEqual(['server-PI|connectionClosed|0']);
});
