import { expect, test } from 'vitest';
import { lookOf } from './look.ts';

const passwords = ['s3cret', 'hunter2', 'guest@example.com'];

test.each([
  // line, while PASS is awaited?, as it looks, what the password is
  ['USER alice', false, 'USER alice', undefined],
  ['PASS', false, 'PASS', undefined],
  ['PASS ', false, 'PASS ', undefined],
  ['PASS s3', false, 'PASS s3', undefined],
  ['PASS s3cret', false, 'PASS s3cret', 'demonstration'],
  ['pass  s3cret', false, 'pass  s3cret', 'demonstration'],
  ['PASS s3cret1', false, 'PASS •••••••', 'hidden'],
  ['PASS mine', false, 'PASS ••••', 'hidden'],
  [' pASs\tmine', false, ' pASs•••••', 'hidden'],
  ['PASV', false, 'PASV', undefined],
  ['PASSIVE', false, 'PASSIVE', undefined],
  ['letmein', false, 'letmein', undefined],
  ['letmein', true, '•••••••', 'hidden'],
  ['s3cret', true, 's3cret', 'demonstration'],
  ['QUIT', true, 'QUIT', undefined],
  // The beginning of a command is no password yet, or nobody could type one.
  ['QU', true, 'QU', undefined],
  ['pas', true, 'pas', undefined],
  ['pasx', true, '••••', 'hidden'],
] as const)('%j, PASS awaited: %s, looks like %j', (line, isPassAwaited, text, password) => {
  expect(lookOf(line, isPassAwaited, passwords)).toEqual(password ? { text, password } : { text });
});

test('a password of the same letters as a demonstration password, in another case, is hidden', () => {
  expect(lookOf('PASS S3CRET', false, passwords).text).toBe('PASS ••••••');
});
