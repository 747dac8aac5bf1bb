import type { ArgumentRule, ServerProfile, Situation } from '../../machines/profiles/ServerProfile.ts';
import { factsAtFirst, loginNeeds } from '../../machines/server-pi/facts.ts';
import { judge, needsLogin } from '../../machines/server-pi/judging.ts';
import { settingsFor } from '../../machines/simulator/defaults.ts';

/** What a guard says at a server, whatever happens: where the profile leaves it open, sometimes yes, sometimes no. */
export type Verdict = 'always' | 'never' | 'sometimes';

const always = (isSo: boolean): Verdict => (isSo ? 'always' : 'never');
const sometimes = (isSo: boolean): Verdict => (isSo ? 'sometimes' : 'never');

/** What follows a verb, of each kind: nothing, no argument, a word, too many words, bytes beyond ASCII. */
const samples = [{}, ...['', 'x', 'x y z', '\xe9'].map((argument) => ({ argument }))];

/** The guards that tell what the server finds at a command, by the situation that they stand for. */
const judgements: Readonly<Record<string, Situation>> = {
  needsLogin: 'notLoggedIn',
  isForeign: 'foreignCommand',
  isUnknown: 'unknownCommand',
  isNotImplemented: 'notImplemented',
  isNotSimulated: 'notSimulated',
  lacksArgument: 'argumentMissing',
  lacksPassInSequence: 'argumentMissing',
  hasUnwantedArgument: 'argumentUnwanted',
  isBadQuitInSequence: 'argumentUnwanted',
  isMalformed: 'argumentMalformed',
  isPassMalformedInSequence: 'argumentMalformed',
  isUnsupported: 'argumentUnsupported',
};

/** The verbs that an event may bring. */
function verbsOf(event: string, { commands, policy }: ServerProfile): readonly string[] {
  const all = [...Object.keys(commands), ...policy.foreignVerbs, 'XYZZY'];
  if (event !== 'broken') return event === 'command' ? all : [event];
  return [
    ...(policy.loginForm === 'first' ? ['USER', 'PASS', 'QUIT'] : []),
    ...(policy.formBeforeLogin === 'is told too' ? all : []),
  ];
}

/** What a server can find at an event. */
function verdictOfJudgement(situation: Situation, event: string, profile: ServerProfile): Verdict {
  const verbs = verbsOf(event, profile);
  const facts = {
    ...factsAtFirst({ ...settingsFor(profile), profile }),
    isLoggedIn: situation !== 'notLoggedIn',
  };
  const isTaken = securityVerbs.includes(event);
  const found = new Set(
    verbs.flatMap((verb) => samples.map((sample) => judge(facts, { verb, ...sample }, isTaken))),
  );
  // Which arguments a rule is for or against the samples need not show.
  const rule = ruleOf[situation];
  const isRuled = (verb: string) =>
    rule !== undefined &&
    profile.argumentRules[verb]?.[rule] !== undefined &&
    (verb === event || profile.commands[verb] !== 'not implemented');
  if (verbs.some(isRuled)) return 'sometimes';
  return found.has(situation) && found.size === 1 ? 'always' : sometimes(found.has(situation));
}

const ruleOf: Readonly<Partial<Record<Situation, keyof ArgumentRule>>> = {
  argumentMalformed: 'wellFormed',
  argumentUnsupported: 'supported',
};
const securityVerbs = ['AUTH', 'PBSZ', 'PROT', 'CCC'];

type Known = {
  readonly profile: ServerProfile;
  /** The key of the state whose transition it is. */
  readonly state: string;
  readonly policy: ServerProfile['policy'];
  /** The accounts that are not refused. */
  readonly taken: ServerProfile['accounts'];
};
const isStrict = ({ policy }: Known) => policy.betweenUserAndPass === 'breaks the sequence';
const refusesUsers = ({ profile, taken, policy }: Known) =>
  taken.length < profile.accounts.length || policy.unknownUser === 'refused';
const hasTls = ({ policy }: Known) => policy.securityVerbs.length > 0;

/** What the guards say that read the profile only, or cannot say yes with it. Settings may be of any value. */
const verdicts: Readonly<Record<string, (known: Known) => Verdict>> = {
  isServiceDelayed: ({ policy }) => sometimes(policy.delayedGreeting === 'silent'), // comes after isDelayAnnounced
  isDelayAnnounced: ({ policy }) => sometimes(policy.delayedGreeting === 'announced'),
  isFull: ({ policy }) => sometimes(policy.limitsCounted === 'at connect'),
  isFullForAddress: ({ policy }) => sometimes(policy.limitsCounted === 'at connect'),
  isFullAtLogin: ({ policy }) => sometimes(policy.limitsCounted === 'at login'),
  isFullForAddressAtLogin: ({ policy }) => sometimes(policy.limitsCounted === 'at login'),
  isIgnored: ({ profile, policy }) =>
    sometimes(profile.ignoredLines !== undefined || policy.lineTooLong === 'is ignored'),
  isOtherProtocol: ({ profile }) => sometimes(profile.otherProtocols !== undefined),
  isClearFatal: (known) => sometimes(hasTls(known) && known.policy.clearWhereTlsRequired === 'closes'),
  isInClear: (known) => sometimes(hasTls(known) && known.policy.clearWhereTlsRequired === 'refused'),
  isIdleCounted: ({ policy }) => (policy.idleCounted === 'always' ? 'always' : 'sometimes'),
  isEmptyLine: ({ profile }) => sometimes(profile.ignoredLines?.test('') !== true),
  isLeftUnanswered: ({ policy }) =>
    sometimes(policy.afterSyntaxError === 'what cannot be read gets no reply'),
  isFormFirst: ({ policy }) => sometimes(policy.loginForm === 'first'),
  isFormToldToo: ({ policy }) => sometimes(policy.formBeforeLogin === 'is told too'),
  isUserBeforeLeft: (known) =>
    sometimes(known.policy.refusedUser === 'leaves the user before' && refusesUsers(known)),
  isTooLongToGoOn: ({ policy }) => always(policy.lineTooLong === 'closes'),
  isNamelessUserAsked: ({ policy }) => sometimes(policy.namelessUser === 'asked for a password'),
  isNamelessUserShutOut: ({ policy }) => sometimes(policy.namelessUser === 'is anonymous'),
  isGuestOverTls: (known) => sometimes(hasTls(known) && known.policy.guestsOverTls === 'refused'),
  isUserRefused: (known) => sometimes(refusesUsers(known)),
  needsNoPassword: ({ taken }) => sometimes(taken.some((account) => loginNeeds(account) === 'nothing')),
  wasNoPasswordNeeded: ({ taken }) => sometimes(taken.some((account) => loginNeeds(account) === 'nothing')),
  needsAccountOnly: ({ taken }) => sometimes(taken.some((account) => loginNeeds(account) === 'account')),
  isPasswordButNeedsAccount: ({ taken }) =>
    sometimes(taken.some(({ password, account }) => password !== undefined && account !== undefined)),
  mustPassFollowUser: (known) => always(isStrict(known)),
  isUserKept: ({ policy }) => always(policy.afterFailure === 'the user is kept'),
  isPassAcceptedAfterLogin: ({ policy }) => always(policy.passAfterLogin === 'is accepted'),
  isSameUserAgain: ({ policy }) => sometimes(policy.userAfterLogin === 'is refused'),
  isOtherUserRefused: ({ policy }) =>
    policy.userAfterLogin === 'is refused' ? 'always' : sometimes(policy.userAfterGuest === 'is refused'),
  isAccountFlushed: ({ policy }) => always(policy.userAfterLogin === 'flushes the account'),
  isAuthACommandNow: ({ policy, state }) =>
    state === 'protected'
      ? always(policy.authUnderTls === 'is taken as a command')
      : sometimes(policy.authAfterLogin === 'is unknown'),
  isAuthRefused: ({ policy }) => sometimes(policy.authAfterLogin === 'is refused'),
  mustLogInFirst: ({ profile }) => sometimes(needsLogin(profile, 'CCC')),
  isProtectionKept: ({ policy }) => sometimes(policy.clearingWhereTlsRequired === 'is refused'),
  isDataProtectionKept: ({ policy }) => sometimes(policy.clearingWhereTlsRequired === 'is refused'),
  isDataInClear: ({ policy }) => sometimes(policy.needsDataTls.length > 0),
  isNameCleared: ({ policy }) => always(policy.passAfterLogin === 'clears the name'),
  // A session that is left and comes back: REIN of a delayed service that says so.
  isStillProtected: (known) =>
    sometimes(
      hasTls(known) &&
        known.policy.delayedGreeting === 'announced' &&
        known.profile.commands.REIN === 'answered',
    ),
  isNewLoginAsked: ({ policy }) => always(policy.authAfterLogin === 'asks for a new login'),
  isPbszMissing: ({ policy }) => sometimes(policy.protWithoutPbsz === 'is out of sequence'),
};

const given = new WeakMap<ServerProfile, Map<string, Verdict>>();
/** What a guard of a state (or none: '') says with this profile at an event: a verb, or `command` for the others. */
export function verdictOf(guard: string, event: string, state: string, profile: ServerProfile): Verdict {
  const before = given.get(profile) ?? new Map<string, Verdict>();
  given.set(profile, before);
  const key = `${guard} ${event} ${state}`;
  const verdict = before.get(key) ?? findVerdict(guard, event, state, profile);
  before.set(key, verdict);
  return verdict;
}

function findVerdict(guard: string, event: string, state: string, profile: ServerProfile): Verdict {
  const { policy, accounts } = profile;
  const known: Known = { profile, policy, state, taken: accounts.filter(({ refused }) => refused !== true) };
  const situation = judgements[guard];
  if (guard === '') return event === 'malformed' ? always(policy.lineTooLong === 'refused') : 'always';
  if (situation === undefined) return verdicts[guard]?.(known) ?? 'sometimes'; // what is typed, or happened, decides
  if (guard.endsWith('InSequence') && !isStrict(known)) return 'never';
  if (isFoundBefore(known, guard, event)) return 'never';
  return verdictOfJudgement(situation, event, profile);
}

/** Whether a wrong form has led elsewhere before this guard is asked. */
const isFoundBefore = ({ policy, state }: Known, guard: string, event: string): boolean =>
  ['lacksArgument', 'hasUnwantedArgument', 'isMalformed'].includes(guard) &&
  ((policy.loginForm === 'first' && ['USER', 'PASS', 'QUIT'].includes(event)) ||
    (policy.betweenUserAndPass === 'breaks the sequence' && state === 'awaitingPass'));

/** Whether a server has an event at all: what belongs to TLS comes to one that has TLS only. */
export function hasEvent(event: string, profile: ServerProfile): boolean {
  const { policy } = profile;
  if (event.startsWith('handshake')) return policy.securityVerbs.length > 0;
  if (event === 'broken') return verbsOf(event, profile).length > 0;
  return !securityVerbs.includes(event) || policy.securityVerbs.includes(event);
}
