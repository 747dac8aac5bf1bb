import { join } from 'node:path';
import { runnerImport } from 'vite';
import { createActor } from 'xstate';
import { root } from '../../app/node/programs.mjs';
import { median } from './statistics.mjs';

const lines = ['USER alice', 'PASS s3cret', 'PWD', 'NOOP', 'QUIT'];

/**
 * How often something can be done in a second.
 * @param {() => void} run
 */
function perSecond(run) {
  const start = performance.now();
  let times = 0;
  while (performance.now() - start < 700) {
    run();
    times++;
  }
  return times / ((performance.now() - start) / 1000);
}

/** Sessions through the whole simulation, without a page, against the server-PI machine alone. */
export async function measureSimulating() {
  /** @template T @param {string} file @returns {Promise<T>} */
  const load = async (file) => (await runnerImport(join(root, 'machines', file))).module;
  /** @type {typeof import('../../machines/server-pi/serverPiMachine.ts')} */
  const { serverPiMachine } = await load('server-pi/serverPiMachine.ts');
  /** @type {typeof import('../../machines/simulator/session.ts')} */
  const { Session } = await load('simulator/session.ts');
  /** @type {typeof import('../../machines/simulator/replay.ts')} */
  const { defaultSetup } = await load('simulator/replay.ts');

  const clock = { setTimeout: () => 0, clearTimeout: () => {} };
  const bare = () => {
    const input = { ...defaultSetup.settings, profile: defaultSetup.profile };
    const server = createActor(serverPiMachine, { clock, input }).start();
    server.send({ type: 'opened' });
    for (const line of lines) server.send({ type: 'line', line });
    server.send({ type: 'connectionClosed' });
  };
  const whole = () => {
    const session = new Session(defaultSetup);
    session.perform({ type: 'connect' });
    session.perform({ type: 'lines', lines });
    session.settle();
  };
  perSecond(bare);
  perSecond(whole);
  const bares = /** @type {number[]} */ ([]);
  const wholes = /** @type {number[]} */ ([]);
  for (let i = 0; i < 5; i++) {
    bares.push(perSecond(bare));
    wholes.push(perSecond(whole));
  }
  const [one, all] = [median(bares), median(wholes)];
  console.log(`Sessions of ${lines.length} commands per second, 5 rounds in turn, medians`);
  console.log(
    `  server-PI machine alone ${one.toFixed(0)}   whole simulation with its record ${all.toFixed(0)}   share ${(all / one).toFixed(2)} (goal: at least 0.10)\n`,
  );
}
