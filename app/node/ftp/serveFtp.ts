import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { serverSettingsFor } from '../../../machines/simulator/defaults.ts';
import { helpOf, number, readCommandLine, UsageError } from '../commandLine.ts';
import { askedServer, serverOptions } from '../serverOptions.ts';
import type { Certificate } from './certificate.ts';
import { FtpServer, type FtpServerOptions, isLoopback } from './FtpServer.ts';

const text = (values: string) => ({ values, read: (given: string) => given || undefined });
const options = {
  port: {
    takes: 'N',
    ...number(0, 65_535),
    about: 'the port that it listens on; 0: any free one (default: 2121)',
  },
  host: {
    takes: 'ADDRESS',
    ...text('an address of this machine'),
    about: 'the address that it listens on (default: 127.0.0.1, which no other machine can reach)',
  },
  ...serverOptions,
  'time-scale': {
    takes: 'F',
    ...number(0, 1000, 'any'),
    about: 'how many times as long as in reality the delays of the server take; 0: none (default: 1)',
  },
  cert: {
    takes: 'FILE',
    ...text('a file with a certificate (PEM)'),
    about: 'the certificate for TLS; without it one is made that nobody has signed',
  },
  key: { takes: 'FILE', ...text('a file with a private key (PEM)'), about: 'its private key' },
  help: { about: 'tells this' },
} as const;

const help = `npm run serve -- [OPTIONS]

Takes real FTP clients on TCP and answers them as the server that is asked for. Logging in and what goes with it is all
there is: no files, no data connections.

${helpOf(options)}
A set-up comes first, the other options change it. What can be set: npm run simulate -- --list --server NAME
`;

/** What the program prints, and what it then runs, unless it was only asked for help. */
export type Serving = { readonly output: string; readonly server?: FtpServer };

/** Starts the front end as its command line asks for. Throws a UsageError that tells what is wrong. */
export async function serveFtp(args: readonly string[]): Promise<Serving> {
  const { given, others } = readCommandLine(args, options);
  if (given.help) return { output: help };
  if (others.length > 0) throw new UsageError(`Only options are taken here, not "${others[0]}".`);
  const { profile } = await askedServer(given);
  const certificate = certificateIn(given.cert, given.key);
  if (certificate && profile.configuration.tls === 'off')
    throw new UsageError('A certificate is of use with --tls or --tls-required only.');
  const server = await startFtpServer({
    input: { ...serverSettingsFor(profile), profile },
    port: given.port ?? 2121,
    ...(given.host === undefined ? {} : { host: given.host }),
    ...(given['time-scale'] === undefined ? {} : { timeScale: given['time-scale'] }),
    ...(certificate ? { certificate } : {}),
  });
  const { address, port } = server;
  const reach = isLoopback(address)
    ? 'only this machine can reach it'
    : 'WARNING: other machines can reach it, and the passwords of its accounts are no secret';
  return {
    output: `${profile.name} listens on ${address} port ${port}: ${reach} (Ctrl+C stops it)\n`,
    server,
  };
}

/** Starts a front end; what keeps it from listening becomes a UsageError that says so. */
export async function startFtpServer(asked: FtpServerOptions): Promise<FtpServer> {
  try {
    return await FtpServer.start(asked);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const problems: Readonly<Record<string, string>> = {
      EADDRINUSE: `Port ${asked.port} is in use by another program. Choose another one.`,
      EACCES: `Port ${asked.port} needs rights that this program does not have. Choose one above 1023.`,
      EADDRNOTAVAIL: `This machine has no address "${asked.host}".`,
      ENOTFOUND: `There is no address "${asked.host}".`,
    };
    const problem = problems[String(code)];
    throw problem === undefined ? error : new UsageError(problem);
  }
}

/** The certificate of two files. It is tried out here, so that a wrong one is told at the start. */
function certificateIn(cert: string | undefined, key: string | undefined): Certificate | undefined {
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw new UsageError('--cert and --key belong together.');
  try {
    const certificate = { cert: readFileSync(cert), key: readFileSync(key) };
    createSecureContext(certificate);
    return certificate;
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The certificate of ${cert} and ${key} cannot be used: ${problem}`);
  }
}
