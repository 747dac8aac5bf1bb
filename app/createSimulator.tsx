import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Lab } from './lab/Lab.tsx';
import { OptionsContext } from './OptionsContext.ts';
import type { Options } from './options.ts';
import { setupOf } from './setup.ts';
import { SimulatorContext } from './SimulatorContext.ts';
import type { Notice } from './notices/notices.ts';

/** A page that could be made of a set of options, and what to tell its reader about them. */
export type SimulatorParts = { readonly options: Options; readonly notices: readonly Notice[] };

/** Puts a simulator into an element. It connects by itself, then types the commands of the options. */
export function createSimulator(root: Element, { options, notices }: SimulatorParts): void {
  createRoot(root).render(
    <StrictMode>
      <OptionsContext value={options}>
        <SimulatorContext.Provider options={{ input: { setup: setupOf(options), rate: options.speed, opening: options.commands } }}>
          <Lab notices={notices} />
        </SimulatorContext.Provider>
      </OptionsContext>
    </StrictMode>,
  );
}
