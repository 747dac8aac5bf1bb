/**
 * The edges of the user-PI that the diagrams of RFC 959 §6 do not have, each group with its reason. The diagrams begin
 * when the connection stands and know only what should come; a client meets more. A test holds the list against the
 * chart: every edge is in a diagram or here, and nothing stands here in vain.
 */
export type FurtherEdges = {
  /** Innermost states, by their ids without `user-PI.`. */
  readonly from: readonly string[];
  readonly on: readonly string[];
  readonly reason: string;
};

const replies = ['1yz', '2yz', '3yz', '4yz', '5yz'] as const;
const awaiting = [
  'exchange.login.userSent',
  'exchange.login.passSent',
  'exchange.login.acctSent',
  'exchange.oneStep',
  'exchange.twoStep',
  'exchange.firstOfTwo',
  'exchange.general',
];
const between = ['exchange.login.passwordNeeded', 'exchange.login.accountNeeded', 'exchange.secondNeeded'];
const resting = ['disconnected', 'connecting', 'ended', ...between];

export const furtherEdges: readonly FurtherEdges[] = [
  {
    from: ['disconnected', 'ended'],
    on: ['connect'],
    reason: 'The diagrams begin with an open connection; somebody has to open it, also a second time.',
  },
  {
    from: ['connecting'],
    on: replies,
    reason:
      'The server speaks first: 220, or 120 and then 220, or 421 (RFC 959 §5.4). No other class is right here.',
  },
  {
    from: ['connecting'],
    on: ['1yz taken for the greeting'],
    reason:
      'Three of nine recorded clients take 120 for the greeting and send USER at once; a setting of the client.',
  },
  {
    from: ['begin'],
    on: ['command PASS', 'command ACCT'],
    reason:
      'PASS and ACCT outside the login sequence: a person can type them, and the server answers 503 or 202.',
  },
  {
    from: ['begin'],
    on: ['command first of two'],
    reason: 'The diagrams of RNFR and REST (rename, restart) begin alike; the chart has one state for both.',
  },
  {
    from: ['exchange.firstOfTwo'],
    on: replies,
    reason:
      'First step of the diagrams rename and restart: 3yz asks for the second command, 1yz and 2yz are errors.',
  },
  {
    from: ['exchange.secondNeeded'],
    on: ['command RNTO', 'command second of two'],
    reason:
      'Second step of rename and restart; it has the edges of a one-step command (RNTO) or a two-step one.',
  },
  {
    from: ['exchange.login.passwordNeeded'],
    on: ['command ACCT'],
    reason:
      'ACCT after a 332 to USER. The diagram looks at first digits only and would send PASS after any 3yz.',
  },
  {
    from: [...awaiting, ...between],
    on: ['command'],
    reason: 'A command outside the sequence: the sequence is given up, and another begins.',
  },
  {
    from: between,
    on: replies,
    reason: 'A reply that nobody asked for, such as 421 when the session has been idle too long.',
  },
  {
    from: [...awaiting, ...between],
    on: ['giveUp'],
    reason: 'No reply comes (vsftpd is silent on an empty line), and the person types on.',
  },
  {
    from: [...awaiting, ...resting, 'begin', 'success', 'failure', 'error'],
    on: ['disconnect'],
    reason: 'A client can hang up at any time, with or without QUIT.',
  },
  {
    from: ['error'],
    on: ['automatic'],
    reason: 'The diagrams end in E. A person goes on after an error, so the chart does.',
  },
  {
    from: [...awaiting, ...resting, 'success', 'failure', 'error'],
    on: ['connectionClosed'],
    reason: 'The connection is lost or closed unasked, at any time.',
  },
];
