import { expect, test } from 'vitest';
import { replyCodes } from '../../../machines/protocol/replyCodes.ts';
import { testReplyTexts } from '../../explainer/texts/replyTextRules.ts';
import { replyText, replyTexts } from '../../explainer/texts/replyTexts.ts';
import { replyTexts1to3 } from './replyTexts1to3.ts';
import { replyTexts4to6 } from './replyTexts4to6.ts';

testReplyTexts({ ...replyTexts, ...replyTexts1to3, ...replyTexts4to6 });

test('each code is explained in one place: as a reply of the simulator, or here', () => {
  const further = { ...replyTexts1to3, ...replyTexts4to6 };
  const codes = Object.keys(replyCodes).map(Number);
  expect(codes.filter((code) => replyText(code) === undefined)).toEqual(Object.keys(further).map(Number));
});
