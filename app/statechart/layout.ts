/** x, y, width and height in CSS pixels at the smallest size of the drawing. */
export type Box = readonly [x: number, y: number, width: number, height: number];
/** Where a text begins, is centred or ends; y is the base line of its first line, or of the last one if it grows up. */
export type Place = readonly [x: number, y: number, anchor?: 'start' | 'middle' | 'end', grow?: 'up'];

/** The way of an edge: all transitions from one state to another, with their labels on top of one another. */
export type Route = {
  readonly from: string;
  readonly to: string;
  /** Corners, as `x,y x,y`. */
  readonly path: string;
  readonly label?: Place;
  /** Labels side by side, in one line. */
  readonly isInline?: true;
  /** Words for a transition (by its event, or its whole name) other than those for its event. */
  readonly say?: Readonly<Record<string, string>>;
};

/** What is said at a state: the transitions that stay there, or those to a state that no edge is drawn to. */
export type Note = {
  readonly of: string;
  readonly to?: string;
  readonly at: Place;
  /** The longest line, in characters. */
  readonly width?: number;
};

/** Where everything of one chart stands. Set by hand; `draw` holds it against the machine. */
export type Layout = {
  readonly size: readonly [width: number, height: number];
  /** Whether it may leave things out, which are then told below it. */
  readonly isFolded?: true;
  readonly states: Readonly<Record<string, Box>>;
  /** The states with states inside, from the outermost; and where their names stand. */
  readonly regions?: Readonly<Record<string, { readonly box: Box; readonly label: Place }>>;
  readonly routes: readonly Route[];
  readonly notes: readonly Note[];
};
