import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { policy } from './contentSecurityPolicy.mjs';
import { startStaticServer } from './staticServer.mjs';

const page = `<!doctype html><title>FTP</title>${'<p>220 Service ready</p>'.repeat(50)}`;
const parent = mkdtempSync(join(tmpdir(), 'static-server-'));
let server: Awaited<ReturnType<typeof startStaticServer>>;

beforeAll(async () => {
  const folder = join(parent, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'not for visitors');
  mkdirSync(join(parent, 'dist-of-another'));
  writeFileSync(join(parent, 'dist-of-another', 'secret.txt'), 'not for visitors either');
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets', 'index-aB3_-9xZ.js'), 'start();');
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>');
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', 'replies.json'), '{"replies":[]}');
  server = await startStaticServer({ folder });
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true });
});

/** Sends the path as it stands; fetch would tidy the dots away. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>(
    (done, fail) => {
      request({ host: '127.0.0.1', port: server.port, path, method, headers }, async (response) => {
        const body = Buffer.concat(await response.toArray());
        done({ status: response.statusCode, headers: response.headers, body });
      })
        .on('error', fail)
        .end();
    },
  );
}

test('the page comes with its policy and is asked for again each time', async () => {
  const { status, headers, body } = await ask('/?latency=0');
  expect(status).toBe(200);
  expect(body.toString()).toBe(page);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
});

test('a file with a hash in its name is kept for good', async () => {
  const { headers } = await ask('/assets/index-aB3_-9xZ.js');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await ask('/favicon.svg')).headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': 'image/svg+xml; charset=utf-8',
  });
});

test('data can be read by any page, and is asked for again each time', async () => {
  expect((await ask('/data/replies.json')).headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-cache',
    'access-control-allow-origin': '*',
  });
});

test('text is compressed as the browser accepts it', async () => {
  const brotli = await ask('/', { 'Accept-Encoding': 'gzip, br' });
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
  const gzip = await ask('/', { 'Accept-Encoding': 'gzip, br;q=0' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(page);
});

test('an unchanged page is not sent twice', async () => {
  const { headers } = await ask('/');
  expect(await ask('/', { 'If-None-Match': String(headers.etag) })).toMatchObject({ status: 304 });
});

test('HEAD gives the headers alone, other methods nothing', async () => {
  const head = await ask('/', {}, 'HEAD');
  expect(head).toMatchObject({ status: 200, body: Buffer.alloc(0) });
  expect(head.headers['content-length']).toBe(String(page.length));
  expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405 });
});

test.each([
  ['/missing', 404],
  ['/index.html/', 404],
  ['/../secret.txt', 404],
  ['/..%2fsecret.txt', 404],
  ['/%2e%2e/secret.txt', 404],
  ['/assets/../../secret.txt', 404],
  ['/../dist-of-another/secret.txt', 404],
  ['/..%5csecret.txt', 400],
  ['/%00', 400],
  ['/%zz', 400],
])('%s is answered with %i', async (path, status) => {
  const answer = await ask(path);
  expect(answer.status).toBe(status);
  expect(answer.body.toString()).not.toContain('not for visitors');
});

test('a name longer than any file may have is answered too', async () => {
  expect(await ask(`/${'a'.repeat(5000)}`)).toMatchObject({ status: 404 });
});

test('a folder without its slash is redirected, never to another host', async () => {
  expect((await ask('/assets')).headers.location).toBe('/assets/');
  expect((await ask('//assets?latency=0')).headers.location).toBe('/assets/?latency=0');
});

test('a taken port is an error', async () => {
  await expect(startStaticServer({ folder: parent, port: server.port })).rejects.toThrow('EADDRINUSE');
});
