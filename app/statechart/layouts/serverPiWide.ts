import type { Layout } from '../layout.ts';

const others = {
  ACCT: 'other command',
  REIN: 'other command',
  QUIT: 'other command',
  malformed: 'other command',
};

/** The server-PI from left to right: greeting, awaiting USER, awaiting PASS, logged in. */
export const serverPiWide: Layout = {
  size: [586, 324],
  regions: {
    session: { box: [108, 3, 476, 236], label: [574, 17, 'end'] },
    login: { box: [117, 23, 309, 202], label: [416, 38, 'end'] },
  },
  states: {
    listening: [12, 40, 72, 34],
    greeting: [12, 101, 72, 36],
    delayed: [12, 166, 72, 34],
    awaitingUser: [125, 101, 110, 36],
    awaitingPass: [309, 101, 110, 36],
    awaitingAcct: [288, 165, 110, 34],
    loggedIn: [499, 101, 77, 36],
    closing: [372, 273, 76, 34],
    closed: [172, 273, 72, 34],
  },
  routes: [
    // the way of the login
    { from: 'listening', to: 'greeting', path: '48,74 48,101', label: [55, 90] },
    { from: 'greeting', to: 'awaitingUser', path: '84,119 125,119', label: [96, 113, 'middle'] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '235,119 309,119', label: [272, 113, 'middle'] },
    { from: 'awaitingPass', to: 'loggedIn', path: '419,119 499,119', label: [463, 113, 'middle'] },
    // back and aside
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '330,101 330,87 214,87 214,101',
      label: [272, 81, 'middle', 'up'],
      say: others,
    },
    {
      from: 'awaitingUser',
      to: 'loggedIn',
      path: '150,101 150,44 566,44 566,101',
      label: [272, 39, 'middle'],
    },
    { from: 'awaitingUser', to: 'awaitingAcct', path: '225,137 225,174 288,174', label: [232, 161] },
    { from: 'awaitingAcct', to: 'awaitingUser', path: '288,190 213,190 213,137', label: [219, 204] },
    { from: 'awaitingPass', to: 'awaitingAcct', path: '330,137 330,165', label: [336, 153] },
    { from: 'awaitingAcct', to: 'loggedIn', path: '398,187 566,187 566,137', label: [494, 182, 'middle'] },
    // before and after
    {
      from: 'greeting',
      to: 'delayed',
      path: '48,137 48,166',
      label: [55, 148],
      say: { 'server-PI.greeting||2': 'late' },
    },
    { from: 'delayed', to: 'awaitingUser', path: '84,183 134,183 134,137', label: [96, 177, 'middle'] },
    { from: 'session', to: 'awaitingUser', path: '134,3 134,101', label: [141, 17], isInline: true },
    { from: 'session', to: 'delayed', path: '108,222 48,222 48,200', label: [103, 235, 'end'] },
    { from: 'session', to: 'closing', path: '437,239 437,273', label: [455, 256] },
    { from: 'awaitingPass', to: 'closing', path: '411,137 411,273', label: [404, 256, 'end'] },
    { from: 'greeting', to: 'closing', path: '12,119 5,119 5,320 391,320 391,307', label: [16, 314] },
    { from: 'delayed', to: 'closing', path: '12,183 5,183 5,320 391,320 391,307' },
    { from: 'closing', to: 'closed', path: '372,290 244,290', label: [310, 284, 'middle'] },
    {
      from: 'server-PI',
      to: 'closed',
      path: '208,251 208,273',
      label: [201, 257, 'end'],
      say: { connectionClosed: 'connection lost' },
    },
  ],
  notes: [
    { of: 'awaitingUser', at: [141, 151], width: 10 },
    { of: 'loggedIn', at: [559, 151, 'end'], width: 18 },
    { of: 'login', at: [124, 204], width: 10 },
    { of: 'session', at: [432, 206], width: 22 },
  ],
};
