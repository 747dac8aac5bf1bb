import type { Rate } from '../machines/simulator/playbackMachine.ts';

/** A rate as the address and the device's memory have it. */
export const rateName = (rate: Rate): string =>
  rate === Number.POSITIVE_INFINITY ? 'instant' : String(rate);
