import type { Layout } from '../layout.ts';

const others = { ACCT: 'other', REIN: 'other', QUIT: 'other', malformed: 'other', command: 'other' };

/** The server-PI from top to bottom: greeting, awaiting USER, awaiting PASS, logged in. */
export const serverPiNarrow: Layout = {
  size: [376, 664],
  regions: {
    session: { box: [11, 108, 351, 406], label: [354, 122, 'end'] },
    login: { box: [18, 128, 338, 250], label: [342, 143, 'end'] },
  },
  states: {
    listening: [130, 4, 70, 32],
    greeting: [130, 58, 70, 32],
    delayed: [236, 58, 70, 32],
    awaitingUser: [110, 156, 110, 54],
    awaitingPass: [110, 270, 110, 34],
    awaitingAcct: [232, 322, 110, 32],
    loggedIn: [110, 396, 110, 66],
    closing: [130, 560, 70, 32],
    closed: [130, 626, 70, 32],
  },
  routes: [
    // the way of the login
    { from: 'listening', to: 'greeting', path: '165,36 165,58', label: [158, 50, 'end'] },
    { from: 'greeting', to: 'awaitingUser', path: '165,90 165,156', label: [172, 103] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '165,210 165,270', label: [172, 250] },
    { from: 'awaitingPass', to: 'loggedIn', path: '165,304 165,396', label: [172, 371] },
    // back and aside
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '110,280 96,280 96,196 110,196',
      label: [90, 228, 'end'],
      say: others,
    },
    { from: 'awaitingUser', to: 'loggedIn', path: '220,164 350,164 350,440 220,440', label: [226, 159] },
    { from: 'awaitingUser', to: 'awaitingAcct', path: '220,182 326,182 326,322', label: [226, 177] },
    { from: 'awaitingAcct', to: 'awaitingUser', path: '300,322 300,200 220,200', label: [226, 214] },
    { from: 'awaitingPass', to: 'awaitingAcct', path: '220,287 250,287 250,322', label: [226, 282] },
    { from: 'awaitingAcct', to: 'loggedIn', path: '310,354 310,412 220,412', label: [226, 407] },
    // before and after
    {
      from: 'greeting',
      to: 'delayed',
      path: '200,74 236,74',
      label: [217, 69, 'middle', 'up'],
      say: { 'server-PI.greeting||2': 'late' },
    },
    { from: 'delayed', to: 'awaitingUser', path: '248,90 248,120 197,120 197,156', label: [254, 103] },
    { from: 'session', to: 'awaitingUser', path: '11,172 110,172', label: [26, 167, 'start', 'up'] },
    { from: 'session', to: 'delayed', path: '294,108 294,90', label: [300, 103] },
    { from: 'session', to: 'closing', path: '188,514 188,560', label: [208, 531] },
    { from: 'awaitingPass', to: 'closing', path: '110,295 96,295 96,569 130,569', label: [90, 322, 'end'] },
    { from: 'greeting', to: 'closing', path: '130,74 5,74 5,584 130,584', label: [14, 579] },
    { from: 'delayed', to: 'closing', path: '306,74 371,74 371,582 200,582', label: [362, 577, 'end'] },
    { from: 'closing', to: 'closed', path: '165,592 165,626', label: [172, 612] },
    {
      from: 'server-PI',
      to: 'closed',
      path: '256,642 200,642',
      label: [263, 646],
      say: { connectionClosed: 'connection lost' },
    },
  ],
  notes: [
    { of: 'awaitingUser', at: [165, 187, 'middle'], width: 10 },
    { of: 'loggedIn', at: [165, 427, 'middle'], width: 15 },
    { of: 'login', at: [24, 358], width: 10 },
    { of: 'session', at: [108, 481], width: 24 },
  ],
};
