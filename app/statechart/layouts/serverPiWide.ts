import type { Layout } from '../layout.ts';

const others = { mustPassFollowUser: 'other command', isBadQuitInSequence: 'other command' };

/** The server-PI from left to right: greeting, awaiting USER, awaiting PASS, logged in; beside it the protection. */
export const serverPiWide: Layout = {
  size: [586, 276],
  regions: {
    session: { box: [104, 2, 479, 222], label: [111, 218] },
    access: {},
    login: { box: [110, 38, 234, 170], label: [338, 51, 'end'] },
    protection: { line: '474,2 474,224', label: [577, 15, 'end'] },
  },
  states: {
    listening: [12, 50, 66, 26],
    greeting: [12, 101, 66, 30],
    delayed: [12, 158, 66, 28],
    awaitingUser: [118, 91, 72, 50],
    awaitingPass: [264, 91, 72, 50],
    awaitingAcct: [256, 162, 70, 34],
    loggedIn: [416, 98, 50, 36],
    closing: [270, 242, 66, 26],
    closed: [12, 242, 66, 26],
    clear: [480, 22, 90, 38],
    negotiating: [480, 94, 90, 38],
    protected: [480, 166, 90, 38],
  },
  routes: [
    // the way of the login
    { from: 'listening', to: 'greeting', path: '45,76 45,101', label: [51, 92] },
    { from: 'greeting', to: 'awaitingUser', path: '78,116 118,116', label: [91, 110, 'middle'] },
    { from: 'awaitingUser', to: 'awaitingPass', path: '190,116 264,116', label: [227, 110, 'middle'] },
    { from: 'awaitingPass', to: 'loggedIn', path: '336,116 416,116', label: [380, 110, 'middle'] },
    // back and aside
    {
      from: 'awaitingPass',
      to: 'awaitingUser',
      path: '292,91 292,83 166,83 166,91',
      label: [229, 78, 'middle', 'up'],
      say: others,
    },
    { from: 'loggedIn', to: 'awaitingPass', path: '416,127 336,127', label: [380, 140, 'middle'] },
    {
      from: 'awaitingUser',
      to: 'loggedIn',
      path: '150,91 150,32 441,32 441,98',
      label: [300, 28, 'middle'],
    },
    { from: 'awaitingUser', to: 'awaitingAcct', path: '176,141 176,173 256,173', label: [182, 169] },
    { from: 'awaitingAcct', to: 'awaitingUser', path: '256,188 158,188 158,141', label: [161, 205] },
    { from: 'awaitingPass', to: 'awaitingAcct', path: '300,141 300,162', label: [295, 154, 'end'] },
    { from: 'awaitingAcct', to: 'loggedIn', path: '326,186 458,186 458,134', label: [405, 182, 'middle'] },
    // before and after
    {
      from: 'greeting',
      to: 'delayed',
      path: '45,131 45,158',
      label: [51, 148],
      say: { isServiceDelayed: 'late' },
    },
    { from: 'delayed', to: 'awaitingUser', path: '78,172 130,172 130,141', label: [91, 166, 'middle'] },
    { from: 'access', to: 'awaitingUser', path: '130,2 130,91', label: [136, 15], width: 30 },
    { from: 'access', to: 'delayed', path: '104,182 78,182', label: [100, 199, 'end'] },
    {
      from: ['session', 'access', 'login', 'awaitingUser'],
      to: 'closing',
      path: '286,224 286,242',
      label: [344, 234],
      by: 'reply',
      width: 36,
      say: { isNamelessUserShutOut: 'nameless USER' },
    },
    { from: 'awaitingPass', to: 'closing', path: '331,141 331,242', label: [337, 218] },
    { from: 'greeting', to: 'closing', path: '12,116 5,116 5,273 303,273 303,268', label: [10, 212] },
    { from: 'delayed', to: 'closing', path: '12,172 5,172 5,273 303,273 303,268' },
    { from: 'closing', to: 'closed', path: '270,255 78,255', label: [174, 251, 'middle'] },
    {
      from: 'server-PI',
      to: 'closed',
      path: '45,226 45,242',
      label: [52, 237],
      say: { connectionClosed: 'connection lost' },
    },
    // the protection
    { from: 'clear', to: 'negotiating', path: '490,60 490,94', label: [496, 81] },
    { from: 'negotiating', to: 'protected', path: '490,132 490,166', label: [496, 145] },
    { from: 'protected', to: 'clear', path: '570,185 577,185 577,41 570,41', label: [572, 159, 'end'] },
    { from: 'clear', to: 'protected', path: '570,41 577,41 577,185 570,185' },
  ],
  notes: [
    { of: 'awaitingUser', at: [154, 133, 'middle'], width: 10 },
    { of: 'awaitingPass', at: [300, 133, 'middle'], width: 10 },
    { of: 'loggedIn', at: [452, 152, 'end'], width: 15 },
    { of: 'login', at: [156, 51] },
    { of: ['session', 'access'], at: [158, 218] },
    { of: 'clear', at: [525, 53, 'middle'] },
    { of: 'negotiating', to: 'closed', at: [525, 125, 'middle'] },
    { of: 'protected', at: [525, 197, 'middle'] },
  ],
};
