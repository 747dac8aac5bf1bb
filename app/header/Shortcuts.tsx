import { controls } from '../timeline/controls.ts';
import { redo, undo, wait } from '../timeline/rareControls.ts';
import styles from './Dialog.module.css';
import { Dialog, type DialogProps } from './Dialog.tsx';

const { toStart, stepBack, step, toEnd, startOver } = controls;

const shortcuts: readonly { readonly keys: string; readonly name: string }[] = [
  { keys: 'Space, k', name: 'Play or pause' },
  { keys: '←, comma', name: stepBack.name },
  { keys: '→, full stop', name: step.name },
  toStart,
  toEnd,
  { keys: '[', name: 'Slower' },
  { keys: ']', name: 'Faster' },
  undo,
  redo,
  wait,
  startOver,
  { keys: '/', name: 'To the prompt' },
  { keys: 'c', name: 'Search the reply codes' },
  { keys: '?', name: 'This list' },
];

/** The list of shortcuts. */
export function Shortcuts({ close }: DialogProps) {
  return (
    <Dialog title="Shortcuts" close={close}>
      <p className={styles.note}>They work wherever one does not type.</p>
      <table className={styles.table}>
        <tbody>
          {shortcuts.map(({ keys, name }) => (
            <tr key={keys}>
              <td>
                <kbd>{keys}</kbd>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
