import { useEffect } from 'react';
import { SimulatorContext } from './SimulatorContext.ts';

/** The longest time that one frame may stand for, in milliseconds: a page that was hidden does not leap ahead. */
const longestFrame = 100;

/** Moves simulated time with the frames of the page, as long as there is something under way. */
export function usePlayback(): void {
  const playback = SimulatorContext.useActorRef();
  const isMoving = SimulatorContext.useSelector((state) => state.hasTag('running') && !state.context.isQuiet);
  useEffect(() => {
    if (!isMoving) return;
    let last = performance.now();
    let request = requestAnimationFrame(function frame(now) {
      playback.send({ type: 'frame', elapsed: Math.min(longestFrame, Math.max(0, now - last)) });
      last = now;
      request = requestAnimationFrame(frame);
    });
    return () => cancelAnimationFrame(request);
  }, [isMoving, playback]);
}
