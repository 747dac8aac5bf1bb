import { describe, expect, test } from 'vitest';
import {
  firstDigitOf,
  isReplyCode,
  type ReplyCode,
  replyCodeRow,
  replyCodes,
  secondDigitOf,
} from './replyCodes.ts';

const all = Object.keys(replyCodes).map(Number);
const codes = all.filter(isReplyCode);

describe('the table of reply codes', () => {
  test('has the numbers that are known to be codes, and no other number is one', () => {
    expect(Array.from({ length: 1000 }, (_, n) => n).filter(isReplyCode)).toEqual(all);
  });

  test('has 60 codes, 39 of them from RFC 959', () => {
    expect(codes).toHaveLength(60);
    expect(codes.filter((code) => replyCodes[code].rfc === 'RFC 959')).toHaveLength(39);
  });

  test('has a first digit that RFC 959 or RFC 2228 defines, and no second digit that is unassigned', () => {
    for (const code of codes) {
      expect([1, 2, 3, 4, 5, 6]).toContain(firstDigitOf(code));
      expect([0, 1, 2, 3, 5]).toContain(secondDigitOf(code));
    }
  });

  test('takes protected replies, the 6yz, from RFC 2228 alone', () => {
    const protectedReplies = codes.filter((code) => firstDigitOf(code) === 6);
    expect(protectedReplies).toEqual([631, 632, 633]);
    for (const code of protectedReplies) expect(replyCodes[code].rfc).toBe('RFC 2228');
  });

  test('gives each code a meaning of its own and a section to look it up', () => {
    expect(new Set(codes.map((code) => replyCodes[code].meaning)).size).toBe(codes.length);
    for (const code of codes) expect(replyCodes[code].section).toMatch(/^\d/);
  });

  test('cites RFCs and sections in one form', () => {
    for (const place of codes.flatMap((code) => replyCodeRow(code).alsoIn ?? []))
      expect(place).toMatch(/^RFC \d{3,4} (§\d+(\.\d+)*|App\. II)$/);
  });
});

test.each<[ReplyCode, number, number]>([
  [120, 1, 2],
  [250, 2, 5],
  [331, 3, 3],
  [421, 4, 2],
  [503, 5, 0],
  [633, 6, 3],
])('%i has the digits %i and %i in front', (code, first, second) => {
  expect([firstDigitOf(code), secondDigitOf(code)]).toEqual([first, second]);
});

test.each([
  430, // in lists elsewhere, but in no RFC that was read
  434,
  0,
  2300,
  Number.NaN,
])('%d is no reply code', (n) => {
  expect(isReplyCode(n)).toBe(false);
});
