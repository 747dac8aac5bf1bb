// Serves what was built into dist/. As a program: node app/node/serve.mjs [--port N], or the port in PORT.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, signals } from './programs.mjs';
import { startStaticServer } from './staticServer.mjs';

/** @typedef {{ port: number, host: string, orNextFree: boolean }} ServeOptions */

/**
 * Reads --port and --host. A port that was asked for is taken or refused, never exchanged for another.
 * @param {{ port: number, orNextFree: boolean }} defaults
 * @returns {ServeOptions}
 */
export function parseServeOptions(defaults) {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, host: { type: 'string' } } });
    const host = values.host ?? '127.0.0.1';
    const asked = values.port ?? process.env.PORT;
    if (asked === undefined) return { ...defaults, host };
    if (!/^\d+$/.test(asked) || Number(asked) > 65535)
      stop(`A port is a number up to 65535, not "${asked}".`);
    return { port: Number(asked), host, orNextFree: false };
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Serves dist/ until the program is told to stop (Ctrl+C).
 * @param {ServeOptions} options
 */
export async function serveBuild(options) {
  if (!existsSync(join(root, 'dist', 'index.html'))) stop('There is no dist/index.html yet: npm run build');
  const live = liveService(options.host);
  const server = await startServer(options, live.handle);
  for (const signal of signals) {
    process.once(signal, async () => {
      await live.close();
      await server.close();
      process.exit(0);
    });
  }
  console.log(`The FTP simulator is at ${server.url} (Ctrl+C stops it)`);
}

/**
 * What takes real clients where the page asks for it. It is TypeScript, and made ready when it is first needed.
 * @param {string} host
 */
function liveService(host) {
  /** @type {Promise<import('./live/LiveService.ts').LiveService> | undefined} */
  let service;
  const load = async () => {
    const { importTypeScript } = await import('./typeScript.mjs');
    /** @type {typeof import('./live/LiveService.ts')} */
    const { LiveService } = await importTypeScript('app/node/live/LiveService.ts');
    return new LiveService(host);
  };
  return {
    /** @type {import('./staticServer.mjs').Handle} */
    handle: (request, response) => {
      if (!request.url?.startsWith('/live/')) return false;
      service ??= load();
      service
        .then((live) => live.handle(request, response))
        .catch((error) => {
          console.error(error);
          service = undefined;
          response.writeHead(500).end();
        });
      return true;
    },
    close: async () => (await service)?.close(),
  };
}

/**
 * @param {ServeOptions} options
 * @param {import('./staticServer.mjs').Handle} handle
 * @returns {ReturnType<typeof startStaticServer>}
 */
async function startServer({ port, host, orNextFree }, handle) {
  try {
    return await startStaticServer({ folder: join(root, 'dist'), port, host, handle });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== 'EADDRINUSE') throw error;
    if (!orNextFree) stop(`Port ${port} is in use by another program. Choose one with --port N.`);
    return startServer({ port: port + 1, host, orNextFree }, handle);
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await serveBuild(parseServeOptions({ port: 4199, orNextFree: false }));
}
