import type { ReactNode } from 'react';
import styles from './CodeLink.module.css';
import { leftBy } from './leftBy.ts';

type Props = {
  readonly code: number | string;
  readonly children?: ReactNode;
  /** Whether it is out of the order of the Tab key, because what it is in can be walked through otherwise. */
  readonly isAside?: boolean;
};

/** A reply code that leads to its entry in the reference. */
export const CodeLink = ({ code, children = code, isAside }: Props) => (
  <a
    className={styles.code}
    href={`#/codes/${code}`}
    tabIndex={isAside ? -1 : undefined}
    onClick={({ currentTarget }) => leftBy(currentTarget)}
  >
    {children}
  </a>
);
