import { expect, test } from 'vitest';
import { defaultSettings, play } from '../../machines/simulator/replay.ts';
import { subjectOf as subjectAt } from './subject.ts';

/** The subject where it is a message. */
const subjectOf = (...asked: Parameters<typeof subjectAt>) => {
  const subject = subjectAt(...asked);
  return subject && 'message' in subject ? subject : undefined;
};

const { record } = play(['USER alice']);
// Moments: 0 connect, 1 opened and greeted, 2 greeting arrives, 3 USER leaves, 4 USER arrives and is answered, 5 331 arrives.
const codeAt = (moment: number) => {
  const message = subjectOf(record, moment, undefined)?.message;
  return message?.reply?.code ?? message?.kind;
};

test('the command is explained while it and its reply are under way, then the reply', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map(codeAt)).toEqual([
    undefined,
    'open',
    'open',
    220,
    'command',
    'command',
    331,
  ]);
});

test('what is pointed at goes before, unless it has not happened yet', () => {
  expect(subjectOf(record, 6, { type: 'message', message: 1 })?.message.reply?.code).toBe(220);
  expect(subjectOf(record, 3, { type: 'message', message: 3 })?.message.reply?.code).toBe(220);
});

test('a last reply that comes with the close stays explained, and the close with it', () => {
  const { record } = play(['QUIT']);
  const subject = subjectOf(record, record.moments.length, undefined);
  expect(subject?.message.reply?.code).toBe(221);
  expect(subject?.isClosed).toBe(true);
  expect(subject?.decision?.state).toBe('server-PI.closing');
});

test('a command comes with the reply that is on its way', () => {
  expect(subjectOf(record, 5, undefined)?.coming?.reply?.code).toBe(331);
  expect(subjectOf(record, 4, undefined)?.coming).toBeUndefined();
});

test('a reply comes with the transition that gave it', () => {
  expect(subjectOf(record, 6, undefined)?.decision?.edge).toMatch(/login\.awaitingUser\|USER\|/);
});

test('what was just done is explained, until something else happens; and later when it is pointed at', () => {
  const { record } = play(['(unavailable)', 'NOOP']);
  const doing = { input: { type: 'configure', settings: { service: 'unavailable' } } };
  // 3 moments until the greeting is there; then the setting, NOOP leaves, arrives, 421 and the close arrive.
  expect(subjectAt(record, 4, undefined)).toEqual(doing);
  expect(subjectOf(record, 5, undefined)?.message.kind).toBe('command');
  expect(subjectAt(record, 5, { type: 'moment', moment: 3 })).toEqual(doing);
  expect(subjectOf(record, 3, { type: 'moment', moment: 3 })?.message.reply?.code).toBe(220);
});

test('half a reply is explained as such', () => {
  const { record } = play([], { settings: { ...defaultSettings, splitReplies: true } });
  expect([2, 3, 4].map((moment) => subjectOf(record, moment, undefined)?.message.kind)).toEqual([
    'open',
    'part',
    'reply',
  ]);
});
