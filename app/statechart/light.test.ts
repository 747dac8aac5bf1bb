import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { SessionRecord } from '../../machines/simulator/record.ts';
import { Simulator } from '../../machines/simulator/Simulator.ts';
import { drawAll } from './drawAll.ts';
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

test('what was taken last stays lit until something else is taken', () => {
  const record = play('USER alice');
  const server = record.moments.map((_, i) => lit(record, i + 1, 'server-PI').hot.at(-1));
  const user = record.moments.map((_, i) => lit(record, i + 1, 'user-PI').hot.at(-1));
  expect([...new Set(server)]).toEqual([
    undefined,
    'server-PI.greeting||3',
    'server-PI.session.login.awaitingUser|USER|6',
  ]);
  expect([...new Set(user)]).toEqual([
    'user-PI.disconnected|connect|0',
    'user-PI.connecting|2yz|0',
    'user-PI.begin|command|0',
    'user-PI.exchange.login.userSent|3yz|0',
  ]);
});

test('all transitions of a moment are lit, but not the handing on of a line', () => {
  const record = play('USER alice', 'NOOP');
  const { hot, active } = lit(record, record.moments.length, 'server-PI');
  expect(active).toEqual(['server-PI', 'session', 'login', 'awaitingUser']);
  expect(hot).toEqual(['server-PI.session.login.awaitingPass|command|0', 'server-PI.session|command|8']);
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
  expect(light.hot).toEqual(['server-PI.session.login.awaitingUser|USER|6']);
  expect(light.active.at(-1)).toBe('loggedIn');
});

test('pointing at an edge lights it and those under the same label', () => {
  const edge = 'server-PI.session.login.awaitingPass|PASS|1';
  const light = lightOf('server-PI', charts['server-PI'], play(), 0, { type: 'edge', pi: 'server-PI', edge });
  expect(light.hot).toEqual(['server-PI.session.login.awaitingPass|PASS|0', edge]);
});
