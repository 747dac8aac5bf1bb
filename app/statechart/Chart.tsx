import { useEffect, useState } from 'react';
import type { End } from '../../machines/control-connection/controlConnection.ts';
import { usePointed } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectRecord } from '../selectors.ts';
import type { Chart as ChartData } from './drawAll.ts';
import { Folded } from './Folded.tsx';
import { lightOf } from './light.ts';
import { Picture } from './Picture.tsx';
import styles from './Statechart.module.css';
import { TextList } from './TextList.tsx';
import { useForm } from './useForm.ts';

type Props = { readonly pi: End; readonly chart: ChartData; readonly name: string };

/** The chart of a machine in the form that there is room for, or as a list; and in words what was taken last. */
export function Chart({ pi, chart, name }: Props) {
  const record = SimulatorContext.useSelector(selectRecord);
  const moments = SimulatorContext.useSelector(selectMoment);
  const light = lightOf(pi, chart, record, moments, usePointed());
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const form = useForm(place);
  const [isList, setList] = useState(false);
  useActiveInView(place, `${light.innermost[0]}${form}`);
  const readout = light.hot.map((transition) => chart.about[transition]?.text).join(' · ');
  return (
    <>
      <ul className="spoken" aria-labelledby="states">
        {chart.states.map(({ key, label }) => (
          <li key={key} aria-current={light.active.includes(key) || undefined}>
            {label}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it may scroll, so keys must reach it */}
      {/* biome-ignore lint/a11y/useSemanticElements: it holds no fields of a form */}
      <div className={styles.place} ref={setPlace} role="group" aria-label="Chart" tabIndex={0}>
        {isList && <TextList chart={chart} light={light} />}
        {!isList && form && <Picture drawing={chart.drawings[form]} light={light} />}
        {!isList && form === 'folded' && <Folded chart={chart} light={light} name={name} />}
      </div>
      <footer>
        <p title={readout}>{readout}</p>
        <button type="button" aria-pressed={isList} onClick={() => setList(!isList)}>
          As a list
        </button>
      </footer>
    </>
  );
}

/** Scrolls the chart, and nothing else, to where the active state is, when another one is or it is drawn elsewhere. */
function useActiveInView(place: HTMLElement | null, active: string) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it looks for is drawn by then, and moves with `active`
  useEffect(() => {
    const state = place?.querySelector('[data-active]:not([data-region])');
    if (!place || !state) return;
    const distance = state.getBoundingClientRect().top - place.getBoundingClientRect().top;
    place.scrollTop += distance - place.clientHeight / 2;
  }, [place, active]);
}
