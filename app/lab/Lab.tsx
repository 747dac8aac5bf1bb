import { type ComponentType, useEffect, useState } from 'react';
import type { DialogProps } from '../header/Dialog.tsx';
import type { OpenDialog } from '../header/Header.tsx';
import type { Notice } from '../notices/notices.ts';
import { useOptions } from '../OptionsContext.ts';
import type { Panel } from '../options.ts';
import { usePlayback } from '../playback.ts';
import { PointingContext, usePointingState } from '../pointing.ts';
import { Prompt } from '../prompt/Prompt.tsx';
import { SimulatorContext } from '../SimulatorContext.ts';
import { useLater } from '../useLater.ts';
import styles from './Lab.module.css';

type Props = { readonly notices: readonly Notice[]; readonly fullPage?: string | undefined };

const loadLater = () => import('./afterOpening.ts'); // shortcuts and the like: the page works without
const loadPanels = () => import('./panels.ts');
const loadTimeline = () => import('../timeline/Timeline.tsx');
const loadDialogs = () => import('../header/dialogs.ts');
const loadLive = () => import('../live/Live.tsx');
const loadNothing = async () => undefined;

/** The page: the conversation with its prompt, the chart, the explanation and the timeline. */
export function Lab({ notices, fullPage }: Props) {
  usePlayback();
  const options = useOptions();
  const playback = SimulatorContext.useActorRef();
  const [told, setTold] = useState(notices);
  const [Dialog, setDialog] = useState<ComponentType<DialogProps>>();
  const tell = (text: string) =>
    setTold((before) => [...before.filter(({ id }) => id !== text), { id: text, text }]);
  const [open] = useState(
    (): OpenDialog => (name) =>
      loadDialogs().then(
        (dialogs) => setDialog(() => dialogs[name]),
        () => tell(`${name} could not be loaded.`),
      ),
  );
  const later = useLater(loadLater);
  useEffect(() => later?.afterOpening(playback, options, open), [later, playback, options, open]);

  const time = useLater(loadTimeline);
  // What one types with comes first; what shows and explains it follows without holding that up.
  const panels = useLater(loadPanels);
  // Once opened it stays, so that what is observed goes on while it is out of sight.
  const [liveView, setLiveView] = useState<'not opened' | 'shown' | 'hidden'>('not opened');
  const live = useLater(liveView === 'not opened' ? loadNothing : loadLive);
  const dismiss = () => {
    setTold([]);
    later?.focusInstead();
  };

  const { embed } = options;
  const shows = (panel: Panel) => options.panels.includes(panel);
  const chart = shows('chart') && <div className={styles.chart}>{panels && <panels.Statechart />}</div>;
  const explanation = shows('explanation') && (
    <div className={styles.explanation}>{panels && <panels.Explainer isBrief={embed} />}</div>
  );
  const timeline =
    shows('timeline') &&
    (panels && time ? <time.Timeline fullPage={fullPage} /> : <div className={styles.timeline} />);
  return (
    <PointingContext value={usePointingState()}>
      <div className={styles.page} data-embed={embed || undefined}>
        {!embed && !panels && <div className={styles.header} />}
        {!embed && panels && (
          <panels.Header
            open={open}
            tell={tell}
            isLive={liveView === 'shown'}
            setLive={(isShown) => setLiveView(isShown ? 'shown' : 'hidden')}
          />
        )}
        {panels && <panels.Notices notices={told} dismiss={dismiss} />}
        {live && <live.Live isShown={liveView === 'shown'} close={() => setLiveView('hidden')} />}
        <main className={styles.panels}>
          {embed && <h1 className="spoken">FTP simulator</h1>}
          {(shows('conversation') || shows('prompt')) && (
            <section className={styles.talk} aria-label="Conversation">
              {shows('conversation') &&
                (panels ? <panels.Conversation /> : <div className={styles.conversation} />)}
              {!embed && panels && explanation && (
                // For the eye alone: all of it, with its name, is further down.
                <div className={styles.brief} inert aria-hidden="true">
                  <panels.Explainer isBrief />
                </div>
              )}
              {shows('prompt') && <Prompt />}
            </section>
          )}
          {embed ? (
            <>
              {chart}
              <div className={styles.bar}>
                {explanation}
                {timeline}
              </div>
            </>
          ) : (
            (chart || explanation) && (
              <div className={styles.side}>
                {chart}
                {explanation}
              </div>
            )
          )}
        </main>
        {!embed && timeline}
        {Dialog && <Dialog close={() => setDialog(undefined)} />}
      </div>
    </PointingContext>
  );
}
