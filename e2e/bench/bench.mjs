import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { installIfNeeded, root } from '../../app/node/programs.mjs';
import { startStaticServer } from '../../app/node/staticServer.mjs';
import { findChromium } from '../chromium.mjs';
import { measureLoading } from './loading.mjs';
import { measureResponding } from './responding.mjs';
import { measureServing } from './serving.mjs';
import { measureSimulating } from './simulating.mjs';

// Prints how fast the page, the simulation and the front end for real clients are; with names (loading, responding,
// simulating, serving) those parts alone. It asserts nothing: machines differ, and so do their moods.

const asked = process.argv.slice(2);
/** @param {string[]} parts */
const isWanted = (...parts) => asked.length === 0 || parts.some((part) => asked.includes(part));

if (!(await installIfNeeded())) process.exit(1);

/** @param {string} name */
const temporary = (name) => join(root, 'node_modules/.cache/bench', name);
const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ');

console.log(`${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
console.log(`load before: ${load()}\n`);
if (isWanted('loading', 'responding')) await measurePage();
if (isWanted('simulating')) await measureSimulating();
if (isWanted('serving')) await measureServing();
console.log(`load after: ${load()}`);

async function measurePage() {
  const executablePath = await findChromium();
  if (!executablePath) {
    console.error('No Chromium to measure with.\n');
    process.exitCode = 1;
    return;
  }
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
  const { chromium } = await import('playwright');
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
  console.log(`Chromium ${browser.version()}`);
  if (isWanted('loading')) await measureLoading(browser, { page: page.url, floor: floor.url });
  if (isWanted('responding')) await measureResponding(browser, page.url);
  await browser.close();
  await page.close();
  await floor.close();
}
