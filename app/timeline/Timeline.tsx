import { useOptions } from '../OptionsContext.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { useLater } from '../useLater.ts';
import { Button } from './Button.tsx';
import { controls, selectIsRunning } from './controls.ts';
import styles from './Timeline.module.css';

const Play = () => (
  <Button control={SimulatorContext.useSelector(selectIsRunning) ? controls.pause : controls.play} />
);

const loadLater = () => import('./later.tsx');

/** Time in the hands of the viewer. In an embed only what one needs there, and the way to the full page. What is not needed while the page opens is loaded right after. */
export function Timeline({ fullPage }: { readonly fullPage?: string | undefined }) {
  const { embed } = useOptions();
  const later = useLater(loadLater);
  return (
    <section className={styles.timeline} aria-label="Timeline">
      {!embed && <Button control={controls.toStart} />}
      <Button control={controls.stepBack} />
      <Play />
      <Button control={controls.step} />
      {!embed && <Button control={controls.toEnd} />}
      {!embed && <div className={styles.rest}>{later && <later.Rest />}</div>}
      <Button control={controls.startOver} />
      {embed && later && <later.FullPage address={fullPage} />}
    </section>
  );
}
