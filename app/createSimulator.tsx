import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { loadProfile, profileNames } from '../machines/profiles/profiles.ts';
import type { Notice } from './notices/notices.ts';
import { OptionsContext } from './OptionsContext.ts';
import type { Options } from './options.ts';
import { Page } from './Page.tsx';
import { SimulatorContext } from './SimulatorContext.ts';
import { setupOf } from './setup.ts';

/** What a page is made of. */
export type SimulatorParts = {
  readonly options: Options;
  /** What to tell its reader about the options. */
  readonly notices: readonly Notice[];
  /** Where an embed leads for more. */
  readonly fullPage?: string;
};

/** Puts a simulator into an element. It connects by itself, then types the commands of the options. */
export async function createSimulator(root: Element, parts: SimulatorParts): Promise<void> {
  const { options, notices, fullPage } = parts;
  let told = notices;
  const profile = await loadProfile(options.server).catch(() => {
    const text = `${profileNames[options.server]} could not be loaded: this is the textbook server.`;
    told = [...notices, { id: 'profile', text }];
    return loadProfile('rfc959');
  });
  const input = { setup: setupOf(profile, options), rate: options.speed, opening: options.commands };
  // An error takes the whole page away; then it says so.
  const onUncaughtError = (error: unknown) => {
    root.textContent = 'The simulator has stopped by an error. Load the page again.';
    reportError(error);
  };
  createRoot(root, { onUncaughtError }).render(
    <StrictMode>
      <OptionsContext value={options}>
        <SimulatorContext.Provider options={{ input }}>
          <Page notices={told} fullPage={fullPage} />
        </SimulatorContext.Provider>
      </OptionsContext>
    </StrictMode>,
  );
}
