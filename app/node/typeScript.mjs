// As a program: node app/node/typeScript.mjs FILE compiles a module and prints where it is then.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './programs.mjs';

const cache = join(root, 'node_modules', '.cache', 'programs');

/**
 * A module of TypeScript, with all that it imports, for a Node that runs none. It becomes one file of JavaScript: that
 * is ready in a tenth of a second, and what it imports later is there as well.
 * @param {string} file from the folder of package.json
 * @returns {Promise<string>} the file to import or to start
 */
async function compiled(file) {
  const { build } = await import('vite');
  const output = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      ssr: join(root, file),
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = 'output' in output ? output.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`${file} could not be compiled.`);
  // Named after what is in it, and moved into place: several programs may start at once, also of several versions.
  const hash = createHash('sha256').update(chunk.code).digest('base64url').slice(0, 16);
  const target = join(cache, `${chunk.name}-${hash}.mjs`);
  if (!existsSync(target)) {
    mkdirSync(cache, { recursive: true });
    const unfinished = `${target}.${process.pid}`;
    writeFileSync(unfinished, chunk.code);
    renameSync(unfinished, target);
  }
  return target;
}

/**
 * Imports a module of TypeScript. It is compiled in a process of its own: a server that runs for long need not keep the
 * hundred megabytes of the compiler.
 * @template T
 * @param {string} file from the folder of package.json
 * @returns {Promise<T>}
 */
export async function importTypeScript(file) {
  const args = [fileURLToPath(import.meta.url), file];
  const target = execFileSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return import(pathToFileURL(target).href);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(await compiled(process.argv[2] ?? ''));
}
