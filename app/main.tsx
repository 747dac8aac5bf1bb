import './styles/tokens.css';
import './styles/base.css';
import { createSimulator, type SimulatorParts } from './createSimulator.tsx';
import { defaultOptions } from './options.ts';
import { remembered } from './remembered.ts';
import { applyTheme } from './themes.ts';

/** What the address and this device ask for. Most visitors' ask for nothing, and need not load what reads it. */
async function open(): Promise<SimulatorParts> {
  if (!location.search && !remembered()) return { options: defaultOptions, notices: [] };
  try {
    return await (await import('./address.ts')).openAddress();
  } catch {
    const text = 'The address could not be read. Load the page again.';
    return { options: defaultOptions, notices: [{ id: 'address', text }] };
  }
}

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with the id "app".');
// Not awaited at the top level: what is imported later shares this file, and would wait for it in turn.
open().then((parts) => {
  applyTheme(parts.options.theme);
  return createSimulator(root, parts);
});
