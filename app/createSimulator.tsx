import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadProfile } from '../machines/profiles/profiles.ts';
import { Lab } from './lab/Lab.tsx';
import type { Notice } from './notices/notices.ts';
import { OptionsContext } from './OptionsContext.ts';
import type { Options } from './options.ts';
import { SimulatorContext } from './SimulatorContext.ts';
import { setupOf } from './setup.ts';

/** What a page is made of: the options, and what to tell its reader about them. */
export type SimulatorParts = { readonly options: Options; readonly notices: readonly Notice[] };

/** Puts a simulator into an element. It connects by itself, then types the commands of the options. */
export async function createSimulator(root: Element, { options, notices }: SimulatorParts): Promise<void> {
  const setup = setupOf(await loadProfile(options.server), options);
  const input = { setup, rate: options.speed, opening: options.commands };
  createRoot(root).render(
    <StrictMode>
      <OptionsContext value={options}>
        <SimulatorContext.Provider options={{ input }}>
          <Lab notices={notices} />
        </SimulatorContext.Provider>
      </OptionsContext>
    </StrictMode>,
  );
}
