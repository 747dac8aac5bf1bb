import type { Layout } from '../layout.ts';

/** The user-PI, folded to the way of the login. */
export const userPiFolded: Layout = {
  size: [250, 220],
  isFolded: true,
  regions: { exchange: { box: [50, 41, 150, 137], label: [57, 53] } },
  states: {
    begin: [82, 3, 86, 24],
    userSent: [82, 57, 86, 24],
    passwordNeeded: [60, 101, 130, 24],
    passSent: [82, 147, 86, 24],
    success: [82, 195, 86, 24],
  },
  routes: [
    { from: 'begin', to: 'userSent', path: '125,27 125,57', label: [132, 37] },
    { from: 'userSent', to: 'passwordNeeded', path: '125,81 125,101', label: [132, 94] },
    { from: 'passwordNeeded', to: 'passSent', path: '125,125 125,147', label: [132, 139] },
    { from: 'exchange', to: 'success', path: '125,178 125,195', label: [132, 191] },
    { from: 'success', to: 'begin', path: '168,207 216,207 216,15 168,15' },
  ],
  notes: [],
};
