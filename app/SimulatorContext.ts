import { createActorContext } from '@xstate/react';
import { playbackMachine } from '../machines/simulator/playbackMachine.ts';

/** The one actor of the page: the playback, and through it the simulator. Read it with a selector, answer with an event. */
export const SimulatorContext = createActorContext(playbackMachine);
