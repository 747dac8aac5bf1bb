import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import { vsftpd } from '../../machines/profiles/vsftpd.ts';
import { simulatedSurroundings } from '../../machines/server-pi/facts.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';
import type { Input } from '../../machines/simulator/record.ts';
import { transcriptOf } from '../../machines/simulator/transcript.ts';
import { LiveSessions, standingOf } from './liveSessions.ts';
import type { LiveSession, SessionMessage } from './messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const sessionOf = (id: string, server: 'rfc959' | 'vsftpd' = 'rfc959'): LiveSession => ({
  id,
  server,
  policies: {},
  settings: { ...settingsFor(server === 'vsftpd' ? vsftpd : rfc959), latency: 0 },
  surroundings: simulatedSurroundings,
  from: '127.0.0.1:50000',
  openedAt: 0,
});
const input = (id: string, at: number, done: Input): SessionMessage => ({
  type: 'input',
  id,
  at,
  input: done,
});
const line = (id: string, at: number, text: string) => input(id, at, { type: 'bytes', bytes: `${text}\r\n` });

async function taken(...messages: readonly SessionMessage[]) {
  const store = new LiveSessions(() => {});
  for (const message of messages) await store.take(message);
  return store;
}
const transcript = (store: LiveSessions, id: string) =>
  transcriptOf(store.sessions.find((each) => each.id === id)?.session.record.messages ?? []);

test('what a client did comes out as a session, each for itself', async () => {
  const store = await taken(
    { type: 'session', session: sessionOf('1') },
    input('1', 0, { type: 'connect' }),
    { type: 'session', session: sessionOf('2') },
    line('1', 20, 'USER alice'),
    input('2', 0, { type: 'connect' }),
    line('1', 40, 'PASS s3cret'),
  );
  expect(store.sessions.map(({ id }) => id)).toEqual(['2', '1']);
  expect(transcript(store, '1').at(-1)).toBe('S: 230 User logged in, proceed.');
  expect(transcript(store, '2')).toEqual(['S: 220 Service ready for new user.']);
  expect(store.sessions.map(standingOf)).toEqual(['no user yet', 'logged in as alice']);
});

test('whoever listens gets another list whenever a session has gone on', async () => {
  const store = await taken({ type: 'session', session: sessionOf('1') });
  const lists = new Set<unknown>();
  store.subscribe(() => lists.add(store.sessions));
  await store.take(input('1', 0, { type: 'connect' }));
  await store.take(line('1', 20, 'USER alice'));
  expect(lists.size).toBe(2);
});

test('a reply that is kept back comes when its time is over', async () => {
  const store = await taken(
    { type: 'session', session: sessionOf('1', 'vsftpd') },
    input('1', 0, { type: 'connect' }),
    line('1', 20, 'USER alice'),
    line('1', 40, 'PASS hunter2'),
  );
  expect(transcript(store, '1').at(-1)).toBe('C: PASS hunter2');
  vi.advanceTimersByTime(4000);
  expect(transcript(store, '1').at(-1)).toBe('S: 530 Login incorrect.');
});

test('a session that is over says what it ended with, and a wrong message is left out', async () => {
  const store = await taken(
    { type: 'session', session: sessionOf('1') },
    { type: 'input', id: 'of none', at: 0, input: { type: 'connect' } },
    input('1', 0, { type: 'connect' }),
    line('1', 5, 'QUIT'),
    { type: 'ended', id: '1', at: 9 },
  );
  expect(store.sessions.map(standingOf)).toEqual(['ended after 221']);
});

test('of those that are over the oldest are dropped, except the kept ones', async () => {
  const store = await taken({ type: 'session', session: sessionOf('first') });
  store.keep('first', true);
  await store.take({ type: 'ended', id: 'first', at: 0 });
  for (let i = 0; i < 35; i++) {
    await store.take({ type: 'session', session: sessionOf(`${i}`) });
    await store.take({ type: 'ended', id: `${i}`, at: 0 });
  }
  expect(store.sessions).toHaveLength(31);
  expect(store.sessions.at(-1)?.id).toBe('first');
});
