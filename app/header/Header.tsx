import { loadProfile, type ProfileId, profileIds, profileNames } from '../../machines/profiles/profiles.ts';
import { settingsAt } from '../../machines/simulator/defaults.ts';
import { SimulatorContext } from '../SimulatorContext.ts';
import { selectProfile, selectStanding } from '../selectors.ts';
import styles from './Header.module.css';
import { Nav } from './Nav.tsx';

export type OpenDialog = (name: keyof typeof import('./dialogs.ts')) => void;
type Props = {
  readonly open: OpenDialog;
  readonly tell: (text: string) => void;
  /** Whether the sessions of real clients are shown. */
  readonly isLive: boolean;
  readonly setLive: (isShown: boolean) => void;
};

export function Header({ open, tell, isLive, setLive }: Props) {
  const playback = SimulatorContext.useActorRef();
  const chooseServer = (id: ProfileId) =>
    loadProfile(id).then(
      (profile) => {
        const state = playback.getSnapshot();
        const settings = settingsAt(profile, selectStanding(state).settings, selectProfile(state));
        playback.send({ type: 'restart', setup: { profile, settings } });
      },
      () => tell(`${profileNames[id]} could not be loaded.`),
    );
  return (
    <header className={styles.header}>
      <h1>
        <b aria-hidden="true">220</b> FTP simulator
      </h1>
      <Nav />
      <label>
        Server{' '}
        <select
          value={SimulatorContext.useSelector((state) => selectProfile(state).id)}
          onChange={({ target }) => chooseServer(target.value as ProfileId)} // one of the options below
        >
          {profileIds.map((id) => (
            <option key={id} value={id}>
              {profileNames[id]}
            </option>
          ))}
        </select>
      </label>
      {(['Try', 'Trouble', 'Settings', 'Share'] as const).map((name) => (
        <button key={name} type="button" aria-haspopup="dialog" onClick={() => open(name)}>
          {name}
        </button>
      ))}
      <button type="button" aria-expanded={isLive} aria-controls="live" onClick={() => setLive(!isLive)}>
        Live
      </button>
    </header>
  );
}
