import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const drawAll = fileURLToPath(new URL('../statechart/drawAll.ts', import.meta.url));

/** Fails the build when a state or transition of a machine is not drawn, or something is drawn that the machine has not. */
export function drawnCharts(): Plugin {
  return {
    name: 'drawn-charts',
    apply: 'build',
    async buildStart() {
      const { module } = await runnerImport<{ findProblems: () => string[] }>(drawAll);
      const problems = module.findProblems();
      if (problems.length > 0)
        this.error(`The statecharts are not drawn as the machines are:\n  ${problems.join('\n  ')}`);
    },
  };
}
