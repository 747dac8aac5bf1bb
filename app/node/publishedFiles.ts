import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';
import { builtData } from './dataAssets.ts';

const placed = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(placed('../../package.json'), 'utf8')) as { version: string };

type Published = { readonly publishedFiles: (made: object) => Readonly<Record<string, string>> };

/**
 * Puts the tables behind the page beside it, as JSON for others to use: under names that stay the same, each with its
 * schema, and with a README for all.
 */
export function publishedFiles(): Plugin {
  return {
    name: 'published-files',
    apply: 'build',
    async generateBundle() {
      const { module } = await runnerImport<Published>(placed('../published/publishedData.ts'));
      const { data: sessions } = await builtData(placed('../reply-codes/sessions.ts'));
      const files = {
        ...module.publishedFiles({ ...sessions, version }),
        'README.md': readFileSync(placed('../published/README.md'), 'utf8'),
      };
      for (const [name, source] of Object.entries(files))
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source });
    },
  };
}
