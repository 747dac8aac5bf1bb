import { Suspense, use, useEffect, useRef, useState } from 'react';
import { loadProfile, type ProfileId } from '../../machines/profiles/profiles.ts';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { standingAt } from '../../machines/simulator/record.ts';
import { transcriptOfRecord } from '../../machines/simulator/transcript.ts';
import { Conversation } from '../conversation/Conversation.tsx';
import { OtherServers } from '../explainer/OtherServers.tsx';
import { inputName } from '../inputName.ts';
import { OptionsContext, useOptions } from '../OptionsContext.ts';
import { usePlayback } from '../playback.ts';
import { PointingContext, usePointingState } from '../pointing.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { messagesAt, type Playback, selectMoment, selectRecord } from '../selectors.ts';
import { Button } from '../timeline/Button.tsx';
import { activate, type Control, controls, type PlaybackRef, selectIsRunning } from '../timeline/controls.ts';
import { eventsOf, playedOut, setupOfSession } from './playedOut.ts';

type Props = { readonly session: ReplySession };

const profiles = new Map<ProfileId, Promise<ServerProfile | undefined>>();
/** Loaded once; nothing where it cannot be had, and then it is tried again the next time. */
function profileOf(id: ProfileId): Promise<ServerProfile | undefined> {
  const loading =
    profiles.get(id) ??
    loadProfile(id).catch(() => {
      profiles.delete(id);
      return undefined;
    });
  profiles.set(id, loading);
  return loading;
}

/** A session that ends in a code, to be played where one reads about it. It has a playback of its own. */
export const Player = ({ session }: Props) => (
  <Suspense fallback={<div className="player" aria-busy="true" />}>
    <Loaded session={session} />
  </Suspense>
);

function Loaded({ session }: Props) {
  const profile = use(profileOf(session.server));
  const lab = SimulatorContext.useActorRef();
  if (!profile) return <p>The server for this session could not be loaded.</p>;
  return <Ready key={JSON.stringify(session)} session={session} profile={profile} lab={lab} />;
}

type ReadyProps = Props & { readonly profile: ServerProfile; readonly lab: PlaybackRef };

function Ready({ session, profile, lab }: ReadyProps) {
  const [snapshot] = useState(() => playedOut(session, profile));
  const options = useOptions();
  return (
    <OptionsContext value={{ ...options, panels: ['conversation', 'timeline'], view: 'diagram' }}>
      <SimulatorContext.Provider options={{ snapshot }}>
        <Stage session={session} profile={profile} lab={lab} />
      </SimulatorContext.Provider>
    </OptionsContext>
  );
}

/** Plays the session in the lab. What was there before can be had back by “Undo branch”. */
function openInLab(lab: PlaybackRef, session: ReplySession, profile: ServerProfile): void {
  const { view } = lab.getSnapshot().context;
  const { latency } = standingAt(view.record, view.position).settings;
  lab.send({ type: 'restart', setup: setupOfSession(session, profile, { latency }) });
  for (const event of eventsOf(session)) lab.send(event);
  lab.send({ type: 'toStart' });
  lab.send({ type: 'play' });
  location.hash = '';
}

function Stage({ session, profile, lab }: ReadyProps) {
  usePlayback();
  const place = useRest();
  const record = SimulatorContext.useSelector(selectRecord);
  const [isOpen, setOpen] = useState(false);
  const [end] = useState(SimulatorContext.useSelector(selectMoment)); // where the session rests at first
  const messages = messagesAt(record, end);
  const reply = messages.findLast((message) => message.reply?.code === session.code);
  const settings = Object.entries(session.settings).map(([name, value]) =>
    inputName({ type: 'configure', settings: { [name]: value } })?.replace(' is now ', ' is '),
  );
  return (
    <PointingContext value={usePointingState()}>
      <p>
        The shortest session that brings it about. The server is {profile.name}
        {settings.length > 0 && `, and ${settings.join(', ')}`}.
      </p>
      <div className="player" ref={place}>
        <div className="stage" style={{ '--rows': messages.length + record.inputs.length } as object}>
          <Conversation />
        </div>
        <fieldset className="controls" aria-label="Player">
          <Button control={startOver} />
          <Button control={{ ...controls.stepBack, keys: '' }} />
          <Play />
          <Button control={{ ...controls.step, keys: '' }} />
          <Where end={end} />
          <button type="button" onClick={() => openInLab(lab, session, profile)}>
            Open in the lab
          </button>
        </fieldset>
        {reply && <OtherServers reply={reply} isOpen={isOpen} setOpen={setOpen} />}
      </div>
      <pre className="transcript">{transcriptOfRecord(record).join('\n')}</pre>
    </PointingContext>
  );
}

const startOver: Control = { ...controls.toStart, name: 'Start over', keys: '' };
const isMoving = (state: Playback) => selectIsRunning(state) && !state.context.isQuiet;

/** At the end of the session it is played from its start. */
function playAgain(playback: PlaybackRef): void {
  if (playback.getSnapshot().context.isQuiet) playback.send({ type: 'toStart' });
  playback.send({ type: 'play' });
}

const Play = () =>
  SimulatorContext.useSelector(isMoving) ? (
    <Button control={{ ...controls.pause, keys: '' }} act={activate} />
  ) : (
    <Button control={{ ...controls.play, keys: '' }} act={playAgain} />
  );

/** Where in the session one is. */
function Where({ end }: { readonly end: number }) {
  const moment = SimulatorContext.useSelector(selectMoment);
  const { length } = SimulatorContext.useSelector(selectRecord).moments;
  return (
    <span className="where">
      {moment} of {Math.max(end, length)}
    </span>
  );
}

/** Out of sight it rests: nothing runs that nobody sees. */
function useRest() {
  const place = useRef<HTMLDivElement>(null);
  const playback = SimulatorContext.useActorRef();
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry && !entry.isIntersecting) playback.send({ type: 'pause' });
    });
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [playback]);
  return place;
}
