import type { Layout } from '../layout.ts';

const others = { ACCT: 'other', REIN: 'other', QUIT: 'other', malformed: 'other', command: 'other' };

/** The server-PI, folded to the way of the login. */
export const serverPiFolded: Layout = {
  size: [250, 202],
  isFolded: true,
  states: {
    greeting: [92, 3, 110, 27],
    awaitingUser: [92, 54, 110, 27],
    awaitingPass: [92, 121, 110, 27],
    loggedIn: [92, 173, 110, 27],
  },
  routes: [
    { from: 'greeting', to: 'awaitingUser', path: '147,30 147,54', label: [154, 45] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '147,81 147,121', label: [154, 104] },
    { from: 'awaitingPass', to: 'loggedIn', path: '147,148 147,173', label: [154, 163] },
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '92,134 78,134 78,68 92,68',
      label: [72, 93, 'end'],
      say: others,
    },
  ],
  notes: [],
};
