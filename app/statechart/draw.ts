import type { ChartModel, ChartTransition } from './chartModel.ts';
import { eventWords, guardWords } from './guardWords.ts';
import {
  between,
  type Line,
  linesOfRoute,
  linesOfStays,
  linesOfWays,
  livingOf,
  type Part,
  union,
  type Way,
  wayOf,
} from './labels.ts';
import type { Box, Layout, Note, Place, Route, Sources } from './layout.ts';

type Anchored = { readonly x: number; readonly y: number; readonly textAnchor?: 'middle' | 'end' };
export type Label = {
  readonly at: Anchored;
  readonly parts: readonly Part[];
  /** The innermost states in which one of its transitions can be taken. */
  readonly can: readonly string[];
  /** The server of this profile takes none of them, ever. */
  readonly isNever?: true;
};
export type DrawnState = {
  readonly key: string;
  readonly box?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly rx: number;
  };
  /** Of a region: what parts it from the one beside it. */
  readonly line?: string;
  readonly isRegion?: true;
  /** No session with the server of this profile is ever in it. */
  readonly isNever?: true;
  readonly lines: readonly (Anchored & { readonly text: string })[];
};
export type DrawnEdge = {
  readonly line: string;
  readonly head: string;
  /** Where it leaves the border of a region. */
  readonly dot?: { readonly cx: number; readonly cy: number };
  readonly ids: readonly string[];
  readonly can: readonly string[];
  readonly isNever?: true;
};
/** A chart with all its coordinates; nothing is left to be worked out in the browser. */
export type Drawing = {
  /** Attributes of its frame. It is never shown smaller, so that its texts stay at 11 px or more. */
  readonly frame: {
    readonly viewBox: string;
    readonly style: {
      readonly minInlineSize: number;
      readonly minBlockSize: number;
      readonly maxInlineSize: number;
    };
  };
  readonly states: readonly DrawnState[];
  readonly edges: readonly DrawnEdge[];
  readonly labels: readonly Label[];
  /** Of a folded drawing: what it leaves out. */
  readonly more: readonly Way[];
};
export type Drawn = { readonly drawing: Drawing; readonly problems: readonly string[] };

const lineHeight = 12.5;
const letterWidth = 6.6;

/** Draws a chart as its layout says. What the layout lacks, or has and the machine has not, is told as problems. */
export function draw(model: ChartModel, layout: Layout): Drawn {
  const edges = layout.routes.map((route) => drawEdge(model, layout, route));
  const labels = [
    ...layout.routes.flatMap((route) => routeLabels(model, route)),
    ...layout.notes.flatMap((note) => noteLabels(model, layout, note)),
  ];
  const [width, height] = layout.size;
  const frame = {
    viewBox: `0 0 ${width} ${height}`,
    style: { minInlineSize: width, minBlockSize: height, maxInlineSize: width * 1.6 },
  };
  return {
    drawing: { frame, states: drawStates(model, layout), edges, labels, more: moreOf(model, layout) },
    problems: problemsOf(model, layout),
  };
}

function drawStates(model: ChartModel, layout: Layout): DrawnState[] {
  const { states: boxes, regions = {}, notes } = layout;
  const told = (key: string) => {
    const { label = key, isReached } = model.states.find((state) => state.key === key) ?? {};
    return { label, never: isReached ? {} : { isNever: true as const } };
  };
  return [
    ...Object.entries(regions).map(([key, { box, line, label }]) => ({
      key,
      ...told(key).never,
      ...(box ? { box: rectangle(box, 12) } : {}),
      ...(line ? { line: roundedLine(pointsOf(line), 0) } : {}),
      isRegion: true as const,
      lines: label ? [{ ...placed(label), text: told(key).label }] : [],
    })),
    ...Object.entries(boxes).map(([key, box]) => ({
      key,
      ...told(key).never,
      box: rectangle(box, 9),
      lines: stateName(
        told(key).label,
        box,
        notes.some(
          (note) => note.of === key && isInside(note, box) && noteLabels(model, layout, note).length > 0,
        ),
      ),
    })),
  ];
}

const isInside = ({ at: [x, y] }: Note, [left, top, width, height]: Box) =>
  x > left && x < left + width && y > top && y < top + height;
const rectangle = ([x, y, width, height]: Box, rx: number) => ({ x, y, width, height, rx });
const placed = ([x, y, anchor = 'start']: Place) => ({
  x,
  y,
  ...(anchor === 'start' ? {} : { textAnchor: anchor }),
});

/** The name in the middle of a box, in two lines if it is long for it; at the top if there are notes in the box. */
function stateName(label: string, [x, y, width, height]: Box, hasNoteInside: boolean): DrawnState['lines'] {
  const lines = widthOf(label) > width - 4 && label.includes(' ') ? inTwo(label) : [label];
  const first = hasNoteInside ? y + 16 : y + height / 2 + 4.3 - (lines.length - 1) * 6.5;
  return lines.map((text, i) => ({ ...placed([x + width / 2, first + i * 13, 'middle']), text }));
}

/** About how wide a name is in a wide font. */
const widthOf = (name: string) =>
  [...name].reduce(
    (sum, letter) => sum + (/[fijlrt ]/.test(letter) ? 5 : /[mwA-Z]/.test(letter) ? 10 : 8),
    0,
  );

const inTwo = (name: string) => [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)];

function drawEdge(model: ChartModel, layout: Layout, route: Route): DrawnEdge {
  const points = pointsOf(route.path);
  const transitions = between(model, route.from, route.to);
  const isFromBorder = [route.from].flat().every((state) => layout.states[state] === undefined);
  return {
    line: roundedLine(points),
    head: arrowHead(points),
    ...(isFromBorder && points[0] ? { dot: { cx: points[0][0], cy: points[0][1] } } : {}),
    ids: transitions.map(({ id }) => id),
    ...taking(transitions),
  };
}

type Point = readonly [x: number, y: number];
const pointsOf = (path: string): Point[] =>
  path.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y];
  });

const head = 7;
/** A way along the corners, each of them rounded, up to the arrow head. */
function roundedLine(points: readonly Point[], cut = head - 1): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let line = `M${start.join(' ')}`;
  let from = start;
  for (const [i, corner] of rest.entries()) {
    const next = rest[i + 1];
    if (next) {
      const radius = Math.min(8, distance(from, corner) / 2, distance(corner, next) / 2);
      line += `L${towards(corner, from, radius).join(' ')}Q${corner.join(' ')} ${towards(corner, next, radius).join(' ')}`;
      from = corner;
    } else {
      line += `L${towards(corner, from, cut).join(' ')}`;
    }
  }
  return line;
}

function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1) ?? [0, 0];
  const [x, y] = towards(tip, points.at(-2) ?? tip, head);
  const [dx, dy] = [((tip[1] - y) / head) * 3.6, ((tip[0] - x) / head) * 3.6];
  return `M${tip.join(' ')}L${round(x - dx)} ${round(y + dy)}L${round(x + dx)} ${round(y - dy)}Z`;
}

const distance = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const round = (value: number) => Math.round(value * 10) / 10;
function towards(from: Point, to: Point, length: number): Point {
  const part = length / (distance(from, to) || 1);
  return [round(from[0] + (to[0] - from[0]) * part), round(from[1] + (to[1] - from[1]) * part)];
}

/** In which states one of these can be brought about: not those that are taken by themselves. Whether none ever is. */
function taking(transitions: readonly ChartTransition[]) {
  const taken = transitions.filter(({ takenIn }) => takenIn.length > 0);
  // A handshake moves other regions too, but goes on in one state only.
  const can = union(
    taken.map(({ event, takenIn }) =>
      event === '' ? [] : event.startsWith('handshake') ? ['negotiating'] : takenIn,
    ),
  );
  const isEver = taken.length > 0;
  return isEver ? { can } : { can, isNever: true as const };
}

function routeLabels(model: ChartModel, route: Route): Label[] {
  if (!route.label) return [];
  const transitions = livingOf(between(model, route.from, route.to));
  return stack(route.label, linesOfRoute(transitions, route), taking(transitions));
}

/** What the server never does is not noted. */
function noteLabels(model: ChartModel, { states: boxes }: Layout, note: Note): Label[] {
  const { of, to, at, width = 99, say = {} } = note;
  const transitions = between(model, of, to).filter(({ takenIn }) => takenIn.length > 0);
  const box = typeof of === 'string' ? boxes[of] : undefined;
  const room = box && isInside(note, box) ? (box[2] - 4) / letterWidth : 99;
  const target = model.states.find(({ key }) => key === to)?.label;
  return target === undefined
    ? stack(at, linesOfStays(transitions, width, room), { can: [] })
    : stack(at, linesOfWays(transitions, say, target), taking(transitions));
}

function stack(
  [x, y, anchor, grow]: Place,
  lines: readonly Line[],
  taken: Pick<Label, 'can' | 'isNever'>,
): Label[] {
  const top = grow === 'up' ? y - (lines.length - 1) * lineHeight : y;
  return lines.map((parts, i) => ({
    at: placed([x, top + i * lineHeight, anchor ?? 'start']),
    parts,
    ...taken,
  }));
}

/** What a folded drawing leaves out and a reader may want: each way out of a state, with the state it leads to. */
function moreOf(model: ChartModel, { isFolded, routes }: Layout): Drawing['more'] {
  if (!isFolded) return [];
  const isDrawn = ({ source, target }: ChartTransition) =>
    routes.some(({ from, to }) => [from].flat().includes(source) && to === target);
  const ways = new Map<string, Way>();
  for (const transition of model.transitions) {
    const can = taking([transition]).can.filter((state) => state !== transition.target);
    const target = model.states.find(({ key }) => key === transition.target)?.label;
    if (target === undefined || can.length === 0 || isDrawn(transition)) continue;
    const way = wayOf(transition, target);
    const key = `${way.event} ${way.outcome}`;
    const same = ways.get(key);
    ways.set(key, {
      ...way,
      ids: [...(same?.ids ?? []), transition.id],
      can: union([same?.can ?? [], can]),
    });
  }
  // What is peculiar to a state goes before what holds in many.
  return [...ways.values()].sort((a, b) => a.can.length - b.can.length);
}

/** A transition in words: `PASS, if the password is that of the user: 230 → logged in`. */
export function sentenceOf({ states }: ChartModel, transition: ChartTransition): string {
  const { target, codes, takenIn } = transition;
  const where = target === undefined ? 'stays' : `→ ${states.find(({ key }) => key === target)?.label}`;
  const never = takenIn.length === 0 ? ' (not with this server)' : '';
  return `${whenTaken(transition)}: ${[...codes, where].join(' ')}${never}`;
}

/** The first digit of its reply. */
export const replyClassOf = ({ codes, event }: ChartTransition): string | undefined =>
  /^[1-5]/.exec(codes[0]?.toString() ?? event)?.[0];

/** Which event takes a transition, and which guard decides. */
function whenTaken({ event, guard, isOtherwise }: ChartTransition): string {
  const { verb } = guard?.params ?? {};
  const subject = verb ?? eventWords[event] ?? (/^\dyz$/.test(event) ? `Reply ${event}` : event);
  const condition = isOtherwise
    ? 'otherwise'
    : guard && verb === undefined
      ? `if ${guardInWords(guard)}`
      : '';
  const words = [subject, condition].filter(Boolean).join(', ') || 'at once';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const guardInWords = ({ type, params = {} }: NonNullable<ChartTransition['guard']>) =>
  (guardWords[type] ?? type).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');

function problemsOf(model: ChartModel, layout: Layout): string[] {
  const { states, regions = {}, routes, notes, isFolded } = layout;
  const places = [...Object.keys(states), ...Object.keys(regions)];
  const keys = model.states.map(({ key }) => key);
  const endsOf = (from: Sources, to: string | undefined) =>
    [from].flat().map((source) => [source, to] as const);
  const ends = [
    ...routes.flatMap(({ from, to }) => endsOf(from, to)),
    ...notes.flatMap(({ of, to }) => endsOf(of, to)),
  ];
  const name = (from: string, to: string | undefined) => `${from} → ${to ?? '(stays)'}`;
  const drawn = new Set(ends.map(([from, to]) => name(from, to)));
  const undrawn = isFolded
    ? []
    : [
        ...keys.filter((key) => !places.includes(key)).map((key) => `state ${key} is not drawn`),
        ...model.transitions
          // That settings can change says nothing of the protocol: it stands in the text list alone.
          .filter(({ event, source, target }) => event !== 'configure' && !drawn.has(name(source, target)))
          .map(({ id, target }) => `transition ${id} (to ${target ?? 'itself'}) is not drawn`),
      ];
  return [
    ...undrawn,
    ...places.filter((key) => !keys.includes(key)).map((key) => `${key} is drawn, but is no state`),
    ...ends
      .filter(([from, to]) => between(model, from, to).length === 0)
      .map(([from, to]) => `${name(from, to)} is drawn, but is no transition`),
    ...(drawn.size < ends.length ? ['something is drawn twice'] : []),
  ];
}
