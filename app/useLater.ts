import { useEffect, useState } from 'react';

/** A module that the page can do without while it opens, once it is there. `load` must stay the same function. */
export function useLater<T>(load: () => Promise<T>): T | undefined {
  const [module, setModule] = useState<T>();
  useEffect(() => {
    load().then(setModule, () => {}); // where it cannot be loaded, the page goes without
  }, [load]);
  return module;
}
