import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBytes, toText } from './bytes.ts';

test.each([
  ['USER alice', 'USER alice'],
  ['é', '\xc3\xa9'],
  ['100%', '100%'],
  ['é 100%', '\xc3\xa9 100%'],
  ['\ud800', '\xef\xbf\xbd'],
])('%j as bytes', (text, bytes) => {
  expect(toBytes(text)).toBe(bytes);
});

test('bytes that are no UTF-8 stay readable one by one', () => {
  expect(toText('caf\xe9 50%')).toBe('café 50%');
});

test('any text comes back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => toText(toBytes(text)) === text));
});
