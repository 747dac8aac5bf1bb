import type { Condition } from '../profiles/ServerProfile.ts';
import type { CommandLine } from '../protocol/command.ts';
import { accountOf, type Facts, isAsciiType } from './facts.ts';

/** Whether all is so that a condition of a profile names. */
export function holds(
  { argument, user, ...conditions }: Condition,
  facts: Facts,
  command: CommandLine,
): boolean {
  const { username, profile, isLoggedIn, isProtected, anonymous, tls } = facts;
  const account = accountOf(facts, username);
  const isSo: Required<Omit<Condition, 'argument' | 'user'>> = {
    isLoggedIn,
    isProtected,
    isUserNamed: username !== '',
    isGuest: account?.isGuest === true,
    isKnown:
      account !== undefined || profile.accounts.some(({ name, isGuest }) => isGuest && name === username),
    isAnonymousAllowed: anonymous,
    isTlsOffered: tls !== 'off',
    isTlsRequired: tls === 'required',
    isAscii: isAsciiType(facts),
  };
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  return (
    (argument?.test(command.argument ?? '') ?? true) &&
    (user?.test(username) ?? true) &&
    names.every((name) => conditions[name] === isSo[name])
  );
}
