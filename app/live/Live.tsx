import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { profileIds, profileNames } from '../../machines/profiles/profiles.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { type Playback, selectView } from '../selectors.ts';
import styles from './Live.module.css';
import { LiveSessions, type Observed, standingOf } from './liveSessions.ts';
import type { LiveState } from './messages.ts';
import { listen, readState, start, stop } from './service.ts';

type Props = { readonly isShown: boolean; readonly close: () => void };
const selectObserved = (state: Playback) => selectView(state).branches[selectView(state).branch]?.observed;

/** Sessions of real clients: the front end is switched on and off here, and what comes is opened in the page. */
export function Live({ isShown, close }: Props) {
  const playback = SimulatorContext.useActorRef();
  const [store] = useState(() => new LiveSessions((session) => playback.send({ type: 'observed', session })));
  const [state, setState] = useState<LiveState | 'unknown' | 'missing' | 'lost'>('unknown');
  useEffect(() => {
    let isGone = false;
    readState().then(
      (read) => !isGone && setState(read),
      () => !isGone && setState('missing'),
    );
    return () => {
      isGone = true;
    };
  }, []);
  // Also while the front end is off: another tab may switch it on, and who listens anew is told everything again.
  const isServed = state !== 'unknown' && state !== 'missing';
  useEffect(() => {
    if (!isServed) return;
    return listen(
      (message) => (message.type === 'state' ? setState(message.state) : void store.take(message)),
      () => setState('lost'),
    );
  }, [isServed, store]);
  useEffect(() => () => store.stop(), [store]);
  return (
    <section id="live" className={styles.live} aria-label="Live sessions" hidden={!isShown}>
      <header>
        <h2>Live: real clients on this machine</h2>
        <button
          type="button"
          onClick={() => {
            close();
            document.querySelector<HTMLElement>('[aria-controls="live"]')?.focus();
          }}
        >
          Close Live
        </button>
      </header>
      {state === 'missing' && (
        <p>
          This page is served without the program that takes real clients. Start it with{' '}
          <code>npm start</code> from the project, and open the page that it names.
        </p>
      )}
      {state === 'lost' && (
        <p role="status">
          The program that takes real clients does not answer any more. What it told is kept here, and it is
          asked again.
        </p>
      )}
      {typeof state === 'object' && <Switch state={state} changed={setState} />}
      {isServed && <Sessions store={store} isRunning={typeof state === 'object' && state.running} />}
    </section>
  );
}

type SwitchProps = { readonly state: LiveState; readonly changed: (state: LiveState) => void };

/** Switches the front end on, as a server of one's choice, and off; tells where it is. */
function Switch({ state, changed }: SwitchProps) {
  const [problem, setProblem] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const act = (doing: Promise<LiveState>) => {
    setProblem('');
    doing.then(changed, (error: unknown) =>
      setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  // The button that has been pressed goes; the focus must not be lost with it.
  const wasRunning = useRef(state.running);
  useEffect(() => {
    if (wasRunning.current === state.running) return;
    wasRunning.current = state.running;
    if (document.activeElement === document.body) button.current?.focus();
  }, [state.running]);
  if (state.running) {
    const address = `${state.host}:${state.port}`;
    return (
      <div className={styles.row}>
        <p role="status">
          {profileNames[state.server]} answers at <code>ftp://{address}/</code>. Try{' '}
          <code>
            curl -v{state.tls === 'off' ? '' : ' --ssl -k'} ftp://alice:s3cret@{address}/
          </code>
        </p>
        <button ref={button} type="button" onClick={() => act(stop())}>
          Switch off
        </button>
      </div>
    );
  }
  return (
    <form
      className={styles.row}
      action={(form) =>
        act(
          start({
            server: profileIds.find((id) => id === form.get('server')) ?? 'rfc959',
            port: Number(form.get('port')),
            anonymous: form.get('anonymous') === 'on',
            tls: form.get('tls') === 'on',
          }),
        )
      }
    >
      <label>
        Server{' '}
        <select name="server" defaultValue="vsftpd">
          {profileIds.map((id) => (
            <option key={id} value={id}>
              {profileNames[id]}
            </option>
          ))}
        </select>
      </label>
      <label>
        Port <input name="port" type="number" min={0} max={65_535} defaultValue={2121} />
      </label>
      <label>
        <input name="anonymous" type="checkbox" /> anonymous login
      </label>
      <label>
        <input name="tls" type="checkbox" /> TLS
      </label>
      <button ref={button} type="submit">
        Switch on
      </button>
      <p className={styles.note}>
        Then programs such as curl, lftp or FileZilla can log in here, and one sees here what they say.
      </p>
      {problem && <p role="alert">{problem}</p>}
    </form>
  );
}

type SessionsProps = { readonly store: LiveSessions; readonly isRunning: boolean };

/** The sessions there are, each to be opened in the page: also when the front end is off again. */
function Sessions({ store, isRunning }: SessionsProps) {
  const sessions = useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => store.sessions,
  );
  const [latest] = sessions;
  return (
    <>
      {isRunning && !latest && <p>No client has connected yet.</p>}
      <p className="spoken" aria-live="polite">
        {latest && `live ${latest.number} has connected`}
      </p>
      <ul className={styles.list} hidden={!latest}>
        {sessions.map((observed) => (
          <Row key={observed.id} observed={observed} keep={(isKept) => store.keep(observed.id, isKept)} />
        ))}
      </ul>
    </>
  );
}

type RowProps = { readonly observed: Observed; readonly keep: (isKept: boolean) => void };

function Row({ observed, keep }: RowProps) {
  const playback = SimulatorContext.useActorRef();
  const { number, about, session, isKept } = observed;
  const name = `live ${number}`;
  const isOpen = SimulatorContext.useSelector(selectObserved) === name;
  return (
    <li data-open={isOpen || undefined}>
      <b>{name}</b> <span>{about.from}</span> <span>{standingOf(observed)}</span>
      <button
        type="button"
        aria-pressed={isOpen}
        aria-label={`Open ${name}`}
        onClick={() => playback.send({ type: 'watch', session, name })}
      >
        Open
      </button>
      <label>
        <input type="checkbox" checked={isKept} onChange={({ target }) => keep(target.checked)} />
        keep<span className="spoken"> {name}</span>
      </label>
    </li>
  );
}
