import { type Plugin, runnerImport } from 'vite';

/**
 * Data that the first view does not need at once, as JSON beside the page instead of JavaScript in it: importing
 * `./texts.ts?data` gives the address of a file with what the module exports, by name. The module itself stays
 * TypeScript, so that its types and its tests hold; it may export nothing that JSON cannot carry.
 */
export function dataAssets(): Plugin {
  let isBuild = false;
  return {
    name: 'data-assets',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    async load(id) {
      if (!id.endsWith('?data')) return;
      const file = id.slice(0, -'?data'.length);
      const { module, dependencies } = await runnerImport<Record<string, unknown>>(file);
      for (const watched of [file, ...dependencies]) this.addWatchFile(watched);
      const source = JSON.stringify(
        Object.fromEntries(Object.entries(module).filter(([, value]) => typeof value !== 'function')),
      );
      if (!isBuild)
        return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)}`;
      const name = `${file.split('/').at(-1)?.replace(/\.ts$/, '')}.json`;
      const reference = this.emitFile({ type: 'asset', name, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference}`;
    },
  };
}
