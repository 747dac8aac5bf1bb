import { Rich } from '../explainer/Rich.tsx';
import type { Chart } from './drawAll.ts';
import type { Light } from './light.ts';
import { useTransitions } from './Picture.tsx';
import styles from './TextList.module.css';

/** The chart as text: each state with its transitions, when each is taken, what is replied, and where it leads. */
export function TextList({ chart, light }: { readonly chart: Chart; readonly light: Light }) {
  const transitions = useTransitions(light);
  const all = Object.entries({ ...chart.about, ...chart.bookkeeping });
  const sourceOf = (id: string) => id.split('|')[0]?.split('.').at(-1);
  const states = [...chart.states, { key: light.pi, label: 'in every state' }];
  return (
    <ul className={styles.list} aria-label="States with their transitions">
      {states.map(({ key, label }) => (
        <li key={key} aria-current={light.active.includes(key) || undefined}>
          <b>{label}</b>
          <ul>
            {all
              .filter(([id]) => sourceOf(id) === key)
              .map(([id, { text, replyClass }]) => {
                const outcome = text.lastIndexOf(': ') + 2;
                const attributes = transitions([id]);
                return (
                  <li key={id} data-class={replyClass}>
                    {/* A button, so that it can be reached with keys: having it focused lights the edge. */}
                    <button type="button" aria-label={text} onClick={attributes.onFocus} {...attributes}>
                      {text.slice(0, outcome)}
                    </button>
                    <code>
                      <Rich text={text.slice(outcome)} />
                    </code>
                  </li>
                );
              })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
