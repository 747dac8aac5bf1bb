import { createElement, Fragment, type ReactNode } from 'react';
import { isReplyCode } from '../../machines/protocol/replyCodes.ts';
import { CodeLink } from '../CodeLink.tsx';

const code = /(?<!RFC )\b([1-6][0-5]\d)\b/;

type Props = {
  readonly text: string;
  /** Codes that need not lead to their entries, because these are near. */
  readonly here?: number | readonly number[] | undefined;
};

/** A text in which backticks mark what stands in the protocol. Reply codes lead to their entries. */
export function Rich({ text, here = [] }: Props) {
  const near = [here].flat();
  const linked = (plain: string): ReactNode[] =>
    plain
      .split(code)
      .map((part, i) =>
        i % 2 && isReplyCode(Number(part)) && !near.includes(Number(part))
          ? createElement(CodeLink, { code: part, key: i })
          : part,
      );
  const parts = text
    .split('`')
    .map((part, i) =>
      i % 2 ? createElement('code', null, part) : createElement(Fragment, null, ...linked(part)),
    );
  return createElement(Fragment, null, ...parts);
}
