import type { FirstDigit, SecondDigit } from '../../../machines/protocol/replyCodes.ts';

/** What a first digit says: its name in RFC 959 §4.2 (6 is of RFC 2228 §5) without the word "reply", one or two words for it, and a sentence. */
export type FirstDigitText = { readonly name: string; readonly word: string; readonly says: string };

/** What a second digit says: its name in RFC 959 §4.2, and what its replies are about. */
export type SecondDigitText = { readonly name: string; readonly says: string };

export const firstDigit = {
  1: { name: 'positive preliminary', word: 'wait', says: 'work has begun, another reply will follow' },
  2: { name: 'positive completion', word: 'done', says: 'this is complete, a new command may be sent' },
  3: {
    name: 'positive intermediate',
    word: 'go on',
    says: 'accepted so far, the next command of the sequence is awaited',
  },
  4: {
    name: 'transient negative completion',
    word: 'try later',
    says: 'not done, but the same command may work later; begin the sequence again',
  },
  5: {
    name: 'permanent negative completion',
    word: 'refused',
    says: 'not done; the same command should not be sent again unchanged',
  },
  6: {
    name: 'protected',
    word: 'sealed',
    says: 'another reply is inside, protected by a security mechanism',
  },
} as const satisfies Readonly<Record<FirstDigit, FirstDigitText>>;

export const secondDigit = {
  0: {
    name: 'syntax',
    says: 'the form of commands; also those that are not implemented, not needed, or of no other group',
  },
  1: { name: 'information', says: 'an answer to a question, such as status or help' },
  2: { name: 'connections', says: 'the control connection or the data connection' },
  3: { name: 'authentication and accounting', says: 'the login and its steps' },
  4: { name: 'unassigned', says: 'nothing: RFC 959 leaves this digit open' },
  5: { name: 'file system', says: 'the files and directories of the server' },
} as const satisfies Readonly<Record<SecondDigit, SecondDigitText>>;
