import { expect, test } from 'vitest';
import { assembleLines, type LineRule, withoutTelnet } from './lines.ts';

test.each<[string, LineRule, string, string[], string]>([
  [
    'LF ends a line, and CRs before it do not belong to it',
    { lineEnd: 'LF' },
    'A\r\nB\nC\r\r\n',
    ['A', 'B', 'C'],
    '',
  ],
  ['CR LF alone ends a line', { lineEnd: 'CR LF' }, 'A\nB\r\nC\n', ['A\nB'], 'C\n'],
  ['the first CR ends a line, and what follows is lost', { lineEnd: 'CR' }, 'A\rX\r\nB\n', ['A', 'B'], ''],
  ['all but one CR are kept', { lineEnd: 'LF', extraCr: 'kept' }, 'A\r\r\n', ['A\r'], ''],
  ['a longest piece is a line', { lineEnd: 'LF', longestPiece: 4 }, 'ABCDEF\r\n', ['ABCD', 'EF'], ''],
  [
    'a piece does not wait for its end',
    { lineEnd: 'LF', longestPiece: 4 },
    'ABCDEFGHI',
    ['ABCD', 'EFGH'],
    'I',
  ],
  ['the end of a line counts', { lineEnd: 'LF', longestPiece: 4 }, 'ABC\nABC\r\n', ['ABC', 'ABC', ''], ''],
])('%s', (_, rule, bytes, lines, rest) => {
  expect(assembleLines('', bytes, rule)).toEqual({ lines, rest });
});

test('a line may come in pieces', () => {
  const { rest } = assembleLines('', 'US');
  expect(assembleLines(rest, 'ER alice\r\nPA')).toEqual({ lines: ['USER alice'], rest: 'PA' });
});

test.each([
  ['IP and DM before ABOR', '\xff\xf4\xff\xf2ABOR', 'ABOR'],
  ['WILL with its option', 'NO\xff\xfb\x01OP', 'NOOP'],
  ['a sub-negotiation', 'NO\xff\xfa\x18\x01\xff\xf0OP', 'NOOP'],
  ['IAC IAC, which is one byte 255', 'USER \xff\xffz', 'USER \xffz'],
  ['an IAC that begins nothing', 'NOOP\xff', 'NOOP'],
])('Telnet commands are taken out: %s', (_, line, left) => {
  expect(withoutTelnet(line)).toBe(left);
});
