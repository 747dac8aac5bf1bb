import styles from './Notices.module.css';
import type { Notice } from './notices.ts';

type Props = { readonly notices: readonly Notice[]; readonly dismiss: () => void };

/** What the page has to tell its reader about itself. The region is always there, so that news in it is read out. */
export const Notices = ({ notices, dismiss }: Props) => (
  <div className={styles.notices}>
    <div role="status">
      <ul>
        {notices.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </div>
    {notices.length > 0 && (
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    )}
  </div>
);
