import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { playbackMachine, type Rate } from './playbackMachine.ts';
import { defaultSetup } from './replay.ts';
import { transcriptOf } from './transcript.ts';

const start = (rate: Rate = 1, opening: readonly string[] = []) => {
  const playback = createActor(playbackMachine, { input: { setup: defaultSetup, rate, opening } });
  playback.start();
  return playback;
};
type Playback = ReturnType<typeof start>;
const run = (playback: Playback, frames: number) => {
  for (let i = 0; i < frames; i++) playback.send({ type: 'frame', elapsed: 100 });
};
const at = (playback: Playback) => playback.getSnapshot().context.view.position;
const lines = (playback: Playback) => transcriptOf(playback.getSnapshot().context.view.record.messages);

test('it connects by itself and types what it opens with', () => {
  const playback = start(1, ['USER guest']);
  run(playback, 20);
  expect(lines(playback)).toEqual([
    'S: 220 Service ready for new user.',
    'C: USER guest',
    'S: 230 User logged in, proceed.',
  ]);
});

test('time passes with the frames, at the rate', () => {
  const playback = start(2);
  run(playback, 1);
  expect(at(playback)).toEqual({ moment: 1, at: 200 });
  playback.send({ type: 'setRate', rate: 0.25 });
  run(playback, 4);
  expect(at(playback).at).toBe(300);
});

test('at once, all that is under way happens with the line', () => {
  const playback = start(Number.POSITIVE_INFINITY, ['USER guest']);
  expect(lines(playback)).toHaveLength(3);
  playback.send({ type: 'enter', lines: ['PWD'] });
  expect(lines(playback).at(-1)).toBe('S: 257 "/pub" is the current directory.');
});

describe('paused', () => {
  test('time stands', () => {
    const playback = start();
    playback.send({ type: 'pause' });
    run(playback, 10);
    expect(at(playback)).toEqual({ moment: 1, at: 0 });
  });

  test('a line lets time run until the reply is in, and no further', () => {
    const playback = start();
    run(playback, 8);
    playback.send({ type: 'pause' });
    playback.send({ type: 'enter', lines: ['USER alice'] });
    expect(playback.getSnapshot().value).toEqual({ paused: 'released' });
    run(playback, 8);
    expect(playback.getSnapshot().value).toEqual({ paused: 'held' });
    expect(lines(playback).at(-1)).toBe('S: 331 User name okay, need password.');
  });

  test('a step stops the time that runs', () => {
    const playback = start();
    playback.send({ type: 'step' });
    expect(playback.getSnapshot().value).toEqual({ paused: 'held' });
    expect(at(playback)).toEqual({ moment: 2, at: 400 });
  });
});
