import { assign, emit, raise, setup } from 'xstate';
import type { ServerProfile, Situation } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';
import type { CommandLine } from '../protocol/command.ts';
import {
  accountOf,
  composeReply,
  type GivenReply,
  isMalformed,
  isOdd,
  isPasswordOf,
  isUnsupported,
  loginNeeds,
  needsLogin,
  readCommand,
} from './answering.ts';

/** Whether the service takes users: at once, after a delay (120), or not at all (421). */
export type Service = 'ready' | 'delayed' | 'unavailable';

/** What can be set from outside, also in the middle of a session. Times are simulated milliseconds. */
export type ServerSettings = {
  readonly service: Service;
  readonly serviceDelay: number;
  readonly idleLimit: number;
};
export type ServerPiInput = ServerSettings & { readonly profile: ServerProfile };

/** The verbs that move the login, as events of their own; all the others come as `command`. */
type LoginVerb = 'USER' | 'PASS' | 'ACCT' | 'REIN' | 'QUIT';
export type ServerPiEvent =
  | { type: 'opened' }
  | { type: 'line'; line: Bytes }
  | ({ type: LoginVerb | 'command' } & CommandLine)
  | { type: 'malformed'; problem: 'empty' | 'too long' }
  | { type: 'idleTimeout' }
  | { type: 'configure'; settings: Partial<ServerSettings> }
  | { type: 'connectionClosed' };

export type ServerPiEmitted = ({ type: 'reply' } & GivenReply) | { type: 'close' };

type Context = ServerPiInput & {
  readonly username: string;
  readonly failures: number;
  /** The arguments of the commands that were answered last, by verb: TYPE, MODE and STRU are what STAT tells. */
  readonly parameters: Readonly<Record<string, string>>;
};
/** The parameters of a session that has set none (RFC 959 §5.1). */
const defaultParameters = { TYPE: 'A N', MODE: 'S', STRU: 'F' };

const loginVerbs: readonly string[] = ['USER', 'PASS', 'ACCT', 'REIN', 'QUIT'] satisfies LoginVerb[];
const isLoginVerb = (verb: string): verb is LoginVerb => loginVerbs.includes(verb);

/** A line as the event that the chart knows. */
function eventOf(profile: ServerProfile, line: Bytes): ServerPiEvent {
  if (line.length > profile.policy.lineLimit) return { type: 'malformed', problem: 'too long' };
  if (line === '') return { type: 'malformed', problem: 'empty' };
  const command = readCommand(profile, line);
  return { type: isLoginVerb(command.verb) ? command.verb : 'command', ...command };
}

/** The command in an event; the situations that no command leads to have none. */
const commandIn = (event: ServerPiEvent): CommandLine | undefined => ('verb' in event ? event : undefined);
const verbIn = (event: ServerPiEvent): string => commandIn(event)?.verb ?? '';
const argumentIn = (event: ServerPiEvent): Bytes => commandIn(event)?.argument ?? '';

/** Names the `reply` action, so that the chart reads `reply('needPassword')`. */
const reply = <S extends Situation>(situation: S) => ({ type: 'reply', params: { situation } }) as const;

/** Another command between USER and PASS breaks the sequence: it is taken as in awaiting USER. */
const breaksSequence = {
  guard: 'mustPassFollowUser',
  target: 'awaitingUser',
  actions: ['forgetUser', 'takeAgain'],
} as const;

/**
 * The server-PI (RFC 959 §2.3): a command line in, a reply out. One chart for all servers; where they differ, a guard
 * reads a policy of the profile. It emits replies and the close, and leaves it to its host to carry them.
 */
export const serverPiMachine = setup({
  types: {
    input: {} as ServerPiInput,
    context: {} as Context,
    events: {} as ServerPiEvent,
    emitted: {} as ServerPiEmitted,
    tags: {} as 'busy',
    meta: {} as { label: string; expects?: readonly string[] },
  },
  delays: {
    serviceDelay: ({ context }) => context.serviceDelay,
  },
  guards: {
    isServiceUnavailable: ({ context }) => context.service === 'unavailable',
    isServiceDelayed: ({ context }) => context.service === 'delayed',
    isDelayAnnounced: ({ context }) => context.service === 'delayed' && context.profile.policy.announcesDelay,
    isEmptyLineIgnored: ({ context, event }) =>
      event.type === 'line' && event.line === '' && context.profile.policy.emptyLine === 'ignored',
    isEmptyLine: ({ event }) => event.type === 'malformed' && event.problem === 'empty',
    isTooLongToGoOn: ({ context }) => context.profile.policy.lineTooLong === 'closes',
    needsLogin: ({ context, event }) => needsLogin(context.profile, verbIn(event)),
    isUnknown: ({ context, event }) => context.profile.policy.commands[verbIn(event)] === undefined,
    isNotImplemented: ({ context, event }) =>
      context.profile.policy.commands[verbIn(event)] === 'not implemented',
    isNotSimulated: ({ context, event }) =>
      context.profile.policy.commands[verbIn(event)] === 'not simulated',
    lacksArgument: ({ context, event }) =>
      argumentIn(event) === '' && context.profile.policy.argumentRequired.includes(verbIn(event)),
    hasUnwantedArgument: ({ context, event }) =>
      argumentIn(event) !== '' && context.profile.policy.argumentRefused.includes(verbIn(event)),
    isMalformed: ({ context, event }) => isMalformed(context.profile, commandIn(event) ?? { verb: '' }),
    isUnsupported: ({ context, event }) => isUnsupported(context.profile, commandIn(event) ?? { verb: '' }),
    hasArgument: ({ event }) => argumentIn(event) !== '',
    hasOddBytes: ({ context, event }) => isOdd(context.profile.policy, argumentIn(event)),
    isNamelessUserAsked: ({ context, event }) =>
      argumentIn(event) === '' && context.profile.policy.namelessUser === 'asked for a password',
    isUserRefused: ({ context, event }) => accountOf(context.profile, argumentIn(event))?.refused === true,
    needsNoPassword: ({ context, event }) =>
      loginNeeds(accountOf(context.profile, argumentIn(event))) === 'nothing',
    needsAccountOnly: ({ context, event }) =>
      loginNeeds(accountOf(context.profile, argumentIn(event))) === 'account',
    mustPassFollowUser: ({ context }) => context.profile.policy.betweenUserAndPass === 'breaks the sequence',
    isBadQuitInSequence: ({ context, event }) =>
      context.profile.policy.betweenUserAndPass === 'breaks the sequence' &&
      argumentIn(event) !== '' &&
      context.profile.policy.argumentRefused.includes('QUIT'),
    isPasswordOfUser: ({ context, event }) =>
      isPasswordOf(context.profile, context.username, argumentIn(event)),
    isPasswordButNeedsAccount: ({ context, event }) =>
      accountOf(context.profile, context.username)?.account !== undefined &&
      isPasswordOf(context.profile, context.username, argumentIn(event)),
    isLastTry: ({ context }) => context.failures + 1 >= context.profile.policy.failuresAllowed,
    isAccountOfUser: ({ context, event }) =>
      accountOf(context.profile, context.username)?.account === argumentIn(event),
    isPassAcceptedAfterLogin: ({ context }) => context.profile.policy.passAfterLogin === 'is accepted',
    wasNoPasswordNeeded: ({ context }) =>
      loginNeeds(accountOf(context.profile, context.username)) === 'nothing',
    isSameUserAgain: ({ context, event }) =>
      context.profile.policy.userAfterLogin === 'is refused' && argumentIn(event) === context.username,
    isOtherUserRefused: ({ context }) => context.profile.policy.userAfterLogin === 'is refused',
  },
  actions: {
    reply: emit(({ context, event }, { situation }: { situation: Situation }) => ({
      type: 'reply',
      ...composeReply(context, situation, commandIn(event)),
    })),
    close: emit({ type: 'close' }),
    takeLine: raise(({ context, event }) =>
      event.type === 'line' ? eventOf(context.profile, event.line) : event,
    ),
    takeAgain: raise(({ event }) => event),
    rememberUser: assign({ username: ({ event }) => argumentIn(event) }),
    forgetUser: assign({ username: '' }),
    rememberParameter: assign(({ context, event }) => ({
      parameters: { ...context.parameters, [verbIn(event)]: argumentIn(event).toUpperCase() },
    })),
    forgetParameters: assign({ parameters: defaultParameters }),
    countFailure: assign({ failures: ({ context }) => context.failures + 1 }),
    forgetFailures: assign({ failures: 0 }),
    configure: assign(({ event }) => (event.type === 'configure' ? event.settings : {})),
  },
}).createMachine({
  id: 'server-PI',
  context: ({ input }) => ({ ...input, username: '', failures: 0, parameters: defaultParameters }),
  initial: 'listening',
  on: {
    configure: { actions: 'configure' },
    connectionClosed: { target: '.closed', description: 'The client or the network ended the connection.' },
  },
  states: {
    listening: {
      meta: { label: 'listening' },
      description: 'The server waits for a client to open the control connection (RFC 959 §5.4).',
      on: { opened: 'greeting' },
    },
    greeting: {
      meta: { label: 'greeting' },
      description: 'The connection stands: the server speaks first (RFC 959 §5.4).',
      always: [
        { guard: 'isServiceUnavailable', target: 'closing', actions: reply('serviceUnavailable') },
        { guard: 'isDelayAnnounced', target: 'delayed', actions: reply('serviceDelayed') },
        { guard: 'isServiceDelayed', target: 'delayed' },
        { target: 'session', actions: reply('greeting') },
      ],
    },
    delayed: {
      meta: { label: 'delayed' },
      tags: 'busy',
      description:
        'The service is not ready yet. What the client sends now waits (RFC 959 §5.4: 120, then 220).',
      after: {
        serviceDelay: [
          { guard: 'isServiceUnavailable', target: 'closing', actions: reply('serviceUnavailable') },
          { target: 'session', actions: reply('greeting') },
        ],
      },
    },
    session: {
      meta: { label: 'session' },
      initial: 'login',
      on: {
        line: [
          { guard: 'isEmptyLineIgnored' },
          {
            guard: 'isServiceUnavailable',
            target: 'closing',
            actions: reply('serviceUnavailable'),
            description: 'A server that must stop may answer any command with 421 (RFC 959 §5.4).',
          },
          { actions: 'takeLine' },
        ],
        idleTimeout: {
          target: 'closing',
          actions: reply('idleTimeout'),
          description: 'The host of the server tells it that nobody has sent a line for the idle limit.',
        },
        QUIT: [
          { guard: 'hasUnwantedArgument', actions: reply('argumentUnwanted') },
          { target: 'closing', actions: reply('goodbye') },
        ],
        USER: {
          target: '.login.awaitingUser',
          actions: ['forgetUser', 'takeAgain'],
          description: 'A server may take USER at any time; it starts the login again (RFC 959 §4.1.1).',
        },
        REIN: [
          { guard: 'isNotImplemented', actions: reply('notImplemented') },
          { guard: 'hasUnwantedArgument', actions: reply('argumentUnwanted') },
          {
            guard: 'isDelayAnnounced',
            target: 'delayed',
            actions: ['forgetUser', 'forgetParameters', reply('serviceDelayed')],
          },
          {
            target: '.login.awaitingUser',
            actions: ['forgetUser', 'forgetParameters', reply('reinitialized')],
          },
        ],
        command: [
          { guard: 'isUnknown', actions: reply('unknownCommand') },
          { guard: 'isNotImplemented', actions: reply('notImplemented') },
          { guard: 'isNotSimulated', actions: reply('notSimulated') },
          { guard: 'hasUnwantedArgument', actions: reply('argumentUnwanted') },
          { guard: 'lacksArgument', actions: reply('argumentMissing') },
          { guard: 'isMalformed', actions: reply('argumentMalformed') },
          { guard: 'isUnsupported', actions: reply('argumentUnsupported') },
          { guard: 'hasArgument', actions: ['rememberParameter', reply('answerWithArgument')] },
          { actions: reply('answer') },
        ],
        malformed: [
          { guard: 'isEmptyLine', actions: reply('emptyLine') },
          { guard: 'isTooLongToGoOn', target: 'closing', actions: reply('lineTooLong') },
          { actions: reply('lineTooLong') },
        ],
      },
      states: {
        login: {
          meta: { label: 'login' },
          initial: 'awaitingUser',
          on: {
            PASS: { actions: reply('passBeforeUser') },
            ACCT: [
              { guard: 'needsLogin', actions: reply('notLoggedIn') },
              { actions: reply('accountNotAskedFor') },
            ],
            REIN: { guard: 'needsLogin', actions: reply('notLoggedIn') },
            command: { guard: 'needsLogin', actions: reply('notLoggedIn') },
          },
          states: {
            awaitingUser: {
              meta: { label: 'awaiting USER', expects: ['USER'] },
              description: 'A session begins with USER, then PASS (RFC 959 §4.1.1, §5.4).',
              on: {
                USER: [
                  { guard: 'isNamelessUserAsked', actions: reply('needPassword') },
                  { guard: 'lacksArgument', actions: reply('argumentMissing') },
                  { guard: 'hasOddBytes', actions: reply('argumentMalformed') },
                  { guard: 'isUserRefused', actions: reply('userRefused') },
                  {
                    guard: 'needsNoPassword',
                    target: '#server-PI.session.loggedIn',
                    actions: ['rememberUser', reply('loggedInByName')],
                  },
                  {
                    guard: 'needsAccountOnly',
                    target: 'awaitingAcct',
                    actions: ['rememberUser', reply('needAccountByName')],
                  },
                  { target: 'awaitingPass', actions: ['rememberUser', reply('needPassword')] },
                ],
              },
            },
            awaitingPass: {
              meta: { label: 'awaiting PASS', expects: ['PASS'] },
              description:
                'The name is noted, whether or not it exists; PASS must come next (RFC 959 §4.1.1).',
              on: {
                PASS: [
                  {
                    guard: 'lacksArgument',
                    target: 'awaitingUser',
                    actions: ['forgetUser', reply('argumentMissing')],
                  },
                  {
                    guard: 'hasOddBytes',
                    target: 'awaitingUser',
                    actions: ['forgetUser', reply('argumentMalformed')],
                  },
                  {
                    guard: 'isPasswordButNeedsAccount',
                    target: 'awaitingAcct',
                    actions: reply('needAccount'),
                  },
                  {
                    guard: 'isPasswordOfUser',
                    target: '#server-PI.session.loggedIn',
                    actions: reply('loggedIn'),
                  },
                  { guard: 'isLastTry', target: '#server-PI.closing', actions: reply('tooManyFailures') },
                  { target: 'awaitingUser', actions: ['countFailure', 'forgetUser', reply('wrongPassword')] },
                ],
                ACCT: breaksSequence,
                REIN: breaksSequence,
                QUIT: { ...breaksSequence, guard: 'isBadQuitInSequence' },
                command: breaksSequence,
                malformed: breaksSequence,
              },
            },
            awaitingAcct: {
              meta: { label: 'awaiting ACCT', expects: ['ACCT'] },
              description: 'This user needs an account as well (RFC 959 §4.1.1).',
              on: {
                ACCT: [
                  {
                    guard: 'lacksArgument',
                    target: 'awaitingUser',
                    actions: ['forgetUser', reply('argumentMissing')],
                  },
                  {
                    guard: 'isAccountOfUser',
                    target: '#server-PI.session.loggedIn',
                    actions: reply('accountRight'),
                  },
                  { target: 'awaitingUser', actions: ['forgetUser', reply('accountWrong')] },
                ],
              },
            },
          },
        },
        loggedIn: {
          meta: { label: 'logged in', expects: ['PWD', 'SYST', 'REIN', 'QUIT'] },
          description: 'The login is complete. Files and data connections are beyond this simulator.',
          entry: 'forgetFailures',
          on: {
            USER: [
              { guard: 'isSameUserAgain', actions: reply('userAgain') },
              { guard: 'isOtherUserRefused', actions: reply('otherUser') },
              { guard: 'lacksArgument', actions: reply('argumentMissing') },
              { guard: 'hasOddBytes', actions: reply('argumentMalformed') },
            ],
            PASS: [
              { guard: 'isPassAcceptedAfterLogin', actions: reply('alreadyLoggedIn') },
              { guard: 'wasNoPasswordNeeded', actions: reply('passNotNeeded') },
              { actions: reply('passBeforeUser') },
            ],
            ACCT: [
              { guard: 'isNotImplemented', actions: reply('notImplemented') },
              { guard: 'lacksArgument', actions: reply('argumentMissing') },
              { actions: reply('accountNotNeeded') },
            ],
          },
        },
      },
    },
    closing: {
      meta: { label: 'closing' },
      description: 'The last reply is out; the server closes the control connection.',
      entry: 'close',
      on: { connectionClosed: 'closed' },
    },
    closed: { meta: { label: 'closed' }, type: 'final', description: 'The control connection is closed.' },
  },
});
