// npm run simulate: plays command lines against a simulated server and prints the session. --help tells more.
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { installIfMissing } from './programs.mjs';

// A reader that has read enough, such as head, closes the pipe.
process.stdout.on('error', (error) => {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** @param {string | undefined} file */
async function read(file) {
  if (file !== undefined && file !== '-') return readFile(file, 'utf8');
  if (process.stdin.isTTY) console.error('Command lines, one a line; Ctrl+D ends them:');
  return text(process.stdin);
}

if (!(await installIfMissing(2))) process.exit(1);
const { importTypeScript } = await import('./typeScript.mjs');
/** @type {typeof import('./simulate.ts')} */
const { simulate } = await importTypeScript('app/node/simulate.ts');
try {
  const { output, notes } = await simulate(process.argv.slice(2), read);
  process.stdout.write(output);
  process.stderr.write(notes);
} catch (error) {
  // What a person did is told in a line; what is our mistake, with all that helps to find it.
  const isTheirs = error instanceof Error && (error.name === 'UsageError' || 'syscall' in error);
  console.error(isTheirs ? error.message.replace(/^ENOENT: /, '') : error);
  process.exitCode = 1;
}
