import type { FirstDigit } from './replyCodes.ts';
import type { DiagramId, Verb } from './verbs.ts';

/** A drawing of RFC 959 §6: the states of a client around one command or one sequence of commands. */
export type Diagram = {
  /** The commands it is drawn for. */
  readonly commands: readonly Verb[] | 'any';
  /** The states, by the short names that the edges use. */
  readonly states: Readonly<Record<string, string>>;
  readonly edges: readonly DiagramEdge[];
  readonly rules?: readonly string[];
};

/** A way between two states: by sending something, by the first digit of a reply, or by itself. */
export type DiagramEdge = { readonly from: string; readonly to: string } & (
  | { readonly send: string }
  | { readonly firstDigits: readonly FirstDigit[] }
  | { readonly automatic: true }
);

/** The state diagrams of RFC 959 §6. They tell replies apart by their first digit only. */
export const rfc959Diagrams = {
  'one-step': {
    commands: [
      'ABOR',
      'ALLO',
      'DELE',
      'CWD',
      'CDUP',
      'SMNT',
      'HELP',
      'MODE',
      'NOOP',
      'PASV',
      'QUIT',
      'SITE',
      'PORT',
      'SYST',
      'STAT',
      'RMD',
      'MKD',
      'PWD',
      'STRU',
      'TYPE',
    ],
    states: {
      B: 'begin',
      W: 'wait for reply',
      S: 'success',
      F: 'failure',
      E: 'error: a reply that should not come here',
    },
    edges: [
      { from: 'B', to: 'W', send: 'the command' },
      { from: 'W', to: 'E', firstDigits: [1, 3] },
      { from: 'W', to: 'S', firstDigits: [2] },
      { from: 'W', to: 'F', firstDigits: [4, 5] },
    ],
  },
  'two-step': {
    commands: ['APPE', 'LIST', 'NLST', 'REIN', 'RETR', 'STOR', 'STOU'],
    states: {
      B: 'begin',
      W: 'wait for reply',
      S: 'success',
      F: 'failure',
      E: 'error: a reply that should not come here',
    },
    edges: [
      { from: 'B', to: 'W', send: 'the command' },
      { from: 'W', to: 'W', firstDigits: [1] },
      { from: 'W', to: 'E', firstDigits: [3] },
      { from: 'W', to: 'S', firstDigits: [2] },
      { from: 'W', to: 'F', firstDigits: [4, 5] },
    ],
    rules: ['at most one 1yz reply per command'],
  },
  rename: {
    commands: ['RNFR', 'RNTO'],
    states: {
      B: 'begin',
      W1: 'wait for the reply to RNFR',
      N: 'RNTO must follow',
      W2: 'wait for the reply to RNTO',
      S: 'success',
      F: 'failure',
      E: 'error: a reply that should not come here',
    },
    edges: [
      { from: 'B', to: 'W1', send: 'RNFR' },
      { from: 'W1', to: 'E', firstDigits: [1, 2] },
      { from: 'W1', to: 'N', firstDigits: [3] },
      { from: 'W1', to: 'F', firstDigits: [4, 5] },
      { from: 'N', to: 'W2', send: 'RNTO' },
      { from: 'W2', to: 'E', firstDigits: [1, 3] },
      { from: 'W2', to: 'S', firstDigits: [2] },
      { from: 'W2', to: 'F', firstDigits: [4, 5] },
    ],
  },
  restart: {
    commands: ['REST', 'APPE', 'STOR', 'RETR'],
    states: {
      B: 'begin',
      W1: 'wait for the reply to REST',
      N: 'a transfer command must follow',
      W2: 'wait for the reply to the transfer command',
      S: 'success',
      F: 'failure',
      E: 'error: a reply that should not come here',
    },
    edges: [
      { from: 'B', to: 'W1', send: 'REST' },
      { from: 'W1', to: 'E', firstDigits: [1, 2] },
      { from: 'W1', to: 'N', firstDigits: [3] },
      { from: 'W1', to: 'F', firstDigits: [4, 5] },
      { from: 'N', to: 'W2', send: 'APPE, STOR or RETR' },
      { from: 'W2', to: 'W2', firstDigits: [1] },
      { from: 'W2', to: 'E', firstDigits: [3] },
      { from: 'W2', to: 'S', firstDigits: [2] },
      { from: 'W2', to: 'F', firstDigits: [4, 5] },
    ],
    rules: [
      'differs from rename only in the 1yz loop of the second step',
      'at most one 1yz reply per command',
    ],
  },
  login: {
    commands: ['USER', 'PASS', 'ACCT'],
    states: {
      B: 'begin',
      WU: 'wait for the reply to USER',
      NP: 'password needed',
      WP: 'wait for the reply to PASS',
      NA: 'account needed',
      WA: 'wait for the reply to ACCT',
      S: 'success: logged in',
      F: 'failure',
      E: 'error: a reply that should not come here',
    },
    edges: [
      { from: 'B', to: 'WU', send: 'USER' },
      { from: 'WU', to: 'E', firstDigits: [1] },
      { from: 'WU', to: 'S', firstDigits: [2] },
      { from: 'WU', to: 'F', firstDigits: [4, 5] },
      { from: 'WU', to: 'NP', firstDigits: [3] },
      { from: 'NP', to: 'WP', send: 'PASS' },
      { from: 'WP', to: 'E', firstDigits: [1] },
      { from: 'WP', to: 'S', firstDigits: [2] },
      { from: 'WP', to: 'F', firstDigits: [4, 5] },
      { from: 'WP', to: 'NA', firstDigits: [3] },
      { from: 'NA', to: 'WA', send: 'ACCT' },
      { from: 'WA', to: 'E', firstDigits: [1, 3] },
      { from: 'WA', to: 'S', firstDigits: [2] },
      { from: 'WA', to: 'F', firstDigits: [4, 5] },
    ],
    rules: [
      'only first digits are used, so 331 and 332 after USER are not told apart: the drawing sends PASS after either',
      'after a failure the whole sequence starts again from USER (§4.2)',
    ],
  },
  general: {
    commands: 'any',
    states: {
      B: 'ready for a command',
      W: 'wait for reply',
      S: 'success',
      F: 'failure',
      end: 'end of the session',
    },
    edges: [
      { from: 'B', to: 'W', send: 'any command' },
      { from: 'W', to: 'W', firstDigits: [1] },
      { from: 'W', to: 'S', firstDigits: [2] },
      { from: 'W', to: 'F', firstDigits: [4, 5] },
      { from: 'W', to: 'B', firstDigits: [3] },
      { from: 'S', to: 'B', automatic: true },
      { from: 'F', to: 'B', automatic: true },
      { from: 'B', to: 'end', automatic: true },
    ],
    rules: ['a model of the whole interchange; no error state'],
  },
} as const satisfies Readonly<Record<DiagramId | 'general', Diagram>>;
