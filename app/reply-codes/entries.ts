import { isReplyCode, type ReplyCode, replyCodes } from '../../machines/protocol/replyCodes.ts';
import { type ReplyText, replyTexts } from '../explainer/texts/replyTexts.ts';
import type { EntryText } from './texts/EntryText.ts';
import { entryTexts1to3 } from './texts/entryTexts1to3.ts';
import { entryTexts4to6 } from './texts/entryTexts4to6.ts';
import { replyTexts1to3 } from './texts/replyTexts1to3.ts';
import { replyTexts4to6 } from './texts/replyTexts4to6.ts';

/** All that is written about one code: what the explanation of a session says, and what the reference adds. */
export type Entry = ReplyText & EntryText;

// Each of the two lacks no code of the table, or does not compile.
const explanations: Readonly<Record<ReplyCode, ReplyText>> = {
  ...replyTexts,
  ...replyTexts1to3,
  ...replyTexts4to6,
};
const references: Readonly<Record<ReplyCode, EntryText>> = { ...entryTexts1to3, ...entryTexts4to6 };

/** All codes, in numerical order. */
export const codes: readonly ReplyCode[] = Object.keys(replyCodes).map(Number).filter(isReplyCode);

/** The texts of a code. */
export const textOf = (code: ReplyCode): Entry => ({ ...explanations[code], ...references[code] });
