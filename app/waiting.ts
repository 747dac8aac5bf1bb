import type { PlaybackRef } from './timeline/controls.ts';

/** Lets the idle time pass once all is quiet, unless another branch is shown by then. Returns what calls it off. */
export function waitForTimeout(playback: PlaybackRef): () => void {
  const { branch } = playback.getSnapshot().context.view;
  const look = ({ context }: ReturnType<PlaybackRef['getSnapshot']>): void => {
    if (!context.isQuiet && context.view.branch === branch) return;
    unsubscribe();
    if (context.view.branch === branch) playback.send({ type: 'perform', input: { type: 'waitForTimeout' } });
  };
  const { unsubscribe } = playback.subscribe(look);
  look(playback.getSnapshot());
  return unsubscribe;
}
