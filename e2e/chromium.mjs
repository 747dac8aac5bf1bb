import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runPackage } from '../app/node/programs.mjs';

const names = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that starts: the one in CHROMIUM_PATH, the system's, Playwright's, or else one that is
 * installed now. Undefined when there is no way to get one.
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (starts(asked)) return asked;
    console.error(`CHROMIUM_PATH is ${asked}, but no browser starts there.`);
    return undefined;
  }
  return installedChromium() ?? (await playwrightChromium()) ?? (await installChromium());
}

function installedChromium() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...usualPlaces].find(starts);
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  return [chromium.executablePath()].find(starts);
}

async function installChromium() {
  console.log('No Chromium found; asking Playwright for one ...');
  if ((await runPackage('playwright', ['install', 'chromium'])) === 0) {
    const path = await playwrightChromium();
    if (path) return path;
  }
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('Asking Debian for one ...');
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  if ((await run('apt-get', ['update'], quiet)) !== 0) return undefined;
  if ((await run('apt-get', ['install', '-y', 'chromium'], quiet)) !== 0) return undefined;
  return installedChromium();
}

/**
 * On Linux a file can be there without the libraries it needs; elsewhere --version would open a window.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
