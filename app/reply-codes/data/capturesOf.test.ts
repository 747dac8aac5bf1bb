import { expect, test } from 'vitest';
import { type ReplyCode, replyCodes } from '../../../machines/protocol/replyCodes.ts';
import { capturesOf, repliesIn, wireFormOf } from './capturesOf.ts';

test('replies are told apart, and a line with another code inside of one belongs to it', () => {
  expect(repliesIn('220-Hello\r\n331 is no reply\r\n220 Ready\r\n421 Bye\r\n')).toEqual([
    ['220-Hello', '331 is no reply', '220 Ready'],
    ['421 Bye'],
  ]);
});

test('what vsftpd says with 331 is quoted with its version', () => {
  const { sayings } = capturesOf(331).find(({ server }) => server === 'vsftpd 3.0.3') ?? { sayings: [] };
  expect(sayings[0]).toEqual({ lines: ['331 Please specify the password.'], left: 0, to: ['USER'] });
});

test('no server was recorded with 120', () => {
  expect(capturesOf(120).every(({ sayings }) => sayings.length === 0)).toBe(true);
});

test('every code has a form on the wire, and every quoted line begins with its code', () => {
  for (const code of Object.keys(replyCodes).map(Number) as ReplyCode[]) {
    expect(wireFormOf(code).one).toMatch(new RegExp(`^${code} .`));
    for (const { lines } of capturesOf(code).flatMap(({ sayings }) => sayings))
      expect(lines.at(-1)).toMatch(new RegExp(`^${code} `));
  }
});

test('what was sent is told by its verb alone: no argument, and so no password', () => {
  for (const code of Object.keys(replyCodes).map(Number) as ReplyCode[])
    for (const { to } of capturesOf(code).flatMap(({ sayings }) => sayings))
      for (const asked of to)
        expect(asked).toMatch(/^([A-Z]{3,4}|connecting|a long silence|a line that is no command)$/);
});
