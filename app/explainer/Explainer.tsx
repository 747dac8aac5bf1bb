import { lazy, Suspense } from 'react';
import { parseCommand } from '../../machines/protocol/command.ts';
import { useOptions } from '../OptionsContext.ts';
import { usePointed } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectRecord } from '../selectors.ts';
import styles from './Explainer.module.css';
import { type Subject, subjectOf } from './subject.ts';

// The explanation and its texts come after the first view: nothing that one types waits for them.
const TakenApart = lazy(() => import('./TakenApart.tsx'));

/** What just happened: the reply or command pointed at, or else the latest, taken apart. */
export function Explainer() {
  const { embed } = useOptions();
  const record = SimulatorContext.useSelector(selectRecord);
  const subject = subjectOf(record, SimulatorContext.useSelector(selectMoment), usePointed());
  return (
    <section className={styles.explainer} data-embed={embed || undefined} aria-label="What just happened">
      {!embed && (
        <h2>
          What just happened <Source subject={subject} />
        </h2>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0}>
        <Suspense>
          <TakenApart subject={subject} brief={embed} />
        </Suspense>
      </div>
    </section>
  );
}

/** Beside the heading: what is explained. */
function Source({ subject }: { readonly subject: Subject }) {
  if (subject === undefined) return null;
  const { reply, bytes, kind } = subject.message;
  const what = reply
    ? `reply ${reply.code}`
    : kind === 'command'
      ? parseCommand(bytes.trim()).verb.slice(0, 12)
      : 'control connection';
  return <span className={styles.pill}>{what}</span>;
}
