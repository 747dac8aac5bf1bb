import { SimulatorContext } from '../SimulatorContext.ts';
import { activate, type Control } from './controls.ts';
import styles from './Timeline.module.css';

type Props = {
  readonly control: Control;
  /** What pressing it does, where that is more than what the control is for. */
  readonly act?: typeof activate;
};

/** The button of a control. */
export function Button({ control, act = activate }: Props) {
  const playback = SimulatorContext.useActorRef();
  const isPossible = SimulatorContext.useSelector(control.can);
  // Not `disabled`: what one presses again and again must not lose the focus when it has nothing left to do.
  return (
    <button
      type="button"
      className={styles.control}
      aria-label={control.name}
      title={control.keys ? `${control.name} (${control.keys})` : control.name}
      aria-disabled={!isPossible}
      onClick={() => act(playback, control)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={control.icon} />
      </svg>
    </button>
  );
}
