import { startTransition, useEffect, useState } from 'react';

/** Runs something when two frames have been shown, so that what one sees and types with comes first. Returns what calls it off. */
export function afterFirstFrames(run: () => void): () => void {
  let request = requestAnimationFrame(() => {
    request = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(request);
}

/** A module that the page can do without while it opens, once it is there. `load` must stay the same function. */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [module, setModule] = useState<T>();
  useEffect(
    () =>
      afterFirstFrames(() =>
        load().then(
          (loaded) => startTransition(() => setModule(loaded)),
          () => {}, // where it cannot be loaded, the page goes without
        ),
      ),
    [load],
  );
  return module;
}
