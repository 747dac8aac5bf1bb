import { useEffect, useState } from 'react';
import type { End } from '../../machines/control-connection/controlConnection.ts';
import type { ProfileId } from '../../machines/profiles/profiles.ts';
import { loadData } from '../data.ts';
import { usePointed } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectMoment, selectProfile, selectRecord } from '../selectors.ts';
import { useLater } from '../useLater.ts';
import inetutilsFtpd from './charts/inetutils-ftpd.ts?data';
import proftpd from './charts/proftpd.ts?data';
import pureFtpd from './charts/pure-ftpd.ts?data';
import pyftpdlib from './charts/pyftpdlib.ts?data';
import rfc959 from './charts/rfc959.ts?data';
import vsftpd from './charts/vsftpd.ts?data';
import { lightOf } from './light.ts';
import { Picture } from './Picture.tsx';
import styles from './Statechart.module.css';
import { useForm } from './useForm.ts';

type Charts = typeof import('./charts/rfc959.ts');
const load = (address: string) => () => loadData<Charts>(address);
const loaders: Readonly<Record<ProfileId, () => Promise<Charts>>> = {
  rfc959: load(rfc959),
  vsftpd: load(vsftpd),
  proftpd: load(proftpd),
  'pure-ftpd': load(pureFtpd),
  pyftpdlib: load(pyftpdlib),
  'inetutils-ftpd': load(inetutilsFtpd),
};
const loadExtra = () => import('./Extra.tsx');
const loadNothing = async () => undefined;
const names = { 'server-PI': 'Server-PI states', 'user-PI': 'User-PI states' } as const;

/** The states of one of the two machines: the active one, the way just taken, and the ways that can be taken. */
export function Statechart() {
  const [pi, setPi] = useState<End>('server-PI');
  const choice = (end: End, note?: string) => (
    <label>
      <input type="radio" name="machine" checked={pi === end} onChange={() => setPi(end)} />
      {end} <span>{note}</span>
    </label>
  );
  return (
    <section className={styles.panel} aria-labelledby="states">
      <header>
        <h2 id="states">{names[pi]}</h2>
        <fieldset>
          <legend className="spoken">Whose states</legend>
          {choice('server-PI')}
          {choice('user-PI', '(RFC 959 §6)')}
        </fieldset>
      </header>
      <States pi={pi} />
    </section>
  );
}

/** The chart, once its data is there; without it the panel stays empty, and the page works. */
function States({ pi }: { readonly pi: End }) {
  const { id } = SimulatorContext.useSelector(selectProfile);
  const loaded = useLater(loaders[id]);
  return loaded && <Chart pi={pi} chart={loaded.charts[pi]} />;
}

function Chart({ pi, chart }: { readonly pi: End; readonly chart: Charts['charts'][End] }) {
  const record = SimulatorContext.useSelector(selectRecord);
  const moments = SimulatorContext.useSelector(selectMoment);
  const light = lightOf(pi, chart, record, moments, usePointed());
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const form = useForm(place);
  const [isList, setList] = useState(false);
  const extra = useLater(isList || form === 'folded' ? loadExtra : loadNothing);
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
        {!(isList && extra) && form && <Picture drawing={chart.drawings[form]} light={light} />}
        {extra && (isList || form === 'folded') && (
          <extra.Extra isList={isList} chart={chart} light={light} name={names[pi]} />
        )}
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
