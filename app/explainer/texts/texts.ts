/** All texts of the explanation, as one file beside the page. */
export { commandTexts } from './commandTexts.ts';
export { firstDigit, secondDigit } from './digits.ts';
export { momentTexts } from './momentTexts.ts';
export { policyTexts } from './policyTexts.ts';
export { replyTexts } from './replyTexts.ts';
export { situationTexts } from './situationTexts.ts';
export { troubleTexts } from './troubleTexts.ts';
