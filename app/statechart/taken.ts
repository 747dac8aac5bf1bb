import type { End } from '../../machines/control-connection/controlConnection.ts';
import { type SessionRecord, standingAt } from '../../machines/simulator/record.ts';
import type { Chart } from './drawAll.ts';

/**
 * The transitions that a machine took in a moment, without those that only hand something on, and without what is in clear
 * already and is put back to it.
 */
export function takenIn(record: SessionRecord, moment: number, pi: End, { about }: Chart): string[] {
  const { taken = [], after } = record.moments[moment] ?? {};
  const before = standingAt(record, { moment, at: 0 });
  const isInVain = (edge: string) =>
    edge.startsWith('user-PI.protection|') && after?.userProtection === before.userProtection;
  return taken.flatMap(({ pi: by, edge }) => (by === pi && about[edge] && !isInVain(edge) ? edge : []));
}

/** The last of so many moments in which a machine took such a transition; -1 if there is none. */
export function lastTaken(record: SessionRecord, moments: number, pi: End, chart: Chart): number {
  let moment = moments - 1;
  while (moment >= 0 && takenIn(record, moment, pi, chart).length === 0) moment--;
  return moment;
}

/**
 * The transitions taken in a moment, to be lit as the last ones. The close that a server has decided on adds nothing to
 * see: what led to it stays lit with it.
 */
export function takenLast(record: SessionRecord, moment: number, pi: End, chart: Chart): string[] {
  const taken = takenIn(record, moment, pi, chart);
  const isClose = taken.length > 0 && taken.every((edge) => edge.startsWith('server-PI.closing'));
  return isClose ? [...takenIn(record, lastTaken(record, moment, pi, chart), pi, chart), ...taken] : taken;
}
