import { useState } from 'react';
import type { End } from '../../machines/control-connection/controlConnection.ts';
import type { ProfileId } from '../../machines/profiles/profiles.ts';
import { loadData } from '../data.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile } from '../selectors.ts';
import { useLater } from '../useLater.ts';
import { Chart } from './Chart.tsx';
import inetutilsFtpd from './charts/inetutils-ftpd.ts?data';
import proftpd from './charts/proftpd.ts?data';
import pureFtpd from './charts/pure-ftpd.ts?data';
import pyftpdlib from './charts/pyftpdlib.ts?data';
import rfc959 from './charts/rfc959.ts?data';
import vsftpd from './charts/vsftpd.ts?data';
import styles from './Statechart.module.css';

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
  const data = useLater(loaders[id]);
  return data && <Chart pi={pi} chart={data.charts[pi]} name={names[pi]} />;
}
