// ftp-srv with one user, as quiet as it can be: the arguments are the folder of its package and the port. It prints its
// version when it listens.
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';

const [folder = '', port = ''] = process.argv.slice(2);
/** It is no dependency, so its types are not here. @type {(name: string) => any} */
const load = createRequire(`${folder}/`);
const { FtpSrv } = load('ftp-srv');
const log = load('bunyan').createLogger({ name: 'quiet', level: 100, streams: [] });
const server = new FtpSrv({ url: `ftp://127.0.0.1:${port}`, log });
server.on(
  'login',
  /**
   * @param {{ username: string, password: string }} login
   * @param {(answer: { root: string }) => void} accept
   * @param {(problem: Error) => void} refuse
   */
  ({ username, password }, accept, refuse) => {
    if (username === 'alice' && password === 's3cret') accept({ root: tmpdir() });
    else refuse(new Error('Not logged in.'));
  },
);
await server.listen();
console.log(`ftp-srv ${load('ftp-srv/package.json').version}`);
