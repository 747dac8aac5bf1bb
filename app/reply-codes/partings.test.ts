import { expect, test } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { playReplySession } from '../../machines/simulator/playReplySession.ts';
import { partingOf, pathOf } from './partings.ts';

const session = (lines: readonly string[], codes: readonly ReplyCode[]): ReplySession => ({
  code: codes.at(-1) ?? 220,
  server: 'rfc959',
  settings: {},
  steps: lines.map((line) => ({ type: 'line', line })),
  codes,
});
const greeting = session([], [220]);
const named = session(['USER alice'], [220, 331]);
const refused = session(['USER mallory'], [220, 530]);
const path = (session: ReplySession) => pathOf(playReplySession(session, rfc959).record);
const part = (a: ReplySession, b: ReplySession) => partingOf(path(a), path(b));

test('the session of 331 goes on where that of 220 ends', () => {
  expect(part(greeting, named)).toEqual({
    start: 'listening',
    shared: [{ by: '', code: 220, state: 'awaiting USER' }],
    first: [],
    second: [{ by: 'USER alice', code: 331, state: 'awaiting PASS' }],
  });
});

test('the sessions of 331 and 530 part where a name is given', () => {
  const { shared, first, second } = part(named, refused);
  expect(shared.at(-1)?.state).toBe('awaiting USER');
  expect(first.map(({ code }) => code)).toEqual([331]);
  expect(second.map(({ code }) => code)).toEqual([530]);
});

test('what was done beside typing stands where no command was answered', () => {
  const late: ReplySession = {
    ...greeting,
    code: 421,
    steps: [{ type: 'waitForTimeout' }],
    codes: [220, 421],
  };
  expect(path(late).steps.at(-1)).toMatchObject({
    by: 'nobody typed until the time was over',
    code: 421,
  });
});
