import type { Configuration, ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { parseCommand } from '../../machines/protocol/command.ts';
import { type SessionRecord, standingAt } from '../../machines/simulator/record.ts';
import { hasArrived, messagesAt } from '../selectors.ts';

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

/** What the verbs of RFC 2228 are sent with, over TLS. */
export const securityLines: Readonly<Record<string, string>> = {
  AUTH: 'AUTH TLS',
  PBSZ: 'PBSZ 0',
  PROT: 'PROT P',
};

/** How the connection stands with TLS. */
export type Protection = {
  readonly tls: Configuration['tls'];
  readonly isProtected: boolean;
  /** The verbs that were answered with a success since the handshake. */
  readonly done: readonly string[];
};
const noProtection: Protection = { tls: 'off', isProtected: false, done: [] };

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
  return securityLines[verb] ?? verb;
}

const whys: Readonly<Record<string, string>> = {
  USER: 'to log in',
  PASS: 'what 331 asks for',
  ACCT: 'what 332 asks for',
};

/** How a connection stands with TLS after so many moments. */
export function protectionAt(record: SessionRecord, moment: number): Protection {
  const { settings, serverProtection } = standingAt(record, { moment, at: 0 });
  if (!serverProtection.endsWith('protected')) return { ...noProtection, tls: settings.tls };
  const messages = messagesAt(record, moment);
  const since = messages.slice(messages.findLastIndex(({ kind }) => kind === 'handshake'));
  const done = since.flatMap((message) => {
    const command = message.answers === undefined ? undefined : record.messages[message.answers];
    const isDone = message.reply && message.reply.code < 300 && hasArrived(message, moment);
    return command && isDone ? [parseCommand(command.bytes.trimEnd()).verb] : [];
  });
  return { tls: settings.tls, isProtected: true, done };
}

/** The line that TLS wants next, if it wants one: AUTH before the login, then PBSZ, then PROT. */
function securityStep(
  [first]: readonly string[],
  { policy }: ServerProfile,
  { tls, isProtected, done }: Protection,
): Suggestion | undefined {
  if (isProtected) {
    const verb = ['PBSZ', 'PROT'].find((step) => !done.includes(step));
    return verb ? { line: securityLines[verb] ?? verb, why: 'for the data' } : undefined;
  }
  const isLogin = first === 'USER' || first === 'PASS';
  if (tls === 'off' || !isLogin || !policy.mechanisms.includes('TLS')) return undefined;
  const line = securityLines.AUTH ?? '';
  return tls === 'required'
    ? { line, why: 'required here', isExpected: true }
    : { line, why: 'hides the password' };
}

/** What is possible now, the expected first. `expects` is what the state of the server-PI says. */
export function suggestionsFor(
  expects: readonly string[],
  profile: ServerProfile,
  username: string,
  protection = noProtection,
): readonly Suggestion[] {
  const lines = plainSuggestions(expects, profile, username);
  const step = securityStep(expects, profile, protection);
  if (!step) return lines;
  return step.isExpected
    ? [step, ...lines.map(({ isExpected, ...line }) => line)]
    : lines.toSpliced(1, 0, step);
}

function plainSuggestions(
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
