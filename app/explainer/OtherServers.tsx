import { Suspense, use, useMemo } from 'react';
import type { Message } from '../../machines/simulator/record.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectRecord } from '../selectors.ts';
import styles from './Explainer.module.css';
import { Rich } from './Rich.tsx';

const load = async () => {
  const { answersTo, loadProfiles } = await import('./elsewhere.ts');
  return { answersTo, profiles: await loadProfiles() };
};
let loading: Promise<Awaited<ReturnType<typeof load>> | undefined> | undefined;
/** Loaded once, when it is first asked for; nothing where it cannot be had. */
function loadOnce() {
  loading ??= load().catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}

type Props = {
  readonly reply: Message;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
};

/** What the other servers say in the place of a reply. The servers are loaded when this is opened. */
export const OtherServers = ({ reply, isOpen, setOpen }: Props) => (
  <details
    className={styles.elsewhere}
    open={isOpen}
    onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
  >
    <summary>Other servers here</summary>
    {isOpen && (
      <Suspense fallback={<p>Asking the other servers …</p>}>
        <Answers reply={reply} />
      </Suspense>
    )}
  </details>
);

function Answers({ reply }: { readonly reply: Message }) {
  const elsewhere = use(loadOnce());
  const record = SimulatorContext.useSelector(selectRecord);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what came before the reply counts, and that stays
  const answers = useMemo(
    () => elsewhere?.answersTo(record, reply, elsewhere.profiles) ?? [],
    [elsewhere, record.setup, reply],
  );
  if (!elsewhere) return <p>The other servers could not be loaded.</p>;
  return (
    <>
      <ul>
        {answers.map(({ says, replyClass, isHere, servers }) => (
          <li key={says} data-class={replyClass} data-differs={!isHere || undefined}>
            <b>
              <Rich text={says} />
            </b>
            {isHere && ', as here'}
            <ul>
              {servers.map(({ name, text }) => (
                <li key={name}>
                  {name} {text && <q>{text}</q>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={styles.reference}>
        {answers.length === 1 ? 'All of them answer alike. ' : ''}The connection up to here, played to each
        server; what was set here is set there too.
      </p>
    </>
  );
}
