import { useState } from 'react';
import type { Settings as SessionSettings } from '../../machines/simulator/record.ts';
import { CodeLink } from '../CodeLink.tsx';
import { Rich } from '../explainer/Rich.tsx';
import { defaultOptions, type Theme, themes } from '../options.ts';
import { forget, remember } from '../preferences.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { type Playback, selectMoment, selectProfile, selectRecord, selectStanding } from '../selectors.ts';
import { applyTheme, currentTheme } from '../themes.ts';
import { About } from './About.tsx';
import { Amount } from './Amount.tsx';
import styles from './Dialog.module.css';
import { Dialog, type DialogProps } from './Dialog.tsx';

export const selectSettings = (state: Playback): SessionSettings => selectStanding(state).settings;
const selectIsPast = (state: Playback) => selectMoment(state) < selectRecord(state).moments.length;

const tlsTexts = { off: 'tls', offered: 'tls', required: 'tlsRequired' } as const;

/** What is set is done at once, at the position; at an earlier one that begins a branch. */
export function useConfigure(): (changed: Partial<SessionSettings>) => void {
  const playback = SimulatorContext.useActorRef();
  return (settings) => playback.send({ type: 'perform', input: { type: 'configure', settings } });
}

/** Says that a change begins a branch, where it does. */
export function PastNote() {
  const isPast = SimulatorContext.useSelector(selectIsPast);
  return (
    isPast && <p className={styles.note}>This is an earlier moment: a change begins a new branch here.</p>
  );
}

export function Settings({ close }: DialogProps) {
  const settings = SimulatorContext.useSelector(selectSettings);
  const profile = SimulatorContext.useSelector(selectProfile);
  const configure = useConfigure();
  const setLatency = (latency: number) => {
    configure({ latency });
    remember('latency', String(latency));
  };
  return (
    <Dialog title="Settings" close={close}>
      <PastNote />
      <fieldset className={styles.section}>
        <legend>Latency</legend>
        <div className={styles.row}>
          <Amount
            name="Latency in steps"
            type="range"
            max={2000}
            step={50}
            value={settings.latency}
            set={setLatency}
          />
          <Amount name="Latency" unit="ms" max={10_000} value={settings.latency} set={setLatency} />
        </div>
        <p className={styles.note}>
          From one end of the connection to the other. Acts on what is sent from now on.
        </p>
      </fieldset>

      <fieldset className={styles.section}>
        <legend>TLS</legend>
        <div className={styles.row}>
          {(['off', 'offered', 'required'] as const).map((tls) => (
            <label key={tls}>
              <input
                type="radio"
                name="tls"
                checked={settings.tls === tls}
                onChange={() => configure({ tls })}
              />
              {tls}
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={settings.tlsResource === 'lacking'}
              onChange={({ target }) => configure({ tlsResource: target.checked ? 'lacking' : 'ready' })}
            />
            <span>
              certificate lacking (<CodeLink code={431} />)
            </span>
          </label>
        </div>
        <About name={settings.tlsResource === 'lacking' ? 'certificate' : tlsTexts[settings.tls]} />
      </fieldset>

      <fieldset className={styles.section}>
        <legend>Anonymous login</legend>
        <div className={styles.row}>
          <label>
            <input
              type="checkbox"
              checked={settings.anonymous}
              onChange={({ target }) => configure({ anonymous: target.checked })}
            />
            allowed
          </label>
        </div>
        <About name="anonymous" />
      </fieldset>

      <section className={styles.section}>
        <h3>Accounts of {profile.name}, made up, with their demonstration passwords</h3>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>name</th>
              <th>password</th>
              <th>account</th>
              <th>note</th>
            </tr>
          </thead>
          <tbody>
            {profile.accounts.map(({ name, password, demonstration, account, note }) => (
              <tr key={name}>
                <td>
                  <code>{name}</code>
                </td>
                <td>
                  <code>{password === 'any' ? demonstration : password}</code>
                </td>
                <td>
                  <code>{account}</code>
                </td>
                <td>
                  <Rich text={note} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.note}>Behaviour: {profile.source}</p>
      </section>

      <fieldset className={styles.section}>
        <legend>On this device</legend>
        <Device />
      </fieldset>
      <p className={styles.note}>
        Press <kbd>?</kbd> for the shortcuts of the keyboard.
      </p>
    </Dialog>
  );
}

/** The theme, and what is remembered. */
function Device() {
  const playback = SimulatorContext.useActorRef();
  const [theme, setTheme] = useState(currentTheme);
  const [status, setStatus] = useState('');
  const choose = (chosen: Theme) => {
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <>
      <div className={styles.row}>
        <label>
          Theme{' '}
          <select
            value={theme}
            onChange={({ target }) => {
              choose(target.value as Theme); // one of the options below
              remember('theme', target.value);
            }}
          >
            {themes.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          onClick={() => {
            const { latency, speed } = defaultOptions;
            choose(defaultOptions.theme);
            playback.send({ type: 'setRate', rate: speed });
            if (selectSettings(playback.getSnapshot()).latency !== latency)
              playback.send({ type: 'perform', input: { type: 'configure', settings: { latency } } });
            forget();
            setStatus('Theme, speed and latency are the usual ones again.');
          }}
        >
          Forget
        </button>
      </div>
      <p className={styles.note}>
        Theme, speed and latency are remembered on this device, and nothing that is typed. An address that
        names them goes before.
      </p>
      <p role="status" className={styles.note}>
        {status}
      </p>
    </>
  );
}
