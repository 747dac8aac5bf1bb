import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { policy } from './contentSecurityPolicy.mjs';

/** @typedef {{ modified: number, etag: string, body: Buffer, gzip?: Buffer, br?: Buffer }} StoredFile */

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.zip': 'application/zip',
};

/** On every answer. Modules in a sandboxed frame have no origin, so they load only where all origins may read. */
const commonHeaders = {
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/**
 * Answers a request itself, or leaves it to the files.
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} Handle
 */

/**
 * Serves the files of one folder, as a careful static host would. Port 0 takes any free one.
 * @param {{ folder: string, port?: number, host?: string, handle?: Handle }} options
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function startStaticServer({ folder, port = 0, host = '127.0.0.1', handle = () => false }) {
  const stored = storeOf(resolve(folder));
  const server = createServer((request, response) => {
    if (handle(request, response)) return;
    const { status, headers, body } = answer(request, stored);
    response.writeHead(status, { ...commonHeaders, ...headers, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  server.listen(port, host);
  await once(server, 'listening'); // rejects when the port is taken
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    url: `http://localhost:${address.port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {ReturnType<typeof storeOf>} stored
 * @returns {{ status: number, headers: Record<string, string>, body: Buffer }}
 */
function answer(request, stored) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return text(405, 'Only GET and HEAD are answered here.', { Allow: 'GET, HEAD' });
  }
  const [address = '/', query] = (request.url ?? '/').split('?');
  const path = pathOf(address);
  if (path === undefined) return text(400, 'This address cannot be read.');
  const file = stored(path.endsWith('/') ? `${path}index.html` : path);
  if (file === 'folder') {
    return text(301, 'Moved.', {
      Location: encodeURI(`${path}/`) + (query === undefined ? '' : `?${query}`),
    });
  }
  if (!file) return text(404, 'There is no such page here. The FTP simulator is at the address /');
  return fileAnswer(path, file, request.headers);
}

/**
 * A path with one slash in front (two would make a redirect leave this host), or nothing for a broken escape.
 * @param {string} address
 */
function pathOf(address) {
  try {
    const path = decodeURIComponent(address).replace(/^\/*/, '/');
    return path.includes('\0') || path.includes('\\') ? undefined : path;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} path
 * @param {StoredFile} file
 * @param {import('node:http').IncomingHttpHeaders} asked
 */
function fileAnswer(path, file, asked) {
  const type =
    types[extname(path.endsWith('/') ? 'index.html' : path).toLowerCase()] ?? 'application/octet-stream';
  const hashed = /\/assets\/[^/]+-[\w-]{8}\.\w+$/.test(path);
  /** @type {Record<string, string>} */
  const headers = {
    'Content-Type': type,
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: file.etag,
    Vary: 'Accept-Encoding',
  };
  if (type.startsWith('text/html')) headers['Content-Security-Policy'] = policy;
  if (asked['if-none-match'] === file.etag) return { status: 304, headers, body: Buffer.alloc(0) };
  const coding = /** @type {const} */ (['br', 'gzip']).find((name) => file[name] && accepts(asked, name));
  if (coding) headers['Content-Encoding'] = coding;
  return { status: 200, headers, body: (coding && file[coding]) ?? file.body };
}

/**
 * @param {import('node:http').IncomingHttpHeaders} asked
 * @param {string} coding
 */
function accepts(asked, coding) {
  const offers = String(asked['accept-encoding'] ?? '').split(',');
  return offers.some((offer) => {
    const [name, weight] = offer.split(';').map((part) => part.trim());
    return name === coding && !/^q=0(\.0*)?$/.test(weight ?? '');
  });
}

/**
 * Keeps the files of a folder in memory, compressed; a file that was built anew is read anew.
 * @param {string} root
 */
function storeOf(root) {
  /** @type {Map<string, StoredFile>} */
  const files = new Map();

  /** @param {string} path @returns {StoredFile | 'folder' | undefined} */
  const stored = (path) => {
    const name = resolve(join(root, path));
    if (name !== root && !name.startsWith(root + sep)) return undefined;
    const found = statusOf(name);
    if (found?.isDirectory()) return 'folder';
    if (!found?.isFile() || path.endsWith('/')) return undefined;
    const kept = files.get(name);
    if (kept?.modified === found.mtimeMs) return kept;
    const file = { modified: found.mtimeMs, ...compressed(readFileSync(name), types[extname(name)] ?? '') };
    files.set(name, file);
    return file;
  };

  for (const entry of readdirSync(root, { recursive: true })) stored(`/${String(entry)}`);
  return stored;
}

/** @param {string} name */
function statusOf(name) {
  try {
    return statSync(name);
  } catch {
    return undefined; // missing, below a file, too long a name: for a visitor all the same
  }
}

/**
 * @param {Buffer} body
 * @param {string} type
 */
function compressed(body, type) {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`;
  if (!/charset|wasm/.test(type) || body.length < 500) return { etag, body };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return { etag, body, gzip: gzipSync(body, { level: 9 }), br: brotliCompressSync(body, quality) };
}

/**
 * @param {number} status
 * @param {string} message
 * @param {Record<string, string>} [headers]
 */
function text(status, message, headers = {}) {
  const type = { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' };
  return { status, headers: { ...type, ...headers }, body: Buffer.from(`${message}\n`) };
}
