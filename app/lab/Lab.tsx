import { Conversation } from '../conversation/Conversation.tsx';
import { Explainer } from '../explainer/Explainer.tsx';
import { Header } from '../header/Header.tsx';
import { Notices } from '../notices/Notices.tsx';
import type { Notice } from '../notices/notices.ts';
import { useOptions } from '../OptionsContext.ts';
import { usePlayback } from '../playback.ts';
import { PointingContext, usePointingState } from '../pointing.ts';
import { Prompt } from '../prompt/Prompt.tsx';
import { Statechart } from '../statechart/Statechart.tsx';
import { Timeline } from '../timeline/Timeline.tsx';
import styles from './Lab.module.css';

/** The page: the conversation with its prompt, the chart, the explanation and the timeline. */
export function Lab({ notices }: { readonly notices: readonly Notice[] }) {
  usePlayback();
  const { embed, panels } = useOptions();
  const shows = (panel: (typeof panels)[number]) => panels.includes(panel);
  return (
    <PointingContext value={usePointingState()}>
      <div className={styles.page} data-embed={embed || undefined}>
        {!embed && <Header />}
        <Notices initial={notices} />
        <main className={styles.panels}>
          {(shows('conversation') || shows('prompt')) && (
            <section className={styles.talk} aria-label="Conversation">
              {shows('conversation') && <Conversation />}
              {shows('prompt') && <Prompt />}
            </section>
          )}
          {shows('chart') && (
            <div className={styles.chart}>
              <Statechart />
            </div>
          )}
          {shows('explanation') && (
            <div className={styles.explanation}>
              <Explainer />
            </div>
          )}
        </main>
        {shows('timeline') && <Timeline />}
      </div>
    </PointingContext>
  );
}
