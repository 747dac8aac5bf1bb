import { parseCommand } from '../../machines/protocol/command.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import { loadData } from '../data.ts';
import { usePointed } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectRecord } from '../selectors.ts';
import { useLater } from '../useLater.ts';
import styles from './Explainer.module.css';
import { type Subject, subjectOf } from './subject.ts';
import textsAddress from './texts/texts.ts?data';

// The explanation and its texts come after the first view: nothing that one types waits for them.
const loadExplanation = async () => ({
  ...(await import('./TakenApart.tsx')),
  texts: await loadData<typeof import('./texts/texts.ts')>(textsAddress),
});

/** What just happened: the reply or command pointed at, or else the latest, taken apart; or in one line. */
export function Explainer({ isBrief = false }: { readonly isBrief?: boolean }) {
  const record = SimulatorContext.useSelector(selectRecord);
  const subject = subjectOf(record, SimulatorContext.useSelector(selectMoment), usePointed());
  const explanation = useLater(loadExplanation);
  return (
    <section className={styles.explainer} data-brief={isBrief || undefined} aria-label="What just happened">
      {!isBrief && (
        <header>
          <h2>What just happened</h2>
          <span className={styles.pill}>{sourceOf(subject)}</span>
        </header>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0}>
        {explanation ? (
          <explanation.TakenApart texts={explanation.texts} subject={subject} isBrief={isBrief} />
        ) : (
          subject && 'message' in subject && subject.message.reply?.lines[0]
        )}
      </div>
    </section>
  );
}

/** Beside the heading: what is explained. */
function sourceOf(subject: Subject): string {
  if (subject === undefined) return '';
  if ('input' in subject) return subject.input.type === 'configure' ? 'setting' : 'control connection';
  const { reply, bytes, kind } = subject.message;
  if (reply) return `reply ${reply.code}`;
  if (kind !== 'command') return 'control connection';
  const { verb } = parseCommand(bytes.trimEnd());
  return isVerb(verb) ? verb : 'a line';
}
