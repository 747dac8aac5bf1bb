import { type ReactNode, useEffect, useRef } from 'react';
import { toText } from '../../machines/protocol/bytes.ts';
import type { Service } from '../../machines/server-pi/facts.ts';
import type { Settings as SessionSettings } from '../../machines/simulator/record.ts';
import { cleanTexts } from '../address.ts';
import { Rich } from '../explainer/Rich.tsx';
import type { TroubleName } from '../explainer/texts/troubleTexts.ts';
import { remember } from '../preferences.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile, selectStanding } from '../selectors.ts';
import { activate } from '../timeline/controls.ts';
import { wait } from '../timeline/rareControls.ts';
import { bannerOf } from '../troubleParameters.ts';
import { troublesOn, withoutTrouble } from '../troublesOn.ts';
import { About } from './About.tsx';
import { Amount } from './Amount.tsx';
import styles from './Dialog.module.css';
import { closeDialog, Dialog, type DialogProps } from './Dialog.tsx';
import { PastNote, selectSettings, useConfigure } from './Settings.tsx';

const services: Readonly<Record<Service, string>> = {
  ready: 'ready (220)',
  delayed: 'delayed (120)',
  unavailable: 'unavailable (421)',
};

const spoilers: Readonly<Record<SessionSettings['spoils'], string>> = {
  nothing: 'nothing',
  NUL: 'a byte 0 (NUL)',
  '8-bit': 'bytes beyond ASCII',
  Telnet: 'Telnet commands (IAC)',
  length: 'more than 9000 bytes',
};

type ItemProps = { readonly name: TroubleName; readonly children: ReactNode };

/** One kind of trouble: its switches, when it acts, and what is known about it. */
const Item = ({ name, children }: ItemProps) => (
  <div className={styles.item}>
    <div className={styles.row}>{children}</div>
    <About name={name} />
  </div>
);

type CheckProps = { readonly name: string; readonly isOn: boolean; readonly set: (isOn: boolean) => void };

const Check = ({ name, isOn, set }: CheckProps) => (
  <label>
    <input type="checkbox" checked={isOn} onChange={({ target }) => set(target.checked)} />
    <span>
      <Rich text={name} />
    </span>
  </label>
);

/** What can go wrong on purpose, at any moment of a session. */
export function Trouble({ close }: DialogProps) {
  const playback = SimulatorContext.useActorRef();
  const settings = SimulatorContext.useSelector(selectSettings);
  const { connection } = SimulatorContext.useSelector(selectStanding);
  const profile = SimulatorContext.useSelector(selectProfile);
  const canWait = SimulatorContext.useSelector(wait.can);
  const configure = useConfigure();

  const on = troublesOn(settings, profile);
  const isFull = settings.maxClients > 0 && settings.otherClients >= settings.maxClients;
  const places = settings.maxClients || 10;
  /** Does something to the connection, which one then wants to see. */
  const act = (act: () => void) => ({
    disabled: connection !== 'open',
    onClick: ({ currentTarget }: { readonly currentTarget: Element }) => {
      act();
      closeDialog(currentTarget);
    },
  });
  const cut = (by: 'network' | 'server') =>
    act(() => playback.send({ type: 'perform', input: { type: 'cut', by } }));

  return (
    <Dialog title="Trouble" close={close}>
      <div className={styles.row}>
        <p className={styles.note}>
          What goes wrong on purpose. It is noted in the conversation and marked on the timeline.
        </p>
        <button
          type="button"
          disabled={Object.keys(on).length === 0}
          onClick={() => configure(withoutTrouble(on, profile))}
        >
          All off
        </button>
      </div>
      <PastNote />

      <fieldset className={styles.section}>
        <legend>The server</legend>
        <Item name={settings.service === 'unavailable' ? 'unavailable' : 'delayed'}>
          <span id="service">Service</span>
          <span role="radiogroup" aria-labelledby="service" className={styles.choices}>
            {(Object.keys(services) as Service[]).map((service) => (
              <label key={service}>
                <input
                  type="radio"
                  name="service"
                  checked={settings.service === service}
                  onChange={() => configure({ service })}
                />
                {services[service]}
              </label>
            ))}
          </span>
          <Amount
            name="Delay"
            unit="s"
            min={1}
            max={3600}
            value={settings.serviceDelay / 1000}
            set={(seconds) => configure({ serviceDelay: seconds * 1000 })}
          />
        </Item>
        <Item name="tooMany">
          <Check
            name="Too many clients (421)"
            isOn={isFull}
            set={(isOn) =>
              configure(isOn ? { maxClients: places, otherClients: places } : { otherClients: 0 })
            }
          />
          <Amount
            name="Places"
            unit=" "
            min={1}
            max={10_000}
            value={places}
            set={(maxClients) => configure({ maxClients, ...(isFull ? { otherClients: maxClients } : {}) })}
          />
        </Item>
        <Item name="banner">
          <Lines
            name="Lines before the greeting"
            value={settings.banner}
            set={(text) => configure({ banner: bannerOf(cleanTexts(text.split('\n'), profile).join('\n')) })}
          />
        </Item>
        <Item name="idle">
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
        </Item>
        <Item name="loginTime">
          <Amount
            name="Time for the login"
            unit="s"
            max={86_400}
            value={settings.loginLimit / 1000}
            set={(seconds) => configure({ loginLimit: seconds * 1000 })}
          />
        </Item>
      </fieldset>

      <fieldset className={styles.section}>
        <legend>The network</legend>
        <Item name="jitter">
          <Amount
            name="Latency"
            unit="ms"
            max={10_000}
            value={settings.latency}
            set={(latency) => {
              configure({ latency });
              remember('latency', String(latency));
            }}
          />
          <Amount
            name="Jitter"
            unit="ms"
            max={10_000}
            value={settings.jitter}
            set={(jitter) => configure({ jitter })}
          />
          <Amount
            name="Seed"
            unit=" "
            max={9_999_999}
            value={settings.seed}
            set={(seed) => configure({ seed })}
          />
        </Item>
        <Item name="split">
          <Check
            name="Replies in two segments"
            isOn={settings.splitReplies}
            set={(splitReplies) => configure({ splitReplies })}
          />
        </Item>
        <Item name="cut">
          <label>
            In the middle of the next reply, cut by{' '}
            <select
              value={settings.cut}
              onChange={({ target }) => {
                configure({ cut: target.value as SessionSettings['cut'] }); // one of the options below
              }}
            >
              <option value="nobody">nobody</option>
              <option value="network">the network</option>
              <option value="server">the server</option>
            </select>
          </label>
          <button type="button" {...cut('network')}>
            Network cuts now
          </button>
          <button type="button" {...cut('server')}>
            Server dies now
          </button>
        </Item>
      </fieldset>

      <fieldset className={styles.section}>
        <legend>The client</legend>
        <Item name="pipelining">
          <Check
            name="Does not wait for replies"
            isOn={settings.pipelines}
            set={(pipelines) => configure({ pipelines })}
          />
        </Item>
        <Item name="takes120">
          <Check
            name="Takes 120 for the greeting"
            isOn={settings.takes120}
            set={(takes120) => configure({ takes120 })}
          />
        </Item>
        <Item name="lineEnd">
          <Check
            name="Ends lines with LF alone"
            isOn={settings.lineEnd === 'LF'}
            set={(isOn) => configure({ lineEnd: isOn ? 'LF' : 'CR LF' })}
          />
        </Item>
        <Item name={settings.spoils === 'nothing' ? 'NUL' : settings.spoils}>
          <label>
            Puts into each line{' '}
            <select
              value={settings.spoils}
              onChange={({ target }) => {
                configure({ spoils: target.value as SessionSettings['spoils'] }); // one of the options below
              }}
            >
              {Object.entries(spoilers).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </Item>
        <Item name="hangUp">
          <button
            type="button"
            {...act(() => playback.send({ type: 'perform', input: { type: 'disconnect' } }))}
          >
            Hang up without QUIT
          </button>
        </Item>
      </fieldset>
    </Dialog>
  );
}

type LinesProps = {
  readonly name: string;
  readonly value: readonly string[];
  readonly set: (text: string) => void;
};

/** Lines of text that are set when one has left them, since each setting is a thing that happens. */
function Lines({ name, value, set }: LinesProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const text = value.map(toText).join('\n');
  useEffect(() => {
    if (area.current) area.current.value = text;
  }, [text]);
  return (
    <label className={styles.lines}>
      {name}
      <textarea
        ref={area}
        rows={2}
        onBlur={({ target }) => {
          if (target.value !== text) set(target.value);
        }}
      />
    </label>
  );
}
