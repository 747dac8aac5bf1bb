import { expect, test } from 'vitest';
import { entries, strayTexts } from './data/referenceData.ts';
import { isAskedFor, isStrayAskedFor } from './filter.ts';
import { everything } from './routes.ts';

const found = (words: string) =>
  entries.filter((entry) => isAskedFor(entry, { ...everything, words }, true)).map(({ code }) => code);

test('without words every code is asked for', () => {
  expect(found('')).toHaveLength(60);
});

test.each([
  ['331', [331]],
  ['33', [331, 332, 334, 335, 336]],
  ['6yz', [631, 632, 633]],
  ['REIN 120', [120]],
])('%s finds %j', (words, codes) => {
  expect(found(words)).toEqual(codes);
});

test('a word finds the codes whose texts have it, in capitals or not', () => {
  expect(found('Password')).toContain(331);
  expect(found('password')).toEqual(found('PASSWORD'));
  expect(found('password')).not.toContain(150);
});

test('a verb finds the codes that its command may get', () => {
  expect(found('ACCT')).toEqual(expect.arrayContaining([202, 230, 530]));
});

test('codes can be asked for by RFC and by whether they can be produced', () => {
  const [e631] = entries.filter(({ code }) => code === 631);
  if (!e631) throw new Error('631 is a code.');
  expect(isAskedFor(e631, { ...everything, rfc: '2228' }, false)).toBe(true);
  expect(isAskedFor(e631, { ...everything, rfc: '959' }, false)).toBe(false);
  expect(isAskedFor(e631, { ...everything, isHere: true }, false)).toBe(false);
});

test('a code that no RFC defines is found by its number and its words', () => {
  const strays = (words: string) =>
    strayTexts.filter((stray) => isStrayAskedFor(stray, { ...everything, words })).map(({ code }) => code);
  expect(strays('10060')).toEqual(['10060']);
  expect(strays('Windows').length).toBeGreaterThan(1);
});
