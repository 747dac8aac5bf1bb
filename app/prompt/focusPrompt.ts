/** The id of the field in which commands are typed. */
export const promptId = 'ftp-command';

/** Brings the cursor into the field, without moving the page. */
export const focusPrompt = (): void => document.getElementById(promptId)?.focus({ preventScroll: true });
