import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from 'vitest';
import { serverSettingsFor } from '../../../machines/simulator/defaults.ts';
import { readCommandLine } from '../commandLine.ts';
import { askedServer, serverOptions } from '../serverOptions.ts';
import { createCertificate } from './certificate.ts';
import { FtpServer } from './FtpServer.ts';
import { type ClientName, type Login, realClients, runClient } from './realClients.ts';

type Recorded = {
  readonly clients: readonly {
    readonly client: string;
    readonly version: string;
    readonly cases: readonly { readonly case: string; readonly lines: readonly string[] }[];
  }[];
};
const fixture = new URL('../../../machines/fixtures/clients.json', import.meta.url);
const recorded: Recorded = JSON.parse(readFileSync(fixture, 'utf8'));

/** The lines that a client sent when it was recorded, up to the first that our servers refuse, for another login. */
function recordedLines(client: ClientName, kind: string, { user, password, account }: Login): string[] {
  const name = client === 'ftplib' ? 'python ftplib' : client;
  const cases = recorded.clients.find((row) => row.client === name)?.cases;
  const found = cases?.find((row) => row.case === kind)?.lines;
  if (found === undefined) throw new Error(`There is no recording of ${name}: ${kind}.`);
  const refused = found.findIndex((line) => /^(EPSV|PASV)/.test(line));
  return (
    found
      .slice(0, refused < 0 ? undefined : refused + 1)
      // It sends that to servers only that have UTF8 among their features.
      .filter((line) => client !== 'lftp' || line !== 'OPTS UTF8 ON')
      .map((line) =>
        line
          .replace(/^USER alice$/, `USER ${user}`)
          .replace(/^PASS (s3cret|bad)$/, `PASS ${password}`)
          .replace(/^ACCT sales$/, `ACCT ${account}`),
      )
  );
}

const home = mkdtempSync(join(tmpdir(), 'clients-'));
afterAll(() => rmSync(home, { recursive: true }));
const certificate = createCertificate();

/** Lets a client log in to a server that is started for it, and gives the lines that it sent, and how it ended. */
async function visit(client: ClientName, login: Login, serverArgs: readonly string[]) {
  const { profile } = await askedServer(readCommandLine(serverArgs, serverOptions).given);
  const sessions: { bytes: string; ended: Promise<void> }[] = [];
  const server = await FtpServer.start({
    input: { ...serverSettingsFor(profile), profile },
    port: 0,
    timeScale: 0,
    certificate,
    witness: () => {
      let over = () => {};
      const session = { bytes: '', ended: new Promise<void>((done) => (over = done)) };
      sessions.push(session);
      return {
        received: (bytes) => {
          session.bytes += bytes;
        },
        timedOut: () => {},
        ended: over,
      };
    },
  });
  const ending = await runClient(realClients[client].start(login, server.port), home);
  // Its last line may still be on its way.
  await Promise.all(sessions.map(({ ended }) => ended));
  await server.close();
  // What is no complete line is not one: lftp sends a Telnet interrupt before it hangs up.
  const lines = sessions.map(({ bytes }) => bytes.split('\r\n').slice(0, -1));
  return { ...ending, sessions: lines };
}

/** How a client ends: what it sends after the recorded lines (each with ";"), its status, and its complaint. */
type End = {
  readonly sends: RegExp;
  readonly status: number;
  readonly complains: RegExp;
  /** The last recorded line that counts, where the recording is of another end. */
  readonly last?: RegExp;
};
/** When it is logged in and refused what the simulator does not have (502); and when its password is wrong. */
const ends: Readonly<Record<ClientName, { readonly refused: End; readonly denied: End }>> = {
  curl: {
    refused: { sends: /^PASV;QUIT;$/, status: 13, complains: /Bad PASV\/EPSV response: 502/ },
    denied: { sends: /^$/, status: 67, complains: /Access denied: 530/ },
  },
  lftp: {
    // How much it sends before it hangs up is a matter of time.
    refused: { sends: /^(LIST;)?(ABOR;)?(QUIT;)?$/, status: 1, complains: /max-retries exceeded \(502 / },
    denied: { sends: /^$/, status: 1, complains: /Login failed: 530/ },
  },
  ftplib: {
    refused: { sends: /^$/, status: 1, complains: /error_perm: 502/ },
    denied: { sends: /^$/, status: 1, complains: /error_perm: 530/ },
  },
  tnftp: {
    refused: { sends: /^PASV;(PORT [\d,]+;)*QUIT;$/, status: 0, complains: /not implemented/ },
    denied: { sends: /^PASV;(PORT [\d,]+;)*QUIT;$/, status: 0, complains: /Login failed/ },
  },
  'basic-ftp': {
    refused: { sends: /^PASV;QUIT;$/, status: 1, complains: /502/ },
    denied: { last: /^PASS/, sends: /^QUIT;$/, status: 1, complains: /530/ },
  },
};

const textbook = ['--server', 'rfc959', '--anonymous'];
const vsftpd = ['--server', 'vsftpd', '--anonymous'];
const vsftpdTls = ['--server', 'vsftpd', '--tls-required'];
const alice = { user: 'alice', password: 's3cret' };
const wrong = { user: 'alice', password: 'guessed' };
const carol = { user: 'carol', password: 'opensesame' };

/** What the clients try, and at which servers. */
const tries = {
  'the right password': { login: alice, servers: [textbook, vsftpd] },
  'a wrong password': { login: wrong, servers: [textbook, vsftpd] },
  'no name': { login: {}, servers: [textbook, vsftpd] },
  TLS: { login: { ...alice, isTls: true }, servers: [vsftpdTls] },
  'TLS where there is none': { login: { ...alice, isTls: true }, servers: [vsftpd] },
  'an account': { login: { ...carol, account: 'physics' }, servers: [textbook] },
  'an account that is not given': { login: carol, servers: [textbook] },
} as const;
type What = keyof typeof tries;

/** The recordings that visits are held against. */
const visits: Readonly<Record<ClientName, readonly (readonly [What, kind: string, end?: End])[]>> = {
  curl: [
    ['the right password', 'credentials'],
    ['a wrong password', 'server answers 530 to PASS'],
    ['no name', 'no credentials'],
    ['TLS', 'explicit TLS required'],
    [
      'TLS where there is none',
      'explicit TLS required, server has none',
      { sends: /^$/, status: 64, complains: /SSL level failed/ },
    ],
    ['an account', 'server answers 332 to PASS, --ftp-account'],
    [
      'an account that is not given',
      'server answers 332 to PASS, no account given',
      { sends: /^$/, status: 67, complains: /ACCT requested/ },
    ],
  ],
  lftp: [
    ['the right password', 'server without FEAT'],
    ['a wrong password', 'server answers 530 to PASS'],
    ['no name', 'no credentials'],
    ['TLS', 'TLS offered in FEAT'],
    [
      'an account that is not given',
      'server answers 332 to PASS',
      { sends: /^$/, status: 1, complains: /Account is required/ },
    ],
  ],
  ftplib: [
    ['the right password', 'credentials'],
    ['a wrong password', 'server answers 530 to PASS'],
    ['no name', 'login() without arguments'],
    ['TLS', 'FTP_TLS with prot_p()'],
    ['an account', 'server answers 332 to PASS, account given'],
  ],
  tnftp: [
    ['the right password', 'user command (-n)'],
    ['a wrong password', 'server answers 530 to PASS'],
    ['no name', 'anonymous (-a)'],
    ['an account', 'server answers 332 to PASS, account in .netrc'],
  ],
  'basic-ftp': [
    ['the right password', 'credentials'],
    ['a wrong password', 'credentials'],
    ['no name', 'no credentials'],
    ['TLS', 'explicit TLS'],
  ],
};

describe.for(Object.keys(visits) as ClientName[])('%s logs in', { timeout: 60_000 }, (client) => {
  const isHere = realClients[client].isHere();
  const all = visits[client].flatMap(([what, kind, end]) =>
    tries[what].servers.map((server) => ({ what, kind, end, server, at: server.slice(1).join(' ') })),
  );
  test.for(all)('with $what: $at', async ({ what, kind, end, server }, { expect, skip }) => {
    if (!isHere) skip(`${client} is not on this machine`);
    const { login } = tries[what];
    const ending = end ?? ends[client][what === 'a wrong password' ? 'denied' : 'refused'];
    const all = recordedLines(client, kind, login);
    const lines = ending.last ? all.slice(0, all.findIndex((line) => ending.last?.test(line)) + 1) : all;
    const visited = await visit(client, login, server);
    const [session = []] = visited.sessions;
    expect(session.slice(0, lines.length)).toEqual(lines);
    const after = session.slice(lines.length).map((line) => `${line};`);
    expect(after.join('')).toMatch(ending.sends);
    expect([visited.sessions.length, visited.status]).toEqual([1, ending.status]);
    expect(visited.complaints).toMatch(ending.complains);
  });
});
