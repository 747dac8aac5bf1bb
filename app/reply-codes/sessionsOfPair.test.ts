import { describe, expect, test } from 'vitest';
import { loadProfile } from '../../machines/profiles/profiles.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { ReplyStep } from '../../machines/server-pi/ReplySession.ts';
import { codesIn, playReplySession } from '../../machines/simulator/playReplySession.ts';
import { replySessions, sessionsOfCodes } from './sessions.ts';
import { type Meeting, meetingOf } from './sessionsOfPair.ts';

const meet = (a: ReplyCode, b: ReplyCode) => meetingOf(a, b, sessionsOfCodes, loadProfile);
const shown = (step: ReplyStep) =>
  step.type === 'line' ? step.line : step.type === 'configure' ? JSON.stringify(step.settings) : step.type;
/** A meeting as one reads it: the beginning, then how each goes on. */
const told = (meeting: Meeting | undefined) =>
  meeting && {
    at: [meeting.server, meeting.settings],
    common: meeting.common.map(shown),
    codes: meeting.codes,
    ways: meeting.sessions.map(({ steps }) => steps.slice(meeting.common.length).map(shown)),
    in: [meeting.serverPi, meeting.serverProtection].map((id) => id.split('.').at(-1)),
    over: meeting.over,
  };

describe('two codes', () => {
  test('of which one is on the way to the other: 331 comes after 220', async () => {
    expect(told(await meet(220, 331))).toEqual({
      at: ['rfc959', {}],
      common: [],
      codes: [220],
      ways: [[], ['USER alice']],
      in: ['awaitingUser', 'clear'],
      over: 'first',
    });
  });

  test('of which one follows the other by itself: 220 comes after 120', async () => {
    expect(told(await meet(220, 120))).toEqual({
      at: ['rfc959', { service: 'delayed' }],
      common: [],
      codes: [120],
      ways: [[], []],
      in: ['delayed', ''],
      over: 'second',
    });
  });

  test('that part after a common step, though the shortest session of one is at another server', async () => {
    expect(replySessions.find(({ code }) => code === 202)?.server).toBe('pure-ftpd');
    expect(told(await meet(202, 257))).toEqual({
      at: ['rfc959', {}],
      common: ['USER guest'],
      codes: [220, 230],
      ways: [['PASS s3cret'], ['PWD']],
      in: ['loggedIn', 'clear'],
    });
  });

  test('of which only one needs special settings are both played with these', async () => {
    const meeting = await meet(234, 331);
    expect(told(meeting)).toMatchObject({
      at: ['rfc959', { tls: 'offered' }],
      ways: [['AUTH TLS'], ['USER alice']],
    });
    expect(meeting?.sessions[1].settings).toEqual({ tls: 'offered' });
  });

  test('that only a setting parts have it switched', async () => {
    expect(told(await meet(234, 431))).toMatchObject({
      at: ['rfc959', { tls: 'offered' }],
      ways: [['AUTH TLS'], ['{"tlsResource":"lacking"}', 'AUTH TLS']],
    });
  });

  test('that no server gives both do not meet', async () => {
    expect(await meet(521, 536)).toBeUndefined();
    expect(await meet(331, 150)).toBeUndefined();
  });
});

test('all pairs that some server gives meet, and their sessions end as they should', async () => {
  const codes = replySessions.map(({ code }) => code);
  const pairs = codes.flatMap((a) => codes.filter((b) => a < b).map((b) => [a, b] as const));
  expect(pairs).toHaveLength((codes.length * (codes.length - 1)) / 2);
  for (const [a, b] of pairs) {
    const meeting = await meet(a, b);
    const servers = Object.keys(sessionsOfCodes[a] ?? {}).filter((id) => id in (sessionsOfCodes[b] ?? {}));
    expect(meeting !== undefined, `${a} and ${b}`).toBe(servers.length > 0);
    if (!meeting) continue;
    const profile = await loadProfile(meeting.server);
    expect(meeting.serverPi).toMatch(/^server-PI\./);
    for (const [i, session] of meeting.sessions.entries()) {
      expect(session).toMatchObject({ code: [a, b][i], server: meeting.server, settings: meeting.settings });
      expect(session.steps.slice(0, meeting.common.length)).toEqual(meeting.common);
      expect(session.codes.slice(0, meeting.codes.length)).toEqual(meeting.codes);
      expect(codesIn(playReplySession(session, profile).record), `${a} and ${b}`).toEqual(session.codes);
      expect(session.codes.at(-1)).toBe(session.code);
    }
  }
}, 60_000);
