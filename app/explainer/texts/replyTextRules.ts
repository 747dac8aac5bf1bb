import { describe, expect, test } from 'vitest';
import { isReplyCode } from '../../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import type { ReplyText } from './replyTexts.ts';

const sentences = ({ meaning, seen, next, brief, confusedWith }: ReplyText) => [
  meaning,
  seen,
  next,
  brief,
  ...confusedWith.map(({ difference }) => difference),
];

/** Tests the form of the texts of reply codes. */
export function testReplyTexts(texts: Readonly<Partial<Record<number, ReplyText>>>): void {
  const rows = Object.entries(texts).flatMap(([code, text]) => (text ? [[code, text] as const] : []));
  describe.each(rows)('the text of %s', (code, text) => {
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
      for (const [named] of all.matchAll(/(?<!RFC )\b\d{3}\b/g))
        expect(isReplyCode(Number(named))).toBe(true);
    });

    test('marks protocol text in pairs of backticks, each beginning with a known verb', () => {
      const parts = all.split('`');
      expect(parts.length % 2).toBe(1);
      for (const marked of parts.filter((_, i) => i % 2))
        expect(isVerb(marked.split(' ')[0] ?? '')).toBe(true);
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

  test('no two codes have the same title or brief form', () => {
    expect(new Set(rows.map(([, { title }]) => title)).size).toBe(rows.length);
    expect(new Set(rows.map(([, { brief }]) => brief)).size).toBe(rows.length);
  });
}
