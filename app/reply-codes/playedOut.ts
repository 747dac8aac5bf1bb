import { createActor, type Snapshot } from 'xstate';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import type { ReplySession, ReplyStep } from '../../machines/server-pi/ReplySession.ts';
import { setupFor } from '../../machines/simulator/defaults.ts';
import { type PlaybackEvent, playbackMachine } from '../../machines/simulator/playbackMachine.ts';
import type { SessionRecord, Settings, Setup } from '../../machines/simulator/record.ts';

function eventOf(step: ReplyStep): PlaybackEvent {
  return step.type === 'line' ? { type: 'enter', lines: [step.line] } : { type: 'perform', input: step };
}

/** What the session starts from. `kept`: what of the present settings goes on, where the session does not need another. */
export const setupOfSession = (
  { settings }: ReplySession,
  profile: ServerProfile,
  kept: Partial<Settings> = {},
): Setup => setupFor(profile, { ...kept, ...settings });

/** What makes a playback that has just begun go through the whole session: each step when the one before is over. */
export const eventsOf = ({ steps }: ReplySession): readonly PlaybackEvent[] => [
  { type: 'toEnd' },
  ...steps.flatMap((step): PlaybackEvent[] => [eventOf(step), { type: 'toEnd' }]),
];

/** The moment in which the session is over: after its last code, with what belongs to that, such as a close. */
function end({ codes }: ReplySession, { messages, moments }: SessionRecord): number {
  const replies = messages.filter(({ kind }) => kind === 'reply');
  const last = replies[codes.length - 1]?.arrivedIn;
  return replies.length > codes.length && last !== undefined ? last + 1 : moments.length;
}

/**
 * A playback that has the whole session behind it and rests at its end, to be looked at, or played from any moment of it.
 * What follows by itself, as 220 does after 120, is still to come.
 */
export function playedOut(session: ReplySession, profile: ServerProfile): Snapshot<unknown> {
  const input = { setup: setupOfSession(session, profile), rate: 1, opening: [] } as const;
  const playback = createActor(playbackMachine, { input });
  playback.start();
  for (const event of eventsOf(session)) playback.send(event);
  const { record } = playback.getSnapshot().context.view;
  playback.send({ type: 'seek', moment: end(session, record) });
  const snapshot = playback.getPersistedSnapshot();
  playback.stop();
  return snapshot;
}
