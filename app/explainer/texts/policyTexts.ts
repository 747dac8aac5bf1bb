import type { Choices } from '../../../machines/profiles/choices.ts';
import { inetutilsFtpd } from '../../../machines/profiles/inetutilsFtpd.ts';
import { proftpd } from '../../../machines/profiles/proftpd.ts';
import { pureFtpd } from '../../../machines/profiles/pureFtpd.ts';
import { pyftpdlib } from '../../../machines/profiles/pyftpdlib.ts';
import { rfc959 } from '../../../machines/profiles/rfc959.ts';
import type { ServerProfile } from '../../../machines/profiles/ServerProfile.ts';
import { vsftpd } from '../../../machines/profiles/vsftpd.ts';

const profiles: readonly ServerProfile[] = [rfc959, vsftpd, proftpd, pureFtpd, pyftpdlib, inetutilsFtpd];

/** What servers do that go a way of a policy; reads on from their names. */
const ways = {
  delayedGreeting: { announced: 'say 120, then 220', silent: 'say nothing until 220' },
  limitsCounted: {
    'at connect': 'count the clients that are connected',
    'at login': 'count those that are logged in',
  },
  idleCounted: {
    always: 'count the silence at any time',
    'until the first line': 'count it until the first line only',
  },
  lineEnd: {
    LF: 'take LF for the end of a line',
    'CR LF': 'wait for CR LF: a bare LF ends nothing',
    CR: 'take LF for the end, and drop what stands between a CR and it',
  },
  nul: {
    stays: 'take it for a byte like any other',
    'ends the line': 'end the line with it',
    'cuts the line': 'lose what follows, the end of the line too',
  },
  octets: { ASCII: 'refuse them in a name', any: 'take any byte in a name' },
  telnet: { 'taken out': 'take the Telnet commands out', kept: 'take them for a part of the line' },
  lineTooLong: {
    refused: 'refuse the line, and go on',
    closes: 'refuse the line, and close',
    'in pieces': 'take each piece of the longest length for a line',
    'is ignored': 'say nothing to it',
  },
  authAfterLogin: {
    'asks for a new login': 'forget a login that came before AUTH',
    'keeps the login': 'keep a login that came before AUTH',
    'is unknown': 'do not know AUTH after a login',
    'is refused': 'refuse AUTH after a login',
  },
  clearWhereTlsRequired: { refused: 'refuse, and go on', closes: 'refuse, and close' },
} as const satisfies {
  readonly [Name in keyof Choices]?: Readonly<Record<Choices[Name][number], string>>;
};

type Way = { readonly says: string; readonly servers: readonly string[] };

/** The ways of a policy that the simulated servers go. */
const waysOf = (name: keyof typeof ways): readonly Way[] =>
  Object.entries(ways[name])
    .map(([way, says]) => ({
      says,
      servers: profiles.filter(({ policy }) => policy[name] === way).map((profile) => profile.name),
    }))
    .filter(({ servers }) => servers.length > 0);

/** The ways that the simulated servers go, by policy, made from their profiles. */
export const policyTexts = {
  delayedGreeting: waysOf('delayedGreeting'),
  limitsCounted: waysOf('limitsCounted'),
  idleCounted: waysOf('idleCounted'),
  lineEnd: waysOf('lineEnd'),
  nul: waysOf('nul'),
  octets: waysOf('octets'),
  telnet: waysOf('telnet'),
  lineTooLong: waysOf('lineTooLong'),
  authAfterLogin: waysOf('authAfterLogin'),
  clearWhereTlsRequired: waysOf('clearWhereTlsRequired'),
} satisfies Readonly<Record<keyof typeof ways, readonly Way[]>>;
