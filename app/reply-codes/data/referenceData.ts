import {
  firstDigitOf,
  type ReplyCode,
  type ReplyCodeRow,
  replyCodeRow,
  secondDigitOf,
} from '../../../machines/protocol/replyCodes.ts';
import { codes, type Entry as Texts, textOf } from '../entries.ts';
import { type Captured, capturesOf, type WireForm, wireFormOf } from './capturesOf.ts';
import { type CodeCommands, commandsOf, sections } from './commandsOf.ts';

export { firstDigit, secondDigit } from '../../explainer/texts/digits.ts';
export { strayTexts } from '../texts/strayTexts.ts';

/** All that the reference says of one code. */
export type Entry = Texts & {
  readonly code: ReplyCode;
  readonly first: number;
  readonly second: number;
  readonly row: ReplyCodeRow;
  /** The RFCs that define or use it, the one that defines it first. */
  readonly rfcs: readonly string[];
  /** Where it is defined, and the other places that the tables name. */
  readonly cited: readonly string[];
  /** The same in one line with the references of the texts. */
  readonly written: string;
  readonly commands: CodeCommands;
  readonly captures: readonly Captured[];
  readonly wire: WireForm;
};

/** Whether a list of references has a place already: `RFC 959 §5.4` is in `RFC 959 §4.2.1, §5.4`. */
function isIn(references: string, place: string): boolean {
  const [, rfc = '', section = ''] = /^(RFC \d+) (.*)$/.exec(place) ?? [];
  const own = references.split('; ').filter((one) => one.startsWith(`${rfc} `));
  return section.split(', ').every((one) => own.some((place) => place.split(/[ ,]+/).includes(one)));
}

function entryOf(code: ReplyCode): Entry {
  const row = replyCodeRow(code);
  const cited = [`${row.rfc} ${sections(row.section)}`, ...(row.alsoIn ?? [])];
  const text = textOf(code);
  return {
    ...text,
    code,
    first: firstDigitOf(code),
    second: secondDigitOf(code),
    row,
    rfcs: [...new Set(cited.map((place) => place.split(' ').slice(0, 2).join(' ')))],
    cited,
    written: [text.reference, ...cited.filter((place) => !isIn(text.reference, place))].join('; '),
    commands: commandsOf(code),
    captures: capturesOf(code),
    wire: wireFormOf(code),
  };
}

/** Every code, in numerical order. */
export const entries: readonly Entry[] = codes.map(entryOf);
