import type { PlaybackEvent } from '../machines/simulator/playbackMachine.ts';
import type { PlaybackRef } from './timeline/controls.ts';

/** Does something once all is quiet, unless another branch is shown by then. Returns what calls it off. */
export function onceQuiet(playback: PlaybackRef, events: readonly PlaybackEvent[]): () => void {
  const { branch } = playback.getSnapshot().context.view;
  const look = ({ context }: ReturnType<PlaybackRef['getSnapshot']>): void => {
    if (!context.isQuiet && context.view.branch === branch) return;
    unsubscribe();
    if (context.view.branch === branch) for (const event of events) playback.send(event);
  };
  const { unsubscribe } = playback.subscribe(look);
  look(playback.getSnapshot());
  return unsubscribe;
}
