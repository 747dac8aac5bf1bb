import { inetutilsFtpd } from '../../machines/profiles/inetutilsFtpd.ts';
import { proftpd } from '../../machines/profiles/proftpd.ts';
import { pureFtpd } from '../../machines/profiles/pureFtpd.ts';
import { pyftpdlib } from '../../machines/profiles/pyftpdlib.ts';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { findSessionsByServer, shortestOf } from '../../machines/server-pi/replySessions.ts';
import type { SessionsOfCodes } from './sessionsOfPair.ts';

// All of this is searched for when the page is built, and takes some seconds: the page loads it with `?data`.
const found = findSessionsByServer([rfc959, vsftpd, proftpd, pureFtpd, pyftpdlib, inetutilsFtpd]);

/** For each code that the simulator can produce, the shortest session that brings it about; in the order of the codes. */
export const replySessions: readonly ReplySession[] = [...shortestOf(found).values()];

/** The same at each server, for comparisons: the shortest one, and the shortest without special settings. */
export const sessionsOfCodes: SessionsOfCodes = Object.fromEntries(
  [...found].map(([code, at]) => [code, Object.fromEntries(at)]),
);
