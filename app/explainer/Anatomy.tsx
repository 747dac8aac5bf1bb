import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import {
  type FirstDigit,
  firstDigitOf,
  type SecondDigit,
  secondDigitOf,
} from '../../machines/protocol/replyCodes.ts';
import { CodeLink } from '../CodeLink.tsx';
import styles from './Explainer.module.css';
import type { FirstDigitText, SecondDigitText } from './texts/digits.ts';

/** What the digits say, as it is in the texts of the explanation. */
export type DigitTexts = {
  readonly firstDigit: Readonly<Record<FirstDigit, FirstDigitText>>;
  readonly secondDigit: Readonly<Record<SecondDigit, SecondDigitText>>;
};

/** What each of the three digits of a code says. */
export function digitsOf(code: ReplyCode, digit3: string, { firstDigit, secondDigit }: DigitTexts) {
  const [first, second] = [firstDigit[firstDigitOf(code)], secondDigit[secondDigitOf(code)]];
  return [`${first.name}: ${first.says}`, `${second.name}: ${second.says}`, digit3] as const;
}

type Props = {
  readonly code: ReplyCode;
  readonly digit3: string;
  readonly texts: DigitTexts;
  /** Whether this is the page of the code, to which it need not lead then. */
  readonly isHere?: boolean;
};

/** A code taken apart, digit by digit. */
export function Anatomy({ code, digit3, texts, isHere = false }: Props) {
  return (
    <div className={styles.anatomy} data-class={firstDigitOf(code)}>
      <b aria-hidden={isHere || undefined}>{isHere ? code : <CodeLink code={code} />}</b>
      <dl>
        {digitsOf(code, digit3, texts).map((says, i) => (
          <div key={says}>
            <dt>{String(code)[i]}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
