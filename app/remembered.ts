/** Under which name the preferences are kept on this device. */
export const key = 'ftp-simulator';

/** What is remembered, written like the query of an address. Nothing where there is no storage (a sandboxed frame). */
export function remembered(): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
