import type { ActorRefFrom } from 'xstate';
import type { PlaybackEvent, playbackMachine } from '../../machines/simulator/playbackMachine.ts';
import { type Playback, selectMoment, selectProfile, selectStanding } from '../selectors.ts';

export type PlaybackRef = ActorRefFrom<typeof playbackMachine>;

/** Something that one can do to time and to the branches: a button, and a key that does the same. */
export type Control = {
  readonly name: string;
  /** The key, as people call it. */
  readonly keys: string;
  /** A path in a square of 24 by 24. */
  readonly icon: string;
  readonly can: (state: Playback) => boolean;
  readonly event: (state: Playback) => PlaybackEvent;
};

const canGoBack = (state: Playback) => selectMoment(state) > 0;
const canGoOn = ({ context }: Playback) => !context.isQuiet;
/** Whether time is let run. It passes only while something is under way. */
export const selectIsRunning = (state: Playback): boolean => state.hasTag('running');

const forward = 'M5 5 15 12 5 19zM16 5h3v14h-3z';
const backward = 'M19 5 9 12l10 7zM8 5H5v14h3z';

export const controls = {
  toStart: {
    name: 'To the start',
    keys: 'Home',
    icon: 'M20 5v14l-7-7zM13 5v14l-7-7zM6 5H4v14h2z',
    can: canGoBack,
    event: () => ({ type: 'toStart' }),
  },
  stepBack: {
    name: 'Step back',
    keys: '←',
    icon: backward,
    can: canGoBack,
    event: () => ({ type: 'stepBack' }),
  },
  play: {
    name: 'Play',
    keys: 'Space',
    icon: 'M7 4v16l12-8z',
    can: () => true,
    event: () => ({ type: 'play' }),
  },
  pause: {
    name: 'Pause',
    keys: 'Space',
    icon: 'M6 5h4v14H6zM14 5h4v14h-4z',
    can: selectIsRunning,
    event: () => ({ type: 'pause' }),
  },
  step: { name: 'Step', keys: '→', icon: forward, can: canGoOn, event: () => ({ type: 'step' }) },
  toEnd: {
    name: 'To the end',
    keys: 'End',
    icon: 'M4 5v14l7-7zM11 5v14l7-7zM18 5h2v14h-2z',
    can: canGoOn,
    event: () => ({ type: 'toEnd' }),
  },
  startOver: {
    name: 'Start over',
    keys: 'Shift+R',
    icon: 'M12 2v4a8 8 0 1 1-8 8h3a5 5 0 1 0 5-5v4L6 7.5z',
    can: () => true,
    event: (state) => ({
      type: 'restart',
      setup: { profile: selectProfile(state), settings: selectStanding(state).settings },
    }),
  },
} as const satisfies Record<string, Control>;

/** Does what a control is for, if that is possible now. */
export function activate(playback: PlaybackRef, { can, event }: Control): void {
  const state = playback.getSnapshot();
  if (can(state)) playback.send(event(state));
}
