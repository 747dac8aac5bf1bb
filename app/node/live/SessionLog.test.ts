import { expect, test } from 'vitest';
import { rfc959 } from '../../../machines/profiles/rfc959.ts';
import { simulatedSurroundings } from '../../../machines/server-pi/facts.ts';
import { settingsFor } from '../../../machines/simulator/defaults.ts';
import type { SessionMessage } from '../../live/messages.ts';
import { SessionLog } from './SessionLog.ts';

const about = {
  server: 'rfc959',
  policies: {},
  settings: settingsFor(rfc959),
  surroundings: simulatedSurroundings,
  from: '127.0.0.1:50000',
  openedAt: 0,
} as const;
const noop = (at: number) => ({ at, input: { type: 'bytes', bytes: 'NOOP\r\n' } }) as const;

/** What somebody is told who begins to listen now. */
function toldBy(log: SessionLog): SessionMessage[] {
  let text = '';
  log.listen((more) => {
    text += more;
  })();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''));
}

test('only the latest sessions are kept, and those that are not kept have ended', () => {
  const log = new SessionLog();
  const told: string[] = [];
  log.listen((text) => told.push(text));
  const writers = Array.from({ length: 53 }, () => log.begin(about));
  const kept = toldBy(log).flatMap((message) => (message.type === 'session' ? [message.session.id] : []));
  expect(kept).toHaveLength(50);
  expect(kept[0]).toMatch(/-4$/);
  expect(told.filter((text) => text.includes('"ended"'))).toHaveLength(3);
  writers[0]?.tell(noop(1));
  writers[52]?.tell(noop(1));
  expect(told.filter((text) => text.includes('NOOP'))).toHaveLength(1);
});

test('of a session no more is kept than so many inputs, and then it has ended for everybody', () => {
  const log = new SessionLog();
  const { tell, end } = log.begin(about);
  for (let at = 0; at < 3000; at++) tell(noop(at));
  end(3000);
  const told = toldBy(log);
  expect(told).toHaveLength(2002);
  expect(told.at(-1)).toMatchObject({ type: 'ended', at: 1999 });
});

test('nor than so many bytes', () => {
  const log = new SessionLog();
  const { tell } = log.begin(about);
  for (let at = 0; at < 1000; at++) tell({ at, input: { type: 'bytes', bytes: 'x'.repeat(4000) } });
  const told = toldBy(log);
  expect(told.length).toBeLessThan(80);
  expect(told.at(-1)?.type).toBe('ended');
});
