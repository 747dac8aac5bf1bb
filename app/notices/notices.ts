/** Something that the page tells its reader about itself, until the reader dismisses it. */
export type Notice = { readonly id: string; readonly text: string };
