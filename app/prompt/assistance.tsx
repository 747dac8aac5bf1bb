import { type ClipboardEvent, type KeyboardEvent, type ReactNode, Suspense, use } from 'react';
import type { Standing } from '../../machines/simulator/record.ts';
import { loadData } from '../data.ts';
import commandTexts from '../explainer/texts/commandTexts.ts?data';
import type { SimulatorContext } from '../SimulatorContext.ts';
import { type Completion, historyOf, isBeginning, recall, verbOf } from './completions.ts';
import styles from './Prompt.module.css';
import type { List } from './Prompt.tsx';

export { completionsOf } from './completions.ts';
export { Suggestions } from './Suggestions.tsx';

/** The help is an extra: without it the list is still of use. */
const texts = loadData<typeof import('../explainer/texts/commandTexts.ts')>(commandTexts).catch(
  () => undefined,
);

function Help({ completion }: { readonly completion: Completion }): ReactNode {
  const verb = verbOf(completion);
  const known = use(texts);
  return completion.help ?? (verb && known?.commandTexts[verb].help);
}

type CompletionsProps = {
  readonly completions: readonly Completion[];
  readonly active: number;
  readonly onPick: (completion: Completion) => void;
};

/** What the line may become. The focus stays in the field; the keys are handled there. */
export function Completions({ completions, active, onPick }: CompletionsProps) {
  return (
    <div id="completions" role="listbox" aria-label="Completions" className={styles.completions}>
      {completions.map((completion, i) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field keeps the focus and names the active option
        <div
          key={completion.line}
          id={`completion-${i}`}
          role="option"
          aria-selected={i === active}
          ref={i === active ? show : undefined}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onPick(completion)}
        >
          <code>{completion.line}</code>
          <span>
            <Suspense fallback={null}>
              <Help completion={completion} />
            </Suspense>
          </span>
        </div>
      ))}
    </div>
  );
}

/** Scrolls the list, and nothing around it, to an option. */
function show(option: HTMLElement | null) {
  const list = option?.parentElement;
  if (!option || !list) return;
  const { offsetTop, offsetHeight } = option;
  list.scrollTop = Math.min(
    offsetTop,
    Math.max(list.scrollTop, offsetTop + offsetHeight - list.clientHeight),
  );
}

const notes = {
  hidden: 'Treated as a real password: hidden, and never kept.',
  demonstration: 'A demonstration password.',
  kept: 'Not connected, so nothing was sent. The line stays here; reconnect first.',
} as const;

/** Said beside the field. What becomes of a password depends on the protection of the connection. */
export function noteOf(note: keyof typeof notes, { userProtection }: Standing): string {
  if (note === 'kept') return notes.kept;
  const isProtected = userProtection.endsWith('protected');
  const way = isProtected ? 'It travels encrypted.' : 'FTP sends it in clear.';
  return `${notes[note]} ${way}`;
}

/** What a combobox says of the list that belongs to it. */
export const ariaOf = ({ length }: readonly Completion[], { active }: List) =>
  length === 0
    ? {}
    : {
        'aria-controls': 'completions',
        'aria-activedescendant': active >= 0 ? `completion-${active}` : undefined,
      };

/** Several lines that are pasted are sent one after the other, the first with what stands in the field. */
export function paste(event: ClipboardEvent<HTMLInputElement>, send: (...lines: string[]) => void): void {
  const text = event.clipboardData.getData('text').replace(/[\r\n]+$/, '');
  if (!/[\r\n]/.test(text)) return;
  event.preventDefault();
  const { value, selectionStart, selectionEnd } = event.currentTarget;
  const whole = value.slice(0, selectionStart ?? 0) + text + value.slice(selectionEnd ?? 0);
  send(...whole.split(/\r\n|\r|\n/));
}

type Field = {
  readonly completions: readonly Completion[];
  readonly list: List;
  readonly setList: (list: List) => void;
  readonly write: (line: string) => void;
  readonly send: (line: string) => void;
  readonly simulator: ReturnType<typeof SimulatorContext.useActorRef>;
};

/** The keys of the field beside those of every field. What is handled here is prevented from having its usual effect. */
export function handleKey(event: KeyboardEvent<HTMLInputElement>, field: Field): void {
  const { completions, list, setList, write, send, simulator } = field;
  const { key, shiftKey, altKey, ctrlKey, metaKey, nativeEvent, currentTarget } = event;
  const { value, selectionStart } = currentTarget;
  const chosen = completions[list.active];
  const best = chosen ?? completions[0];
  const handle = (act: () => void) => {
    event.preventDefault();
    act();
  };
  if (shiftKey || altKey || ctrlKey || metaKey || nativeEvent.isComposing) return;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowUp' ? 1 : -1;
    if (best) {
      // One place before the first option stands for the field itself.
      const places = completions.length + 1;
      handle(() => setList({ isOpen: true, active: ((list.active + 1 - step + places) % places) - 1 }));
    } else {
      const line = recall(historyOf(simulator.getSnapshot().context.view.branches), value, step);
      handle(() => line !== undefined && write(line));
    }
  } else if (key === 'Enter') {
    if (chosen) handle(() => (isBeginning(chosen) ? write : send)(chosen.line));
  } else if (best) {
    if (key === 'Escape') handle(() => setList({ isOpen: false, active: -1 }));
    if (key === 'Tab' || (key === 'ArrowRight' && selectionStart === value.length))
      handle(() => write(best.line));
  }
}
