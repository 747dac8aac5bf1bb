import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { verbForms } from '../protocol/verbForms.ts';
import { isVerb, rfc959Verbs, verbs } from '../protocol/verbs.ts';
import type { Settings } from '../simulator/record.ts';
import type { ServerSnapshot } from './askServer.ts';
import type { ReplyStep } from './ReplySession.ts';

/** How a server may be set up when a session begins: as it is by itself, and then in all ways that matter to its replies. */
export function beginningsOf({ configuration, policy }: ServerProfile): readonly Partial<Settings>[] {
  const withTls: readonly Partial<Settings>[] = [
    { tls: 'offered' },
    { tls: 'required' },
    { tls: 'offered', tlsResource: 'lacking' },
  ];
  return [
    {},
    { service: 'delayed' },
    { service: 'unavailable' },
    ...(policy.securityVerbs.length > 0 ? withTls : []),
    { maxClients: 1, otherClients: 1 },
    { anonymous: !configuration.anonymous },
    { loginLimit: 60_000 },
  ];
}

/** Arguments to try, by verb: a good one first. Other verbs are tried with the name of a file. */
const argumentsByVerb: Readonly<Record<string, readonly string[]>> = {
  USER: ['nobody'],
  PASS: [],
  ACCT: ['guess'],
  REIN: ['now'],
  QUIT: ['now'],
  NOOP: ['now'],
  FEAT: ['now'],
  CCC: ['now'],
  TYPE: ['A', 'I', 'E', 'L 8', 'L 7', 'Z'],
  MODE: ['S', 'B', 'Z'],
  STRU: ['F', 'R', 'P', 'Z'],
  ALLO: ['1000', 'many'],
  REST: ['0', 'x'],
  RANG: ['0 9', 'x'],
  PORT: ['127,0,0,1,192,0', '1,2,3'],
  LPRT: ['4,4,127,0,0,1,2,192,0', '1,2,3'],
  EPRT: ['|1|127.0.0.1|49152|', '|2|::1|49152|', '|3|127.0.0.1|49152|', '1,2,3'],
  EPSV: ['1', '2', '9', 'ALL', 'x'],
  HELP: ['USER', 'SITE', 'SITE HELP', 'XYZZY'],
  STAT: ['readme.txt', '*'],
  SITE: [
    ...['HELP', 'HELP CHMOD', 'HELP XYZZY', 'XYZZY', 'UMASK', 'UMASK 022', 'UMASK 999', 'IDLE', 'IDLE 60'],
    ...['IDLE 1', 'IDLE 99999', 'TIME', 'QUOTA', 'RATIO', 'ALIAS', 'ALIAS x', 'CHMOD', 'CHMOD 644'],
    ...['CHMOD 644 readme.txt', 'CHMOD 999 readme.txt', 'CPTO', 'CPTO copy.txt', 'UTIME', 'UTIME readme.txt'],
  ],
  OPTS: ['UTF8 ON', 'MLST type;', 'MLST x', 'XYZZY'],
  AUTH: ['TLS', 'GSSAPI', 'SSL'],
  ADAT: ['AAAA'],
  PBSZ: ['0', '1', 'x'],
  PROT: ['P', 'C', 'S', 'E', 'Z'],
  HOST: ['127.0.0.1', 'ftp.example.com', '[::1'],
  LANG: ['C.UTF-8', 'en', 'a b'],
  CLNT: ['curl'],
  SSCN: ['ON', 'x'],
  MFMT: ['20260101000000 readme.txt', 'x readme.txt', 'readme.txt'],
  MFF: ['modify=20260101000000; readme.txt', 'readme.txt'],
  CHMOD: ['644 readme.txt', '644'],
  ...Object.fromEntries(
    ['CWD', 'XCWD', 'MKD', 'XMKD', 'RMD', 'XRMD', 'SMNT', 'MLSD'].map((verb) => [verb, ['docs']]),
  ),
};
const linesWith = (verb: string): readonly string[] =>
  (argumentsByVerb[verb] ?? ['readme.txt']).map((argument) => `${verb} ${argument}`);

/** A command in the form that it has. */
function wellFormed(verb: string): string {
  const needsArgument = isVerb(verb) ? verbForms[verb].startsWith(' SP') : verb in argumentsByVerb;
  return (needsArgument && linesWith(verb)[0]) || verb;
}

/** What a person types with the accounts of the server, in the order of a login. */
const accountLines = ({ accounts }: ServerProfile): readonly string[] => [
  ...accounts.map(({ name }) => `USER ${name}`),
  ...accounts.flatMap(({ password }) => (password && password !== 'any' ? [`PASS ${password}`] : [])),
  ...accounts.flatMap(({ demonstration }) => (demonstration ? [`PASS ${demonstration}`] : [])),
  ...accounts.flatMap(({ account }) => (account === undefined ? [] : [`ACCT ${account}`])),
];

/** Commands that need neither files nor data. */
const plainVerbs = ['NOOP', 'SYST', 'HELP', 'STAT', 'PWD', 'ABOR', 'REIN', 'QUIT'];

/**
 * The lines to try. Of two that lead to the same reply the first is taken, so that what people type comes before what
 * only a search would: the accounts of the server, plain commands, one that does not exist, all others as they should
 * be, and then all that is wrong in some way.
 */
function linesFor(profile: ServerProfile): readonly string[] {
  const own = [...Object.keys(profile.commands), ...profile.policy.foreignVerbs];
  const all = [...rfc959Verbs, ...Object.keys(verbs), ...own.filter((verb) => /^[A-Z@]+$/.test(verb))];
  const lines = [
    ...accountLines(profile),
    ...plainVerbs,
    'XYZZY',
    ...all.map(wellFormed),
    ...all,
    ...all.flatMap(linesWith),
    ...['', ' NOOP', 'GET / HTTP/1.0', 'USER é'],
  ];
  return [...new Set(lines)];
}

/** What nobody types: lines that are longer than the server takes. */
export function overLongLines({ policy }: ServerProfile): readonly ReplyStep[] {
  const tooLong = 'a'.repeat(policy.lineLimit + 1);
  return typing([tooLong, `USER ${tooLong}`, `PASS ${tooLong}`]);
}

/** The verbs whose replies depend on TLS. */
const tlsVerbs = ({ policy, repliesByVerb }: ServerProfile): readonly string[] => [
  ...[...policy.securityVerbs, ...policy.needsDataTls, 'REIN', 'NOOP'],
  ...Object.entries(repliesByVerb)
    .filter(([, wording]) => /"is(Protected|TlsOffered|TlsRequired)"/.test(JSON.stringify(wording)))
    .map(([name]) => name.replace(/\..*/, '')),
];

const typing = (lines: readonly string[]): readonly ReplyStep[] =>
  lines.map((line) => ({ type: 'line', line }));
const waiting: ReplyStep = { type: 'waitForTimeout' };
const switches: readonly ReplyStep[] = (['delayed', 'unavailable'] as const).map((service) => ({
  type: 'configure',
  settings: { service },
}));

/**
 * The steps to try at a server where it stands: all of them where it is set up as it is by itself, else those to which
 * it can matter. A service that is delayed shows at REIN, one that is unavailable at any line; failures are counted in
 * the login, and so are clients.
 */
export function movesFor(profile: ServerProfile): (snapshot: ServerSnapshot) => readonly ReplyStep[] {
  const { anonymous, maxClients, loginLimit } = profile.configuration;
  const lines = linesFor(profile);
  const linesOf = (verbs: readonly string[]) =>
    lines.filter((line) => verbs.includes(line.replace(/ .*/, '')));
  const all = [...typing(lines), waiting, ...switches];
  const login = typing(accountLines(profile));
  const withTls = [...login, ...typing(linesOf(tlsVerbs(profile)))];
  const auth = typing(linesOf(['AUTH']));
  const atService = typing(['NOOP', 'REIN']);
  return ({ context }) => {
    if (context.service !== 'ready') return atService;
    if (context.loginLimit !== loginLimit) return [waiting];
    if (context.tlsResource === 'lacking') return auth;
    const areGuestsShutOut = anonymous && !context.anonymous;
    if (context.failures > 0 || context.maxClients !== maxClients || areGuestsShutOut) return login;
    return context.tls === 'off' ? all : withTls;
  };
}
