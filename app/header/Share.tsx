import { type RefObject, useRef, useState } from 'react';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectRecord } from '../selectors.ts';
import styles from './Dialog.module.css';
import { Dialog, type DialogProps } from './Dialog.tsx';
import { frameOf, linkOf, sharedOf, transcript } from './sharing.ts';

/** Link, transcript and frame. What is copied is shown, so that it can be taken by hand where copying is refused. */
export function Share({ close }: DialogProps) {
  const record = SimulatorContext.useSelector(selectRecord);
  const moment = SimulatorContext.useSelector(selectMoment);
  const [status, setStatus] = useState('');
  const { options, stop } = sharedOf(record, moment);
  const page = location.origin + location.pathname;
  const text = transcript(record, moment);
  return (
    <Dialog title="Share" close={close}>
      <Copy what="link" text={page + linkOf(options)} say={setStatus}>
        It opens this server with these settings and types the lines up to this moment. {stop}
      </Copy>
      <Copy what="transcript" text={text} rows={Math.min(8, text.split('\n').length)} say={setStatus} />
      <Copy what="frame" text={frameOf(page, options)} rows={4} say={setStatus}>
        Puts this situation into a page of your own. The host of the simulator must send the header{' '}
        <code>Access-Control-Allow-Origin: *</code>, or the sandboxed frame cannot load its script. For the
        link to the full page, allow <code>allow-popups allow-popups-to-escape-sandbox</code> too.
      </Copy>
      <p role="status" className={styles.status}>
        {status}
      </p>
    </Dialog>
  );
}

type CopyProps = {
  readonly what: string;
  readonly text: string;
  readonly rows?: number;
  readonly say: (status: string) => void;
  readonly children?: React.ReactNode;
};

function Copy({ what, text, rows = 2, say, children }: CopyProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <section className={styles.section}>
      <div className={styles.copy}>
        <textarea ref={field} aria-label={what} readOnly rows={rows} value={text} />
        <button
          type="button"
          onClick={async () => {
            say(
              (await isCopied(text, field))
                ? `The ${what} is copied.`
                : `This browser does not let the page copy. The ${what} is selected: copy it with Ctrl+C or ⌘C.`,
            );
          }}
        >
          Copy {what}
        </button>
      </div>
      {children && <p className={styles.note}>{children}</p>}
    </section>
  );
}

async function isCopied(text: string, field: RefObject<HTMLTextAreaElement | null>): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.current?.focus();
    field.current?.select();
    return false;
  }
}
