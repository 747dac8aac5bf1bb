import { commandRow, commands, connectionReplies } from '../../machines/protocol/commands.ts';
import { firstDigitOf, type ReplyCode } from '../../machines/protocol/replyCodes.ts';
import { isVerb, type Verb } from '../../machines/protocol/verbs.ts';
import { codes } from './entries.ts';

/** What gets replies: a command, or the connection itself, which is greeted. */
export type Asker = Verb | 'connection';

/** Old names of other commands, which get what these get. */
const oldNames: ReadonlySet<Verb> = new Set(['XCWD', 'XCUP', 'XPWD', 'XMKD', 'XRMD'] as const);
const verbs: readonly Verb[] = Object.keys(commands)
  .filter(isVerb)
  .filter((verb) => !oldNames.has(verb));

/** The commands that transfer something over a data connection. */
const transfers: readonly Verb[] = verbs.filter((verb) =>
  Object.hasOwn(commandRow(verb).afterPreliminary ?? {}, 150),
);

/** Which commands may get a code beyond their rows in the table of commands, each with the place that says so. */
export const beyondRows: Readonly<
  Partial<Record<ReplyCode, { readonly to: readonly Verb[]; readonly rule: string }>>
> = {
  110: { to: ['RETR', 'STOR', 'STOU', 'APPE'], rule: 'RFC 959 §5.4' },
  228: { to: ['LPSV'], rule: 'RFC 1639 §3' },
  232: { to: ['USER'], rule: 'RFC 2228 §8.2' },
  336: { to: ['USER'], rule: 'RFC 2228 §8.2' },
  521: { to: transfers, rule: 'RFC 4217 §10.2' },
  522: { to: transfers, rule: 'RFC 4217 §10.2' },
  534: { to: transfers, rule: 'RFC 2228 §8.2' },
  535: { to: transfers, rule: 'RFC 2228 §8.2' },
  537: { to: ['MIC', 'CONF', 'ENC'], rule: 'RFC 2228 §3' },
  554: { to: ['RETR', 'STOR', 'APPE'], rule: 'RFC 1123 §4.1.3.4' },
  555: { to: ['RETR', 'STOR', 'APPE'], rule: 'RFC 1123 §4.1.3.4' },
};

/** Whether a code is in no row of the table of commands: that it may come is known, but not at which moment. */
export const isBeyondRows = (code: ReplyCode) => beyondRows[code] !== undefined;

/** The replies to a command, its last ones after a preliminary one included. */
const repliesTo = (verb: Verb): readonly ReplyCode[] => {
  const { replies, afterPreliminary = {} } = commandRow(verb);
  const more = codes.filter((code) => beyondRows[code]?.to.includes(verb));
  return [...new Set([...replies, ...Object.values(afterPreliminary).flat(), ...more])];
};

const askers = new Map<ReplyCode, readonly Asker[]>(
  codes.map((code) => [
    code,
    [
      ...(connectionReplies.some((reply) => reply === code) ? (['connection'] as const) : []),
      ...verbs.filter((verb) => repliesTo(verb).includes(code)),
    ],
  ]),
);

/** What may get a code, in the order of RFC 959 §5.4. Protected replies have none: they wrap those of all commands. */
export const askersOf = (code: ReplyCode): readonly Asker[] => askers.get(code) ?? [];

/** What may get either of two codes. */
export const askersOfBoth = (a: ReplyCode, b: ReplyCode): readonly Asker[] =>
  askersOf(a).filter((asker) => askersOf(b).includes(asker));

/** How one reply leads to another: what brings the later one. */
export type Way = {
  readonly kind:
    | 'end' // it ends the command that the earlier one has announced
    | 'marked end' // the same, after a restart marker
    | 'marker' // a restart marker on the way
    | 'step' // the command that a 3yz asks for
    | 'restart' // the transfer after `REST`
    | 'login' // USER, after a greeting or a security exchange
    | 'protection' // AUTH, after a greeting
    | 'data protection' // PBSZ and PROT, after the handshake
    | 'transfer' // a transfer over the data connection that was agreed on
    | 'after acceptance' // the same, once it has been accepted
    | 'seal' // protected replies, after a security exchange
    | 'repeat' // the same sequence once more
    | 'needless' // a command that is not needed any more
    | 'close'; // the end of the session
  /** The command that the later reply answers; nothing where it comes by itself. */
  readonly by?: Verb;
  readonly rule: string;
};

/** The command that a 3yz asks for. After `RNFR` it is `RNTO`; after `REST` it is a transfer. */
const nextVerbs: Readonly<Partial<Record<ReplyCode, readonly Verb[]>>> = {
  331: ['PASS'],
  332: ['ACCT'],
  334: ['ADAT'],
  335: ['ADAT'],
  336: ['PASS'],
  350: ['RNTO'],
};

/**
 * Replies that contradict the one before: where a password or an account is asked for, it is needed, and in time; and
 * right after a greeting there has been no security exchange yet.
 */
const contradicts = (earlier: ReplyCode, later: ReplyCode) =>
  (later === 503 && nextVerbs[earlier] !== undefined) ||
  (later === 202 && [331, 332, 336].includes(earlier)) ||
  (earlier === 220 && [232, 336].includes(later));

/** A greeting, an agreement on security, an agreement on a data connection: what a client does with it. */
const nextMoves: readonly (readonly [readonly ReplyCode[], Way['kind'], readonly Verb[], string])[] = [
  [[220], 'login', ['USER'], 'RFC 959 §5.4'],
  [[220], 'protection', ['AUTH'], 'RFC 4217 §4'],
  [[234, 235], 'login', ['USER'], 'RFC 2228 §3'],
  [[234], 'data protection', ['PROT', 'PBSZ'], 'RFC 4217 §9'],
  [[350], 'restart', ['RETR', 'STOR', 'APPE'], 'RFC 959 §4.1.3'],
  [[227, 228, 229], 'transfer', ['RETR', 'STOR', 'STOU', 'APPE', 'LIST', 'NLST'], 'RFC 959 §4.1.2'],
];

/** Ways that stand in no table. */
const single: readonly (readonly [ReplyCode, ReplyCode, Way])[] = [
  [125, 110, { kind: 'marker', rule: 'RFC 959 §5.4' }],
  [150, 110, { kind: 'marker', rule: 'RFC 959 §5.4' }],
  [150, 522, { kind: 'end', rule: 'RFC 4217 §10.2' }],
  [426, 226, { kind: 'end', rule: 'RFC 959 §4.1.3' }],
  [230, 202, { kind: 'needless', by: 'PASS', rule: 'RFC 959 §5.4' }],
  [530, 331, { kind: 'repeat', by: 'USER', rule: 'RFC 959 §4.2' }],
  [503, 331, { kind: 'repeat', by: 'USER', rule: 'RFC 959 §4.2' }],
  [530, 503, { kind: 'repeat', by: 'PASS', rule: 'RFC 959 §4.1.1' }],
  [220, 221, { kind: 'close', by: 'QUIT', rule: 'RFC 959 §5.4' }],
  [226, 221, { kind: 'close', by: 'QUIT', rule: 'RFC 959 §4.1.1' }],
  [120, 421, { kind: 'close', rule: 'RFC 959 §4.2.1' }],
  [220, 421, { kind: 'close', rule: 'RFC 959 §4.2.1' }],
  [426, 421, { kind: 'close', rule: 'RFC 959 §4.2.1' }],
  [530, 421, { kind: 'close', rule: 'RFC 2577 §5' }],
  [235, 631, { kind: 'seal', rule: 'RFC 2228 §5.2' }],
  [235, 632, { kind: 'seal', rule: 'RFC 2228 §5.2' }],
  [235, 633, { kind: 'seal', rule: 'RFC 2228 §5.2' }],
];

/** Replies that may come to any command; that they may come next says nothing about a pair. */
const anyCommand: readonly ReplyCode[] = [421, 500, 501, 502, 503, 504];

/** The way from one reply to another within one exchange, if there is one. */
export function wayBetween(earlier: ReplyCode, later: ReplyCode): Way | undefined {
  const known = single.find(([from, to]) => from === earlier && to === later);
  if (known) return known[2];
  if (later === 421 || contradicts(earlier, later)) return undefined;
  const preliminary = firstDigitOf(earlier) === 1;
  if (earlier === 120) return later === 220 ? { kind: 'end', rule: 'RFC 959 §5.4' } : undefined;
  if (preliminary) {
    const announced = earlier === 110 ? [125, 150] : [earlier];
    const ends = transfers.some((verb) =>
      Object.entries(commandRow(verb).afterPreliminary ?? {}).some(
        ([code, replies]) => announced.includes(Number(code)) && replies.includes(later),
      ),
    );
    return ends ? { kind: earlier === 110 ? 'marked end' : 'end', rule: 'RFC 959 §5.4' } : undefined;
  }
  // where one command may get either, that says more than that one may come after the other
  const isAlternative = askersOfBoth(earlier, later).length > 0;
  const step = nextVerbs[earlier]?.find((verb) => repliesTo(verb).includes(later));
  if (step && !(earlier === 350 && isAlternative)) return { kind: 'step', by: step, rule: 'RFC 959 §5.4' };
  if (anyCommand.includes(later) || (later === 530 && earlier > 223)) return undefined;
  for (const [from, kind, by, rule] of nextMoves) {
    if (isAlternative) continue;
    const at = from.includes(earlier) ? by.find((verb) => repliesTo(verb).includes(later)) : undefined;
    if (at) return { kind: reachedLate(at, later) ? 'after acceptance' : kind, by: at, rule };
  }
  return undefined;
}

/** Whether a command gets a code only after a preliminary reply. */
const reachedLate = (verb: Verb, code: ReplyCode) =>
  code === 110 ||
  (Object.values(commandRow(verb).afterPreliminary ?? {}).some((replies) => replies.includes(code)) &&
    !commandRow(verb).replies.includes(code));
