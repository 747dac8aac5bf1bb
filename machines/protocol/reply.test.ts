import { describe, expect, test } from 'vitest';
import { assembleLines } from './lines.ts';
import { type PartialReply, type Reply, readReplyLine, writeReply } from './reply.ts';

const read = (bytes: string): Reply[] => {
  let open: PartialReply;
  const replies: Reply[] = [];
  for (const line of assembleLines('', bytes).lines) {
    const next = readReplyLine(open, line);
    open = next.open;
    if (next.reply) replies.push(next.reply);
  }
  return replies;
};

test.each([
  [{ code: 220, lines: ['Ready.'] }, '220 Ready.\r\n'],
  [{ code: 214, lines: ['Help:', ' USER PASS', 'End.'] }, '214-Help:\r\n USER PASS\r\n214 End.\r\n'],
  [{ code: 211, lines: ['Status:', '3 users', 'End.'] }, '211-Status:\r\n  3 users\r\n211 End.\r\n'],
  [{ code: 200, lines: [''] }, '200 \r\n'],
])('%j is written as RFC 959 §4.2 has it', (reply, bytes) => {
  expect(writeReply(reply)).toBe(bytes);
});

describe('reading replies', () => {
  test('takes a line with the code alone', () => {
    expect(read('230\r\n')).toEqual([{ code: 230, lines: [''] }]);
  });
  test('goes on until the code and a blank come', () => {
    expect(read('214-a\r\n215 not yet\r\n214-b\r\n214 c\r\n')).toEqual([
      { code: 214, lines: ['a', '215 not yet', '214-b', 'c'] },
    ]);
  });
  test('passes over lines that are no reply', () => {
    expect(read('hello\r\n22 x\r\n220 ok\r\n')).toEqual([{ code: 220, lines: ['ok'] }]);
  });
});

test.each([
  ['', 'USER a\r\nPA', ['USER a'], 'PA'],
  ['PA', 'SS b\r', [], 'PASS b\r'],
  ['PASS b\r', '\n', ['PASS b'], ''],
  ['', 'a\nb\r\n\r\n', ['a', 'b', ''], ''],
])('%j and then %j make lines', (rest, arrived, lines, left) => {
  expect(assembleLines(rest, arrived)).toEqual({ lines, rest: left });
});
