import { describe, expect, test } from 'vitest';
import { isReplyCode, type ReplyCode, replyCodes } from '../../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import { type ReplyText, replyText, replyTexts } from '../../explainer/texts/replyTexts.ts';
import { replyTexts1to3 } from './replyTexts1to3.ts';

const texts: readonly (readonly [string, ReplyText])[] = Object.entries(replyTexts1to3);
const sentences = ({ meaning, seen, next, brief, confusedWith }: ReplyText) => [
  meaning,
  seen,
  next,
  brief,
  ...confusedWith.map(({ difference }) => difference),
];

// The rules of replyTexts.test.ts, for the codes that no server of the simulator gives.
describe.each(texts)('the text of %s', (code, text) => {
  const all = [text.title, text.digit3, ...sentences(text)].join('\n');

  test('is in whole sentences', () => {
    for (const sentence of sentences(text)) expect(sentence).toMatch(/^[A-Z\d].*\.$/);
  });

  test('reads on in its third digit', () => {
    expect(text.digit3).toMatch(/^[a-z].*[^.]$/);
  });

  test('has a brief form of at most 70 characters', () => {
    expect(text.brief.length).toBeLessThanOrEqual(70);
  });

  test('compares the code with others, and says how each differs', () => {
    const others = text.confusedWith.map((other) => other.code);
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain(Number(code));
    expect(new Set(others).size).toBe(others.length);
    for (const { code, difference } of text.confusedWith)
      expect(difference.startsWith(`${code} `)).toBe(true);
  });

  test('names only codes that exist', () => {
    for (const [named] of all.matchAll(/(?<!RFC )\b\d{3}\b/g)) expect(isReplyCode(Number(named))).toBe(true);
  });

  test('marks protocol text in pairs of backticks, each beginning with a known verb', () => {
    const parts = all.split('`');
    expect(parts.length % 2).toBe(1);
    for (const marked of parts.filter((_, i) => i % 2)) expect(isVerb(marked.split(' ')[0] ?? '')).toBe(true);
  });

  test('quotes no password', () => {
    expect(all).not.toMatch(/PASS [^`\s]*`/);
  });

  test('cites sections of RFC 959 first', () => {
    expect(text.reference).toMatch(
      /^RFC 959 §\d+(\.\d+)*(, (§\d+(\.\d+)*|App\. II))*(; RFC \d{4} §\d+(\.\d+)*(, §\d+(\.\d+)*)*)*$/,
    );
  });
});

test('each code from 110 to 350 is explained in one place: as a reply of the simulator, or here', () => {
  const codes = (Object.keys(replyCodes).map(Number) as ReplyCode[]).filter((code) => code < 400);
  expect(codes.filter((code) => replyText(code) === undefined)).toEqual(
    Object.keys(replyTexts1to3).map(Number),
  );
});

test('no two codes have the same title or brief form', () => {
  const all: readonly ReplyText[] = [...Object.values(replyTexts), ...Object.values(replyTexts1to3)];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  expect(new Set(all.map(({ brief }) => brief)).size).toBe(all.length);
});
