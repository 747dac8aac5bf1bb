/** Whether what has the focus takes the key for itself, or it is pressed with others. */
export const isTyping = ({ target, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  isComposing ||
  (target instanceof Element &&
    target.closest('input:not([type=range], [type=checkbox]), select, textarea') !== null);

/** Brings the cursor into the search of the codes, from wherever one is. */
export function openSearch(event: Event): void {
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('input[type=search]');
  if (field) field.focus();
  else location.hash = '#/codes?q=';
}
