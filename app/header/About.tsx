import { Suspense, use } from 'react';
import { loadData } from '../data.ts';
import { Rich } from '../explainer/Rich.tsx';
import { TroubleAbout } from '../explainer/TroubleAbout.tsx';
import textsAddress from '../explainer/texts/texts.ts?data';
import type { TroubleName } from '../explainer/texts/troubleTexts.ts';
import styles from './Dialog.module.css';

type Props = { readonly name: TroubleName };

/** When something acts that can be switched on; and, when it is opened, what the RFCs say and real servers do. */
export const About = ({ name }: Props) => (
  <Suspense fallback={<p className={styles.note}>…</p>}>
    <Loaded name={name} />
  </Suspense>
);

let loading: Promise<typeof import('../explainer/texts/texts.ts') | undefined> | undefined;
/** The texts are an extra: without them the switches work. */
function loadTexts() {
  loading ??= loadData<typeof import('../explainer/texts/texts.ts')>(textsAddress).catch(() => undefined);
  return loading;
}

function Loaded({ name }: Props) {
  const texts = use(loadTexts());
  if (!texts) return null;
  const text = texts.troubleTexts[name];
  return (
    <div className={styles.about}>
      <p className={styles.note}>
        <Rich text={text.acts} />
      </p>
      <details>
        <summary>The rules, and real servers</summary>
        <TroubleAbout text={text} policyTexts={texts.policyTexts} />
      </details>
    </div>
  );
}
