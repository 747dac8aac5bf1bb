import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DelayClock } from './DelayClock.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A clock, and what it fires and when, in its own time. */
function watched(scale: number) {
  const fired: string[] = [];
  const clock = new DelayClock(scale, () => fired.push(`over ${clock.now()}`));
  const wait = (delay: number) => clock.setTimeout(() => fired.push(`fired ${clock.now()}`), delay);
  return { clock, fired, wait };
}

test('it goes like real time, and stops nobody', () => {
  const { clock, fired, wait } = watched(1);
  vi.advanceTimersByTime(100);
  wait(1000);
  vi.advanceTimersByTime(600);
  expect([clock.now(), fired]).toEqual([700, []]);
  vi.advanceTimersByTime(500);
  expect([clock.now(), fired]).toEqual([1200, ['fired 1100', 'over 1100']]);
});

test.each([0.5, 4])('delays take %d times as long, and nothing else does', (scale) => {
  const { clock, fired, wait } = watched(scale);
  vi.advanceTimersByTime(100);
  wait(1000);
  vi.advanceTimersByTime(250 * scale);
  expect(clock.now()).toBe(350);
  vi.advanceTimersByTime(750 * scale + 30);
  expect([clock.now(), fired]).toEqual([1130, ['fired 1100', 'over 1100']]);
});

test('without delays it jumps over them, and never goes back', () => {
  const { clock, fired, wait } = watched(0);
  vi.advanceTimersByTime(100);
  wait(1000);
  expect([clock.now(), fired]).toEqual([100, []]);
  vi.advanceTimersByTime(1);
  expect([clock.now(), fired]).toEqual([1101, ['fired 1100', 'over 1100']]);
});

test('a delay that is given up fires nothing and is no delay any more', () => {
  const { clock, fired, wait } = watched(4);
  const given = wait(1000);
  vi.advanceTimersByTime(400);
  clock.clearTimeout(given);
  clock.clearTimeout(given);
  vi.advanceTimersByTime(5000);
  expect([clock.now(), fired]).toEqual([5100, []]);
});
