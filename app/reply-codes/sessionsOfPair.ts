import type { ProfileId } from '../../machines/profiles/profiles.ts';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { ReplySession, ReplyStep } from '../../machines/server-pi/ReplySession.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import { codesIn, playReplySession } from '../../machines/simulator/playReplySession.ts';
import { endOf, type Settings, standingAt } from '../../machines/simulator/record.ts';

/** For each code its sessions at each server that gives it: the shortest, and the shortest without special settings. */
export type SessionsOfCodes = Readonly<
  Partial<Record<ReplyCode, Readonly<Partial<Record<ProfileId, readonly ReplySession[]>>>>>
>;

/** Two sessions at one server with the same settings, and where they part. */
export type Meeting = {
  readonly server: ProfileId;
  readonly settings: Partial<Settings>;
  /** In the order in which the codes were asked for. */
  readonly sessions: readonly [ReplySession, ReplySession];
  /** The steps that both begin with; connecting comes before them. */
  readonly common: readonly ReplyStep[];
  /** The codes that both have got when they part. */
  readonly codes: readonly ReplyCode[];
  /** The session that is over then: its reply is on the way to the other one. */
  readonly over?: 'first' | 'second';
  /** The states of the server-PI in which they part, as the record has them. */
  readonly serverPi: string;
  readonly serverProtection: string;
};

/** Two sessions that could meet at a server: whether they do, it must be asked itself. */
type Candidate = Pick<Meeting, 'server' | 'settings' | 'sessions'>;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What two lists begin with alike. */
function beginningOf<T>(a: readonly T[], b: readonly T[]): readonly T[] {
  const parting = a.findIndex((one, i) => !isSame(one, b[i]));
  return parting < 0 ? a : a.slice(0, parting);
}

/**
 * The sessions of two codes that could be played at one server with the same settings: those with the fewest steps
 * first, where a step that both begin with counts once; then in the order of the servers, then the plainest settings.
 */
function candidatesFor(a: ReplyCode, b: ReplyCode, sessions: SessionsOfCodes): readonly Candidate[] {
  const servers = Object.keys(sessions[a] ?? {}) as ProfileId[]; // the keys of such a record
  const all = servers.flatMap((server) =>
    (sessions[a]?.[server] ?? []).flatMap((first) =>
      (sessions[b]?.[server] ?? []).flatMap((second) =>
        [first.settings, second.settings, { ...first.settings, ...second.settings }].map((settings) => ({
          server,
          settings,
          sessions: [first, second] as const,
        })),
      ),
    ),
  );
  const stepsOf = ({ sessions: [{ steps: first }, { steps: second }] }: Candidate) =>
    first.length + second.length - beginningOf(first, second).length;
  const settingsOf = ({ settings }: Candidate) => Object.keys(settings).length;
  return all.sort(
    (x, y) =>
      stepsOf(x) - stepsOf(y) ||
      servers.indexOf(x.server) - servers.indexOf(y.server) ||
      settingsOf(x) - settingsOf(y),
  );
}

/** A session of the same steps with other settings, if the last step still brings the reply about then. */
type Reset = (
  session: ReplySession,
  settings: Partial<Settings>,
  profile: ServerProfile,
) => ReplySession | undefined;

const withSettings: Reset = (session, settings, profile) => {
  if (isSame(session.settings, settings)) return session;
  const { steps, code } = session;
  const codesAfter = (played: readonly ReplyStep[]) =>
    codesIn(playReplySession({ settings, steps: played }, profile).record);
  const before = steps.length === 0 ? 0 : codesAfter(steps.slice(0, -1)).length;
  const codes = codesAfter(steps);
  const at = codes.indexOf(code, before);
  return at < 0 ? undefined : { ...session, settings, codes: codes.slice(0, at + 1) };
};

/** The same where its own settings are made first: what is set can be switched in the middle of a session. */
const withSwitch: Reset = (session, settings, profile) => {
  const before = settingsFor(profile, settings);
  const own = settingsFor(profile, session.settings);
  const names = (Object.keys(own) as (keyof Settings)[]).filter((name) => !isSame(own[name], before[name]));
  if (names.length === 0) return withSettings(session, settings, profile);
  const switched = Object.fromEntries(names.map((name) => [name, own[name]]));
  const steps = [{ type: 'configure', settings: switched } as const, ...session.steps];
  return withSettings({ ...session, steps }, settings, profile);
};

/** Where two sessions meet and part, if both can be played with these settings. */
function meetingAt(
  { server, settings, sessions }: Candidate,
  profile: ServerProfile,
  reset: Reset,
): Meeting | undefined {
  const [first, second] = sessions.map((session) => reset(session, settings, profile));
  if (!first || !second) return undefined;
  const common = beginningOf(first.steps, second.steps);
  // Where both do the same, the one of which the other is a continuation is over first.
  const [over] = [first, second]
    .filter(({ steps }) => steps.length === common.length)
    .sort((x, y) => x.codes.length - y.codes.length);
  const { record } = playReplySession(
    { settings, steps: common, ...(over && { codes: over.codes }) },
    profile,
  );
  const { serverPi, serverProtection } = standingAt(record, endOf(record));
  const parting = { common, codes: codesIn(record), serverPi, serverProtection };
  return {
    ...{ server, settings, sessions: [first, second], ...parting },
    ...(over ? { over: over === first ? 'first' : 'second' } : {}),
  };
}

/**
 * The shortest sessions of two codes at one server that begin with the same settings, and where they part; where no
 * settings give both, one of them has a setting switched. Nothing where no server gives both. `profileOf`: the profile of a server, which may have to be loaded.
 */
export async function meetingOf(
  a: ReplyCode,
  b: ReplyCode,
  sessions: SessionsOfCodes,
  profileOf: (id: ProfileId) => Promise<ServerProfile>,
): Promise<Meeting | undefined> {
  const candidates = candidatesFor(a, b, sessions);
  for (const reset of [withSettings, withSwitch]) {
    for (const candidate of candidates) {
      const meeting = meetingAt(candidate, await profileOf(candidate.server), reset);
      if (meeting) return meeting;
    }
  }
  return undefined;
}
