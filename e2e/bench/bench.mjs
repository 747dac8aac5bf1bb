import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { installIfNeeded, root } from '../../app/node/programs.mjs';
import { startStaticServer } from '../../app/node/staticServer.mjs';
import { findChromium } from '../chromium.mjs';
import { measureLoading } from './loading.mjs';
import { measureResponding } from './responding.mjs';
import { measureSimulating } from './simulating.mjs';

// Prints how fast the page and the simulation are; with a name (loading, responding, simulating) that part alone. It
// asserts nothing: machines differ, and so do their moods.

const asked = process.argv.slice(2);
/** @param {string} part */
const isWanted = (part) => asked.length === 0 || asked.includes(part);

if (!(await installIfNeeded())) process.exit(1);
const executablePath = await findChromium();
if (!executablePath) {
  console.error('No Chromium to measure with.');
  process.exit(1);
}

/** @param {string} name */
const temporary = (name) => join(root, 'node_modules/.cache/bench', name);
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

await build({ root, logLevel: 'warn', build: { outDir: temporary('page') } });
await build({
  configFile: false,
  root: join(root, 'e2e/bench/floor'),
  base: './',
  logLevel: 'warn',
  build: { outDir: temporary('floor'), emptyOutDir: true, modulePreload: { polyfill: false } },
});
const page = await startStaticServer({ folder: temporary('page'), port: 0, host: 'localhost' });
const floor = await startStaticServer({ folder: temporary('floor'), port: 0, host: 'localhost' });
const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});

console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, Chromium ${browser.version()}`,
);
console.log(`load before: ${load()}\n`);
if (isWanted('loading')) await measureLoading(browser, { page: page.url, floor: floor.url });
if (isWanted('responding')) await measureResponding(browser, page.url);
await browser.close();
if (isWanted('simulating')) await measureSimulating();
console.log(`load after: ${load()}`);
await page.close();
await floor.close();
