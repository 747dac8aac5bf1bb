import { expect, test } from 'vitest';
import {
  firstDigitOf,
  isReplyCode,
  replyCodes,
  secondDigitOf,
} from '../../../machines/protocol/replyCodes.ts';
import { firstDigit, secondDigit } from './digits.ts';

const codes = Object.keys(replyCodes).map(Number).filter(isReplyCode);

test('every first digit is that of a code, and every second one but the unassigned', () => {
  expect([...new Set(codes.map(firstDigitOf))].sort()).toEqual(Object.keys(firstDigit).map(Number));
  const assigned = Object.entries(secondDigit).filter(([, { name }]) => name !== 'unassigned');
  expect([...new Set(codes.map(secondDigitOf))].sort()).toEqual(assigned.map(([digit]) => Number(digit)));
});

test('the texts read on inside a sentence', () => {
  for (const text of [...Object.values(firstDigit), ...Object.values(secondDigit)].flatMap(Object.values))
    expect(text).toMatch(/^[a-z].*[^.]$/);
});
