import styles from './Notices.module.css';
import type { Notice } from './notices.ts';

type Props = { readonly notices: readonly Notice[]; readonly dismiss: (notice: Notice) => void };

/** What the page has to tell its reader about itself. The region is always there, so that news in it is read out. */
export function Notices({ notices, dismiss }: Props) {
  return (
    <div role="status" className={styles.notices}>
      {notices.map((notice) => (
        <p key={notice.id}>
          {notice.text}{' '}
          <button type="button" onClick={() => dismiss(notice)}>
            Dismiss
          </button>
        </p>
      ))}
    </div>
  );
}
