import { afterEach, expect, test, vi } from 'vitest';
import { loadProfile, type ProfileId } from '../../../machines/profiles/profiles.ts';
import type { Configuration } from '../../../machines/profiles/ServerProfile.ts';
import { serverSettingsFor } from '../../../machines/simulator/defaults.ts';
import { FtpServer, type FtpServerOptions } from './FtpServer.ts';
import { TestClient } from './TestClient.ts';

vi.setConfig({ testTimeout: 20_000 });

const servers: FtpServer[] = [];
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

/** A server on a port of its own, and clients that have connected to it. */
async function serve(
  id: ProfileId,
  configuration: Partial<Configuration> = {},
  options: Partial<FtpServerOptions> = {},
) {
  const profile = await loadProfile(id);
  const input = { ...serverSettingsFor(profile), ...configuration, profile };
  const server = await FtpServer.start({ input, port: 0, timeScale: 0, ...options });
  servers.push(server);
  return { server, client: () => TestClient.connect(server.port) };
}

/** Lets time pass until something is so; an error where it does not come about. */
async function until(isSo: () => boolean) {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 500) throw new Error('It did not come about.');
    await new Promise((done) => setTimeout(done, 10));
  }
}

test('a client logs in and out', async () => {
  const { client } = await serve('vsftpd');
  const alice = await client();
  expect(alice.received).toBe('220 (vsFTPd 3.0.3)\r\n');
  expect(await alice.ask('USER alice')).toBe('331 Please specify the password.\r\n');
  expect(await alice.ask('PASS s3cret')).toBe('230 Login successful.\r\n');
  expect(await alice.ask('QUIT')).toBe('221 Goodbye.\r\n');
  await alice.rest();
  expect(alice.ending).toBe('closed');
});

test('a client that has taken its leave is gone at once, also if it never closes its end', async () => {
  const { server, client } = await serve('rfc959');
  const alice = await client();
  alice.socket.allowHalfOpen = true;
  expect(await alice.ask('QUIT')).toMatch(/^221 /);
  await alice.rest();
  expect(alice.ending).toBe('closed');
  await client();
  expect(server.size).toBe(1);
  alice.socket.destroy();
});

test('what is said of the machine, the address and the port is so', async () => {
  const { server, client } = await serve('pure-ftpd');
  const { received } = await client();
  expect(received).toContain(`Server port: ${server.port}.`);
  expect(received).toMatch(/Local time is now \d\d:\d\d\./);
});

test('lines that come at once are answered in their order', async () => {
  const { client } = await serve('rfc959');
  const alice = await client();
  const replies = await alice.ask('USER alice', 'PASS s3cret', ...new Array(300).fill('NOOP'), 'PWD');
  expect(replies.match(/^\d+/gm)).toEqual(['331', '230', ...new Array(300).fill('200'), '257']);
});

test('a line may come byte by byte', async () => {
  const { client } = await serve('rfc959');
  const alice = await client();
  for (const byte of 'USER alice\r\n') {
    alice.send(byte);
    await new Promise((done) => setTimeout(done, 2));
  }
  expect(await alice.replies(1)).toMatch(/^331 /);
});

test('a client that has sent its last line and closed its end gets all its replies', async () => {
  const { client } = await serve('vsftpd', {}, { timeScale: 0.1 });
  const bob = await client();
  bob.send('USER bob\r\nPASS wrong\r\nPWD\r\n');
  bob.end();
  expect((await bob.rest()).match(/^\d+/gm)).toEqual(['331', '530', '530']);
});

test('a client logs in under TLS, and what came in clear behind AUTH is dropped', async () => {
  const { client } = await serve('rfc959', { tls: 'required' });
  const alice = await client();
  expect(await alice.ask('USER alice')).toMatch(/^5/);
  alice.send(`AUTH TLS\r\n${'USER bob\r\n'.repeat(100)}`);
  expect(await alice.replies(1)).toMatch(/^234 /);
  await alice.secure();
  expect(await alice.ask('USER alice')).toMatch(/^331 /);
  expect(await alice.ask('PASS s3cret', 'PBSZ 0', 'PROT P')).toMatch(/^230 .*\r\n200 .*\r\n200 /);
  expect(await alice.ask('QUIT')).toMatch(/^221 /);
  await alice.rest();
  expect(alice.ending).toBe('closed');
});

test('a handshake that is none ends the connection, without a word', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const stranger = await client();
  await stranger.ask('AUTH TLS');
  stranger.send('NOOP\r\n');
  expect(await stranger.rest()).not.toContain('200');
  await until(() => server.size === 0);
});

test('a handshake that does not come is not waited for longer than ten seconds', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const slow = await client();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await slow.ask('AUTH TLS');
  vi.advanceTimersByTime(9_900);
  expect([slow.ending, server.size]).toEqual([undefined, 1]);
  vi.advanceTimersByTime(200);
  vi.useRealTimers();
  await slow.rest();
  await until(() => server.size === 0);
});

test('what is no TLS after the handshake ends the connection', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const alice = await client();
  await alice.ask('AUTH TLS');
  await alice.secure();
  await alice.ask('NOOP');
  alice.socket.write('USER alice in clear text\r\n');
  await alice.rest();
  await until(() => server.size === 0);
});

test('a client that shakes hands again and again is cut off, and takes nobody along', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const alice = await client();
  const mallory = await client();
  await mallory.ask('AUTH TLS');
  await mallory.secure('TLSv1.2');
  await mallory.shakeHandsAgain(10);
  await mallory.rest();
  await until(() => server.size === 1);
  expect(await alice.ask('NOOP')).toMatch(/^200 /);
});

test('CCC ends TLS with a close_notify, and the connection goes on in clear, as often as asked', async () => {
  const { client } = await serve('rfc959', { tls: 'offered' });
  const alice = await client();
  for (const user of ['alice', 'bob']) {
    expect(await alice.ask('AUTH TLS')).toMatch(/^234 /);
    await alice.secure();
    expect(await alice.ask(`USER ${user}`)).toMatch(/^331 /);
    expect(await alice.ask('CCC')).toMatch(/^200 /);
    await alice.clear();
    expect(await alice.ask('NOOP', 'SYST')).toMatch(/^200 .*\r\n215 /);
  }
});

test('of two clients the second finds the server full, and a third finds it free again', async () => {
  const { client } = await serve('vsftpd', { maxClients: 1 });
  const first = await client();
  const second = await client();
  expect(second.received).toMatch(/^421 /);
  await second.rest();
  expect(await first.ask('USER alice', 'PASS s3cret', 'QUIT')).toMatch(/230 /);
  await first.rest();
  await until(() => first.socket.destroyed);
  expect((await client()).received).toMatch(/^220 /);
});

test('no more connections are held than there may be, whatever the profile allows', async () => {
  const { server, client } = await serve('rfc959', {}, { maxConnections: 2 });
  await client();
  await client();
  const third = await client();
  expect(third.received).toBe('421 Too many connections.\r\n');
  await third.rest();
  expect(server.size).toBe(2);
});

test('who is silent for too long is told so, and who speaks is not', async () => {
  const { client } = await serve('vsftpd', { idleLimit: 300 });
  const silent = await client();
  const busy = await client();
  for (let i = 0; i < 4; i++) {
    await busy.ask('FEAT');
    await new Promise((done) => setTimeout(done, 100));
  }
  expect(await silent.rest()).toBe('421 Timeout.\r\n');
  expect(silent.ending).toBe('closed');
  expect(busy.ending).toBeUndefined();
});

test('a login that takes too long is ended, one that is complete is not', async () => {
  const { client } = await serve('rfc959', { loginLimit: 200 });
  const slow = await client();
  const quick = await client();
  await quick.ask('USER alice', 'PASS s3cret');
  expect(await slow.rest()).toMatch(/^421 /);
  expect(await quick.ask('NOOP')).toMatch(/^200 /);
});

test('a client that resets its connection harms nobody and leaves nothing', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const other = await client();
  for (const lines of [[], ['USER alice'], ['AUTH TLS'], ['USER alice', 'PASS wrong']]) {
    const rude = await client();
    if (lines.length > 0) await rude.ask(...lines);
    rude.reset();
  }
  const secured = await client();
  await secured.ask('AUTH TLS');
  await secured.secure();
  secured.reset();
  await until(() => server.size === 1);
  expect(await other.ask('NOOP')).toMatch(/^200 /);
});

/** Sends far more than the system keeps for the two ends; what of it has to stay at the client is more than a third. */
function flood({ socket }: TestClient, line: string) {
  const bytes = Buffer.alloc(2 ** 20, `${line}\r\n`);
  for (let i = 0; i < 24; i++) socket.write(bytes);
}
const stays = 2 ** 23;

test('while a server is busy no more is read of what its client sends', async () => {
  const { server, client } = await serve('vsftpd', {}, { timeScale: 0.3 });
  const hasty = await client();
  await hasty.ask('USER alice');
  hasty.send('PASS wrong\r\n'); // the reply is kept back for 0.8 s at least
  flood(hasty, 'NOOP');
  await new Promise((done) => setTimeout(done, 400));
  const { writableLength } = hasty.socket;
  expect(writableLength).toBeGreaterThan(stays);
  await new Promise((done) => setTimeout(done, 100));
  expect(hasty.socket.writableLength).toBe(writableLength);
  expect(await (await client()).ask('USER alice', 'PASS s3cret')).toMatch(/230 /);
  hasty.reset();
  await until(() => server.size === 1);
});

test('a client that does not read its replies is given no more of them, and the others theirs', async () => {
  const { server, client } = await serve('inetutils-ftpd');
  const deaf = await client();
  deaf.socket.pause();
  flood(deaf, 'HELP');
  await new Promise((done) => setTimeout(done, 300));
  expect(deaf.socket.writableLength).toBeGreaterThan(stays);
  expect(await (await client()).ask('USER alice', 'PASS s3cret')).toMatch(/230 /);
  deaf.reset();
  await until(() => server.size === 1);
});

test('a line without an end is no burden: of it no more is kept than a line may have', async () => {
  const { client } = await serve('pure-ftpd');
  const endless = await client();
  for (let i = 0; i < 64; i++) endless.send('x'.repeat(64 * 1024));
  endless.send('\r\n');
  expect(await endless.replies(1)).toMatch(/^(421|5\d\d) /);
});

test('the end of the server ends its sessions, and none hangs on', async () => {
  const { server, client } = await serve('rfc959', { tls: 'offered' });
  const inClear = await client();
  const secured = await client();
  await secured.ask('AUTH TLS');
  await secured.secure();
  const half = await client();
  await half.ask('AUTH TLS');
  await server.close();
  await until(() => server.size === 0);
  for (const each of [inClear, secured, half]) await each.rest();
  expect(inClear.ending).toBe('closed');
});
