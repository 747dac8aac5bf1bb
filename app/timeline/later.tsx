import { memo, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Rate, rates } from '../../machines/simulator/playbackMachine.ts';
import { endOf } from '../../machines/simulator/record.ts';
import { usePointed, usePointingAt } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { type Playback, selectMoment, selectRecord, selectTime, selectView } from '../selectors.ts';
import { Button } from './Button.tsx';
import { clock } from './clock.ts';
import { redo, undo, wait } from './rareControls.ts';
import styles from './Timeline.module.css';
import { branchName, marksOf, momentName, ticksOf } from './ticks.ts';

/** The shortest session that fills the track, in moments: a short one grows along it, and its ticks stay in place. */
const shortest = 20;
const spanOf = (moments: number) => Math.max(shortest, moments);

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** How far the session has come, in moments; between two of them by the time that has passed. */
function selectProgress(state: Playback): number {
  const { moments, messages } = selectRecord(state);
  const moment = selectMoment(state);
  const before = moments[moment - 1]?.at ?? 0;
  const next = moments[moment]?.at ?? messages.at(-1)?.arrivesAt ?? 0;
  const passed = stillness.matches ? 0 : (selectTime(state) - before) / (next - before);
  return moment + (passed > 0 && passed < 1 ? passed : 0);
}

function Playhead({ span }: { readonly span: number }) {
  const progress = SimulatorContext.useSelector(selectProgress);
  return (
    <span className={styles.played} style={{ inlineSize: `${(100 * Math.min(progress, span)) / span}%` }} />
  );
}

const Ticks = memo(({ width }: { readonly width: number }) => {
  const { messages, moments } = SimulatorContext.useSelector(selectRecord);
  const span = spanOf(moments.length);
  const ticks = useMemo(() => (width > 0 ? ticksOf(messages, width / span) : []), [messages, span, width]);
  const pointed = usePointed();
  const pointingAt = usePointingAt();
  return ticks.map(({ message: { id, kind, reply, sentIn, arrivedIn }, moment }) => (
    <span
      key={id}
      className={styles.tick}
      data-kind={kind}
      data-class={reply && Math.floor(reply.code / 100)}
      data-moment={moment}
      data-pointed={
        (pointed?.type === 'message' && pointed.message === id) ||
        (pointed?.type === 'edge' &&
          [sentIn, arrivedIn ?? -1].some((in_) =>
            moments[in_]?.taken.some(({ pi, edge }) => pi === pointed.pi && edge === pointed.edge),
          )) ||
        undefined
      }
      style={{ insetInlineStart: `${(100 * moment) / span}%` }}
      {...pointingAt({ type: 'message', message: id })}
    >
      {reply && Math.floor(reply.code / 100)}
    </span>
  ));
});

/** What was done beside typing, above the line: for the eye and the pointer. The slider says it in words. */
const Marks = memo(({ width }: { readonly width: number }) => {
  const record = SimulatorContext.useSelector(selectRecord);
  const span = spanOf(record.moments.length);
  const marks = useMemo(() => (width > 0 ? marksOf(record, width / span) : []), [record, span, width]);
  const pointed = usePointed();
  const pointingAt = usePointingAt();
  return marks.map(({ name, moment }) => (
    <span
      key={moment}
      className={styles.mark}
      title={name}
      data-moment={moment + 1}
      data-pointed={(pointed?.type === 'moment' && pointed.moment === moment) || undefined}
      style={{ insetInlineStart: `${(100 * (moment + 1)) / span}%` }}
      {...pointingAt({ type: 'moment', moment })}
    />
  ));
});

/** The session from its start to its end; one can go to any moment of it. */
function Track() {
  const playback = SimulatorContext.useActorRef();
  const record = SimulatorContext.useSelector(selectRecord);
  const moment = SimulatorContext.useSelector(selectMoment);
  const track = useRef<HTMLLabelElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    if (track.current) observer.observe(track.current);
    return () => observer.disconnect();
  }, []);
  const total = record.moments.length;
  const span = spanOf(total);
  const seek = (to: number) => playback.send({ type: 'seek', moment: to });
  const scrub = ({ currentTarget, target, clientX }: PointerEvent, isDrag: boolean) => {
    const { left } = currentTarget.getBoundingClientRect();
    const tick = isDrag ? undefined : (target as HTMLElement).dataset.moment; // a pointer is on an element here
    seek(Number(tick ?? Math.round(((clientX - left) / width) * span)));
  };
  return (
    <label
      ref={track}
      className={styles.track}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        scrub(event, false);
      }}
      onPointerMove={(event) => event.buttons === 1 && scrub(event, true)}
    >
      <input
        type="range"
        aria-label="Position in the session"
        aria-valuetext={`moment ${moment} of ${total}: ${momentName(record, moment)}`}
        max={total}
        value={moment}
        onChange={({ target }) => seek(Number(target.value))}
        style={{ inlineSize: `${(100 * total) / span}%` }}
      />
      <Playhead span={span} />
      <Ticks width={width} />
      <Marks width={width} />
    </label>
  );
}

/** The ways that the session went, when there is more than one. Its place is kept, so that the track stays as it is. */
function Branches() {
  const playback = SimulatorContext.useActorRef();
  const branches = SimulatorContext.useSelector((state) => selectView(state).branches);
  const branch = SimulatorContext.useSelector((state) => selectView(state).branch);
  return (
    <select
      className={styles.branches}
      data-single={branches.length < 2 || undefined}
      aria-label="Branch"
      title="Branch"
      value={branch}
      onChange={({ target }) => playback.send({ type: 'select', branch: Number(target.value) })}
    >
      {branches.map((one) => (
        <option key={one.id} value={one.id}>
          {branchName(one)}
        </option>
      ))}
    </select>
  );
}

const selectNow = (state: Playback) => clock(selectTime(state));
const selectEnd = (state: Playback) => clock(Math.max(selectTime(state), endOf(selectRecord(state)).at));
const Time = () => (
  <span className={styles.time}>
    {SimulatorContext.useSelector(selectNow)}
    <span> / {SimulatorContext.useSelector(selectEnd)}</span>
  </span>
);

function Speed() {
  const playback = SimulatorContext.useActorRef();
  return (
    <select
      aria-label="Speed"
      title="Speed ([ slower, ] faster)"
      value={SimulatorContext.useSelector(({ context }) => context.rate)}
      onChange={({ target }) => {
        playback.send({ type: 'setRate', rate: Number(target.value) as Rate }); // one of the options below
      }}
    >
      {rates.map((rate) => (
        <option key={rate} value={rate}>
          {rate < 9 ? `${rate}×` : 'instant'}
        </option>
      ))}
    </select>
  );
}

/** All of the timeline that the page can do without while it opens. */
export const Rest = () => (
  <>
    <Track />
    <Time />
    <Speed />
    <Button control={wait} />
    <Button control={undo} />
    <Button control={redo} />
    <Branches />
  </>
);

/** The way from an embed to the full page. */
export const FullPage = ({ address }: { readonly address: string | undefined }) => (
  <a className={styles.control} href={address} target="_blank" rel="noopener" title="Open full page">
    <svg viewBox="0 0 24 24" role="img" aria-label="Open full page">
      <path d="M9 4h11v11h-3V9L6 20l-2-2L15 7H9z" />
    </svg>
  </a>
);
