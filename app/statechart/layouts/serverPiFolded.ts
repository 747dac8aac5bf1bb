import type { Layout } from '../layout.ts';

const others = { mustPassFollowUser: 'other', isBadQuitInSequence: 'other' };

/** The server-PI, folded to the way of the login; below it how the connection is protected. */
export const serverPiFolded: Layout = {
  size: [250, 218],
  isFolded: true,
  regions: { protection: { line: '4,186 246,186' } },
  states: {
    greeting: [92, 3, 110, 24],
    awaitingUser: [92, 48, 110, 24],
    awaitingPass: [92, 109, 110, 24],
    loggedIn: [92, 154, 110, 24],
    clear: [4, 193, 60, 22],
    negotiating: [77, 193, 82, 22],
    protected: [172, 193, 74, 22],
  },
  routes: [
    { from: 'greeting', to: 'awaitingUser', path: '147,27 147,48', label: [154, 40] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '147,72 147,109', label: [154, 93] },
    { from: 'awaitingPass', to: 'loggedIn', path: '147,133 147,154', label: [154, 146] },
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '92,121 78,121 78,60 92,60',
      label: [72, 81, 'end'],
      width: 10,
      say: others,
    },
    { from: 'clear', to: 'negotiating', path: '64,204 77,204' },
    { from: 'negotiating', to: 'protected', path: '159,204 172,204' },
  ],
  notes: [],
};
