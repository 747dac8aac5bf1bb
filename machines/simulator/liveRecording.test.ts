import { describe, expect, test } from 'vitest';
import { loadProfile, type ProfileId } from '../profiles/profiles.ts';
import type { Bytes } from '../protocol/bytes.ts';
import { type Crowd, nobodyElse } from '../server-pi/facts.ts';
import { LiveRecording, type TimedInput } from './liveRecording.ts';

/** Records what arrives in these pieces, and gives what was told. */
async function recorded(id: ProfileId, pieces: readonly Bytes[], { isLoggedIn = false } = {}) {
  const told: TimedInput[] = [];
  const of = { isLoggedIn: () => isLoggedIn, crowd: () => nobodyElse };
  const recording = new LiveRecording(await loadProfile(id), of, (happened) => told.push(happened));
  for (const [i, piece] of pieces.entries()) recording.receive(piece, i);
  return told.map(({ input }) => (input.type === 'bytes' ? input.bytes : ''));
}

test('lines keep their exact bytes, and come when they are complete', async () => {
  const odd = ['NOOP\n', 'no\xffop \x80\0x\r\r\n', '\r\n', '   \n', 'STAT a\rb\r\n'];
  expect(await recorded('vsftpd', odd)).toEqual(odd);
  expect(await recorded('vsftpd', ['USER al', 'ice\r\nPA', 'SS s3cret\r', '\nNOOP'])).toEqual([
    'USER alice\r\n',
    'PASS s3cret\r\n',
  ]);
});

test('what ends no line for the server completes none', async () => {
  expect(await recorded('pyftpdlib', ['PASS tulip\n', 'rose\r\n'])).toEqual(['PASS ********\n********\r\n']);
});

describe('a password that is no demonstration one never gets out', () => {
  const secrets = ['tulip', 'rose'];
  test.each<[string, readonly Bytes[]]>([
    ['after PASS', ['USER alice\r\n', 'PASS tulip\r\n']],
    ['in whatever form PASS has', ['pass tulip\r\n', ' p\0a\x01ss  tulip\r\n', 'PASS\ttulip\r\n']],
    ['in pieces', ['PA', 'SS tu', 'lip', '\r', '\n']],
    ['with Telnet commands in it', ['P\xff\xf1ASS tulip\r\n', '\xff\xfb\x01PASS tulip\r\n']],
    ['alone, where PASS is awaited', ['USER alice\r\n', 'tulip\r\n', 'rose\r\n']],
    ['behind a CR that ends no line', ['USER alice\rPASS tulip\r\n', 'PASS rose\rNOOP tulip\r\n']],
    ['all at once', ['USER alice\r\nPASS tulip\r\nrose\r\n']],
    ['after a wrong one', ['USER alice\r\nPASS wrong\r\n', 'PASS tulip\r\n', 'rose\r\n']],
    ['in an endless line', [`PASS ${'tulip'.repeat(2000)}`, 'rose', 'rose\r\n']],
    ['alone in an endless line', ['USER alice\r\n', `${'tulip'.repeat(2000)}`, 'rose', 'rose\r\n']],
    ['when nothing follows', ['USER alice\r\nPASS tulip']],
  ])('%s', async (_, pieces) => {
    for (const id of ['rfc959', 'vsftpd', 'pure-ftpd', 'pyftpdlib', 'inetutils-ftpd'] as const) {
      const told = (await recorded(id, pieces)).join('');
      for (const secret of secrets) expect([id, told]).not.toEqual([id, expect.stringContaining(secret)]);
    }
  });

  test('a command is none, nor is the password of a simulated account', async () => {
    const lines = ['USER alice\r\n', 'NOOP tulip\r\n', 'PASS s3cret\r\n', 'XYZ\r\n'];
    expect(await recorded('vsftpd', lines, { isLoggedIn: true })).toEqual(lines);
    expect(await recorded('vsftpd', [lines.join('')])).toEqual([lines.join('')]);
  });

  test('nor is a line with Telnet commands in it that the server takes out', async () => {
    const lines = ['USER alice\r\n', '\xff\xf4\xff\xf2ABOR\r\n'];
    expect(await recorded('rfc959', lines)).toEqual(lines);
  });
});

describe('of a line that is too long', () => {
  const long = 'x'.repeat(5000);
  test('no more is kept than shows it, where the server waits for its end', async () => {
    expect(await recorded('rfc959', [long, long, '\r\n', 'NOOP\r\n'])).toEqual([
      `${'x'.repeat(514)}\r\n`,
      'NOOP\r\n',
    ]);
  });

  test('it is told before its end what the server acts on then', async () => {
    expect(await recorded('vsftpd', [long])).toEqual([long]);
    expect(await recorded('inetutils-ftpd', [long, long, '\r\n'])).toEqual([long, long, '\r\n']);
  });

  test('as many pieces are told of a secret as there are', async () => {
    const [first, second, end] = await recorded('inetutils-ftpd', [`PASS ${long}`, long, 'tulip\r\n']);
    expect([first, second, end]).toEqual([`PASS ${'*'.repeat(5000)}`, '*'.repeat(5000), '*****\r\n']);
  });
});

test('what was begun in clear is dropped when TLS begins', async () => {
  const told: TimedInput[] = [];
  const of = { isLoggedIn: () => false, crowd: () => nobodyElse };
  const recording = new LiveRecording(await loadProfile('rfc959'), of, (happened) => told.push(happened));
  recording.receive('AUTH TLS\r\nUSER al', 5);
  recording.drop();
  recording.receive('NOOP\r\n', 9);
  expect(told).toEqual([
    { at: 5, input: { type: 'bytes', bytes: 'AUTH TLS\r\n' } },
    { at: 9, input: { type: 'bytes', bytes: 'NOOP\r\n' } },
  ]);
});

test('who else is there is told at the start, and later where the server counts at login', async () => {
  const crowd = { clients: 1, fromAddress: 1, loggedIn: 0, loggedInFromAddress: 0 };
  for (const [id, isCounted] of [
    ['vsftpd', false],
    ['proftpd', true],
  ] as const) {
    let now: Crowd = crowd;
    const told: TimedInput[] = [];
    const recording = new LiveRecording(
      await loadProfile(id),
      { isLoggedIn: () => false, crowd: () => now },
      (happened) => told.push(happened),
    );
    recording.connect();
    recording.receive('NOOP\r\n', 1);
    now = { ...crowd, loggedIn: 1 };
    recording.receive('NOOP\r\n', 2);
    const noop = { type: 'bytes', bytes: 'NOOP\r\n' };
    expect(told).toEqual([
      { at: 0, input: { type: 'connect', crowd } },
      { at: 1, input: noop },
      { at: 2, input: isCounted ? { ...noop, crowd: now } : noop },
    ]);
  }
});

test('the client can run out of time, hang up, or be cut off', async () => {
  const told: TimedInput[] = [];
  const of = { isLoggedIn: () => false, crowd: () => nobodyElse };
  const recording = new LiveRecording(await loadProfile('rfc959'), of, (happened) => told.push(happened));
  recording.timeOut(1);
  for (const how of ['hung up', 'reset', 'cut'] as const) recording.end(how, 2);
  expect(told.map(({ input }) => input)).toEqual([
    { type: 'waitForTimeout' },
    { type: 'disconnect' },
    { type: 'cut', by: 'network' },
    { type: 'cut', by: 'server' },
  ]);
});
