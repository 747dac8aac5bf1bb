import { Fragment, useState } from 'react';
import type { Chart } from './drawAll.ts';
import styles from './Folded.module.css';
import type { Light } from './light.ts';
import { canBeTaken, Picture, useTransitions } from './Picture.tsx';
import { useForm } from './useForm.ts';

type Shown = { readonly chart: Chart; readonly light: Light; readonly name: string };

/** Below a folded chart: the active states and the ways out of them that are not drawn, and the way to the whole chart. */
export function Folded({ chart, light, name }: Shown) {
  const [isWhole, setWhole] = useState(false);
  const transitions = useTransitions(light);
  const { states, more } = chart.drawings.folded;
  const isDrawn = (state: string) => states.some(({ key }) => key === state);
  const ways = more.filter(({ can }) => canBeTaken(can, light));
  return (
    <div className={styles.folded}>
      <button type="button" onClick={() => setWhole(true)}>
        Whole chart
      </button>
      {chart.states
        .filter(({ key }) => light.innermost.includes(key) && !isDrawn(key))
        .map(({ key, label }) => (
          <b key={key}>{label}</b>
        ))}
      {[...new Set(ways.map(({ outcome }) => outcome))].map((outcome) => (
        <span key={outcome}>
          {ways
            .filter((way) => way.outcome === outcome)
            .map(({ event, ids }, i) => (
              <Fragment key={event}>
                {i > 0 && ', '}
                <span {...transitions(ids)}>{event}</span>
              </Fragment>
            ))}{' '}
          {outcome}
        </span>
      ))}
      {isWhole && <WholeChart chart={chart} light={light} name={name} onClose={() => setWhole(false)} />}
    </div>
  );
}

/** The whole chart over the page, where there is room for a part of it only. */
function WholeChart({ chart, light, name, onClose }: Shown & { onClose: () => void }) {
  const [place, setPlace] = useState<Element | null>(null);
  const form = useForm(place);
  const open = (dialog: HTMLDialogElement | null) => {
    if (dialog && !dialog.open) dialog.showModal();
  };
  return (
    <dialog ref={open} className={styles.whole} aria-label={`${name}: whole chart`} onClose={onClose}>
      {/* Not a form: a sandboxed frame without `allow-forms` would block it. */}
      <div className={styles.head}>
        <h2>{name}</h2>
        <button type="button" onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}>
          Close
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <section ref={setPlace} aria-label={name} tabIndex={0}>
        {form && <Picture drawing={chart.drawings[form === 'folded' ? 'narrow' : form]} light={light} />}
      </section>
    </dialog>
  );
}
