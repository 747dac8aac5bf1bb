import { createContext, useContext, useMemo, useState } from 'react';
import type { End } from '../machines/control-connection/controlConnection.ts';

/**
 * What the reader points at or has focused: a message (by its id), a moment in which something else was done (by its
 * place in the record), or a transition of a chart (as `edgesOf` names it).
 */
export type Pointed =
  | { readonly type: 'message'; readonly message: number }
  | { readonly type: 'moment'; readonly moment: number }
  | { readonly type: 'edge'; readonly pi: End; readonly edge: string }
  | undefined;

type Pointing = { readonly pointed: Pointed; readonly point: (pointed: Pointed) => void };

export const PointingContext = createContext<Pointing>({ pointed: undefined, point: () => {} });

/** The state of pointing, for the page to hand out through `PointingContext`. */
export function usePointingState(): Pointing {
  const [pointed, point] = useState<Pointed>();
  return useMemo(() => ({ pointed, point }), [pointed]);
}

/** What is pointed at now; all panels light the same moment. */
export const usePointed = (): Pointed => useContext(PointingContext).pointed;

/** Handlers that make an element one to point at, by pointer and by focus. */
export function usePointingAt(): (pointed: NonNullable<Pointed>) => {
  onPointerEnter: () => void;
  onPointerLeave: () => void;
  onFocus: () => void;
  onBlur: () => void;
} {
  const { point } = useContext(PointingContext);
  return (pointed) => ({
    onPointerEnter: () => point(pointed),
    onPointerLeave: () => point(undefined),
    onFocus: () => point(pointed),
    onBlur: () => point(undefined),
  });
}
