import { useSyncExternalStore } from 'react';

/** Where in the page one is: '' in the lab, else what stands behind `#` in the address, such as `/codes/331`. */
const placeNow = (): string => /^#(\/.+)/.exec(location.hash)?.[1] ?? '';

function subscribe(listen: () => void): () => void {
  addEventListener('hashchange', listen);
  return () => removeEventListener('hashchange', listen);
}

/** The place in the page, which changes with links and with the browser's back and forward. */
export const usePlace = (): string => useSyncExternalStore(subscribe, placeNow);
