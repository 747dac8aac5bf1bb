import { createActorContext } from '@xstate/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { setup } from 'xstate';

// The least that a page with these libraries can be; the product is measured against it.
const machine = setup({ types: { events: {} as { type: 'toggle' } } }).createMachine({
  initial: 'off',
  states: { off: { on: { toggle: 'on' } }, on: { on: { toggle: 'off' } } },
});
const Toggle = createActorContext(machine);

function Page() {
  const state = Toggle.useSelector(({ value }) => value);
  return createElement(
    'label',
    null,
    `${String(state)} `,
    createElement('input', { 'aria-label': 'FTP command' }),
  );
}

const root = document.getElementById('app');
if (root) createRoot(root).render(createElement(Toggle.Provider, null, createElement(Page)));
