import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What tells a program to stop. */
export const signals = /** @type {const} */ (['SIGINT', 'SIGTERM']);

/**
 * Runs a program in the foreground and gives its exit code; what it prints is seen as it comes, and it stops with us.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean, output?: 1 | 2 }} [options] `output` 2: it goes to stderr
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, shell = false, output = 1 } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', output, 2],
      env: { ...process.env, ...env },
      shell,
    });
    /** @param {NodeJS.Signals} signal */
    const stop = (signal) => {
      child.kill(signal);
      process.exit(signal === 'SIGINT' ? 130 : 143);
    };
    /** @param {number} code */
    const end = (code) => {
      for (const signal of signals) process.off(signal, stop);
      done(code);
    };
    for (const signal of signals) process.on(signal, stop);
    child.on('exit', (code) => end(code ?? 1));
    child.on('error', (error) => {
      console.error(`${program} did not start: ${error.message}`);
      end(1);
    });
  });
}

/**
 * Runs a program that an installed package brings along, without npx, which could fetch another version.
 * @param {string} packageName
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function runPackage(packageName, args, env = {}) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : Object.values(bin)[0];
  return run(process.execPath, [join(folder, file), ...args], { env });
}

/**
 * Installs where there is nothing yet. Programs that are run often, also by tests, do not look after versions: they must
 * not exchange what others are using.
 * @param {1 | 2} [output]
 */
export async function installIfMissing(output) {
  return existsSync(join(root, 'node_modules', 'vite')) || installIfNeeded(output);
}

/**
 * Makes node_modules what package-lock.json says, unless it is so already. The stamp lies inside node_modules, so
 * that it goes when they go.
 * @param {1 | 2} [output] where it tells of it: 2 is stderr
 * @returns {Promise<boolean>} whether all is in place
 */
export async function installIfNeeded(output = 1) {
  const stamp = join(root, 'node_modules', '.installed-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  process[output === 1 ? 'stdout' : 'stderr'].write('Installing what package-lock.json lists ...\n');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const code = await run('npm', args, { shell: process.platform === 'win32', output });
  if (code === 0) writeFileSync(stamp, lock);
  else console.error(`npm ci failed with exit code ${code}.`);
  return code === 0;
}
