import { describe, expect, test } from 'vitest';
import { loadProfile, type ProfileId, profileIds } from '../profiles/profiles.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { isReplyCode, type ReplyCode, replyCodeRow, replyCodes } from '../protocol/replyCodes.ts';
import { cleanLines } from '../simulator/passwords.ts';
import { codesIn, playReplySession } from '../simulator/playReplySession.ts';
import type { ReplySession, ReplyStep } from './ReplySession.ts';
import { findSessionsByServer, ownCodes, shortestOf } from './replySessions.ts';

const profiles = await Promise.all(profileIds.map(loadProfile));
const profileOf = (id: ProfileId) => profiles.find((profile) => profile.id === id) as ServerProfile; // all are there
const byServer = findSessionsByServer(profiles);
const shortest = shortestOf(byServer);
const all: readonly ReplySession[] = [...byServer.values()].flatMap((at) => [...at.values()].flat());
const allCodes = Object.keys(replyCodes).map(Number).filter(isReplyCode);

/** The codes that no session brings about, by what it would take. */
const needed: Readonly<Record<string, readonly ReplyCode[]>> = {
  'a data connection': [110, 125, 150, 227, 228, 229, 425, 426],
  'a file or a directory': [212, 250, 450, 451, 452, 532, 552, 553, 555],
  'a login by a certificate or by other security data (RFC 2228 §4)': [232, 336],
  'another mechanism than TLS, which exchanges its data by ADAT (RFC 2228 §3)': [235, 334, 335, 535],
  'commands that are protected one by one (RFC 2228 §3)': [537, 631, 632, 633],
};

const played = (session: ReplySession, steps = session.steps) =>
  codesIn(playReplySession({ ...session, steps }, profileOf(session.server)).record);
const name = ({ code, server, settings }: ReplySession) => `${code} at ${server} ${JSON.stringify(settings)}`;

describe('a session that brings a reply about', () => {
  test('ends in this reply when it is played, and its codes are all that was sent', () => {
    expect(all.length).toBeGreaterThan(150);
    for (const session of all) {
      expect(played(session), name(session)).toEqual(session.codes);
      expect(session.codes.at(-1), name(session)).toBe(session.code);
    }
  });

  test('has no step that could be left out', () => {
    for (const session of all)
      for (const i of session.steps.keys())
        expect(
          played(session, session.steps.toSpliced(i, 1)).at(-1),
          `${name(session)} without ${i}`,
        ).not.toBe(session.code);
  });

  test('is the shortest, of as short ones that of the server that stands first, and plain where that is as short', () => {
    const rankOf = ({ steps, server, settings }: ReplySession) =>
      steps.length * 100 + profileIds.indexOf(server) * 10 + Math.min(1, Object.keys(settings).length);
    for (const [code, session] of shortest) {
      const others = all.filter((other) => other.code === code);
      expect(rankOf(session), name(session)).toBe(Math.min(...others.map(rankOf)));
    }
  });

  test('can be typed: no line of it would be taken for a password that is to be hidden', () => {
    for (const { server, steps } of all) {
      const lines = steps.flatMap((step) => (step.type === 'line' ? [step.line] : []));
      expect(cleanLines(lines, profileOf(server))).toEqual(lines);
    }
  });
});

test('where the shortest session has special settings, the shortest one without is found as well', () => {
  const steps = byServer
    .get(120)
    ?.get('rfc959')
    ?.map((session) => session.steps);
  const inside = [
    { type: 'configure', settings: { service: 'delayed' } },
    { type: 'line', line: 'REIN' },
  ];
  expect(steps).toEqual([[], inside]);
});

test('every reply code has a session, or a reason why it has none', () => {
  const without = allCodes.filter((code) => !shortest.has(code));
  expect(without).toEqual(
    Object.values(needed)
      .flat()
      .sort((a, b) => a - b),
  );
  console.log(`${shortest.size} of ${allCodes.length} reply codes can be produced.`);
});

test('what a server has words for, it can be brought to say; the textbook server alone has words to spare', () => {
  const unsaid = profiles.flatMap((profile) =>
    [...ownCodes(profile)]
      .filter((code) => byServer.get(code)?.has(profile.id) !== true)
      .map((code) => `${profile.id} ${code}`),
  );
  // Data that must be protected: the textbook server asks for no data connection.
  expect(unsaid).toEqual(['rfc959 522']);
});

test('what a real server never does is no session of it, though it has the words of the textbook for it', () => {
  expect([...(byServer.get(120)?.keys() ?? [])]).toEqual(['rfc959']);
  expect([...(byServer.get(431)?.keys() ?? [])]).toEqual(['rfc959']);
  expect(byServer.get(502)?.get('vsftpd')?.[0]?.steps.at(-1)).toEqual({ type: 'line', line: 'REIN' });
});

const shownStep = (step: ReplyStep): string =>
  step.type === 'line'
    ? `\`${step.line}\``
    : step.type === 'configure'
      ? `*${shownSettings(step.settings)}*`
      : '*waiting for the time-out*';
const shownSettings = (settings: object): string =>
  Object.entries(settings)
    .map(([setting, value]) => `${setting}: ${value}`)
    .join(', ');
const shownSteps = ({ steps }: ReplySession): string => steps.map(shownStep).join(', ') || '(connecting)';

test('the sessions are listed in the documents', async () => {
  const rows = [...shortest.values()].map((session) => {
    const others = [...(byServer.get(session.code)?.keys() ?? [])].filter((id) => id !== session.server);
    const cells = [session.code, profileOf(session.server).name, shownSettings(session.settings)];
    return `| ${[...cells, shownSteps(session), others.join(', ')].join(' | ')} |`;
  });
  const missing = Object.entries(needed).flatMap(([what, codes]) =>
    codes.map((code) => ({ code, row: `| ${code} | ${replyCodeRow(code).meaning} | ${what} |` })),
  );
  const text = [
    '# Every reply code, and the shortest session that brings it about',
    '',
    `The simulator can produce ${shortest.size} of the ${allCodes.length} reply codes. For each of them this table has the`,
    'shortest session, found by a search over the server-PI machine itself (`machines/server-pi/replySessions.ts`): its',
    'states, the settings and the profiles. Of two with as many steps it is that of the textbook server, then of the server',
    'that stands first in the list, then the one without special settings. A real server is not asked for what only the',
    'textbook has words for. The table is generated: `npx vitest run replySessions -u` writes it anew, and a test plays',
    'every session.',
    '',
    '| reply | server | settings | steps | also at |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    '## Codes without a session',
    '',
    '| reply | meaning | what it would take |',
    '| --- | --- | --- |',
    ...missing.sort((a, b) => a.code - b.code).map(({ row }) => row),
    '',
  ];
  await expect(text.join('\n')).toMatchFileSnapshot('../../docs/reply-sessions.md');
});
