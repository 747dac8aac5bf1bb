import { assign, emit, raise, setup } from 'xstate';
import type { Bytes } from '../protocol/bytes.ts';
import { parseCommand } from '../protocol/command.ts';
import type { Reply } from '../protocol/reply.ts';
import { diagramOf as diagramOfVerb, isVerb } from '../protocol/verbs.ts';

/** A reply by its first digit, which is all that the user-PI of RFC 959 §6 looks at. */
export type ReplyClass = '1yz' | '2yz' | '3yz' | '4yz' | '5yz';

export type UserPiEvent =
  | { type: 'connect' }
  | { type: 'command'; line: Bytes }
  | { type: ReplyClass; reply: Reply }
  | { type: 'giveUp' }
  | { type: 'disconnect' }
  | { type: 'handshakeDone' }
  | { type: 'configure'; takes120: boolean }
  | { type: 'connectionClosed' };

export type UserPiEmitted =
  | { type: 'open' }
  | { type: 'send'; line: Bytes }
  | { type: 'startTls' }
  | { type: 'close' };

/** The diagrams of RFC 959 §6 that a first command may enter; `general` is for what none of them names. */
type Diagram = 'one-step' | 'two-step' | 'first of two' | 'general';

const verbOf = (event: UserPiEvent): string =>
  event.type === 'command' ? parseCommand(event.line).verb : '';

/**
 * The diagram that the row of the command names. The diagrams of renaming and restarting begin alike (a first command,
 * 3yz, a second one), and their second step is that of one-step (RNTO) or two-step commands (APPE, STOR, RETR).
 */
function diagramOf(verb: string): Diagram {
  if (verb === 'RNFR' || verb === 'REST') return 'first of two';
  if (verb === 'RNTO') return 'one-step';
  const diagram = isVerb(verb) ? diagramOfVerb(verb) : undefined;
  return diagram === 'one-step' || diagram === 'two-step' ? diagram : 'general';
}

/** The class of a reply; what is no reply code of RFC 959 counts as an error, like 5yz. */
export const replyClass = (code: number): ReplyClass => {
  const digit = Math.floor(code / 100);
  return digit >= 1 && digit <= 5 ? (`${digit as 1 | 2 | 3 | 4 | 5}yz` as const) : '5yz';
};

const is = (verb: string) => ({ type: 'isVerb', params: { verb } }) as const;
const enters = (diagram: Diagram) => ({ type: 'entersDiagram', params: { diagram } }) as const;

/**
 * The user-PI: the client of RFC 959 section 6. It sends one command, waits for the reply, and moves on the first digit
 * only. What the diagrams do not draw (connecting, a command outside its sequence, a connection that is lost) is listed
 * with its reason in furtherEdges.ts.
 */
export const userPiMachine = setup({
  types: {
    events: {} as UserPiEvent,
    emitted: {} as UserPiEmitted,
    context: {} as { readonly takes120: boolean },
    input: {} as { readonly takes120: boolean },
    tags: {} as 'ready' | 'awaitingReply' | 'negotiating',
    meta: {} as { label: string; brief?: string },
  },
  guards: {
    isVerb: ({ event }, { verb }: { verb: string }) => verbOf(event) === verb,
    entersDiagram: ({ event }, { diagram }: { diagram: Diagram }) => diagramOf(verbOf(event)) === diagram,
    takes120: ({ context }) => context.takes120,
    isTlsAgreed: ({ event }) => 'reply' in event && event.reply.code === 234,
    isSecondOfTwoSteps: ({ event }) => ['APPE', 'STOR', 'RETR'].includes(verbOf(event)),
  },
  actions: {
    open: emit({ type: 'open' }),
    close: emit({ type: 'close' }),
    send: emit(({ event }) => ({ type: 'send', line: event.type === 'command' ? event.line : '' })),
    startTls: emit({ type: 'startTls' }),
    takeAgain: raise(({ event }) => event),
    configure: assign(({ event }) => (event.type === 'configure' ? { takes120: event.takes120 } : {})),
  },
}).createMachine({
  id: 'user-PI',
  type: 'parallel',
  context: ({ input }) => ({ takes120: input.takes120 }),
  on: { configure: { actions: 'configure' } },
  states: {
    dialogue: {
      meta: { label: 'dialogue' },
      initial: 'disconnected',
      on: {
        disconnect: { target: '.ended', actions: 'close', description: 'The client hangs up without QUIT.' },
        connectionClosed: {
          target: '.ended',
          description: 'The server or the network closed the connection.',
        },
      },
      states: {
        disconnected: {
          meta: { label: 'not connected' },
          on: { connect: { target: 'connecting', actions: 'open' } },
        },
        connecting: {
          meta: { label: 'connecting', brief: 'wait' },
          tags: 'awaitingReply',
          description: 'The server speaks first: 220, or 120 and then 220, or 421 (RFC 959 §5.4).',
          on: {
            '1yz': [
              { guard: 'takes120', target: 'begin', description: 'Some clients take 120 for the greeting.' },
              { description: '120: the greeting will come later.' },
            ],
            '2yz': 'begin',
            '4yz': 'failure',
            '3yz': 'error',
            '5yz': 'error',
          },
        },
        begin: {
          meta: { label: 'begin' },
          tags: 'ready',
          description: 'B in the diagrams: ready for a command (RFC 959 §6).',
          on: {
            command: [
              { guard: is('USER'), target: 'exchange.login.userSent', actions: 'send' },
              { guard: is('PASS'), target: 'exchange.login.passSent', actions: 'send' },
              { guard: is('ACCT'), target: 'exchange.login.acctSent', actions: 'send' },
              { guard: enters('one-step'), target: 'exchange.oneStep', actions: 'send' },
              { guard: enters('two-step'), target: 'exchange.twoStep', actions: 'send' },
              { guard: enters('first of two'), target: 'exchange.firstOfTwo', actions: 'send' },
              { target: 'exchange.general', actions: 'send' },
            ],
          },
        },
        exchange: {
          meta: { label: 'exchange' },
          initial: 'general',
          description: 'W in the diagrams: a command is out and its reply is awaited (RFC 959 §6).',
          on: {
            '2yz': 'success',
            '4yz': 'failure',
            '5yz': 'failure',
            '1yz': 'error',
            '3yz': 'error',
            command: {
              target: 'begin',
              actions: 'takeAgain',
              description: 'A command outside the sequence starts another one.',
            },
            giveUp: { target: 'begin', description: 'No reply comes, and the person types on.' },
          },
          states: {
            login: {
              meta: { label: 'login' },
              initial: 'userSent',
              states: {
                userSent: {
                  meta: { label: 'USER sent', brief: 'wait' },
                  tags: 'awaitingReply',
                  on: { '3yz': 'passwordNeeded' },
                },
                passwordNeeded: {
                  meta: { label: 'password needed' },
                  tags: 'ready',
                  on: {
                    command: [
                      { guard: is('PASS'), target: 'passSent', actions: 'send' },
                      { guard: is('ACCT'), target: 'acctSent', actions: 'send' },
                    ],
                  },
                },
                passSent: {
                  meta: { label: 'PASS sent', brief: 'wait' },
                  tags: 'awaitingReply',
                  on: { '3yz': 'accountNeeded' },
                },
                accountNeeded: {
                  meta: { label: 'account needed' },
                  tags: 'ready',
                  on: { command: { guard: is('ACCT'), target: 'acctSent', actions: 'send' } },
                },
                acctSent: { meta: { label: 'ACCT sent', brief: 'wait' }, tags: 'awaitingReply' },
              },
            },
            oneStep: { meta: { label: 'one step', brief: 'wait' }, tags: 'awaitingReply' },
            twoStep: {
              meta: { label: 'two steps', brief: 'wait' },
              tags: 'awaitingReply',
              on: { '1yz': { description: 'Work has begun; another reply will follow.' } },
            },
            firstOfTwo: {
              meta: { label: 'first of two', brief: 'wait' },
              tags: 'awaitingReply',
              description: 'RNFR or REST is out (RFC 959 §6, third and fourth diagram).',
              on: { '2yz': '#user-PI.dialogue.error', '3yz': 'secondNeeded' },
            },
            secondNeeded: {
              meta: { label: 'second needed' },
              tags: 'ready',
              on: {
                command: [
                  { guard: is('RNTO'), target: 'oneStep', actions: 'send' },
                  { guard: 'isSecondOfTwoSteps', target: 'twoStep', actions: 'send' },
                ],
              },
            },
            general: {
              meta: { label: 'any command', brief: 'wait' },
              tags: 'awaitingReply',
              on: { '1yz': { description: 'Another reply will follow.' }, '3yz': '#user-PI.dialogue.begin' },
            },
          },
        },
        success: { meta: { label: 'success' }, always: 'begin', description: 'S in the diagrams.' },
        failure: { meta: { label: 'failure' }, always: 'begin', description: 'F in the diagrams.' },
        error: {
          meta: { label: 'error' },
          always: 'begin',
          description: 'E in the diagrams: a reply that should not come here.',
        },
        ended: {
          meta: { label: 'ended' },
          description: 'The control connection is closed.',
          on: { connect: { target: 'connecting', actions: 'open' } },
        },
      },
    },
    protection: {
      meta: { label: 'protection' },
      initial: 'clear',
      on: { connect: '.clear', connectionClosed: '.clear', disconnect: '.clear' },
      states: {
        clear: {
          meta: { label: 'in clear' },
          on: { '2yz': { guard: 'isTlsAgreed', target: 'negotiating', actions: 'startTls' } },
        },
        negotiating: {
          meta: { label: 'negotiating' },
          tags: 'negotiating',
          description: '234 has come: the client begins the handshake of TLS (RFC 4217 §4).',
          on: { handshakeDone: 'protected' },
        },
        protected: {
          meta: { label: 'protected' },
          description: 'Commands and replies travel encrypted (RFC 4217 §4).',
          on: { command: { guard: is('CCC'), target: 'clearing' } },
        },
        clearing: {
          meta: { label: 'clearing' },
          description: 'CCC is out: with 200 the client goes back to clear text (RFC 2228 §3).',
          on: { '2yz': 'clear', '4yz': 'protected', '5yz': 'protected' },
        },
      },
    },
  },
});
