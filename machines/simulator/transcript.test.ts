import { describe, expect, test } from 'vitest';
import { doings } from './doings.ts';
import { defaultSettings, play, replay } from './replay.ts';
import { transcriptOf } from './transcript.ts';

const settings = (asked: Partial<typeof defaultSettings>) => ({ settings: { ...defaultSettings, ...asked } });

describe('A transcript', () => {
  test('has a reply whole, also where it comes in segments', () => {
    const session = ['S: 220 Service ready for new user.', 'C: NOOP', 'S: 200 Command okay.'];
    expect(replay(session, settings({ splitReplies: true }))).toEqual(session);
  });

  test('ends in the middle of a reply where the connection is cut there', () => {
    const session = ['S: 220 Service ready', 'C: (reset)', 'S: (reset)'];
    expect(replay([], settings({ cut: 'network' }))).toEqual(session);
    expect(replay([], settings({ cut: 'server' }))).toEqual(['S: 220 Service ready', 'S: (closed)']);
  });

  test('tells what was lost on the way', () => {
    const session = play([]);
    session.perform({ type: 'lines', lines: ['NOOP'] });
    session.perform({ type: 'cut', by: 'server' });
    session.settle();
    expect(transcriptOf(session.record.messages).slice(1)).toEqual(['C: (lost) NOOP', 'S: (closed)']);
  });

  test('has the handshake of TLS as one line of the client, who begins it', () => {
    const session = [
      'S: 220 Service ready for new user.',
      'C: AUTH TLS',
      'S: 234 Security data exchange complete: begin the TLS handshake.',
      'C: (handshake of TLS)',
      'C: NOOP',
      'S: 200 Command okay.',
    ];
    const commands = session.filter((line) => !line.includes('handshake of'));
    expect(replay(commands, settings({ tls: 'offered' }))).toEqual(session);
  });
});

test.each(Object.keys(doings))('what was done beside typing stands in its place: %s', (doing) => {
  const session = replay(['C: NOOP', `C: ${doing}`, 'C: NOOP']);
  expect(session.slice(0, 4)).toEqual([
    'S: 220 Service ready for new user.',
    'C: NOOP',
    'S: 200 Command okay.',
    `C: ${doing}`,
  ]);
});
