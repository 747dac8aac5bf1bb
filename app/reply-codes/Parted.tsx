import { use } from 'react';
import { loadProfile } from '../../machines/profiles/profiles.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import { playReplySession } from '../../machines/simulator/playReplySession.ts';
import { CodeLink } from '../CodeLink.tsx';
import { inputName } from '../inputName.ts';
import { type Parting, type Passed, partingOf, pathOf } from './partings.ts';
import { useReading } from './reading.ts';
import { type Meeting, meetingOf, type SessionsOfCodes } from './sessionsOfPair.ts';

/** Two sessions at one server, and where they part. */
export type Met = Meeting & { readonly parting: Parting; readonly serverName: string };

async function meet(a: ReplyCode, b: ReplyCode, sessions: SessionsOfCodes): Promise<Met | undefined> {
  const meeting = await meetingOf(a, b, sessions, loadProfile);
  if (!meeting) return undefined;
  const profile = await loadProfile(meeting.server);
  const [first, second] = meeting.sessions;
  const path = (session: typeof first) => pathOf(playReplySession(session, profile).record);
  return { ...meeting, parting: partingOf(path(first), path(second)), serverName: profile.name };
}

const meetings = new Map<string, Promise<Met | undefined>>();

/** The sessions of two codes that begin alike; nothing where no server gives both, or it cannot be had. */
export function useMeeting(a: ReplyCode, b: ReplyCode): Met | undefined {
  const { sessionsOfCodes } = useReading();
  const key = `${a} ${b}`;
  const known = meetings.get(key) ?? meet(a, b, sessionsOfCodes).catch(() => undefined);
  meetings.set(key, known);
  return use(known);
}

/** Two sessions as the states that the server passes, with the one marked in which they part. */
export function Parted({ met }: { readonly met: Met }) {
  const { parting, serverName, settings, sessions } = met;
  const [a, b] = sessions.map(({ code }) => code);
  const where = parting.shared.at(-1)?.state ?? parting.start;
  const isFork = parting.first.length > 0 && parting.second.length > 0;
  const isFirstOver = parting.first.length === 0;
  const set = inputName({ type: 'configure', settings })?.replace(' is now ', ' is ');
  return (
    <>
      <States
        start={parting.start}
        steps={isFork ? parting.shared : [...parting.shared, ...parting.first, ...parting.second]}
        name={isFork ? 'Both' : ''}
        partsAfter={parting.shared.length}
      />
      {isFork && <States steps={parting.first} name={`${a}`} />}
      {isFork && <States steps={parting.second} name={`${b}`} />}
      <p>
        The server is {serverName}
        {Object.keys(settings).length > 0 && set && `, and ${set}`}.{' '}
        {isFork
          ? `Both sessions come to “${where}”, and part there.`
          : `In “${where}” the session of ${isFirstOver ? a : b} is at its end; that of ${isFirstOver ? b : a} goes on.`}
      </p>
    </>
  );
}

type StatesProps = {
  readonly start?: string;
  readonly steps: readonly Passed[];
  readonly name: string;
  /** After how many of the steps two sessions part. */
  readonly partsAfter?: number;
};

/** States, with what leads from one to the next on the arrow between them. */
const States = ({ start, steps, name, partsAfter }: StatesProps) => (
  <div className="path">
    {name && <b>{name}</b>}
    <ol aria-label={`States${name && `: ${name}`}`}>
      {start !== undefined && (
        <li>
          <State name={start} isParting={partsAfter === 0} />
        </li>
      )}
      {steps.map(({ by, code, state }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the steps never change places
        <li key={i} data-class={String(code)[0]}>
          <span className="way">
            {by && <code>{by}</code>}
            <CodeLink code={code} />
          </span>
          <State name={state} isParting={partsAfter === i + 1} />
        </li>
      ))}
    </ol>
  </div>
);

const State = ({ name, isParting }: { readonly name: string; readonly isParting: boolean }) => (
  <span className="state" data-parting={isParting || undefined}>
    {name}
    {isParting && <span className="spoken"> (here they part)</span>}
  </span>
);
