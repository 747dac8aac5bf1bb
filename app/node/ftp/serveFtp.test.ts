import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createCertificate } from './certificate.ts';
import { serveFtp } from './serveFtp.ts';
import { TestClient } from './TestClient.ts';

const program = fileURLToPath(new URL('serveFtp.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'serve-ftp-'));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** Starts the program, and waits for what it prints first. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const output = await new Promise<string>((done) => {
    child.stdout?.once('data', (bytes) => done(String(bytes)));
    child.stderr?.once('data', (bytes) => done(String(bytes)));
  });
  return { child, output, ended };
}

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it says where it listens, and %s ends it and its sessions',
  async (signal) => {
    const { child, output, ended } = await start('--server', 'vsftpd', '--port', '0', '--tls');
    const port = /^vsftpd 3\.0\.3 listens on 127\.0\.0\.1 port (\d+): only this machine can reach it/.exec(
      output,
    )?.[1];
    const client = await TestClient.connect(Number(port));
    expect(await client.ask('USER alice')).toMatch(/^331 /);
    child.kill(signal);
    expect(await ended).toBe(0);
    await client.rest();
  },
  20_000,
);

test('a port that is in use is told, and not exchanged for another', async () => {
  const first = await serveFtp(['--port=0']);
  const port = String(first.server?.port);
  await expect(serveFtp(['--port', port])).rejects.toThrow(
    `Port ${port} is in use by another program. Choose another one.`,
  );
  const { output, ended } = await start('--port', port);
  expect(output).toBe(`Port ${port} is in use by another program. Choose another one.\n`);
  expect(await ended).toBe(1);
  await first.server?.close();
}, 20_000);

test('options set up the server that answers', async () => {
  const { server } = await serveFtp([
    '--port=0',
    '--server=proftpd',
    '--config=max1',
    '--set=failuresAllowed=1',
  ]);
  const port = server?.port ?? 0;
  const client = await TestClient.connect(port);
  expect(client.received).toMatch(/^220 ProFTPD/);
  await client.ask('USER alice', 'PASS s3cret');
  const second = await TestClient.connect(port);
  expect(await second.ask('USER bob', 'PASS hunter2')).toMatch(/530 /);
  await server?.close();
});

test('it warns where other machines can reach it', async () => {
  const { output, server } = await serveFtp(['--port=0', '--host=0.0.0.0']);
  expect(output).toContain('WARNING: other machines can reach it');
  await server?.close();
});

test('a certificate is taken from files', async () => {
  const { cert, key } = createCertificate();
  const files = ['--cert', file('cert.pem', cert), '--key', file('key.pem', key)];
  await expect(serveFtp(['--port=0', ...files])).rejects.toThrow('of use with --tls or --tls-required only');
  const { server } = await serveFtp(['--port=0', '--tls', ...files]);
  const client = await TestClient.connect(server?.port ?? 0);
  await client.ask('AUTH TLS');
  await client.secure();
  expect(client.certificate).toBe(cert);
  await server?.close();
});

const cert = file('other.pem', createCertificate().cert);
test.each([
  [['--prot', '21'], /^There is no option "--prot"\. There are: --port N, --host ADDRESS, --server NAME/],
  [['--port', '70000'], '--port takes a number from 0 to 65535, not "70000".'],
  [['vsftpd'], 'Only options are taken here, not "vsftpd".'],
  [['--time-scale', 'fast'], '--time-scale takes a number from 0 to 1000, not "fast".'],
  [['--host', '192.0.2.1', '--port=0'], 'This machine has no address "192.0.2.1".'],
  [['--tls', '--cert', cert], '--cert and --key belong together.'],
  [['--tls', '--cert', cert, '--key', cert], /^The certificate of .* cannot be used: /],
  [['--tls', '--cert', 'missing', '--key', 'missing'], /cannot be used: ENOENT/],
] as const)('%j is refused with what can be asked for', async (args, message) => {
  await expect(async () => serveFtp(args)).rejects.toThrow(message);
});

test('the help names every option', async () => {
  const { output, server } = await serveFtp(['--help']);
  expect(server).toBeUndefined();
  expect(output).toMatch(/--server NAME .*\n.*--config NAME .*\n(.*\n)*.*--time-scale F/);
});
