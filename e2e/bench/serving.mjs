import { memory, ours, peers, processorTime, start, startClients } from './processes.mjs';
import { median, quantile } from './statistics.mjs';

/** @typedef {{ perSecond: number, p99: number, work: number }} Round */
/** @typedef {import('./processes.mjs').Server} Server */
/** @typedef {ReturnType<typeof startClients>} Clients */

const rounds = 7;
/** How many clients at once, and how many logins they make in a round. */
const loads = /** @type {const} */ ([
  { clients: 1, logins: 600 },
  { clients: 100, logins: 3000 },
]);
const warmUp = 4000;
const idleConnections = 5000;

/** Logins over loopback to the front end and to servers that are made for it, side by side; then its memory. */
export async function measureServing() {
  const servers = [];
  for (const program of [ours, ...peers()]) servers.push(await start(program));
  const clients = startClients();
  for (const { port } of servers) await clients.ask({ port, clients: 100, logins: warmUp });
  console.log(
    `Logins over loopback (connect, greeting, USER, PASS, QUIT, close), ${rounds} rounds in turn, medians (middle half)`,
  );
  for (const load of loads) await compare(servers, clients, load);
  for (const server of servers) await server.stop();
  clients.stop();
  await measureMemory();
}

/**
 * @param {readonly Server[]} servers
 * @param {Clients} clients
 * @param {(typeof loads)[number]} load
 */
async function compare(servers, clients, load) {
  /** @type {Map<Server, Round[]>} */
  const results = new Map(servers.map((server) => [server, []]));
  for (let round = 0; round < rounds; round++) {
    // Nobody is always the first one.
    const order = servers.map((_, i) => servers[(i + round) % servers.length]).filter((s) => s !== undefined);
    for (const server of order) results.get(server)?.push(await logIn(server, clients, load));
  }
  console.log(`  ${load.clients === 1 ? '1 client' : `${load.clients} clients at once`}`);
  for (const [{ name }, all] of results) {
    const rates = all.map(({ perSecond }) => perSecond);
    const middle = [0.25, 0.75].map((share) => quantile(rates, share).toFixed(0)).join('–');
    console.log(
      `    ${name.padEnd(10)}${median(rates).toFixed(0).padStart(6)} logins/s (${middle})` +
        `   99 % within ${median(all.map(({ p99 }) => p99)).toFixed(1)} ms` +
        `   processor of the server ${median(all.map(({ work }) => work)).toFixed(0)} µs each`,
    );
  }
}

/**
 * @param {Server} server
 * @param {Clients} clients
 * @param {(typeof loads)[number]} load
 * @returns {Promise<Round>}
 */
async function logIn({ port, pid }, clients, load) {
  const before = processorTime(pid) ?? Number.NaN;
  const { seconds, times } = await /** @type {Promise<{ seconds: number, times: number[] }>} */ (
    clients.ask({ port, ...load })
  );
  const after = processorTime(pid) ?? Number.NaN;
  const { logins } = load;
  return {
    perSecond: logins / seconds,
    p99: quantile(times, 0.99),
    work: ((after - before) / logins) * 1000,
  };
}

/** What a connection costs that is open and says nothing: in a server that has had its first clients. */
async function measureMemory() {
  const server = await start(ours);
  const clients = startClients();
  await clients.ask({ port: server.port, clients: 10, logins: 500 });
  const before = memory(server.pid);
  const { open } = await /** @type {Promise<{ open: number }>} */ (
    clients.ask({ port: server.port, idle: idleConnections })
  );
  const after = memory(server.pid);
  await clients.ask({ port: server.port, idle: 0 });
  clients.stop();
  await server.stop();
  if (before === undefined || after === undefined) return console.log('  memory: not told by this system\n');
  const each = (after - before) / open / 1000;
  return console.log(
    `  ${open} idle connections: ${megabytes(before)} before, ${megabytes(after)} with them, ` +
      `${each.toFixed(1)} kB each (goal: under 60)\n`,
  );
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
