import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../../app/node/programs.mjs';

/** A server in a process of its own, on 127.0.0.1. */
/** @typedef {{ name: string, port: number, pid: number, stop: () => Promise<void> }} Server */
/** How a server is started on a port: the program, its arguments, and what they need. */
/** @typedef {{ name: string, program: string, args: (port: number) => string[] }} Program */

const here = join(root, 'e2e', 'bench');
const minute = 60_000;

/** The front end of the simulator, as the textbook server. */
/** @type {Program} */
export const ours = {
  name: 'ours',
  program: process.execPath,
  args: (port) => [join(root, 'app/node/ftp/serveFtp.mjs'), '--port', String(port)],
};

/**
 * The servers to compare with, as far as they are here or can be had: pyftpdlib from Debian, ftp-srv from npm.
 * @returns {Program[]}
 */
export function peers() {
  return [pyftpdlib(), ftpSrv()].filter((peer) => peer !== undefined);
}

/** @returns {Program | undefined} */
function pyftpdlib() {
  const program = '/usr/bin/python3';
  const isHere = () => spawnSync(program, ['-c', 'import pyftpdlib'], { stdio: 'ignore' }).status === 0;
  if (!isHere() && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    quietly('apt-get', ['-q', 'update']);
    quietly('apt-get', ['-q', 'install', '-y', '--no-install-recommends', 'python3-pyftpdlib']);
  }
  if (!isHere()) return notHere('pyftpdlib');
  return {
    name: 'pyftpdlib',
    program,
    args: (port) => [join(here, 'peers/pyftpdlibServer.py'), String(port)],
  };
}

/** @returns {Program | undefined} */
function ftpSrv() {
  const folder = join(root, 'node_modules/.cache/bench/peers');
  const isHere = () => existsSync(join(folder, 'node_modules/ftp-srv/package.json'));
  if (!isHere()) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    quietly('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', 'ftp-srv@4.6.3']);
  }
  if (!isHere()) return notHere('ftp-srv');
  const script = join(here, 'peers/ftpSrvServer.mjs');
  return { name: 'ftp-srv', program: process.execPath, args: (port) => [script, folder, String(port)] };
}

/** @param {string} name */
function notHere(name) {
  console.log(`${name} is not here and could not be had: it is left out.`);
  return undefined;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
const quietly = (program, args) =>
  spawnSync(program, args, {
    stdio: 'ignore',
    timeout: 5 * minute,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });

/**
 * Starts a server and waits until it says that it listens.
 * @param {Program} program
 * @returns {Promise<Server>}
 */
export async function start({ name, program, args }) {
  const port = await freePort();
  const child = spawn(program, args(port), { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error(`${name} did not start.`))),
  ]);
  child.stdout.resume();
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { name, port, pid: child.pid ?? 0, stop };
}

/**
 * Starts the clients, whose work must not slow down who measures; `ask` gives them a job.
 * @returns {{ ask: <T>(job: object) => Promise<T>, stop: () => void }}
 */
export function startClients() {
  const child = fork(join(here, 'loginClients.mjs'));
  return {
    ask: async (job) => {
      child.send(job);
      const [answer] = await once(child, 'message');
      if ('error' in answer) throw new Error(answer.error);
      return answer;
    },
    stop: () => child.disconnect(),
  };
}

/**
 * Processor time that a process has used, in milliseconds; nothing where the system does not tell.
 * @param {number} pid
 */
export function processorTime(pid) {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ');
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * Memory that a process has in use, in bytes; nothing where the system does not tell.
 * @param {number} pid
 */
export function memory(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`) ?? '')?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
