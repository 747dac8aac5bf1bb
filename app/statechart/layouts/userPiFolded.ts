import type { Layout } from '../layout.ts';

/** The user-PI, folded to the way of the login; below it how the connection is protected. */
export const userPiFolded: Layout = {
  size: [250, 230],
  isFolded: true,
  regions: {
    exchange: { box: [50, 34, 150, 123], label: [57, 47] },
    protection: { line: '4,199 246,199' },
  },
  states: {
    begin: [82, 3, 86, 22],
    userSent: [82, 50, 86, 22],
    passwordNeeded: [60, 89, 130, 22],
    passSent: [82, 128, 86, 22],
    success: [82, 172, 86, 22],
    clear: [4, 205, 60, 22],
    negotiating: [77, 205, 82, 22],
    protected: [172, 205, 74, 22],
  },
  routes: [
    { from: 'begin', to: 'userSent', path: '125,25 125,50', label: [132, 46] },
    { from: 'userSent', to: 'passwordNeeded', path: '125,72 125,89', label: [132, 84] },
    { from: 'passwordNeeded', to: 'passSent', path: '125,111 125,128', label: [132, 123] },
    { from: 'exchange', to: 'success', path: '125,157 125,172', label: [132, 168] },
    { from: 'success', to: 'begin', path: '168,183 216,183 216,14 168,14' },
    { from: 'clear', to: 'negotiating', path: '64,216 77,216' },
    { from: 'negotiating', to: 'protected', path: '159,216 172,216' },
  ],
  notes: [],
};
