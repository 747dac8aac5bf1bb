import { useState } from 'react';
import { loadProfile, profileNames } from '../../machines/profiles/profiles.ts';
import { Rich } from '../explainer/Rich.tsx';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile, selectStanding } from '../selectors.ts';
import type { PlaybackRef } from '../timeline/controls.ts';
import { onceQuiet } from '../waiting.ts';
import styles from './Dialog.module.css';
import { closeDialog, Dialog, type DialogProps } from './Dialog.tsx';
import { codesOf, groups, type Situation, settingsOf, situations } from './situations.ts';

/** Starts a session in which the situation comes about, and types what it needs. */
async function bringAbout(playback: PlaybackRef, situation: Situation): Promise<void> {
  const { server, commands, afterwards } = situation;
  const state = playback.getSnapshot();
  const profile = server ? await loadProfile(server) : selectProfile(state);
  const { latency, jitter, seed } = selectStanding(state).settings;
  const settings = settingsOf(situation, profile, { latency, jitter, seed });
  playback.send({ type: 'restart', setup: { profile, settings } });
  if (commands.length > 0) playback.send({ type: 'enter', lines: commands });
  if (afterwards) onceQuiet(playback, afterwards);
}

/** The menu of ready situations. */
export function Try({ close }: DialogProps) {
  const playback = SimulatorContext.useActorRef();
  const [problem, setProblem] = useState('');
  const profile = SimulatorContext.useSelector(selectProfile);
  return (
    <Dialog title="Try" close={close}>
      <p className={styles.note}>
        Each starts a session of its own. “Undo branch” brings back what was there before.
      </p>
      {groups.map((group) => (
        <section key={group} className={styles.section}>
          <h3>{group}</h3>
          <ul className={styles.list}>
            {situations
              .filter((situation) => situation.group === group)
              .map((situation) => (
                <li key={situation.title}>
                  <button
                    type="button"
                    onClick={({ currentTarget }) => {
                      bringAbout(playback, situation).then(
                        () => closeDialog(currentTarget),
                        () => setProblem('The server for this could not be loaded.'),
                      );
                    }}
                  >
                    {situation.title}
                    <small>
                      {situation.about}
                      {situation.server &&
                        situation.server !== profile.id &&
                        ` At ${profileNames[situation.server]}.`}
                    </small>
                  </button>
                  <code className={styles.codes}>
                    <Rich text={codesOf(situation, situation.server ?? profile.id).join(' → ')} />
                  </code>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p role="status" className={styles.status}>
        {problem}
      </p>
    </Dialog>
  );
}
