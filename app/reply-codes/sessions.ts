import { loadProfile, profileIds } from '../../machines/profiles/profiles.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { findSessionsByServer, shortestOf } from '../../machines/server-pi/replySessions.ts';
import type { SessionsOfCodes } from './sessionsOfPair.ts';

// All of this is searched for when the page is built, and takes some seconds: the page loads it with `?data`.
const found = findSessionsByServer(await Promise.all(profileIds.map(loadProfile)));

/** For each code that the simulator can produce, the shortest session that brings it about; in the order of the codes. */
export const replySessions: readonly ReplySession[] = [...shortestOf(found).values()];

/** The same at each server, for comparisons: the shortest one, and the shortest without special settings. */
export const sessionsOfCodes: SessionsOfCodes = Object.fromEntries(
  [...found].map(([code, at]) => [code, Object.fromEntries(at)]),
);
