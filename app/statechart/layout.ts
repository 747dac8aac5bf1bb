/** x, y, width and height in CSS pixels at the smallest size of the drawing. */
export type Box = readonly [x: number, y: number, width: number, height: number];
/** Where a text begins, is centred or ends; y is the base line of its first line, or of the last one if it grows up. */
export type Place = readonly [x: number, y: number, anchor?: 'start' | 'middle' | 'end', grow?: 'up'];
/** One state, or several whose transitions stand together. */
export type Sources = string | readonly string[];
/** Words for a transition other than those for its event: by the event, or by its guard. */
type Words = Readonly<Record<string, string>>;

/** The way of an edge: all transitions from a state to another, with their labels on top of one another. */
export type Route = {
  readonly from: Sources;
  readonly to: string;
  /** Corners, as `x,y x,y`. */
  readonly path: string;
  readonly label?: Place;
  /** Labels side by side, in lines of at most so many characters. */
  readonly width?: number;
  /** What is put together: by itself, the replies of an event; or the events that have the same reply. */
  readonly by?: 'reply';
  readonly say?: Words;
};

/** What is said at a state: the transitions that stay there, or those to a state that no edge is drawn to. */
export type Note = {
  readonly of: Sources;
  readonly to?: string;
  readonly at: Place;
  /** The longest line, in characters. */
  readonly width?: number;
  readonly say?: Words;
};

/** A state with states inside: the box around them, or the line that parts it from the region beside it. */
type Region = {
  readonly box?: Box;
  readonly line?: string;
  /** Where its name stands; none for a region that is what the one beside it leaves. */
  readonly label?: Place;
};

/** Where everything of one chart stands. Set by hand; `draw` holds it against the machine. */
export type Layout = {
  readonly size: readonly [width: number, height: number];
  /** Whether it may leave things out, which are then told below it. */
  readonly isFolded?: true;
  readonly states: Readonly<Record<string, Box>>;
  /** From the outermost. */
  readonly regions?: Readonly<Record<string, Region>>;
  readonly routes: readonly Route[];
  readonly notes: readonly Note[];
};
