import { expect, test } from 'vitest';
import { parseCommand } from './command.ts';

test.each([
  ['USER alice', { verb: 'USER', argument: 'alice' }],
  ['user alice', { verb: 'USER', argument: 'alice' }],
  ['QUIT', { verb: 'QUIT' }],
  ['PASS ', { verb: 'PASS', argument: '' }],
  ['USER  alice ', { verb: 'USER', argument: ' alice ' }],
  [' USER alice', { verb: '', argument: 'USER alice' }],
  ['', { verb: '' }],
  ['PASS\tx', { verb: 'PASS\tX' }],
  ['pa\xdf s3cret', { verb: 'PA\xdf', argument: 's3cret' }],
])('%j', (line, command) => {
  expect(parseCommand(line)).toEqual(command);
});
