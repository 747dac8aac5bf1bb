import { SimulatorContext } from '../SimulatorContext.ts';
import { activate, type Control } from './controls.ts';
import styles from './Timeline.module.css';

/** The button of a control. */
export function Button({ control }: { readonly control: Control }) {
  const playback = SimulatorContext.useActorRef();
  const isPossible = SimulatorContext.useSelector(control.can);
  // Not `disabled`: what one presses again and again must not lose the focus when it has nothing left to do.
  return (
    <button
      type="button"
      className={styles.control}
      aria-label={control.name}
      title={`${control.name} (${control.keys})`}
      aria-disabled={!isPossible}
      onClick={() => activate(playback, control)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={control.icon} />
      </svg>
    </button>
  );
}
