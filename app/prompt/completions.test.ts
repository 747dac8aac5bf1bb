import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import { defaultSetup } from '../../machines/simulator/replay.ts';
import { Simulator } from '../../machines/simulator/Simulator.ts';
import { completionsOf, historyOf, isBeginning, recall, verbOf } from './completions.ts';

const lines = (text: string, username = '', profile = rfc959) =>
  completionsOf(text, profile, username).map(({ line }) => line);

test.each([
  ['', []],
  ['USER c', ['USER carol', 'USER carl']],
  ['user ca', ['USER carol', 'USER carl']],
  ['PASS s', ['PASS s3cret']],
  ['PA', ['PASS s3cret', 'PASS ', 'PASV']],
  ['AC', ['ACCT physics', 'ACCT ']],
  ['NOO', ['NOOP']],
  ['AU', ['AUTH TLS', 'AUTH ']],
  ['PROT P', []],
  ['NOOP', []],
  ['HELP', []],
  ['nothing like it', []],
])('%j may become %j', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('PASS is completed for the user who is named', () => {
  expect(lines('PASS ', 'bob')).toEqual(['PASS hunter2']);
  expect(completionsOf('PASS ', rfc959, 'bob')[0]?.help).toBe('demonstration password of bob');
});

test('a server that asks for no account has no ACCT line to offer', () => {
  expect(lines('ACCT', '', vsftpd)).toEqual(['ACCT ']);
});

test('a verb that needs an argument is a beginning, and takes its help from the verb', () => {
  const [verb] = completionsOf('TYP', rfc959, '');
  expect(verb && [verb.line, isBeginning(verb), verbOf(verb)]).toEqual(['TYPE ', true, 'TYPE']);
});

function typed(...entered: string[]): Simulator {
  const simulator = new Simulator(defaultSetup);
  simulator.perform({ type: 'connect' });
  simulator.toEnd();
  for (const line of entered) {
    simulator.enter([line]);
    simulator.toEnd();
  }
  return simulator;
}

test('the history has each line once, the latest first, and no hidden password', () => {
  const { view } = typed('NOOP', 'USER alice', 'PASS canary', '', 'NOOP', 'USER bob', 'canary');
  expect(historyOf(view.branches)).toEqual(['USER bob', 'NOOP', 'USER alice']);
});

test('the history has the lines of earlier branches', () => {
  const simulator = typed('NOOP', 'SYST');
  simulator.seek(3);
  simulator.enter(['PWD']);
  expect(historyOf(simulator.view.branches)).toEqual(['PWD', 'SYST', 'NOOP']);
});

test('the arrows walk through the history and back to an empty field', () => {
  const history = ['three', 'two', 'one'];
  expect(recall(history, '', 1)).toBe('three');
  expect(recall(history, 'something else', 1)).toBe('three');
  expect(recall(history, 'three', 1)).toBe('two');
  expect(recall(history, 'one', 1)).toBeUndefined();
  expect(recall(history, 'two', -1)).toBe('three');
  expect(recall(history, 'three', -1)).toBe('');
  expect(recall(history, '', -1)).toBeUndefined();
});
