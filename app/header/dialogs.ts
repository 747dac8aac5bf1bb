/** The dialogs of the page, loaded together when the first is opened. */
export { Settings } from './Settings.tsx';
export { Share } from './Share.tsx';
export { Shortcuts } from './Shortcuts.tsx';
export { Trouble } from './Trouble.tsx';
export { Try } from './Try.tsx';
