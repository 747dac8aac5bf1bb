import { useEffect, useRef, useState } from 'react';
import type { Service } from '../../machines/server-pi/facts.ts';
import type { Settings as SessionSettings } from '../../machines/simulator/record.ts';
import { defaultOptions, type Theme, themes } from '../options.ts';
import { forget, remember } from '../preferences.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { type Playback, selectMoment, selectProfile, selectRecord, selectStanding } from '../selectors.ts';
import { applyTheme, currentTheme } from '../themes.ts';
import { activate } from '../timeline/controls.ts';
import { wait } from '../timeline/rareControls.ts';
import styles from './Dialog.module.css';
import { closeDialog, Dialog, type DialogProps } from './Dialog.tsx';

const selectSettings = (state: Playback): SessionSettings => selectStanding(state).settings;
const selectIsPast = (state: Playback) => selectMoment(state) < selectRecord(state).moments.length;

/** When a state of the service acts, and on whom. */
const services: Readonly<Record<Service, { readonly name: string; readonly acts: string }>> = {
  ready: { name: 'ready (220)', acts: 'A client that connects gets its greeting at once.' },
  delayed: {
    name: 'delayed (120)',
    acts: 'Acts on the next client that connects, and on REIN: 120 first, and 220 when the delay is over. Start over to see it.',
  },
  unavailable: {
    name: 'unavailable (421)',
    acts: 'Acts at once: the next command, or the next client that connects, gets 421 and the connection is closed.',
  },
};

export function Settings({ close }: DialogProps) {
  const playback = SimulatorContext.useActorRef();
  const settings = SimulatorContext.useSelector(selectSettings);
  const { connection } = SimulatorContext.useSelector(selectStanding);
  const isPast = SimulatorContext.useSelector(selectIsPast);
  const canWait = SimulatorContext.useSelector(wait.can);
  const profile = SimulatorContext.useSelector(selectProfile);
  const configure = (changed: Partial<SessionSettings>) =>
    playback.send({ type: 'perform', input: { type: 'configure', settings: changed } });
  const setLatency = (latency: number) => {
    configure({ latency });
    remember('latency', String(latency));
  };
  return (
    <Dialog title="Settings" close={close}>
      {isPast && (
        <p className={styles.note}>
          This is an earlier moment: a change of the server begins a new branch here.
        </p>
      )}
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
        <legend>Service</legend>
        <div className={styles.row}>
          {(Object.keys(services) as Service[]).map((service) => (
            <label key={service}>
              <input
                type="radio"
                name="service"
                checked={settings.service === service}
                onChange={() => configure({ service })}
              />
              {services[service].name}
            </label>
          ))}
        </div>
        <p className={styles.note}>
          {services[settings.service].acts}
          {settings.service === 'delayed' &&
            profile.policy.delayedGreeting === 'silent' &&
            ` (${profile.name} says no 120: it lets the client wait.)`}
        </p>
        <div className={styles.row}>
          <Amount
            name="Delay"
            unit="s"
            min={1}
            max={3600}
            value={settings.serviceDelay / 1000}
            set={(seconds) => configure({ serviceDelay: seconds * 1000 })}
          />
          <Amount
            name="Idle limit"
            unit="s"
            min={1}
            max={86_400}
            value={settings.idleLimit / 1000}
            set={(seconds) => configure({ idleLimit: seconds * 1000 })}
          />
          <button
            type="button"
            disabled={!canWait}
            onClick={({ currentTarget }) => {
              activate(playback, wait);
              closeDialog(currentTarget);
            }}
          >
            {wait.name}
          </button>
          <button
            type="button"
            disabled={connection !== 'open'}
            onClick={({ currentTarget }) => {
              playback.send({ type: 'perform', input: { type: 'disconnect' } });
              closeDialog(currentTarget);
            }}
          >
            Hang up without QUIT
          </button>
        </div>
        <p className={styles.note}>
          A new idle limit acts from the next command on. While nothing happens time stands still, so that
          nobody is thrown out while reading.
        </p>
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
                <td>{note}</td>
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

type AmountProps = {
  readonly name: string;
  readonly unit?: string;
  readonly type?: 'range' | 'number';
  readonly min?: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  readonly set: (value: number) => void;
};

/** A number that is set when its input is complete (let go, left, Enter), since each setting is a thing that happens. */
function Amount({ name, unit, type = 'number', min = 0, max, step = 1, value, set }: AmountProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    element.value = String(value);
    const changed = () => {
      const amount = Math.round(element.valueAsNumber);
      if (amount >= min && amount <= max && amount !== value) set(amount);
      else element.value = String(value);
    };
    element.addEventListener('change', changed);
    return () => element.removeEventListener('change', changed);
  });
  return (
    <label className={unit ? undefined : styles.wide}>
      {unit ? name : <span className="spoken">{name}</span>}
      <input ref={input} type={type} min={min} max={max} step={step} />
      {unit}
    </label>
  );
}
