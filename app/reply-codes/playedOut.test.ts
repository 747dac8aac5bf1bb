import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { rfc959 } from '../../machines/profiles/rfc959.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { setupFor } from '../../machines/simulator/defaults.ts';
import { playbackMachine } from '../../machines/simulator/playbackMachine.ts';
import { transcriptOfRecord } from '../../machines/simulator/transcript.ts';
import { playedOut } from './playedOut.ts';

const session: ReplySession = {
  code: 421,
  server: 'rfc959',
  settings: {},
  steps: [
    { type: 'line', line: 'USER alice' },
    { type: 'configure', settings: { service: 'unavailable' } },
    { type: 'waitForTimeout' },
  ],
  codes: [220, 331, 421],
};

function restored(played = session) {
  const input = { setup: setupFor(rfc959), rate: 1, opening: [] } as const; // the snapshot goes before it
  const playback = createActor(playbackMachine, { input, snapshot: playedOut(played, rfc959) });
  playback.start();
  return playback;
}

test('a session is played to its end, step by step, and rests there', () => {
  const state = restored().getSnapshot();
  expect(state.hasTag('running')).toBe(false);
  expect(transcriptOfRecord(state.context.view.record)).toEqual([
    'S: 220 Service ready for new user.',
    'C: USER alice',
    'S: 331 User name okay, need password.',
    'C: (unavailable)',
    'C: (wait)',
    'S: 421 Idle too long, closing control connection.',
    'S: (closed)',
  ]);
});

test('it can be played again from its start', () => {
  const playback = restored();
  playback.send({ type: 'toStart' });
  playback.send({ type: 'play' });
  for (let frame = 0; frame < 3000; frame++) playback.send({ type: 'frame', elapsed: 100 });
  const { view } = playback.getSnapshot().context;
  expect(view.branches).toHaveLength(1);
  expect(view.position.moment).toBe(view.record.moments.length);
});

test('what follows by itself is still to come', () => {
  const delayed: ReplySession = {
    code: 120,
    server: 'rfc959',
    settings: { service: 'delayed' },
    steps: [],
    codes: [120],
  };
  const playback = restored(delayed);
  const seen = () => {
    const { record, position } = playback.getSnapshot().context.view;
    return record.messages
      .filter(({ sentIn }) => sentIn < position.moment)
      .flatMap(({ reply }) => reply?.code ?? []);
  };
  expect(seen()).toEqual([120]);
  playback.send({ type: 'toEnd' });
  expect(seen()).toEqual([120, 220]);
});
