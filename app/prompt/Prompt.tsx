import { useEffect, useRef, useState } from 'react';
import { demonstrationPasswords } from '../../machines/profiles/ServerProfile.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { type Playback, selectProfile, selectStanding } from '../selectors.ts';
import { useLater } from '../useLater.ts';
import { focusPrompt, promptId } from './focusPrompt.ts';
import { lookOf } from './look.ts';
import styles from './Prompt.module.css';

const loadAssistance = () => import('./assistance.tsx');
type Assistance = typeof import('./assistance.tsx');

const selectIsPassAwaited = ({ context }: Playback) => context.simulator.isPassAwaited;
const nothing = { text: '' };
/** The list of completions: whether it may be seen, and which option is active. */
export type List = { readonly isOpen: boolean; readonly active: number };
const closed: List = { isOpen: false, active: -1 };

/**
 * The field in which one types. What stands in it is kept by the field alone: the page knows how it may look, and a line
 * goes straight to the simulator, which cleans it.
 */
function Field({ assistance }: { readonly assistance: Assistance | undefined }) {
  const simulator = SimulatorContext.useActorRef();
  const profile = SimulatorContext.useSelector(selectProfile);
  const standing = SimulatorContext.useSelector(selectStanding);
  const { connection, username } = standing;
  const isPassAwaited = SimulatorContext.useSelector(selectIsPassAwaited);
  const input = useRef<HTMLInputElement>(null);
  const overlay = useRef<HTMLSpanElement>(null);
  const [look, setLook] = useState<ReturnType<typeof lookOf>>(nothing);
  const [list, setList] = useState(closed);
  const [isKept, setKept] = useState(false);

  const isClosed = connection === 'closed';
  const isHidden = look.password === 'hidden';
  const completions =
    list.isOpen && !isHidden && !isClosed
      ? (assistance?.completionsOf(look.text, profile, username) ?? [])
      : [];
  const isListed = completions.length > 0;
  const ghost = (completions[list.active] ?? completions[0])?.line.slice(look.text.length);
  const note = isKept && isClosed && look.text ? 'kept' : look.password;

  const see = () => {
    setLook(lookOf(input.current?.value ?? '', isPassAwaited, demonstrationPasswords(profile)));
    follow();
  };
  const follow = () => {
    if (overlay.current && input.current) overlay.current.scrollLeft = input.current.scrollLeft;
  };
  const write = (line: string) => {
    if (input.current) input.current.value = line;
    setList({ ...closed, isOpen: line.endsWith(' ') });
    see();
  };
  const send = (...lines: string[]) => {
    setKept(isClosed);
    setList(closed);
    if (isClosed) return;
    simulator.send({ type: 'enter', lines });
    write('');
  };

  const enter = () => send(input.current?.value ?? '');

  // What has been typed may turn into a password, or cease to be one, when the server answers.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again when these change, whoever `see` is
  useEffect(see, [isPassAwaited, profile]);

  return (
    // Not a form: a sandboxed frame without `allow-forms` would block it.
    <div className={styles.form}>
      {assistance && isListed && (
        <assistance.Completions
          completions={completions}
          active={list.active}
          onPick={({ line }) => write(line)}
        />
      )}
      <div className={styles.field} data-hidden={isHidden || undefined}>
        <span aria-hidden="true">ftp</span>
        <span className={styles.entry}>
          <span ref={overlay} aria-hidden="true" className={styles.overlay}>
            <span>{look.text}</span>
            {ghost}
          </span>
          <input
            ref={input}
            id={promptId}
            aria-label="FTP command"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isListed}
            {...assistance?.ariaOf(completions, list)}
            aria-describedby="prompt-note"
            placeholder={isClosed ? 'not connected' : 'type an FTP command'}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="send"
            onInput={() => {
              setList({ ...closed, isOpen: true });
              see();
            }}
            onScroll={follow}
            onPaste={(event) => assistance?.paste(event, send)}
            onBlur={() => setList(closed)}
            onKeyDown={(event) => {
              assistance?.handleKey(event, { completions, list, setList, write, send, simulator });
              if (event.key === 'Enter' && !event.defaultPrevented && !event.nativeEvent.isComposing) enter();
            }}
          />
        </span>
        <button
          type="button"
          onClick={() => {
            enter();
            focusPrompt();
          }}
          aria-label="Send"
          title="Send the line with its CR LF"
          disabled={look.text === ''}
        >
          CR LF ↵
        </button>
      </div>
      <p id="prompt-note" role="status" className={styles.note}>
        {note && assistance?.noteOf(note, standing)}
      </p>
    </div>
  );
}

/** Where one types, and what one may. */
export function Prompt() {
  const assistance = useLater(loadAssistance);
  return (
    <div className={styles.prompt}>
      <Field assistance={assistance} />
      <div className={styles.suggestions}>{assistance && <assistance.Suggestions />}</div>
    </div>
  );
}
