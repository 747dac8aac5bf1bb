// npm start: installs what is missing, builds, and serves the simulator. `--port N` asks for a port.
import { installIfNeeded, runPackage } from './programs.mjs';
import { parseServeOptions, serveBuild } from './serve.mjs';

const options = parseServeOptions({ port: 4173, orNextFree: true });

if (!(await installIfNeeded())) process.exit(1);
if ((await runPackage('vite', ['build'])) !== 0) {
  console.error('The simulator could not be built; see above.');
  process.exit(1);
}
await serveBuild(options);
