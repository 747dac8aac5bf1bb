import type { End } from '../../machines/control-connection/controlConnection.ts';
import { type SessionRecord, standingAt } from '../../machines/simulator/record.ts';
import type { Pointed } from '../pointing.ts';
import { momentAt } from '../selectors.ts';
import type { Chart } from './drawAll.ts';
import { lastTaken, takenIn, takenLast } from './taken.ts';

/** What of a chart is lit. */
export type Light = {
  readonly pi: End;
  readonly about: Chart['about'];
  /** The active states: in each region from the outermost. */
  readonly active: readonly string[];
  /** The innermost of them, one in each region, and those in which something can be taken now. */
  readonly innermost: readonly string[];
  readonly open: readonly string[];
  /** The transitions taken last, and the moment in which they were. */
  readonly taken: readonly string[];
  readonly moment: number;
  /** Those that are lit: the same, or what is pointed at; and the code of the reply given with them. */
  readonly hot: readonly string[];
  readonly code?: number | undefined;
};

/** What is lit after so many moments: the active states, and what was taken last, or in the moment pointed at. */
export function lightOf(
  pi: End,
  chart: Chart,
  record: SessionRecord,
  moments: number,
  pointed: Pointed,
): Light {
  const { moments: all, messages } = record;
  const { userPi, userProtection, serverPi, serverProtection, settings } = standingAt(record, {
    moment: moments,
    at: 0,
  });
  const states = (pi === 'user-PI' ? [userPi, userProtection] : [serverPi, serverProtection]).map((id) =>
    id.split('.'),
  );
  const innermost = states.map((path) => path.at(-1) ?? '');
  const last = lastTaken(record, moments, pi, chart);
  const message = pointed?.type === 'message' && messages[pointed.message];
  const noted = pointed?.type === 'moment' ? pointed.moment : undefined;
  const asked = message ? (momentAt(pi, message) ?? -1) : noted;
  const moment = asked ?? last;
  const edge = pointed?.type === 'edge' && pointed.pi === pi && pointed.edge;
  const sent = messages[(all[moment]?.after.messages ?? 0) - 1];
  return {
    pi,
    about: chart.about,
    active: [...new Set(states.flat())],
    innermost,
    open: openOf(innermost, settings.tls === 'off'),
    taken: takenLast(record, last, pi, chart),
    moment: last,
    hot: edge
      ? (chart.about[edge]?.alike ?? [edge])
      : (asked === undefined ? takenLast : takenIn)(record, moment, pi, chart),
    code: !edge && sent?.sentIn === moment ? sent.reply?.code : undefined,
  };
}

/** During a handshake no command is heard, and without TLS nothing comes of AUTH. */
const openOf = (innermost: readonly string[], isWithoutTls: boolean): readonly string[] =>
  innermost.includes('negotiating') ? ['negotiating'] : isWithoutTls ? innermost.slice(0, 1) : innermost;
