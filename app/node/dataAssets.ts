import { type Plugin, runnerImport } from 'vite';

/** What a module exports and JSON can carry, by name; and the files that it is made of. */
type ModuleData = { readonly data: Readonly<Record<string, unknown>>; readonly files: readonly string[] };

async function moduleData(file: string): Promise<ModuleData> {
  const { module, dependencies } = await runnerImport<Record<string, unknown>>(file);
  const data = Object.entries(module).filter(([, value]) => typeof value !== 'function');
  return { data: Object.fromEntries(data), files: [file, ...dependencies] };
}

const made = new Map<string, Promise<ModuleData>>();
/** The same in a build: made once, since it takes a while and nothing changes. */
export function builtData(file: string): Promise<ModuleData> {
  const data = made.get(file) ?? moduleData(file);
  made.set(file, data);
  return data;
}

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
      const { data, files } = await (isBuild ? builtData : moduleData)(file);
      for (const watched of files) this.addWatchFile(watched);
      const source = JSON.stringify(data);
      if (!isBuild)
        return `export default ${JSON.stringify(`data:application/json,${encodeURIComponent(source)}`)}`;
      const name = `${file.split('/').at(-1)?.replace(/\.ts$/, '')}.json`;
      const reference = this.emitFile({ type: 'asset', name, source });
      return `export default import.meta.ROLLUP_FILE_URL_${reference}`;
    },
  };
}
