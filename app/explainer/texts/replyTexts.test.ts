import { expect, test } from 'vitest';
import { testReplyTexts } from './replyTextRules.ts';
import { replyText, replyTexts } from './replyTexts.ts';

testReplyTexts(replyTexts);

test('331 does not tell whether the user exists', () => {
  expect(replyTexts[331].meaning).toContain('does not tell whether the user exists');
});

test('a code that the simulator does not give has no text', () => {
  expect(replyText(331)).toBe(replyTexts[331]);
  expect(replyText(633)).toBeUndefined();
});
