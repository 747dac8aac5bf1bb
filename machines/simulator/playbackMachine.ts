import { assign, setup } from 'xstate';
import type { Input, Setup } from './record.ts';
import { Simulator, type View } from './Simulator.ts';
import type { Session } from './session.ts';

/** How fast simulated time passes against real time; `Infinity` is at once. */
export const rates = [0.25, 0.5, 1, 2, 4, Number.POSITIVE_INFINITY] as const;
export type Rate = (typeof rates)[number];

export type PlaybackEvent =
  | { type: 'enter'; lines: readonly string[] }
  | { type: 'perform'; input: Input }
  | { type: 'frame'; elapsed: number }
  | { type: 'play' }
  | { type: 'pause' }
  | { type: 'step' }
  | { type: 'stepBack' }
  | { type: 'seek'; moment: number }
  | { type: 'toStart' }
  | { type: 'toEnd' }
  | { type: 'setRate'; rate: Rate }
  | { type: 'undo' }
  | { type: 'redo' }
  | { type: 'select'; branch: number }
  /** Shows a session that happens elsewhere; and takes over what has happened in one. */
  | { type: 'watch'; session: Session; name: string }
  | { type: 'observed'; session: Session }
  | { type: 'restart'; setup: Setup };

/** `opening`: lines that are typed as soon as the page has connected by itself. */
export type PlaybackInput = {
  readonly setup: Setup;
  readonly rate: Rate;
  readonly opening: readonly string[];
};
type Context = {
  readonly simulator: Simulator;
  readonly rate: Rate;
  readonly view: View;
  /** Nothing comes by itself after the position: no frames are needed. */
  readonly isQuiet: boolean;
};

/** A simulator that connects by itself. */
function begin(setup: Setup): Simulator {
  const simulator = new Simulator(setup);
  simulator.perform({ type: 'connect' });
  return simulator;
}

const see = (simulator: Simulator) => ({ view: simulator.view, isQuiet: simulator.isQuiet });

/**
 * Who moves simulated time. Playing, it passes with the frames of the page; paused, it stands, except that a line that is
 * entered lets it run until the reply is in. What happens in time is the simulator's affair.
 */
export const playbackMachine = setup({
  types: {
    input: {} as PlaybackInput,
    context: {} as Context,
    events: {} as PlaybackEvent,
    tags: {} as 'running',
  },
  guards: {
    isQuiet: ({ context }) => context.isQuiet,
    isToBeInstant: ({ context }) => context.rate === Number.POSITIVE_INFINITY && !context.isQuiet,
  },
  actions: {
    enter: assign(({ context: { simulator }, event }) => {
      if (event.type === 'enter') simulator.enter(event.lines);
      return see(simulator);
    }),
    perform: assign(({ context: { simulator }, event }) => {
      if (event.type === 'perform') simulator.perform(event.input);
      return see(simulator);
    }),
    advance: assign(({ context: { simulator, rate }, event }) => {
      if (event.type === 'frame') simulator.advance(event.elapsed * rate);
      return see(simulator);
    }),
    step: assign(({ context: { simulator } }) => {
      simulator.step();
      return see(simulator);
    }),
    stepBack: assign(({ context: { simulator } }) => {
      simulator.stepBack();
      return see(simulator);
    }),
    seek: assign(({ context: { simulator } }, moment: number) => {
      simulator.seek(moment);
      return see(simulator);
    }),
    toEnd: assign(({ context: { simulator } }) => {
      simulator.toEnd();
      return see(simulator);
    }),
    undo: assign(({ context: { simulator } }) => {
      simulator.undo();
      return see(simulator);
    }),
    redo: assign(({ context: { simulator } }) => {
      simulator.redo();
      return see(simulator);
    }),
    select: assign(({ context: { simulator }, event }) => {
      if (event.type === 'select') simulator.select(event.branch);
      return see(simulator);
    }),
    watch: assign(({ context: { simulator }, event }) => {
      if (event.type === 'watch') simulator.watch(event.session, event.name);
      return see(simulator);
    }),
    follow: assign(({ context: { simulator }, event }) => {
      if (event.type === 'observed') simulator.follow(event.session);
      return see(simulator);
    }),
    note: assign(({ context: { simulator }, event }) => {
      if (event.type === 'observed') simulator.note(event.session);
      return see(simulator);
    }),
    restart: assign(({ context: { simulator }, event }) => {
      if (event.type === 'restart') {
        simulator.restart(event.setup);
        simulator.perform({ type: 'connect' });
      }
      return see(simulator);
    }),
    setRate: assign(({ event }) => (event.type === 'setRate' ? { rate: event.rate } : {})),
  },
}).createMachine({
  id: 'playback',
  context: ({ input }) => {
    const simulator = begin(input.setup);
    if (input.opening.length > 0) simulator.enter(input.opening);
    return { simulator, rate: input.rate, ...see(simulator) };
  },
  initial: 'playing',
  on: {
    setRate: { actions: 'setRate' },
    undo: { actions: 'undo' },
    redo: { actions: 'redo' },
    select: { actions: 'select' },
    watch: { target: '.playing', actions: 'watch' },
    observed: { actions: 'follow' },
    restart: { target: '.playing', actions: 'restart' },
    toEnd: { actions: 'toEnd' },
    toStart: { target: '.paused', actions: { type: 'seek', params: 0 } },
    seek: { target: '.paused', actions: { type: 'seek', params: ({ event }) => event.moment } },
    step: { target: '.paused', actions: 'step' },
    stepBack: { target: '.paused', actions: 'stepBack' },
  },
  states: {
    playing: {
      tags: 'running',
      always: { guard: 'isToBeInstant', actions: 'toEnd' },
      on: {
        enter: { actions: 'enter' },
        perform: { actions: 'perform' },
        frame: { actions: 'advance' },
        pause: 'paused',
      },
    },
    paused: {
      initial: 'held',
      on: {
        enter: { target: '.released', actions: 'enter' },
        perform: { target: '.released', actions: 'perform' },
        play: 'playing',
        observed: { actions: 'note' },
      },
      states: {
        held: {},
        released: {
          tags: 'running',
          description: 'A line was entered: time runs until the reply is in.',
          always: [
            { guard: 'isToBeInstant', actions: 'toEnd' },
            { guard: 'isQuiet', target: 'held' },
          ],
          on: { frame: { actions: 'advance' }, pause: 'held' },
        },
      },
    },
  },
});
