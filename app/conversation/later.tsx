import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { toText } from '../../machines/protocol/bytes.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { SessionRecord } from '../../machines/simulator/record.ts';
import { inputName } from '../inputName.ts';
import { useOptions } from '../OptionsContext.ts';
import type { Pointed, usePointingAt } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectRecord, selectStanding } from '../selectors.ts';
import { troublesOn } from '../troublesOn.ts';
import styles from './Conversation.module.css';
import { notesOf } from './rows.ts';

export { currentMessage, lookOf, pointedMessage, secrecyOf } from './rows.ts';

/** The mark of what travels encrypted, for the eye; it is told in words too. */
export const Lock = () => (
  <svg className={styles.lock} viewBox="0 0 12 14" aria-hidden="true">
    <path d="M3 6V4a3 3 0 0 1 6 0v2" />
    <rect x="1" y="6" width="10" height="8" rx="1.5" />
  </svg>
);

/** Reminds of trouble that is switched on. */
export function Reminder() {
  const { setup } = SimulatorContext.useSelector(selectRecord);
  const { settings } = SimulatorContext.useSelector(selectStanding);
  const on = Object.entries(troublesOn(settings, setup.profile));
  if (on.length === 0) return null;
  const names = on.map(([name, value]) => inputName({ type: 'configure', settings: { [name]: value } }));
  return (
    <span className={styles.pill} data-trouble title={names.join('; ')}>
      trouble: {on.length}
      <span className="spoken"> ({names.join('; ')})</span>
    </span>
  );
}

/** The notes that stand before a message. `lit`: the moment that is pointed at. */
export const notesAt = (
  record: SessionRecord,
  message: number,
  moment: number,
  current: number,
  lit: number,
) =>
  notesOf(record)
    .get(message)
    ?.filter((note) => note.moment < moment)
    .map((note) => (
      <li
        key={`note ${note.moment}`}
        className={styles.note}
        tabIndex={-1}
        data-moment={note.moment}
        data-pointed={note.moment === lit || undefined}
        aria-current={current < 0 && note.moment === moment - 1 ? 'step' : undefined}
      >
        {note.text}
      </li>
    ));

const rows = '[data-message], [data-moment]';

/** What the row stands for that an element is or is in: a message, or a moment in which something else was done. */
function pointedAt(target: EventTarget): NonNullable<Pointed> | undefined {
  const { message, moment } = (target as Element).closest<HTMLElement>(rows)?.dataset ?? {};
  if (message !== undefined) return { type: 'message', message: Number(message) };
  return moment === undefined ? undefined : { type: 'moment', moment: Number(moment) };
}

/**
 * Rows are pointed at by pointer, and by focus: the arrow keys walk from row to row, from the last one on, and Enter goes
 * to the entry of the code of the row.
 */
export function handlersOf(pointed: Pointed, pointingAt: ReturnType<typeof usePointingAt>) {
  const point = ({ target }: SyntheticEvent) => {
    const at = pointedAt(target);
    if (at && JSON.stringify(at) !== JSON.stringify(pointed)) pointingAt(at).onFocus();
  };
  const leave = () => {
    if (pointed) pointingAt(pointed).onBlur();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') (event.target as Element).querySelector('a')?.click(); // it is a row, or in one
    const step = ['ArrowUp', '', 'ArrowDown'].indexOf(event.key) - 1;
    if (Math.abs(step) !== 1) return;
    event.preventDefault();
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>(rows)];
    const from = all.findIndex((row) => row.contains(event.target as Node)); // what has the focus is in the log
    all.at(from < 0 ? -1 : Math.max(0, from + step))?.focus();
  };
  return { onPointerOver: point, onPointerLeave: leave, onFocus: point, onBlur: leave, onKeyDown };
}

/** Brings a reader who has scrolled away back to the end. It is in what scrolls, at its end. */
function Jump() {
  const place = useRef<HTMLDivElement>(null);
  const [isAway, setAway] = useState(false);
  const scroller = () => place.current?.parentElement?.parentElement;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what scrolls stays the same
  useEffect(() => {
    const look = () => setAway((scroller()?.scrollTop ?? 0) < -40);
    const watched = scroller();
    watched?.addEventListener('scroll', look);
    return () => watched?.removeEventListener('scroll', look);
  }, []);
  return (
    <div ref={place} className={styles.jump}>
      {isAway && (
        <button type="button" onClick={() => scroller()?.scrollTo({ top: 0 })}>
          Jump to the latest
        </button>
      )}
    </div>
  );
}

/** What stands below the last message. */
export function Below() {
  return (
    <>
      <Waiting />
      <Jump />
    </>
  );
}

/** What to type first, and later what waits until it can be sent. */
function Waiting() {
  const simulator = SimulatorContext.useActorRef();
  const { messages, setup } = SimulatorContext.useSelector(selectRecord);
  const { waiting, connection, userPi, messages: count } = SimulatorContext.useSelector(selectStanding);
  const { panels } = useOptions();
  const isUntouched = messages.slice(0, count).every(({ kind }) => kind !== 'command');
  if (waiting.length > 0)
    return (
      <div className={styles.waiting}>
        <span>
          waits:{' '}
          {waiting
            .slice(0, 3)
            .map((line) => withDots(toText(line)))
            .join(' · ')}
          {waiting.length > 3 && ` and ${waiting.length - 3} more`}
        </span>
        <button
          type="button"
          onClick={() => simulator.send({ type: 'perform', input: { type: 'discardWaiting' } })}
        >
          Discard
        </button>
      </div>
    );
  if (!isUntouched || connection === 'closed' || !panels.includes('prompt')) return null;
  if (userPi.endsWith('connecting')) return <p className={styles.hint}>The client waits until 220.</p>;
  return (
    <p className={styles.hint}>
      Type <code>USER {setup.profile.accounts[0]?.name}</code> below and press Enter.
    </p>
  );
}
