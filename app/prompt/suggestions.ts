import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';

/** A line to send by one button. */
export type Suggestion = {
  readonly line: string;
  /** A few words on it. */
  readonly why?: string;
  /** What the server-PI expects next. */
  readonly isExpected?: boolean;
  /** Another user to be named, for which the name is enough to see. */
  readonly isName?: boolean;
};

/** What a verb is mostly sent with here: the user to begin with, or what the login of `username` needs. */
export function lineFor(verb: string, { accounts }: ServerProfile, username: string): string {
  const account = accounts.find(({ name }) => name === username);
  const passwordOf = ({ password, demonstration }: (typeof accounts)[number]) => demonstration ?? password;
  switch (verb) {
    case 'USER':
      return `USER ${accounts[0]?.name}`;
    case 'PASS':
      return `PASS ${(account && passwordOf(account)) ?? accounts.map(passwordOf).find(Boolean)}`;
    case 'ACCT':
      return `ACCT ${(account ?? accounts.find((other) => other.account))?.account}`;
  }
  return verb;
}

const whys: Readonly<Record<string, string>> = {
  USER: 'to log in',
  PASS: 'what 331 asks for',
  ACCT: 'what 332 asks for',
};

/** What is possible now, the expected first. `expects` is what the state of the server-PI says. */
export function suggestionsFor(
  expects: readonly string[],
  profile: ServerProfile,
  username: string,
): readonly Suggestion[] {
  const [first] = expects;
  const { commands } = profile;
  const sensible = expects.filter((verb) => commands[verb] !== 'not implemented');
  const verbs = new Set([...sensible, ...(expects.length > 1 ? [] : ['USER']), 'QUIT', 'HELP', 'NOOP']);
  const lines: readonly Suggestion[] = [...verbs].map((verb) => {
    const why = verb === first ? whys[verb] : verb === 'USER' ? 'start over' : undefined;
    return {
      line: lineFor(verb, profile, username),
      ...(why ? { why } : {}),
      ...(verb === first ? { isExpected: true } : {}),
    };
  });
  if (first !== 'USER') return lines;
  const others = profile.accounts
    .slice(1)
    .map(({ name, note }) => ({ line: `USER ${name}`, why: note, isName: true }));
  return lines.toSpliced(1, 0, ...others);
}
