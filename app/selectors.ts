import type { SnapshotFrom } from 'xstate';
import type { End } from '../machines/control-connection/controlConnection.ts';
import type { ServerProfile } from '../machines/profiles/ServerProfile.ts';
import type { playbackMachine } from '../machines/simulator/playbackMachine.ts';
import { type Message, type SessionRecord, type Standing, standingAt } from '../machines/simulator/record.ts';
import type { View } from '../machines/simulator/Simulator.ts';

export type Playback = SnapshotFrom<typeof playbackMachine>;

export const selectView = ({ context }: Playback): View => context.view;
export const selectRecord = ({ context }: Playback): SessionRecord => context.view.record;
/** How many moments of the record have happened. It changes with each thing that happens, not with each frame. */
export const selectMoment = ({ context }: Playback): number => context.view.position.moment;
/** The simulated time in milliseconds. It changes with each frame while time passes: read it where something moves. */
export const selectTime = ({ context }: Playback): number => context.view.position.at;
export const selectStanding = ({ context }: Playback): Standing =>
  standingAt(context.view.record, context.view.position);
export const selectProfile = ({ context }: Playback): ServerProfile => context.view.record.setup.profile;

/** The moment in which a message was at one end: left it, or reached it. Nothing if it has not reached it. */
export const momentAt = (end: End, message: Message): number | undefined =>
  message.from === end ? message.sentIn : message.arrivedIn;

/** Whether a message has arrived after so many moments. */
export const hasArrived = ({ arrivedIn }: Message, moment: number): boolean =>
  arrivedIn !== undefined && arrivedIn < moment;

/** The messages that have been sent after so many moments. */
export const messagesAt = (record: SessionRecord, moment: number): readonly Message[] =>
  record.messages.slice(0, standingAt(record, { moment, at: 0 }).messages);
