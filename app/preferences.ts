import { key, remembered } from './remembered.ts';

/** What is remembered on this device, under the names that the address has for it. Nothing that was typed. */
export type Preference = 'theme' | 'speed' | 'latency';

/** Remembers a value, written as in the address. Embeds do not call it. */
export function remember(name: Preference, value: string): void {
  const all = new URLSearchParams(remembered());
  all.set(name, value);
  try {
    localStorage.setItem(key, all.toString());
  } catch {
    // No storage: the choice holds as long as the page is open.
  }
}

/** Forgets everything that was remembered. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing was remembered.
  }
}
