import { describe, expect, test } from 'vitest';
import { endOf, type Input } from './record.ts';
import { defaultSetup } from './replay.ts';
import { Simulator } from './Simulator.ts';
import { Session } from './session.ts';
import { transcriptOf } from './transcript.ts';

const connected = () => {
  const simulator = new Simulator(defaultSetup);
  simulator.perform({ type: 'connect' });
  simulator.toEnd();
  return simulator;
};
const enter = (simulator: Simulator, line: string) => {
  simulator.enter([line]);
  simulator.toEnd();
};
const transcript = ({ record }: Simulator) => transcriptOf(record.messages);

describe('going through time', () => {
  test('n steps back and n forward end where they began, and the record stays the same', () => {
    const simulator = connected();
    enter(simulator, 'USER alice');
    const { record, position } = simulator.view;
    for (let i = 0; i < 4; i++) simulator.stepBack();
    expect(simulator.view.position).toEqual({ moment: 2, at: 400 });
    for (let i = 0; i < 4; i++) simulator.step();
    expect(simulator.view.position).toEqual(position);
    expect(simulator.record).toBe(record);
  });

  test('a step at a quiet end does nothing, and never jumps to the idle time-out', () => {
    const simulator = connected();
    const before = simulator.view.position;
    simulator.step();
    simulator.advance(1_000_000);
    expect(simulator.view.position).toEqual(before);
  });

  test('advancing goes through what is recorded, then onwards', () => {
    const simulator = new Simulator(defaultSetup);
    simulator.perform({ type: 'connect' });
    simulator.advance(100);
    expect(simulator.view.position).toEqual({ moment: 1, at: 100 });
    simulator.advance(300);
    expect(simulator.view.position).toEqual({ moment: 2, at: 400 });
    simulator.seek(1);
    simulator.advance(500);
    expect(simulator.view.position).toEqual({ moment: 2, at: 500 });
  });

  test('a long silent wait passes in three seconds', () => {
    const simulator = new Simulator({
      ...defaultSetup,
      settings: { ...defaultSetup.settings, service: 'delayed' },
    });
    simulator.perform({ type: 'connect' });
    simulator.toEnd();
    simulator.seek(3); // 120 has arrived; 220 is two minutes away
    simulator.advance(2900);
    expect(simulator.view.position.moment).toBe(3);
    simulator.advance(200);
    expect(simulator.view.position.moment).toBe(4);
  });
});

describe('branches', () => {
  test('typing at an earlier moment begins a branch, and the old one can be had back', () => {
    const simulator = connected();
    enter(simulator, 'USER alice');
    const left = transcript(simulator);
    simulator.seek(3);
    enter(simulator, 'USER guest');
    expect(transcript(simulator)).toEqual([
      'S: 220 Service ready for new user.',
      'C: USER guest',
      'S: 230 User logged in, proceed.',
    ]);
    expect(simulator.view.branches[1]?.parent).toEqual({ branch: 0, moment: 3 });
    simulator.undo();
    expect(transcript(simulator)).toEqual(left);
    expect(simulator.view.position).toEqual(endOf(simulator.record));
    simulator.redo();
    expect(transcript(simulator)[1]).toBe('C: USER guest');
    simulator.select(0);
    expect(transcript(simulator)).toEqual(left);
  });

  test('a branch that begins while a message is under way keeps the message where it was', () => {
    const simulator = connected();
    simulator.enter(['USER alice']);
    simulator.advance(200);
    simulator.toEnd();
    simulator.seek(4);
    simulator.advance(200);
    expect(simulator.view.position).toEqual({ moment: 4, at: 1000 });
    simulator.perform({ type: 'configure', settings: { latency: 100 } });
    expect(simulator.view.branches).toHaveLength(2);
    simulator.toEnd();
    expect(simulator.record.moments.map(({ at }) => at)).toEqual([0, 400, 800, 800, 1000, 1200, 1300]);
  });

  test('starting over loses nothing', () => {
    const simulator = connected();
    enter(simulator, 'USER alice');
    simulator.restart(defaultSetup);
    expect(simulator.record.moments).toEqual([]);
    simulator.undo();
    expect(transcript(simulator)).toContain('C: USER alice');
  });

  test('a session that was left can go on', () => {
    const simulator = connected();
    enter(simulator, 'USER alice');
    simulator.restart(defaultSetup);
    simulator.undo();
    enter(simulator, 'PASS s3cret');
    expect(transcript(simulator).at(-1)).toBe('S: 230 User logged in, proceed.');
    expect(simulator.view.branches).toHaveLength(2);
  });
});

describe('a session that happens elsewhere', () => {
  const observe = (session: Session, at: number, input: Input) => {
    session.passTo(at);
    session.perform(input);
    session.advanceTo(at);
  };
  const watched = () => {
    const simulator = connected();
    const session = new Session({ ...defaultSetup, settings: { ...defaultSetup.settings, latency: 0 } });
    observe(session, 0, { type: 'connect' });
    simulator.watch(session, 'a real client');
    return { simulator, session };
  };

  test('is seen as it goes, and comes about in its own time only', () => {
    const { simulator, session } = watched();
    observe(session, 700, { type: 'bytes', bytes: 'USER alice\r\n' });
    simulator.follow(session);
    expect(transcript(simulator).at(-1)).toBe('S: 331 User name okay, need password.');
    expect(simulator.isQuiet).toBe(true);
    const before = simulator.view.position;
    simulator.advance(5000);
    simulator.step();
    expect(simulator.view.position).toEqual(before);
  });

  test('goes on while somebody looks at an earlier moment of it', () => {
    const { simulator, session } = watched();
    observe(session, 700, { type: 'bytes', bytes: 'USER alice\r\n' });
    simulator.follow(session);
    simulator.stepBack();
    const { position } = simulator.view;
    observe(session, 900, { type: 'bytes', bytes: 'PASS s3cret\r\n' });
    simulator.follow(session);
    expect(simulator.view.position).toEqual(position);
    expect(transcript(simulator).at(-1)).toBe('S: 230 User logged in, proceed.');
  });

  test('can be noted without being followed', () => {
    const { simulator, session } = watched();
    const { position } = simulator.view;
    observe(session, 700, { type: 'bytes', bytes: 'USER alice\r\n' });
    simulator.note(session);
    expect(simulator.view.position).toEqual(position);
    expect(simulator.isAtEnd).toBe(false);
  });

  test('is not touched by what is typed: that begins a branch', () => {
    const { simulator, session } = watched();
    enter(simulator, 'USER bob');
    expect(simulator.view.branches.at(-1)?.parent?.branch).toBe(1);
    observe(session, 900, { type: 'bytes', bytes: 'USER alice\r\n' });
    simulator.follow(session);
    expect(transcript(simulator)).toContain('C: USER bob');
    simulator.watch(session, 'again');
    expect(simulator.view.branch).toBe(1);
    expect(transcript(simulator)).toContain('C: USER alice');
  });
});
