import { assign, emit, raise, setup } from 'xstate';
import type { Choices } from '../profiles/choices.ts';
import type { ServerProfile, Situation } from '../profiles/ServerProfile.ts';
import type { Bytes } from '../protocol/bytes.ts';
import { type CommandLine, firstWord } from '../protocol/command.ts';
import {
  accountOf,
  type Crowd,
  defaultParameters,
  type Facts,
  factsAtFirst,
  isIdleCounted,
  isPasswordOf,
  loginNeeds,
  parameterNames,
  type ServerSettings,
  type Surroundings,
} from './facts.ts';
import { isAuthACommand, isGuestKeptFromTls, judge, needsLogin, readCommand } from './judging.ts';
import { composeReplies, type GivenReply } from './wording.ts';

export type ServerPiInput = ServerSettings & {
  readonly profile: ServerProfile;
  /** Left out: those of the simulated servers. */
  readonly surroundings?: Surroundings;
};

/** The verbs that move the login, and those that move the protection, as events of their own; all the others come as `command`. */
type LoginVerb = 'USER' | 'PASS' | 'ACCT' | 'REIN' | 'QUIT';
type SecurityVerb = 'AUTH' | 'PBSZ' | 'PROT' | 'CCC';
export type ServerPiEvent =
  /** `crowd`: the sessions beside this one at that moment. */
  | { type: 'opened'; crowd?: Crowd }
  | { type: 'line'; line: Bytes; crowd?: Crowd }
  /** `broken`: the form of the command is wrong, and that is all that is looked at. */
  | ({ type: LoginVerb | SecurityVerb | 'command' | 'broken' } & CommandLine)
  | { type: 'malformed'; problem: 'empty' | 'too long' }
  | { type: 'idleTimeout' }
  | { type: 'loginTimeout' }
  | { type: 'handshakeDone' }
  | { type: 'handshakeFailed' }
  | { type: 'configure'; settings: Partial<ServerSettings> }
  | { type: 'connectionClosed' };

/** What a server does to its connection: it replies (mostly once), closes, and begins or ends TLS, in this order. */
export type ServerPiEmitted =
  | { type: 'replies'; replies: readonly GivenReply[] }
  | { type: 'close' }
  | { type: 'startTls' }
  | { type: 'endTls' };

const loginVerbs: readonly string[] = ['USER', 'PASS', 'ACCT', 'REIN', 'QUIT'] satisfies LoginVerb[];
const isLoginVerb = (verb: string): verb is LoginVerb => loginVerbs.includes(verb);
const allSecurityVerbs: readonly string[] = ['AUTH', 'PBSZ', 'PROT', 'CCC'] satisfies SecurityVerb[];
const isSecurityVerb = (verb: string): verb is SecurityVerb => allSecurityVerbs.includes(verb);

/** A line as the event that the chart knows. */
function eventOf({ profile, tls }: Facts, line: Bytes): ServerPiEvent {
  const { lineLimit, lineTooLong, securityVerbs } = profile.policy;
  if (line.length > lineLimit && lineTooLong !== 'in pieces')
    return { type: 'malformed', problem: 'too long' };
  if (line === '') return { type: 'malformed', problem: 'empty' };
  const command = { ...readCommand(profile, line), line };
  const { verb } = command;
  if (isLoginVerb(verb)) return { type: verb, ...command };
  const isSecurity = tls !== 'off' && isSecurityVerb(verb) && securityVerbs.includes(verb);
  return { type: isSecurity ? verb : 'command', ...command };
}

type Told = { readonly context: Facts; readonly event: ServerPiEvent };
/** Whether a policy of the server goes this way. */
const goes = <Name extends keyof Choices>(
  { context }: Pick<Told, 'context'>,
  policy: Name,
  way: Choices[Name][number],
): boolean => context.profile.policy[policy] === way;
/** The command in an event; the situations that no command leads to have none. */
function commandIn({ context, event }: Told): CommandLine {
  if ('verb' in event) return event;
  if (event.type !== 'line') return { verb: '' };
  return { ...readCommand(context.profile, event.line), line: event.line };
}
/** What a command sets: with OPTS it is an option of another command (RFC 2389 §4), with SITE that of a second word. */
function parameterIn(told: Told) {
  const { verb, argument = '' } = commandIn(told);
  const isOfWord = verb === 'OPTS' || (verb === 'SITE' && argument.includes(' '));
  const name = isOfWord ? `${verb} ${firstWord(argument).toUpperCase()}` : verb;
  return parameterNames.find((known) => known === name);
}
const argumentIn = (told: Told): Bytes => commandIn(told).argument ?? '';
/** What was found last at an event, and by what the server knew then: several guards ask for it, one after the other. */
const findings = new WeakMap<
  ServerPiEvent,
  { readonly context: Facts; readonly isLoggedIn: boolean; readonly situation: Situation }
>();
/** What the server finds at the command of an event. A command for TLS it takes wherever it comes as such an event. */
function found(told: Told, asLoggedIn = told.context.isLoggedIn): Situation {
  const { context, event } = told;
  const isLoggedIn = asLoggedIn || event.type === 'broken';
  const last = findings.get(event);
  if (last?.context === context && last.isLoggedIn === isLoggedIn) return last.situation;
  const facts = isLoggedIn === context.isLoggedIn ? context : { ...context, isLoggedIn };
  const situation = judge(facts, commandIn(told), isSecurityVerb(event.type));
  findings.set(event, { context, isLoggedIn, situation });
  return situation;
}
const finds = (told: Told, ...situations: readonly Situation[]): boolean => situations.includes(found(told));
/** Whether the form of a command is wrong, whoever is logged in. */
const isBroken = (told: Told): boolean =>
  ['argumentMissing', 'argumentUnwanted', 'argumentMalformed'].includes(found(told, true));
/** Whether a line comes in clear that must be protected. */
const isInClear = (told: Told): boolean => told.event.type === 'line' && finds(told, 'tlsRequired');
/** Whether nothing may come between USER and PASS. */
const isStrict = (told: Told) => goes(told, 'betweenUserAndPass', 'breaks the sequence');
/** Whether USER names somebody who is refused at once. */
function isRefused(told: Told): boolean {
  const account = accountOf(told.context, argumentIn(told));
  return account ? account.refused === true : goes(told, 'unknownUser', 'refused');
}
const isPasswordRight = (told: Told) => isPasswordOf(told.context, told.context.username, argumentIn(told));
/** Whether a guest is logged in who may not log in as anybody else. */
const isGuestHeld = ({ context }: Told): boolean =>
  context.profile.policy.userAfterGuest === 'is refused' &&
  accountOf(context, context.username)?.isGuest === true;
/** Whether a server that requires TLS gives up no protection. */
const isProtectionKept = ({ context }: Told): boolean =>
  context.tls === 'required' && context.profile.policy.clearingWhereTlsRequired === 'is refused';
/** Whether a limit is set, and reached by those who are there already. */
const isReached = (limit: number, there: number): boolean => limit > 0 && there >= limit;
const counts = ({ profile }: Facts, when: 'at connect' | 'at login') => profile.policy.limitsCounted === when;

/** Names the `reply` action, so that the chart reads `reply('needPassword')`. */
const reply = <S extends Situation>(situation: S) => ({ type: 'reply', params: { situation } }) as const;

/** Another command between USER and PASS breaks the sequence: it is taken as in awaiting USER. */
const breaksSequence = {
  guard: 'mustPassFollowUser',
  target: 'awaitingUser',
  actions: ['forgetUser', 'takeAgain'],
} as const;
/** The same where another part of the chart answers it. */
const endsSequence = { guard: 'mustPassFollowUser', target: 'awaitingUser', actions: 'forgetUser' } as const;

/** A command that the server does not know, does not have, or does not take with this argument. */
const refusals = [
  { guard: 'isDataInClear', actions: reply('dataTlsRequired') },
  { guard: 'isUnknown', actions: reply('unknownCommand') },
  { guard: 'isNotImplemented', actions: reply('notImplemented') },
  { guard: 'isNotSimulated', actions: reply('notSimulated') },
  { guard: 'hasUnwantedArgument', actions: [reply('argumentUnwanted'), 'noteComplaint'] },
  { guard: 'lacksArgument', actions: [reply('argumentMissing'), 'noteComplaint'] },
  { guard: 'isMalformed', actions: reply('argumentMalformed') },
  { guard: 'isUnsupported', actions: reply('argumentUnsupported') },
] as const;
const [, isUnknown, isNotImplemented, , hasUnwantedArgument, lacksArgument, isMalformed, isUnsupported] =
  refusals;

/**
 * The server-PI (RFC 959 §2.3): a command line in, a reply out. One chart for all servers; where they differ, a guard
 * reads a policy of the profile. Who is logged in and whether the connection is protected are regions side by side. It
 * emits replies, the close, and the begin and end of TLS, and leaves it to its host to carry them.
 */
export const serverPiMachine = setup({
  types: {
    input: {} as ServerPiInput,
    context: {} as Facts,
    events: {} as ServerPiEvent,
    emitted: {} as ServerPiEmitted,
    tags: {} as 'busy' | 'negotiating',
    meta: {} as { label: string; expects?: readonly string[] },
  },
  delays: {
    serviceDelay: ({ context }) => context.serviceDelay,
  },
  guards: {
    isServiceUnavailable: ({ context }) => context.service === 'unavailable',
    isServiceDelayed: ({ context }) => context.service === 'delayed',
    isDelayAnnounced: ({ context }) =>
      context.service === 'delayed' && context.profile.policy.delayedGreeting === 'announced',
    isFull: ({ context }) =>
      counts(context, 'at connect') && isReached(context.maxClients, context.crowd.clients),
    isFullForAddress: ({ context }) =>
      counts(context, 'at connect') && isReached(context.maxPerAddress, context.crowd.fromAddress),
    isIgnored: ({ context: { profile }, event }) =>
      event.type === 'line' &&
      (profile.ignoredLines?.test(event.line) === true ||
        (profile.policy.lineTooLong === 'is ignored' && event.line.length > profile.policy.lineLimit)),
    isOtherProtocol: ({ context, event }) =>
      event.type === 'line' && context.profile.otherProtocols?.test(event.line) === true,
    isInClear,
    isClearFatal: (told) => isInClear(told) && goes(told, 'clearWhereTlsRequired', 'closes'),
    isEmptyLine: ({ event }) => event.type === 'malformed' && event.problem === 'empty',
    isTooLongToGoOn: (told) => goes(told, 'lineTooLong', 'closes'),
    isIdleCounted: ({ context }) => isIdleCounted(context),
    isLeftUnanswered: (told) =>
      told.context.hasComplained &&
      goes(told, 'afterSyntaxError', 'what cannot be read gets no reply') &&
      finds(told, 'unknownCommand', 'argumentMalformed'),
    isFormFirst: (told) =>
      goes(told, 'loginForm', 'first') &&
      ['USER', 'PASS', 'QUIT'].includes(commandIn(told).verb) &&
      isBroken(told),
    isFormToldToo: (told) =>
      goes(told, 'formBeforeLogin', 'is told too') && finds(told, 'notLoggedIn') && isBroken(told),
    needsLogin: (told) => finds(told, 'notLoggedIn'),
    isForeign: (told) => finds(told, 'foreignCommand'),
    isDataInClear: (told) => finds(told, 'dataTlsRequired'),
    isUnknown: (told) => finds(told, 'unknownCommand'),
    isNotImplemented: (told) => finds(told, 'notImplemented'),
    isNotSimulated: (told) => finds(told, 'notSimulated'),
    lacksArgument: (told) => finds(told, 'argumentMissing'),
    hasUnwantedArgument: (told) => finds(told, 'argumentUnwanted'),
    isMalformed: (told) => finds(told, 'argumentMalformed'),
    isUnsupported: (told) => finds(told, 'argumentUnsupported'),
    hasArgument: (told) => argumentIn(told) !== '',
    isNamelessUserAsked: (told) =>
      argumentIn(told) === '' && goes(told, 'namelessUser', 'asked for a password'),
    isNamelessUserShutOut: (told) =>
      argumentIn(told) === '' && goes(told, 'namelessUser', 'is anonymous') && !told.context.anonymous,
    isGuestOverTls: (told) => told.context.isProtected && isGuestKeptFromTls(told.context, commandIn(told)),
    isUserRefused: isRefused,
    isUserBeforeLeft: (told) => goes(told, 'refusedUser', 'leaves the user before') && isRefused(told),
    needsNoPassword: (told) => loginNeeds(accountOf(told.context, argumentIn(told))) === 'nothing',
    needsAccountOnly: (told) => loginNeeds(accountOf(told.context, argumentIn(told))) === 'account',
    mustPassFollowUser: isStrict,
    lacksPassInSequence: (told) => isStrict(told) && finds(told, 'argumentMissing'),
    isPassMalformedInSequence: (told) => isStrict(told) && finds(told, 'argumentMalformed'),
    isBadQuitInSequence: (told) => isStrict(told) && finds(told, 'argumentUnwanted'),
    isPasswordOfUser: isPasswordRight,
    isPasswordButNeedsAccount: (told) =>
      accountOf(told.context, told.context.username)?.account !== undefined && isPasswordRight(told),
    isFullAtLogin: (told) =>
      counts(told.context, 'at login') &&
      isReached(told.context.maxClients, told.context.crowd.loggedIn) &&
      isPasswordRight(told),
    isFullForAddressAtLogin: (told) =>
      counts(told.context, 'at login') &&
      isReached(told.context.maxPerAddress, told.context.crowd.loggedInFromAddress) &&
      isPasswordRight(told),
    isLastTry: ({ context }) => context.failures + 1 >= context.profile.policy.failuresAllowed,
    isUserKept: (told) => goes(told, 'afterFailure', 'the user is kept'),
    isAccountOfUser: (told) => accountOf(told.context, told.context.username)?.account === argumentIn(told),
    isPassAcceptedAfterLogin: (told) => goes(told, 'passAfterLogin', 'is accepted'),
    wasNoPasswordNeeded: ({ context }) => loginNeeds(accountOf(context, context.username)) === 'nothing',
    isSameUserAgain: (told) =>
      goes(told, 'userAfterLogin', 'is refused') &&
      argumentIn(told) === told.context.username &&
      !told.context.isNameForgotten &&
      !isGuestHeld(told),
    isOtherUserRefused: (told) => goes(told, 'userAfterLogin', 'is refused') || isGuestHeld(told),
    isNameCleared: (told) => goes(told, 'passAfterLogin', 'clears the name'),
    isAccountFlushed: (told) => goes(told, 'userAfterLogin', 'flushes the account'),
    isAuthACommandNow: ({ context }) => isAuthACommand(context),
    isAuthRefused: ({ context }) =>
      context.isLoggedIn && context.profile.policy.authAfterLogin === 'is refused',
    isMechanismUnknown: (told) => {
      const { mechanisms, separator } = told.context.profile.policy;
      const argument = argumentIn(told).toUpperCase();
      return !mechanisms.includes(separator === 'words' ? firstWord(argument) : argument);
    },
    mustLogInFirst: (told) =>
      !told.context.isLoggedIn && needsLogin(told.context.profile, commandIn(told).verb),
    isProtectionKept,
    isDataProtectionKept: (told) => isProtectionKept(told) && argumentIn(told).toUpperCase() === 'C',
    isTlsResourceLacking: ({ context }) => context.tlsResource === 'lacking',
    isStillProtected: ({ context }) => context.isProtected,
    isNewLoginAsked: (told) => goes(told, 'authAfterLogin', 'asks for a new login'),
    isPbszMissing: ({ context }) =>
      context.parameters.PBSZ === undefined &&
      context.profile.policy.protWithoutPbsz === 'is out of sequence',
  },
  actions: {
    reply: emit((told, { situation }: { situation: Situation }) => ({
      type: 'replies',
      replies: composeReplies(told.context, situation, commandIn(told)),
    })),
    close: emit({ type: 'close' }),
    startTls: emit({ type: 'startTls' }),
    endTls: emit({ type: 'endTls' }),
    takeLine: raise(({ context, event }) => (event.type === 'line' ? eventOf(context, event.line) : event)),
    takeAgain: raise(({ event }) => event),
    takeAsBroken: raise((told) => ({ ...commandIn(told), type: 'broken' as const })),
    takeAsCommand: raise((told) => ({ ...commandIn(told), type: 'command' as const })),
    noteCrowd: assign(({ event }) => ('crowd' in event && event.crowd ? { crowd: event.crowd } : {})),
    noteSpeech: assign({ hasSpoken: true }),
    rememberUser: assign({ username: (told) => argumentIn(told) }),
    forgetUser: assign({ username: '' }),
    forgetName: assign({ isNameForgotten: true }),
    noteLogin: assign({ isLoggedIn: true, isNameForgotten: false, failures: 0 }),
    noteLogout: assign({ isLoggedIn: false }),
    noteProtection: assign({ isProtected: true }),
    noteNoProtection: assign({ isProtected: false }),
    rememberParameter: assign((told) => {
      const { parameters: before } = told.context;
      const name = parameterIn(told);
      return name ? { parameters: { ...before, [name]: argumentIn(told).toUpperCase() }, before } : {};
    }),
    noteIdleLimit: assign((told) => {
      const [, seconds] = told.context.profile.idleCommand?.exec(commandIn(told).line ?? '') ?? [];
      return seconds === undefined ? {} : { idleLimit: Number(seconds) * 1000 };
    }),
    forgetParameters: assign({ parameters: defaultParameters }),
    noteComplaint: assign({ hasComplained: true }),
    countFailure: assign({ failures: ({ context }) => context.failures + 1 }),
    configure: assign(({ event }) => (event.type === 'configure' ? event.settings : {})),
  },
}).createMachine({
  id: 'server-PI',
  context: ({ input }) => factsAtFirst(input),
  initial: 'listening',
  on: {
    configure: { actions: 'configure' },
    connectionClosed: { target: '.closed', description: 'The client or the network ended the connection.' },
  },
  states: {
    listening: {
      meta: { label: 'listening' },
      description: 'The server waits for a client to open the control connection (RFC 959 §5.4).',
      on: { opened: { target: 'greeting', actions: 'noteCrowd' } },
    },
    greeting: {
      meta: { label: 'greeting' },
      description: 'The connection stands: the server speaks first (RFC 959 §5.4).',
      always: [
        { guard: 'isFull', target: 'closing', actions: reply('tooManyClients') },
        { guard: 'isFullForAddress', target: 'closing', actions: reply('tooManyFromAddress') },
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
      type: 'parallel',
      on: {
        line: [
          { guard: 'isIgnored' },
          {
            guard: 'isOtherProtocol',
            target: 'closing',
            description:
              'Somebody may have had a browser or a mail server talk to this one, as an attacker would.',
          },
          { guard: 'isLeftUnanswered' },
          {
            guard: 'isServiceUnavailable',
            target: 'closing',
            actions: reply('serviceUnavailable'),
            description: 'A server that must stop may answer any command with 421 (RFC 959 §5.4).',
          },
          {
            guard: 'isClearFatal',
            target: 'closing',
            actions: reply('tlsRequired'),
            description: 'A server that requires TLS takes no login in clear, and may close (RFC 4217 §4.2).',
          },
          { guard: 'isInClear', actions: ['noteSpeech', reply('tlsRequired')] },
          { guard: 'isFormFirst', actions: ['noteSpeech', 'noteCrowd', 'takeAsBroken'] },
          { actions: ['noteSpeech', 'noteCrowd', 'takeLine'] },
        ],
        idleTimeout: {
          guard: 'isIdleCounted',
          target: 'closing',
          actions: reply('idleTimeout'),
          description: 'The host of the server tells it that nobody has sent a line for the idle limit.',
        },
      },
      states: {
        access: {
          meta: { label: 'access' },
          initial: 'login',
          on: {
            QUIT: [hasUnwantedArgument, { target: '#server-PI.closing', actions: reply('goodbye') }],
            USER: {
              target: '.login.awaitingUser',
              actions: ['forgetUser', 'takeAgain'],
              description: 'A server may take USER at any time; it starts the login again (RFC 959 §4.1.1).',
            },
            REIN: [
              isUnknown,
              isNotImplemented,
              hasUnwantedArgument,
              {
                guard: 'isDelayAnnounced',
                target: '#server-PI.delayed',
                actions: ['forgetUser', 'forgetParameters', reply('serviceDelayed')],
              },
              {
                target: '.login.awaitingUser',
                actions: ['forgetUser', 'forgetParameters', reply('reinitialized')],
              },
            ],
            command: [
              { guard: 'isForeign', target: '#server-PI.closing', actions: reply('foreignCommand') },
              ...refusals,
              {
                guard: 'hasArgument',
                actions: ['rememberParameter', 'noteIdleLimit', reply('answerWithArgument')],
              },
              { actions: reply('answer') },
            ],
            handshakeDone: {
              guard: 'isNewLoginAsked',
              target: '.login.awaitingUser',
              actions: ['forgetUser', 'forgetParameters'],
              description:
                'After AUTH all begins anew: the login and the parameters (RFC 2228 §3, RFC 4217 §4.2).',
            },
            broken: [{ guard: 'isLeftUnanswered' }, hasUnwantedArgument, lacksArgument, isMalformed],
            malformed: [
              { guard: 'isEmptyLine', actions: reply('emptyLine') },
              { guard: 'isTooLongToGoOn', target: '#server-PI.closing', actions: reply('lineTooLong') },
              { actions: reply('lineTooLong') },
            ],
          },
          states: {
            login: {
              meta: { label: 'login' },
              initial: 'awaitingUser',
              entry: 'noteLogout',
              on: {
                PASS: { actions: reply('passBeforeUser') },
                ACCT: [
                  { guard: 'needsLogin', actions: reply('notLoggedIn') },
                  isUnknown,
                  isNotImplemented,
                  { actions: reply('accountNotAskedFor') },
                ],
                REIN: { guard: 'needsLogin', actions: reply('notLoggedIn') },
                command: [
                  { guard: 'isFormToldToo', actions: [reply('notLoggedIn'), 'takeAsBroken'] },
                  { guard: 'needsLogin', actions: reply('notLoggedIn') },
                ],
                loginTimeout: {
                  target: '#server-PI.closing',
                  actions: reply('loginTimeout'),
                  description: 'The host of the server tells it that the login has taken too long.',
                },
              },
              states: {
                awaitingUser: {
                  meta: { label: 'awaiting USER', expects: ['USER'] },
                  description: 'A session begins with USER, then PASS (RFC 959 §4.1.1, §5.4).',
                  on: {
                    USER: [
                      { guard: 'isNamelessUserAsked', actions: reply('needPassword') },
                      {
                        guard: 'isNamelessUserShutOut',
                        target: '#server-PI.closing',
                        actions: reply('anonymousRefused'),
                      },
                      lacksArgument,
                      isMalformed,
                      { guard: 'isGuestOverTls', actions: reply('guestOverTls') },
                      { guard: 'isUserRefused', actions: reply('userRefused') },
                      {
                        guard: 'needsNoPassword',
                        target: '#server-PI.session.access.loggedIn',
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
                    USER: { guard: 'isUserBeforeLeft', actions: reply('userRefused') },
                    PASS: [
                      {
                        guard: 'lacksPassInSequence',
                        target: 'awaitingUser',
                        actions: ['forgetUser', reply('argumentMissing')],
                      },
                      {
                        guard: 'isPassMalformedInSequence',
                        target: 'awaitingUser',
                        actions: ['forgetUser', reply('argumentMalformed')],
                      },
                      lacksArgument,
                      isMalformed,
                      {
                        guard: 'isPasswordButNeedsAccount',
                        target: 'awaitingAcct',
                        actions: reply('needAccount'),
                      },
                      {
                        guard: 'isFullAtLogin',
                        target: '#server-PI.closing',
                        actions: reply('tooManyClients'),
                      },
                      {
                        guard: 'isFullForAddressAtLogin',
                        target: '#server-PI.closing',
                        actions: reply('tooManyFromAddress'),
                      },
                      {
                        guard: 'isPasswordOfUser',
                        target: '#server-PI.session.access.loggedIn',
                        actions: reply('loggedIn'),
                      },
                      { guard: 'isLastTry', target: '#server-PI.closing', actions: reply('tooManyFailures') },
                      { guard: 'isUserKept', actions: [reply('wrongPassword'), 'countFailure'] },
                      {
                        target: 'awaitingUser',
                        actions: [reply('wrongPassword'), 'countFailure', 'forgetUser'],
                      },
                    ],
                    ACCT: breaksSequence,
                    REIN: breaksSequence,
                    QUIT: { ...breaksSequence, guard: 'isBadQuitInSequence' },
                    command: breaksSequence,
                    malformed: breaksSequence,
                    // The protection answers these.
                    AUTH: endsSequence,
                    PBSZ: endsSequence,
                    PROT: endsSequence,
                    CCC: endsSequence,
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
                        target: '#server-PI.session.access.loggedIn',
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
              entry: 'noteLogin',
              on: {
                USER: [
                  { guard: 'isSameUserAgain', actions: reply('userAgain') },
                  { guard: 'isOtherUserRefused', actions: reply('otherUser') },
                  lacksArgument,
                  isMalformed,
                  {
                    guard: 'isAccountFlushed',
                    target: 'login.awaitingPass',
                    actions: ['forgetParameters', 'rememberUser', reply('userFlushed')],
                  },
                ],
                PASS: [
                  { guard: 'isPassAcceptedAfterLogin', actions: reply('alreadyLoggedIn') },
                  { guard: 'isNameCleared', actions: [reply('passAfterLogin'), 'forgetName'] },
                  { guard: 'wasNoPasswordNeeded', actions: reply('passNotNeeded') },
                  lacksArgument,
                  { actions: reply('passAfterLogin') },
                ],
                ACCT: [isUnknown, isNotImplemented, lacksArgument, { actions: reply('accountNotNeeded') }],
              },
            },
          },
        },
        protection: {
          meta: { label: 'protection' },
          initial: 'clear',
          states: {
            clear: {
              meta: { label: 'in clear' },
              always: {
                guard: 'isStillProtected',
                target: 'protected',
                description: 'REIN of a delayed service leaves the session; its protection stays.',
              },
              description: 'Everybody on the way can read what is said (RFC 2577 §6).',
              on: {
                AUTH: [
                  { guard: 'isAuthACommandNow', actions: 'takeAsCommand' },
                  lacksArgument,
                  { guard: 'isAuthRefused', actions: reply('authRefused') },
                  { guard: 'isMechanismUnknown', actions: reply('mechanismUnknown') },
                  { guard: 'isTlsResourceLacking', actions: reply('tlsUnavailable') },
                  {
                    target: 'negotiating',
                    actions: ['rememberParameter', reply('tlsProceed'), 'startTls'],
                  },
                ],
                PBSZ: { actions: reply('notProtected') },
                PROT: { actions: reply('notProtected') },
                CCC: [
                  { guard: 'mustLogInFirst', actions: reply('notLoggedIn') },
                  { actions: reply('notProtected') },
                ],
              },
            },
            negotiating: {
              meta: { label: 'negotiating' },
              tags: 'negotiating',
              description: '234 is out: the client begins the handshake of TLS (RFC 4217 §4).',
              on: {
                handshakeDone: 'protected',
                handshakeFailed: {
                  target: '#server-PI.closed',
                  description: 'Without a common way of protection the connection ends.',
                },
              },
            },
            protected: {
              meta: { label: 'protected' },
              entry: 'noteProtection',
              description: 'Commands and replies travel encrypted (RFC 4217 §4).',
              on: {
                AUTH: [
                  { guard: 'isAuthACommandNow', actions: 'takeAsCommand' },
                  { actions: reply('alreadyProtected') },
                ],
                PBSZ: [
                  lacksArgument,
                  isMalformed,
                  { actions: ['rememberParameter', reply('answerWithArgument')] },
                ],
                PROT: [
                  { guard: 'isPbszMissing', actions: reply('pbszMissing') },
                  lacksArgument,
                  isMalformed,
                  isUnsupported,
                  { guard: 'isDataProtectionKept', actions: reply('protectionKept') },
                  { actions: ['rememberParameter', reply('answerWithArgument')] },
                ],
                CCC: [
                  { guard: 'mustLogInFirst', actions: reply('notLoggedIn') },
                  hasUnwantedArgument,
                  { guard: 'isProtectionKept', actions: reply('protectionKept') },
                  { target: 'clear', actions: [reply('protectionCleared'), 'noteNoProtection', 'endTls'] },
                ],
              },
            },
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
