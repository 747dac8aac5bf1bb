import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { loginNeeds, needsLogin } from '../../machines/server-pi/answering.ts';

/** What a guard says at a server, whatever happens: where the profile leaves it open, sometimes yes, sometimes no. */
export type Verdict = 'always' | 'never' | 'sometimes';

const always = (isSo: boolean): Verdict => (isSo ? 'always' : 'never');
const sometimes = (isSo: boolean): Verdict => (isSo ? 'sometimes' : 'never');

/** What a guard says that reads the profile only, or cannot say yes with this profile; the event counts as a verb. */
export function verdictOf(
  guard: string,
  event: string,
  { policy, accounts, ...profile }: ServerProfile,
): Verdict {
  const isVerb = event !== 'command';
  const taken = accounts.filter(({ refused }) => refused !== true);
  const ofKind = (kind: string) =>
    isVerb
      ? always(policy.commands[event] === kind)
      : sometimes(Object.values(policy.commands).includes(kind as never));
  const ofVerbs = (verbs: readonly string[]) =>
    sometimes(isVerb ? verbs.includes(event) : verbs.some((verb) => policy.commands[verb] === 'answered'));
  switch (guard) {
    case 'isServiceDelayed': // comes after isDelayAnnounced
      return sometimes(!policy.announcesDelay);
    case 'isDelayAnnounced':
      return sometimes(policy.announcesDelay);
    case 'isEmptyLineIgnored':
      return sometimes(policy.emptyLine === 'ignored');
    case 'isEmptyLine':
      return sometimes(policy.emptyLine !== 'ignored');
    case 'isTooLongToGoOn':
      return always(policy.lineTooLong === 'closes');
    case 'needsLogin':
      return isVerb ? always(needsLogin({ policy, accounts, ...profile }, event)) : 'sometimes';
    case 'isNotImplemented':
      return ofKind('not implemented');
    case 'isNotSimulated':
      return ofKind('not simulated');
    case 'lacksArgument':
      return ofVerbs(policy.argumentRequired);
    case 'hasUnwantedArgument':
      return ofVerbs(policy.argumentRefused);
    case 'isMalformed':
      return sometimes(
        policy.octets === 'ASCII' || Object.values(policy.argumentRules).some(({ wellFormed }) => wellFormed),
      );
    case 'isUnsupported':
      return sometimes(Object.values(policy.argumentRules).some(({ supported }) => supported));
    case 'hasOddBytes':
      return sometimes(policy.octets === 'ASCII');
    case 'isNamelessUserAsked':
      return sometimes(policy.namelessUser === 'asked for a password');
    case 'isUserRefused':
      return sometimes(taken.length < accounts.length);
    case 'needsNoPassword':
    case 'wasNoPasswordNeeded':
      return sometimes(taken.some((account) => loginNeeds(account) === 'nothing'));
    case 'needsAccountOnly':
      return sometimes(taken.some((account) => loginNeeds(account) === 'account'));
    case 'isPasswordButNeedsAccount':
      return sometimes(
        taken.some(({ password, account }) => password !== undefined && account !== undefined),
      );
    case 'mustPassFollowUser':
      return always(policy.betweenUserAndPass === 'breaks the sequence');
    case 'isBadQuitInSequence':
      return sometimes(
        policy.betweenUserAndPass === 'breaks the sequence' && policy.argumentRefused.includes('QUIT'),
      );
    case 'isPassAcceptedAfterLogin':
      return always(policy.passAfterLogin === 'is accepted');
    case 'isSameUserAgain':
      return sometimes(policy.userAfterLogin === 'is refused');
    case 'isOtherUserRefused':
      return always(policy.userAfterLogin === 'is refused');
    default:
      return 'sometimes'; // what is typed, or what happened before, decides
  }
}
