// The load of the serving part of the benchmark, a process of its own: it gets jobs as messages and answers each with
// what it has measured. All that it connects to is 127.0.0.1.
import { connect } from 'node:net';

/** What is said in a login, and the code that must come back before the next line goes. */
const dialogue = /** @type {const} */ ([
  ['220', 'USER alice\r\n'],
  ['331', 'PASS s3cret\r\n'],
  ['230', 'QUIT\r\n'],
  ['221', ''],
]);

/** What arrives is read out of it before the next does. */
const buffer = Buffer.alloc(4096);
const lineFeed = 10;
const blank = 32;

/**
 * One login, from the connection to its end. The client must not be slower than the servers: it reads into one buffer,
 * without streams.
 * @param {number} port
 * @returns {Promise<number>} milliseconds
 */
function logIn(port) {
  return new Promise((done, fail) => {
    const start = performance.now();
    let step = 0;
    /** Where in a line the next byte stands, and the code and the byte behind it at its beginning. */
    let place = 0;
    let head = '';
    /** @param {number} byte */
    const take = (byte) => {
      if (place < 4) head += String.fromCharCode(byte);
      place++;
      if (byte !== lineFeed) return;
      if (head.charCodeAt(3) === blank) answer();
      place = 0;
      head = '';
    };
    const answer = () => {
      const [code, next] = dialogue[step++] ?? ['none'];
      if (!head.startsWith(code)) socket.destroy(new Error(`Awaited ${code}, got ${head}`));
      else if (next) socket.write(next, 'latin1');
    };
    const socket = connect({
      ...{ port, host: '127.0.0.1', noDelay: true },
      onread: {
        buffer,
        callback: (length) => {
          for (let i = 0; i < length; i++) take(buffer[i] ?? 0);
          return true;
        },
      },
    });
    socket.on('error', fail);
    socket.on('close', () => {
      if (step === dialogue.length) done(performance.now() - start);
      else fail(new Error('The server closed in the middle of a login.'));
    });
  });
}

/**
 * So many logins by so many clients at once.
 * @param {{ port: number, clients: number, logins: number }} job
 */
async function logInOften({ port, clients, logins }) {
  /** @type {number[]} */
  const times = [];
  let left = logins;
  const client = async () => {
    while (left-- > 0) times.push(await logIn(port));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  return { seconds: (performance.now() - start) / 1000, times };
}

/** @type {import('node:net').Socket[]} */
const idle = [];

/**
 * Opens connections that say nothing, and answers when all are greeted. A job without connections closes them.
 * @param {{ port: number, idle: number }} job
 */
async function openIdle({ port, idle: count }) {
  if (count === 0) for (const socket of idle.splice(0)) socket.destroy();
  for (let i = 0; i < count; i += 100) {
    await Promise.all(Array.from({ length: Math.min(100, count - i) }, () => greeted(port)));
  }
  return { open: idle.filter((socket) => !socket.destroyed).length };
}

/**
 * @param {number} port
 * @returns {Promise<void>}
 */
function greeted(port) {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1' });
    idle.push(socket);
    socket.on('error', fail);
    socket.once('data', () => done());
  });
}

process.on('message', async (/** @type {any} */ job) => {
  try {
    process.send?.('idle' in job ? await openIdle(job) : await logInOften(job));
  } catch (error) {
    process.send?.({ error: String(error) });
  }
});
process.on('disconnect', () => process.exit(0));
