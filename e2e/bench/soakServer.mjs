// The server of the soak, a process of its own. Asked by a message, it tells what it holds after a collection of garbage.
import { importTypeScript } from '../../app/node/typeScript.mjs';

/** What is left in the server: connections, handles of the system by their kinds, bytes of the heap. */
/** @typedef {{ connections: number, handles: Record<string, number>, heap: number }} Left */

/** @type {typeof import('../../app/node/ftp/serveFtp.ts')} */
const { serveFtp } = await importTypeScript('app/node/ftp/serveFtp.ts');
const { server } = await serveFtp(['--port', '0', ...process.argv.slice(2)]);
if (!server) throw new Error('The server did not start.');

process.on('message', () => {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  /** @type {Record<string, number>} */
  const handles = {};
  for (const kind of process.getActiveResourcesInfo()) handles[kind] = (handles[kind] ?? 0) + 1;
  /** @type {Left} */
  const left = { connections: server.size, handles, heap: process.memoryUsage().heapUsed };
  process.send?.(left);
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.port });
