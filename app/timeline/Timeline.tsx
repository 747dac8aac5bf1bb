import { useOptions } from '../OptionsContext.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { Button } from './Button.tsx';
import { controls, selectIsRunning } from './controls.ts';
import { FullPage, Rest } from './later.tsx';
import styles from './Timeline.module.css';

const Play = () => (
  <Button control={SimulatorContext.useSelector(selectIsRunning) ? controls.pause : controls.play} />
);

/** Time in the hands of the viewer. In an embed only what one needs there, and the way to the full page. */
export function Timeline({ fullPage }: { readonly fullPage?: string | undefined }) {
  const { embed } = useOptions();
  return (
    <section className={styles.timeline} aria-label="Timeline">
      {!embed && <Button control={controls.toStart} />}
      <Button control={controls.stepBack} />
      <Play />
      <Button control={controls.step} />
      {!embed && <Button control={controls.toEnd} />}
      {!embed && (
        <div className={styles.rest}>
          <Rest />
        </div>
      )}
      <Button control={controls.startOver} />
      {embed && <FullPage address={fullPage} />}
    </section>
  );
}
