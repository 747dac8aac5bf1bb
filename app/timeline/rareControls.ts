import { selectStanding, selectView } from '../selectors.ts';
import type { Control } from './controls.ts';

export const undo: Control = {
  name: 'Undo branch',
  keys: 'u',
  icon: 'M9 3v4h5a6 6 0 0 1 0 12H7v-3h7a3 3 0 0 0 0-6H9v4L3 8.5z',
  can: (state) => selectView(state).canUndo,
  event: () => ({ type: 'undo' }),
};

export const redo: Control = {
  name: 'Redo branch',
  keys: 'Shift+U',
  icon: 'M15 3v4h-5a6 6 0 0 0 0 12h7v-3h-7a3 3 0 0 1 0-6h5v4l6-5.5z',
  can: (state) => selectView(state).canRedo,
  event: () => ({ type: 'redo' }),
};

export const wait: Control = {
  name: 'Wait for the time-out',
  keys: 'w',
  icon: 'M6 3h12v2l-5 7 5 7v2H6v-2l5-7-5-7zm3 2.5 3 4 3-4z',
  can: (state) => state.context.isQuiet && selectStanding(state).connection === 'open',
  event: () => ({ type: 'perform', input: { type: 'waitForTimeout' } }),
};
