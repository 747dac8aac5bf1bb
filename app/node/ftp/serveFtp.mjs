// npm run serve: takes real FTP clients on TCP and answers them as a simulated server. --help tells more.
import { installIfMissing, signals } from '../programs.mjs';

if (!(await installIfMissing())) process.exit(1);
const { importTypeScript } = await import('../typeScript.mjs');
/** @type {typeof import('./serveFtp.ts')} */
const { serveFtp } = await importTypeScript('app/node/ftp/serveFtp.ts');
try {
  const { output, server } = await serveFtp(process.argv.slice(2));
  for (const signal of server ? signals : [])
    process.once(signal, () => server?.close().then(() => process.exit(0)));
  process.stdout.write(output);
} catch (error) {
  // What a person did is told in a line; what is our mistake, with all that helps to find it.
  console.error(error instanceof Error && error.name === 'UsageError' ? error.message : error);
  process.exitCode = 1;
}
