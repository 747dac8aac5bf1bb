import { focusPrompt, promptId } from './focusPrompt.ts';

export const hasFinePointer = (): boolean => matchMedia('(pointer: fine)').matches;

/** Where the focus goes when what had it is gone: where one types, or what one may press if typing brings up a keyboard. */
export function focusInstead(): void {
  const field = document.getElementById(promptId);
  const suggestion = field?.closest('section')?.querySelector<HTMLElement>('[data-expected]');
  if (hasFinePointer() || !suggestion) focusPrompt();
  else suggestion.focus({ preventScroll: true });
}
