import { type ReactNode, useId } from 'react';
import styles from './Dialog.module.css';

/** What a dialog of the page is given: how to take it away again. */
export type DialogProps = { readonly close: () => void };
type Props = DialogProps & { readonly title: string; readonly children: ReactNode };

/** A native dialog: it keeps the focus, closes with Escape or a press beside it, and gives the focus back. */
export function Dialog({ title, close, children }: Props) {
  const id = useId();
  return (
    <dialog
      ref={(dialog) => {
        if (dialog && !dialog.open) dialog.showModal();
      }}
      className={styles.dialog}
      aria-labelledby={id}
      closedby="any"
      onClose={close}
    >
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label="Close" onClick={(event) => closeDialog(event.currentTarget)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="m5 5 14 14M19 5 5 19" />
          </svg>
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Closes the dialog that an element stands in. */
export const closeDialog = (element: Element): void => element.closest('dialog')?.close();
