let link: HTMLElement | undefined;

/** Notes by which link the lab is left. A dialog that it is in closes: it would keep all else from being used. */
export function leftBy(element: HTMLElement): void {
  link = element;
  element.closest('dialog')?.close();
}

/** Gives the focus back to that link, where it is still there. */
export function returnFocus(): void {
  link?.focus({ preventScroll: true });
  link = undefined;
}
