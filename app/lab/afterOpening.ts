import { tinykeys } from 'tinykeys';
import { rates } from '../../machines/simulator/playbackMachine.ts';
import type { OpenDialog } from '../header/Header.tsx';
import type { Options } from '../options.ts';
import { remember } from '../preferences.ts';
import { focusPrompt } from '../prompt/focusPrompt.ts';
import { rateName } from '../rateName.ts';
import { openSearch } from '../reply-codes/openSearch.ts';
import { activate, type Control, controls, type PlaybackRef, selectIsRunning } from '../timeline/controls.ts';
import { redo, undo, wait as waitControl } from '../timeline/rareControls.ts';
import { onceQuiet } from '../waiting.ts';

export { focusInstead } from '../prompt/focusInstead.ts';

/**
 * What the page can do without while it opens: shortcuts, remembering the speed, a time-out that was asked for. Returns
 * what ends all of it.
 */
export function afterOpening(playback: PlaybackRef, { embed, wait }: Options, open: OpenDialog): () => void {
  const ends = [bindKeys(playback, open)];
  if (wait) ends.push(onceQuiet(playback, [waitControl.event(playback.getSnapshot())]));
  if (!embed) ends.push(rememberSpeed(playback));
  return () => {
    for (const end of ends) end();
  };
}

function rememberSpeed(playback: PlaybackRef): () => void {
  let { rate } = playback.getSnapshot().context;
  const { unsubscribe } = playback.subscribe(({ context }) => {
    if (context.rate === rate) return;
    rate = context.rate;
    remember('speed', rateName(rate));
  });
  return unsubscribe;
}

function bindKeys(playback: PlaybackRef, open: OpenDialog): () => void {
  const press = (control: Control) => () => activate(playback, control);
  const playOrPause = () =>
    activate(playback, selectIsRunning(playback.getSnapshot()) ? controls.pause : controls.play);
  const changeSpeed = (by: number) => () => {
    const rate = rates[rates.indexOf(playback.getSnapshot().context.rate) + by];
    if (rate !== undefined) playback.send({ type: 'setRate', rate });
  };
  const showShortcuts = () => open('Shortcuts');
  const bindings: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Space: playOrPause,
    k: playOrPause,
    ArrowLeft: press(controls.stepBack),
    ',': press(controls.stepBack),
    ArrowRight: press(controls.step),
    '.': press(controls.step),
    Home: press(controls.toStart),
    End: press(controls.toEnd),
    '[': changeSpeed(-1),
    ']': changeSpeed(1),
    u: press(undo),
    'Shift+U': press(redo),
    'Shift+R': press(controls.startOver),
    w: press(waitControl),
    // On some keyboards these two need Shift, on others not.
    c: openSearch,
    '/': focusPrompt,
    'Shift+/': focusPrompt,
    '?': showShortcuts,
    'Shift+?': showShortcuts,
  };
  const guarded = Object.entries(bindings).map(([key, act]) => [
    key,
    (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      event.preventDefault();
      act(event);
    },
  ]);
  return tinykeys(window, Object.fromEntries(guarded));
}

const movingKeys = [' ', 'ArrowLeft', 'ArrowRight', 'Home', 'End'];

/** Whether nothing that has the focus has a use of its own for the key: one does not type, choose, scroll or press. */
function isFree({ defaultPrevented, isComposing, target, key }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || isAway() || !(target instanceof Element)) return false;
  const isTyping = target.matches('input:not([type=range]), select, textarea') || isEditable(target);
  if (isTyping || target.closest('dialog, [popover], [role=dialog]')) return false;
  if (key === ' ' && target.closest('button, a, summary, [role=button], [role=option]')) return false;
  const movesItself = 'input, [role=tablist], [role=radiogroup], [role=listbox], [role=log], [tabindex="0"]';
  return !movingKeys.includes(key) || key === ' ' || !target.closest(movesItself);
}

/** Whether the reference is shown: the keys are for the lab. */
const isAway = () => /^#\/./.test(location.hash);

const isEditable = (element: Element) => element instanceof HTMLElement && element.isContentEditable;
