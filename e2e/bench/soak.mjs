// npm run soak: opens many connections and drops each at some byte, then tells what is left of them in the server. It
// fails where a connection is. --connections N, --seed N.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { connect as connectTls } from 'node:tls';
import { parseArgs } from 'node:util';
import { installIfNeeded, root } from '../../app/node/programs.mjs';
import { importTypeScript } from '../../app/node/typeScript.mjs';

/** @typedef {import('./soakServer.mjs').Left} Left */
/** How a client goes away: it closes its end and reads on, closes, or cuts the connection. */
const ways = /** @type {const} */ (['end', 'close', 'reset']);
/** How a client goes about a login: waiting for each reply, sending all at once, or under TLS. */
const manners = /** @type {const} */ (['patient', 'hasty', 'protected']);

const logins = [
  ['USER alice', 'PASS s3cret', 'PWD', 'QUIT'],
  ['USER alice', 'PASS wrong', 'NOOP', 'USER alice', 'PASS s3cret', 'QUIT'],
  ['FEAT', 'USER nobody', 'PASS wrong', 'STAT', 'nonsense', 'QUIT'],
];
/** More bytes than any of these sends, a handshake included. */
const mostBytes = 1200;
const atOnce = 60;
const warmUp = 1000;

if (!(await installIfNeeded())) process.exit(1);
const { values } = parseArgs({ options: { connections: { type: 'string' }, seed: { type: 'string' } } });
const connections = Number(values.connections ?? 10_000);
/** @type {typeof import('../../machines/simulator/random.ts')} */
const { createRandom } = await importTypeScript('machines/simulator/random.ts');
const random = createRandom(Number(values.seed ?? 1));
/** @param {number} below */
const whole = (below) => Math.floor(random() * below);
/** @template T @param {readonly T[]} list */
const one = (list) => /** @type {T} */ (list[whole(list.length)]);

const child = fork(
  join(root, 'e2e/bench/soakServer.mjs'),
  ['--server', 'vsftpd', '--tls', '--time-scale', '0.02'],
  {
    execArgv: ['--expose-gc'],
  },
);
const [{ port }] = await once(child, 'message');
/** @returns {Promise<Left>} */
async function ask() {
  child.send('left?');
  const [left] = await once(child, 'message');
  return left;
}

await visitOften(warmUp);
const before = await settled();
const start = performance.now();
const counts = await visitOften(connections);
const seconds = (performance.now() - start) / 1000;
const after = await settled();

console.log(`${connections} connections dropped in ${seconds.toFixed(1)} s (seed ${values.seed ?? 1}):`);
for (const [what, count] of [...counts].sort())
  console.log(`  ${what.padEnd(34)}${String(count).padStart(6)}`);
console.log(`Left of them: ${after.connections} connections`);
console.log(`  handles before ${shown(before.handles)}`);
console.log(`          after  ${shown(after.handles)}`);
console.log(`  heap    before ${megabytes(before.heap)}, after ${megabytes(after.heap)} (garbage collected)`);
child.disconnect();
process.exitCode = after.connections > 0 ? 1 : 0;

/** What the server holds when it has let go of those that it still had to answer, or after a while. */
async function settled() {
  const end = performance.now() + 20_000;
  let left = await ask();
  while (left.connections > 0 && performance.now() < end) {
    await new Promise((done) => setTimeout(done, 200));
    left = await ask();
  }
  return left;
}

/**
 * So many visits, some at once; and how many went how.
 * @param {number} visits
 * @returns {Promise<Map<string, number>>}
 */
async function visitOften(visits) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  let left = visits;
  const visitor = async () => {
    while (left-- > 0) {
      const [manner, way] = [one(manners), one(ways)];
      // One in eight is gone before it has sent anything; of these some before they have been greeted.
      const bytes = whole(8) === 0 ? 0 : 1 + whole(manner === 'protected' ? mostBytes : 80);
      const isHurried = bytes === 0 && whole(2) === 0;
      await visit(one(logins), manner, way, bytes, isHurried);
      const what = isHurried
        ? 'before the greeting'
        : bytes === 0
          ? 'after the greeting'
          : `${manner}, ${bytes > 0 ? 'at some byte' : ''}`;
      counts.set(`${what}, by ${way}`, (counts.get(`${what}, by ${way}`) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, visitor));
  return counts;
}

/**
 * One client, who is gone after so many bytes.
 * @param {readonly string[]} lines
 * @param {(typeof manners)[number]} manner
 * @param {(typeof ways)[number]} way
 * @param {number} bytes
 * @param {boolean} isHurried
 * @returns {Promise<void>}
 */
function visit(lines, manner, way, bytes, isHurried) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.on('error', () => {}).on('close', () => done());
    let left = bytes;
    const leave = () => {
      if (way === 'reset') socket.resetAndDestroy();
      else if (way === 'close') socket.destroy();
      else socket.end();
    };
    if (isHurried) socket.on('connect', leave);
    /** Sends as many of these bytes as are left, and goes when none are. @param {Buffer} chunk */
    const send = (chunk) => {
      if (left <= 0) return;
      socket.write(chunk.subarray(0, left), () => left <= 0 && leave());
      left -= chunk.length;
    };
    const waiting = manner === 'protected' ? ['AUTH TLS', ...lines] : [...lines];
    /** @type {(chunk: Buffer) => void} */
    let speak = send;
    /** @type {(chunk: Buffer) => void} */
    let hear = heard;
    const next = () => {
      const count = manner === 'hasty' ? waiting.length : 1;
      const text = waiting.splice(0, count).map((line) => `${line}\r\n`);
      if (text.length > 0) speak(Buffer.from(text.join('')));
    };
    socket.on('data', (chunk) => hear(chunk));

    /** A reply, or what there is of one: how many lines it has matters to nobody here. @param {Buffer} chunk */
    function heard(chunk) {
      if (bytes === 0) leave();
      else if (chunk.toString('latin1').startsWith('234')) secure();
      else next();
    }
    function secure() {
      const wire = new Duplex({
        read: () => {},
        write: (chunk, _, written) => {
          send(chunk);
          written();
        },
      });
      hear = (chunk) => wire.push(chunk);
      socket.on('close', () => wire.destroy());
      const inside = connectTls({ socket: wire, rejectUnauthorized: false });
      inside.on('error', () => {}).on('data', () => next());
      speak = (chunk) => inside.write(chunk);
      inside.on('secureConnect', next);
    }
  });
}

/** @param {Record<string, number>} handles */
function shown(handles) {
  const kinds = Object.entries(handles).map(([kind, count]) => `${count} ${kind}`);
  return kinds.sort().join(', ') || 'none';
}

/** @param {number} bytes */
function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
