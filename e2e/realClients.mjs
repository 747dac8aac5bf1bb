import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../app/node/programs.mjs';

/** The clients of the unit tests that npm does not bring along: package of Debian, program, what shows that it starts. */
const clients = /** @type {const} */ ([
  ['curl', 'curl', ['--version']],
  ['lftp', 'lftp', ['--version']],
  ['tnftp', 'tnftp', ['-?']],
  ['python3', '/usr/bin/python3', ['-c', 'import ftplib, ssl']],
]);

/** What could not be had; it is not asked for again. */
const asked = join(root, 'node_modules', '.cache', 'clients-asked-for');
const minute = 60_000;

const missing = () =>
  clients
    .filter(([, program, args]) => spawnSync(program, args, { stdio: 'ignore', timeout: minute }).error)
    .map(([name]) => name);

/**
 * Sees to it that the real clients of the unit tests are there, where this machine allows it (root on Debian), within
 * a few minutes. Those that stay away are told; their tests are skipped.
 */
export function installClients() {
  const wanted = missing().join(' ');
  if (wanted === '') return;
  if (canInstall() && !(existsSync(asked) && readFileSync(asked, 'utf8') === wanted)) {
    console.log(`Asking Debian for ${wanted} ...`);
    const install = ['install', '-y', '--no-install-recommends', ...wanted.split(' ')];
    if (aptGet(['update'])) aptGet(install);
  }
  const left = missing();
  if (left.length === 0) return;
  mkdirSync(dirname(asked), { recursive: true });
  writeFileSync(asked, left.join(' '));
  console.log(`Not on this machine: ${left.join(', ')}. The tests with them are skipped.`);
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** @param {readonly string[]} args */
function aptGet(args) {
  const { status } = spawnSync('apt-get', ['-q', '-o', 'Acquire::http::Timeout=20', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 3 * minute,
  });
  return status === 0;
}
