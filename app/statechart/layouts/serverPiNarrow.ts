import type { Layout } from '../layout.ts';

const others = { mustPassFollowUser: 'other', isBadQuitInSequence: 'other' };

/** The server-PI from top to bottom: greeting, awaiting USER, awaiting PASS, logged in; below it the protection. */
export const serverPiNarrow: Layout = {
  size: [376, 778],
  regions: {
    session: { box: [11, 104, 351, 506], label: [354, 119, 'end'] },
    access: {},
    login: { box: [18, 125, 338, 251], label: [348, 140, 'end'] },
    protection: { line: '11,488 362,488', label: [18, 504] },
  },
  states: {
    listening: [130, 4, 70, 30],
    greeting: [130, 54, 70, 32],
    delayed: [236, 54, 70, 32],
    awaitingUser: [110, 152, 110, 54],
    awaitingPass: [110, 266, 110, 44],
    awaitingAcct: [232, 322, 110, 32],
    loggedIn: [110, 396, 110, 46],
    clear: [106, 506, 80, 38],
    negotiating: [266, 500, 90, 38],
    protected: [266, 566, 90, 38],
    closing: [74, 680, 80, 30],
    closed: [74, 742, 80, 30],
  },
  routes: [
    // the way of the login
    { from: 'listening', to: 'greeting', path: '165,34 165,54', label: [158, 47, 'end'] },
    { from: 'greeting', to: 'awaitingUser', path: '165,86 165,152', label: [172, 99] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '165,206 165,266', label: [172, 247] },
    { from: 'awaitingPass', to: 'loggedIn', path: '165,310 165,396', label: [158, 348, 'end'] },
    // back and aside
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '110,280 96,280 96,196 110,196',
      label: [90, 228, 'end'],
      width: 10,
      say: others,
    },
    { from: 'loggedIn', to: 'awaitingPass', path: '200,396 200,310', label: [206, 389] },
    { from: 'awaitingUser', to: 'loggedIn', path: '220,164 352,164 352,432 220,432', label: [226, 159] },
    { from: 'awaitingUser', to: 'awaitingAcct', path: '220,182 326,182 326,322', label: [226, 177] },
    {
      from: 'awaitingAcct',
      to: 'awaitingUser',
      path: '300,322 300,200 220,200',
      label: [226, 214],
      width: 10,
    },
    { from: 'awaitingPass', to: 'awaitingAcct', path: '220,287 250,287 250,322', label: [226, 282] },
    { from: 'awaitingAcct', to: 'loggedIn', path: '310,354 310,412 220,412', label: [226, 407] },
    // before and after
    {
      from: 'greeting',
      to: 'delayed',
      path: '200,70 236,70',
      label: [217, 65, 'middle'],
      say: { isServiceDelayed: 'late' },
    },
    { from: 'delayed', to: 'awaitingUser', path: '248,86 248,116 197,116 197,152', label: [242, 99, 'end'] },
    { from: 'access', to: 'awaitingUser', path: '11,176 110,176', label: [24, 171, 'start', 'up'] },
    { from: 'access', to: 'delayed', path: '290,104 290,86', label: [296, 99] },
    {
      from: ['session', 'access', 'login', 'awaitingUser'],
      to: 'closing',
      path: '140,610 140,680',
      label: [148, 625],
      by: 'reply',
      width: 32,
      say: { isNamelessUserShutOut: 'nameless USER' },
    },
    {
      from: 'awaitingPass',
      to: 'closing',
      path: '110,297 86,297 86,680',
      label: [80, 460, 'end'],
      width: 10,
    },
    { from: 'greeting', to: 'closing', path: '130,70 5,70 5,695 74,695', label: [12, 690] },
    { from: 'delayed', to: 'closing', path: '306,70 371,70 371,702 154,702', label: [362, 697, 'end'] },
    { from: 'closing', to: 'closed', path: '114,710 114,742', label: [121, 729] },
    {
      from: 'server-PI',
      to: 'closed',
      path: '210,757 154,757',
      label: [217, 761],
      say: { connectionClosed: 'connection lost' },
    },
    // the protection
    { from: 'clear', to: 'negotiating', path: '186,522 266,522', label: [224, 516, 'middle'] },
    { from: 'negotiating', to: 'protected', path: '311,538 311,566', label: [305, 555, 'end'] },
    { from: 'protected', to: 'clear', path: '266,585 146,585 146,544', label: [206, 579, 'middle'] },
    { from: 'clear', to: 'protected', path: '146,544 146,585 266,585' },
  ],
  notes: [
    { of: 'awaitingUser', at: [165, 187, 'middle'], width: 16 },
    { of: 'awaitingPass', at: [165, 300, 'middle'], width: 16 },
    { of: 'loggedIn', at: [165, 430, 'middle'], width: 16 },
    { of: 'login', at: [24, 338], width: 8 },
    { of: ['session', 'access'], at: [100, 478] },
    { of: 'clear', at: [146, 537, 'middle'] },
    { of: 'negotiating', to: 'closed', at: [311, 531, 'middle'] },
    { of: 'protected', at: [311, 597, 'middle'] },
  ],
};
