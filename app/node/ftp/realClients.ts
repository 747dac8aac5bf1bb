import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/** As whom to log in; without a name as the client does by itself. */
export type Login = {
  readonly user?: string;
  readonly password?: string;
  readonly account?: string;
  readonly isTls?: boolean;
};

/** How a client is started, and what is typed into it. */
type Start = { readonly program: string; readonly args: readonly string[]; readonly typed?: string };

/** A program of others that people log in with. */
export type RealClient = {
  /** Whether it is on this machine. */
  readonly isHere: () => boolean;
  /** Logs in, asks for the list of files, and ends. The certificate is not looked at. */
  readonly start: (login: Login, port: number) => Start;
};

const python = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3';
const starts =
  (program: string, ...args: readonly string[]) =>
  () =>
    spawnSync(program, args, { timeout: 20_000, stdio: 'ignore' }).error === undefined;

const basicFtp = `
const { Client } = require(process.argv[1]);
const access = JSON.parse(process.argv[2]);
const client = new Client(8000);
client.access(access).then(() => client.list())
  .catch((error) => { console.error(error.message); process.exitCode = 1; })
  .finally(() => client.close());`;

const ftplib = `
import ftplib, json, ssl, sys
given = json.loads(sys.argv[1])
ftp = ftplib.FTP_TLS(context=ssl._create_unverified_context()) if given['isTls'] else ftplib.FTP()
ftp.connect('127.0.0.1', given['port'], timeout=10)
ftp.login(*given['login'])
if given['isTls']: ftp.prot_p()
ftp.nlst()
ftp.quit()`;

/** The clients of the tests, as they were started when their lines were recorded. */
export const realClients = {
  curl: {
    isHere: starts('curl', '--version'),
    start: ({ user, password, account, isTls }, port) => ({
      program: 'curl',
      args: [
        ...['--disable', '-sS', '-m', '10', '--insecure'],
        ...(isTls ? ['--ssl-reqd'] : []),
        ...(user === undefined ? [] : ['-u', `${user}:${password}`]),
        ...(account === undefined ? [] : ['--ftp-account', account]),
        `ftp://127.0.0.1:${port}/`,
      ],
    }),
  },
  lftp: {
    isHere: starts('lftp', '--version'),
    start: ({ user, password, account }, port) => ({
      program: 'lftp',
      args: [
        ...['--norc', '-c'],
        [
          'set net:max-retries 1; set net:timeout 6; set net:reconnect-interval-base 1',
          'set ssl:verify-certificate no',
          account === undefined ? [] : `set ftp:acct ${account}`,
          `open ${user === undefined ? '' : `-u ${user},${password} `}ftp://127.0.0.1:${port}`,
          'ls; bye',
        ]
          .flat()
          .join('; '),
      ],
    }),
  },
  ftplib: {
    isHere: starts(python, '-c', 'import ftplib, ssl'),
    start: ({ user, password, account, isTls = false }, port) => {
      const login = [user, password, account].filter((word) => word !== undefined);
      return { program: python, args: ['-c', ftplib, JSON.stringify({ login, port, isTls })] };
    },
  },
  tnftp: {
    isHere: starts('tnftp', '-?'),
    start: ({ user, password, account = '' }, port) => ({
      program: 'tnftp',
      args: [user === undefined ? '-a' : '-n', '127.0.0.1', String(port)],
      typed: `${user === undefined ? '' : `user ${user} ${password} ${account}\n`}ls\nquit\n`,
    }),
  },
  'basic-ftp': {
    isHere: () => true, // npm brings it along
    start: ({ user, password, isTls = false }, port) => ({
      program: process.execPath,
      args: [
        '-e',
        basicFtp,
        createRequire(import.meta.url).resolve('basic-ftp'),
        JSON.stringify({
          ...{ host: '127.0.0.1', port, user, password, secure: isTls },
          secureOptions: { rejectUnauthorized: false },
        }),
      ],
    }),
  },
} as const satisfies Readonly<Record<string, RealClient>>;
export type ClientName = keyof typeof realClients;

/** How a client ended, and what it complained of. */
export type Ending = { readonly status: number; readonly complaints: string };

/** Runs a client to its end, in a home without settings. */
export const runClient = ({ program, args, typed = '' }: Start, home: string): Promise<Ending> =>
  new Promise((done, fail) => {
    const env = { PATH: process.env.PATH, HOME: home, LANG: 'C' };
    const child = execFile(program, args, { env, timeout: 60_000 }, (error, output, complaints) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') done({ status, complaints: output + complaints });
      else fail(error ?? new Error(program));
    });
    child.stdin?.on('error', () => {}); // it may end before it has read anything
    child.stdin?.end(typed);
  });
