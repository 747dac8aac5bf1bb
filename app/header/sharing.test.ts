import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { Simulator } from '../../machines/simulator/Simulator.ts';
import { addressOf, readAddress } from '../address.ts';
import { defaultOptions } from '../options.ts';
import { setupOf } from '../setup.ts';
import { troubleParameters } from '../troubleParameters.ts';
import { frameOf, linkOf, sharedOf, transcript } from './sharing.ts';

function simulatorAfter(...lines: string[]): Simulator {
  const simulator = new Simulator(setupOf(rfc959, defaultOptions));
  simulator.perform({ type: 'connect' });
  simulator.toEnd();
  for (const line of lines) enter(simulator, line);
  return simulator;
}
function enter(simulator: Simulator, line: string) {
  simulator.enter([line]);
  simulator.toEnd();
}
const shared = ({ view }: Simulator) => sharedOf(view.record, view.position.moment);
const commands = (simulator: Simulator) => shared(simulator).options.commands;

test('a link carries the lines of the session and only what differs from the defaults', () => {
  const { options, stop } = shared(simulatorAfter('USER alice', 'PASS s3cret'));
  expect(stop).toBeUndefined();
  expect(addressOf(options)).toBe('?commands=USER+alice;PASS+s3cret');
});

test('the session that a link brings about is the one that was shared', () => {
  const simulator = simulatorAfter('USER carol', 'PASS opensesame', 'ACCT physics', 'NOOP', 'QUIT');
  const { options } = readAddress(addressOf(shared(simulator).options));
  const again = new Simulator(setupOf(rfc959, options));
  again.perform({ type: 'connect' });
  again.enter(options.commands);
  again.toEnd();
  const text = (one: Simulator) => transcript(one.view.record, one.view.position.moment);
  expect(text(again)).toBe(text(simulator));
});

test('lines after the position are not in the link', () => {
  const simulator = simulatorAfter('USER alice', 'PASS s3cret');
  for (let i = 0; i < 3; i++) simulator.stepBack();
  expect(commands(simulator)).toEqual(['USER alice']);
});

test.each([
  ['PASS canary', 'a password'],
  ['canary', 'a password'],
  ['USER a;b', 'cannot stand'],
  ['', 'cannot stand'],
])('the link ends before %j', (line, reason) => {
  const simulator = simulatorAfter('USER alice', line, 'NOOP');
  expect(commands(simulator)).toEqual(['USER alice']);
  expect(shared(simulator).stop).toContain(reason);
  expect(transcript(simulator.view.record, simulator.view.position.moment)).not.toContain('canary');
});

test('the link says of the service how the session began, and ends where it was switched', () => {
  const simulator = simulatorAfter('NOOP');
  simulator.perform({ type: 'configure', settings: { service: 'unavailable' } });
  enter(simulator, 'NOOP');
  const { options, stop } = shared(simulator);
  expect(options).toMatchObject({ service: 'ready', commands: ['NOOP'] });
  expect(stop).toContain('switched');
});

test('the link carries the trouble with which the session began', () => {
  const trouble = { tls: 'offered', splitReplies: true, spoils: 'NUL', banner: ['Mind', 'the gap'] } as const;
  const simulator = new Simulator(setupOf(rfc959, { ...defaultOptions, trouble }));
  const link = linkOf(shared(simulator).options);
  expect(link).toBe('?tls=offered&banner=Mind;the+gap&split=1&spoils=nul');
  expect(readAddress(link, defaultOptions, troubleParameters).notices).toEqual([]);
});

test('the link ends where trouble began later, and says how to have it', () => {
  const simulator = simulatorAfter('USER alice');
  simulator.perform({ type: 'configure', settings: { pipelines: true, latency: 7 } });
  enter(simulator, 'PASS s3cret');
  expect(commands(simulator)).toEqual(['USER alice']);
  expect(shared(simulator).stop).toMatch(/setting was changed.*Start over/);
});

test('latency, delay and idle limit are those of now', () => {
  const simulator = simulatorAfter();
  simulator.perform({ type: 'configure', settings: { latency: 7, idleLimit: 60_000 } });
  expect(addressOf(shared(simulator).options)).toBe('?latency=7&idle=60');
});

test('the link waits for the time-out, and ends before a second connection', () => {
  const simulator = simulatorAfter('USER alice');
  simulator.perform({ type: 'waitForTimeout' });
  simulator.toEnd();
  expect(addressOf(shared(simulator).options)).toBe('?commands=USER+alice&wait=1');
  expect(shared(simulator).stop).toBeUndefined();
  simulator.perform({ type: 'connect' });
  expect(shared(simulator).stop).toBeDefined();
});

test('the link ends where there is no room for more', () => {
  const simulator = simulatorAfter(...Array.from({ length: 60 }, () => 'NOOP'));
  expect(commands(simulator)).toHaveLength(50);
  expect(shared(simulator).stop).toContain('no room');
});

test('the transcript has dots for a password', () => {
  const { view } = simulatorAfter('USER alice', 'PASS canary');
  expect(transcript(view.record, view.position.moment)).toBe(
    [
      'S: 220 Service ready for new user.',
      'C: USER alice',
      'S: 331 User name okay, need password.',
      'C: PASS ••••••••',
      'S: 530 Not logged in.',
    ].join('\n'),
  );
});

test('the frame is well-formed HTML, without more rights than scripts', () => {
  expect(frameOf('https://example.org/ftp/', { latency: 7, commands: ['USER "x"'] })).toBe(
    '<iframe src="https://example.org/ftp/?latency=7&amp;embed=1&amp;commands=USER+%22x%22" ' +
      'title="FTP simulator" width="640" height="420" sandbox="allow-scripts"></iframe>',
  );
});
