import type { Theme } from './options.ts';

/** Shows the page in a theme. The system's own has no mark: the style sheets follow the system by themselves. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
}

/** The theme that is shown. */
export const currentTheme = (): Theme => (document.documentElement.dataset.theme ?? 'system') as Theme; // only applyTheme writes it
