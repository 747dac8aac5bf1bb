import { commandRow } from '../../machines/protocol/commands.ts';
import {
  firstDigitOf,
  type ReplyCode,
  replyCodeRow,
  secondDigitOf,
} from '../../machines/protocol/replyCodes.ts';
import { firstDigit, secondDigit } from '../explainer/texts/digits.ts';
import { textOf } from './entries.ts';
import {
  again,
  againOf,
  besides6yz,
  besides110,
  besides120,
  besides220,
  besides221,
  besides421,
  digitLabels,
  eitherOf,
  exchangeOrders,
  exchanges,
  leads,
  mended,
  mendedLogin,
  orders,
  otherSubject,
  owing,
  refusedStepOrder,
  rows,
  sameSubject,
  subjects,
  whenTexts,
} from './texts/comparisonTexts.ts';
import type { PairText } from './texts/EntryText.ts';
import { pairTexts } from './texts/pairTexts.ts';
import { type SideText, sideTexts } from './texts/sideTexts.ts';
import { type Asker, askersOfBoth, isBeyondRows, wayBetween } from './ways.ts';

/** One digit of two codes. */
export type DigitComparison = {
  readonly in: (typeof digitLabels)[keyof typeof digitLabels];
  readonly first: string;
  readonly second: string;
  /** A third digit means something only after the second one (RFC 959 §4.2), so it is the same only with that. */
  readonly isSame: boolean;
};

/** Two codes set beside each other, as plain data. The page shows it; `relation`, `order` and `owes` do not depend on the order asked for. */
export type Comparison = {
  readonly first: ReplyCode;
  readonly second: ReplyCode;
  /** Whether it was written for this pair, or composed of facts. */
  readonly isByHand: boolean;
  readonly digits: readonly [DigitComparison, DigitComparison, DigitComparison];
} & Omit<PairText, 'pair' | 'when'> & { readonly when?: string };

/** What any two codes are to each other. */
export function comparisonOf(first: ReplyCode, second: ReplyCode): Comparison {
  const written = pairTexts.find(({ pair }) => pair.includes(first) && pair.includes(second));
  const { pair, ...texts } =
    written ?? composed(Math.min(first, second) as ReplyCode, Math.max(first, second) as ReplyCode);
  const swapped = pair[0] !== first;
  return {
    first,
    second,
    isByHand: written !== undefined,
    digits: digitsOf(first, second),
    ...texts,
    differences: swapped ? texts.differences.map(swap) : texts.differences,
    fix: swapped ? swap(texts.fix) : texts.fix,
  };
}

const swap = <T extends { readonly first: string; readonly second: string }>(sides: T): T => ({
  ...sides,
  first: sides.second,
  second: sides.first,
});

function digitsOf(first: ReplyCode, second: ReplyCode): Comparison['digits'] {
  const sameFirst = firstDigitOf(first) === firstDigitOf(second);
  const sameSecond = secondDigitOf(first) === secondDigitOf(second);
  return [
    {
      in: digitLabels.first,
      first: firstDigit[firstDigitOf(first)].says,
      second: firstDigit[firstDigitOf(second)].says,
      isSame: sameFirst,
    },
    {
      in: digitLabels.second,
      first: secondDigit[secondDigitOf(first)].says,
      second: secondDigit[secondDigitOf(second)].says,
      isSame: sameSecond,
    },
    {
      in: digitLabels.third,
      first: textOf(first).digit3,
      second: textOf(second).digit3,
      isSame: sameSecond && first % 10 === second % 10,
    },
  ];
}

/** A comparison of facts; `a` is the lower code. */
function composed(a: ReplyCode, b: ReplyCode): Omit<PairText, 'when'> & { readonly when?: string } {
  const either = eitherText(a, b);
  return {
    pair: [a, b],
    relation: `${either ?? leadText(a, b)} ${bondText(a, b)}`,
    order: orderText(a, b),
    owes: fill(sideOf(a).owes === sideOf(b).owes ? owing.both : owing.each, a, b),
    differences: differencesOf(a, b),
    fix: { first: textOf(a).next, second: textOf(b).next },
    // Where one command may get either, the relation has said when.
    ...(either === undefined ? { when: fill(whenTexts.each, a, b) } : {}),
  };
}

const sideOf = (code: ReplyCode): SideText => sideTexts[code];

/** Fills a template about the codes `A` and `B`. */
function fill(template: string, A: ReplyCode, B: ReplyCode, more: Readonly<Record<string, string>> = {}) {
  const values: Readonly<Record<string, string>> = {
    A: String(A),
    B: String(B),
    saysA: sideOf(A).says,
    saysB: sideOf(B).says,
    causeA: sideOf(A).cause,
    causeB: sideOf(B).cause,
    owesA: sideOf(A).owes,
    owesB: sideOf(B).owes,
    metA: sideOf(A).met,
    metB: sideOf(B).met,
    subject: subjects[secondDigitOf(A)],
    subjectA: subjects[secondDigitOf(A)],
    subjectB: subjects[secondDigitOf(B)],
    ...more,
  };
  const text = template.replaceAll(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const isYes = (code: ReplyCode) => firstDigitOf(code) <= 3;
const isSealed = (code: ReplyCode) => firstDigitOf(code) === 6;

/** The way between two codes with its ends: which of them comes earlier. */
function wayOf(a: ReplyCode, b: ReplyCode) {
  for (const [earlier, later] of [
    [a, b],
    [b, a],
  ] as const) {
    const way = wayBetween(earlier, later);
    if (way) return { earlier, later, way };
  }
  return undefined;
}

// --- what they are to each other -------------------------------------------------------------------------------

/** Codes that are compared as such, whatever the other is: the end of a session, its delay, a wrapped reply. */
const apart = (code: ReplyCode) => code === 421 || code === 221 || code === 120 || isSealed(code);

/** Which of the two a command gets; nothing where no command may get both, or one leads to the other. */
function eitherText(a: ReplyCode, b: ReplyCode) {
  const askers = askersOfBoth(a, b);
  if (askers.length === 0 || a === 110 || a === 220 || b === 220 || apart(a) || apart(b) || wayOf(a, b))
    return undefined;
  const kind = isYes(a) ? (isYes(b) ? 'yes or yes' : 'yes or no') : 'no or no';
  return fill(eitherOf[kind], a, b, { askers: named(askers) });
}

/** Two or three by name, of more the ones that come earliest in RFC 959 §5.4. */
function named(askers: readonly Asker[]) {
  const names = askers.map((asker) => (asker === 'connection' ? 'a new connection' : `\`${asker}\``));
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} other commands`] : names;
  return shown.length === 1 ? shown.join() : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** Both beside each other. */
function leadText(a: ReplyCode, b: ReplyCode) {
  const kind =
    firstDigitOf(a) === 1 && firstDigitOf(b) !== 1
      ? 'unfinished'
      : isYes(a) === isYes(b) || isSealed(b)
        ? 'alike'
        : 'opposed';
  return fill(leads[kind], a, b);
}

/** What connects them, or sets them apart. */
function bondText(a: ReplyCode, b: ReplyCode): string {
  const sealed = [a, b].find(isSealed);
  if (sealed !== undefined) return sealedText(sealed, other(sealed, a, b));
  for (const [code, texts] of [
    [421, besides421],
    [221, besides221],
    [120, besides120],
  ] as const) {
    if (a !== code && b !== code) continue;
    const text = texts[firstDigitOf(other(code, a, b))];
    if (text !== undefined) return fill(text, code, other(code, a, b));
  }
  const known = wayOf(a, b);
  const exchange = known && exchanges[known.way.kind]?.[firstDigitOf(known.later)];
  if (known && exchange !== undefined) return fill(exchange, known.earlier, known.later);
  for (const [code, texts] of [
    [220, besides220],
    [110, besides110],
  ] as const) {
    if ((a !== code && b !== code) || eitherText(a, b) !== undefined) continue;
    const text = texts[firstDigitOf(other(code, a, b))];
    if (text !== undefined) return fill(text, code, other(code, a, b));
  }
  const texts = secondDigitOf(a) === secondDigitOf(b) ? sameSubject : otherSubject;
  return fill(texts[`${firstDigitOf(a)}-${firstDigitOf(b)}`] ?? '', a, b);
}

const other = (code: ReplyCode, a: ReplyCode, b: ReplyCode) => (code === a ? b : a);

function sealedText(sealed: ReplyCode, inside: ReplyCode) {
  const digit = firstDigitOf(inside);
  if (placeOf(inside) === 'greeting') return fill(besides6yz.greeting, sealed, inside);
  if (placeOf(inside) === 'end') return fill(besides6yz.close, sealed, inside);
  if (inside === 235) return fill(besides6yz.exchangeEnd, sealed, inside);
  if (isExchange(inside)) return fill(besides6yz.exchange, sealed, inside);
  return digit === 6 ? '' : fill(besides6yz[digit], sealed, inside);
}

// --- in which order they come ----------------------------------------------------------------------------------

/** Where in a session a code mostly comes. */
type Place = 'greeting' | 'protection' | 'login' | 'work' | 'anywhere' | 'fault' | 'end';

const places: readonly (readonly [Place, readonly ReplyCode[]])[] = [
  ['greeting', [120, 220]],
  ['protection', [234, 235, 334, 335, 431, 533, 534, 535, 536, 537]],
  ['login', [230, 232, 331, 332, 336, 530]],
  ['anywhere', [200, 202, 211, 214, 215]],
  ['fault', [500, 501, 502, 503, 504]],
  ['end', [221, 421]],
];

const placeOf = (code: ReplyCode): Place => places.find(([, codes]) => codes.includes(code))?.[0] ?? 'work';

/** The replies of a security exchange that is on its way. */
const isExchange = (code: ReplyCode) => [234, 235, 334, 335].includes(code);

function orderText(a: ReplyCode, b: ReplyCode): string {
  const known = wayOf(a, b);
  const isRefused = known?.way.kind === 'step' && !isYes(known.later);
  const told = isRefused ? refusedStepOrder : known && exchangeOrders[known.way.kind];
  if (known && told !== undefined)
    return fill(told, known.earlier, known.later, known.way.by ? { by: known.way.by } : {});

  const sealed = [a, b].find(isSealed);
  if (sealed !== undefined) {
    const inside = other(sealed, a, b);
    const early = placeOf(inside) === 'greeting' || isExchange(inside);
    return fill(early ? orders.beforeSeal : orders.inside, sealed, inside);
  }
  if (a === 421 || b === 421) return fill(orders.until421, 421, other(421, a, b));
  if (a === 221 || b === 221) {
    const before = other(221, a, b);
    const ofTransfer = firstDigitOf(before) === 1 ? before !== 120 : isLate('STOR', before);
    return fill(ofTransfer ? orders.until221transfer : orders.until221, 221, before);
  }
  if (a === 120 || b === 120) return fill(orders.after120, 120, other(120, a, b));
  if (a === 220 || b === 220) return fill(orders.after220, 220, other(220, a, b));
  if (askersOfBoth(a, b).length > 0) return eitherOrder(a, b);
  return placesOrder(a, b);
}

/** Where one command may get either. */
function eitherOrder(a: ReplyCode, b: ReplyCode): string {
  const askers = askersOfBoth(a, b);
  const late = [a, b].filter((code) => askers.every((asker) => isLate(asker, code)));
  const early = [a, b].filter((code) => !askers.some((asker) => isLate(asker, code)));
  if (late.length === 1 && early.length === 1 && !isBeyondRows(a) && !isBeyondRows(b))
    return fill(orders.early, a, b, { late: String(late[0]), early: String(early[0]) });
  if (isYes(a) === isYes(b)) return fill(orders.oneOf, a, b);
  if (a === 110 && b !== 535) return fill(orders.beside110, a, b);
  const [yes, no] = isYes(a) ? [a, b] : [b, a];
  const step = askers.every(
    (asker) => asker !== 'connection' && commandRow(asker).beforeLogin === 'login-step',
  );
  const by = no === 530 && step ? mendedLogin : mended[no];
  const values = { yes: String(yes), no: String(no), mended: by ?? '' };
  if (firstDigitOf(yes) === 1 && no === 535) return fill(orders.afterData, yes, no);
  if (firstDigitOf(yes) === 1 && isBeyondRows(no)) return fill(orders.insteadNormally, a, b, values);
  if (firstDigitOf(yes) === 1)
    return fill(by === undefined ? orders.instead502 : orders.instead, a, b, values);
  return fill(by === undefined ? orders.oneOf502 : orders.oneOfMended, a, b, values);
}

/** Whether something gets a code only after a preliminary reply. */
function isLate(asker: Asker, code: ReplyCode) {
  if (asker === 'connection') return false;
  const { replies, afterPreliminary = {} } = commandRow(asker);
  return !replies.includes(code) && Object.values(afterPreliminary).some((later) => later.includes(code));
}

/** Where no command gets both: by their places in a session. */
function placesOrder(a: ReplyCode, b: ReplyCode): string {
  const ranked = [a, b].sort((x, y) => rankOf(x) - rankOf(y));
  const [early = a, late = b] = ranked;
  const [from, to] = [placeOf(early), placeOf(late)];
  if (from === 'fault' || to === 'fault') {
    const fault = from === 'fault' ? early : late;
    return fill(orders.fault, fault, other(fault, a, b));
  }
  if (from === 'anywhere' && to === 'anywhere') return fill(orders.asSent, a, b);
  if (from === 'anywhere' || to === 'anywhere') {
    const anywhere = from === 'anywhere' ? early : late;
    return fill(orders.anyTime, anywhere, other(anywhere, a, b));
  }
  if (isExchange(early) && isExchange(late)) return fill(orders.eitherMechanism, early, late);
  if (early === 234 && (late === 535 || late === 537)) return fill(orders.notWithTls, early, late);
  if (isExchange(early) && early !== 234 && (late === 533 || late === 537))
    return fill(orders.exchangeThenProtected, early, late);
  if (isExchange(early) && to === 'login') return fill(orders.exchangeThenLogin, early, late);
  if (isExchange(early) && to === 'work') return fill(orders.protectionThenWork, early, late);
  if (from === 'login' && to === 'work' && early !== 530)
    return fill(firstDigitOf(early) === 3 ? orders.loginStep : orders.loggedIn, early, late);
  if (from === 'protection' && to === 'protection') return fill(orders.sameField, early, late);
  if (from === 'protection' && to === 'login') return fill(orders['protection, login'], early, late);
  if (from === 'protection' && to === 'work') return fill(orders['protection, work'], early, late);
  if (from === 'login' && to === 'work') return fill(orders['login, work'], early, late);
  return fill(orders.asSent, a, b);
}

const rankOf = (code: ReplyCode) => {
  const rank = ['greeting', 'protection', 'login', 'work', 'end'].indexOf(placeOf(code));
  return rank < 0 ? 3.5 : rank;
};

// --- in what they differ ---------------------------------------------------------------------------------------

function differencesOf(a: ReplyCode, b: ReplyCode): PairText['differences'] {
  const row = (label: string, of: (code: ReplyCode) => string) => ({
    in: label,
    first: of(a),
    second: of(b),
  });
  const isGreeting = placeOf(a) === 'greeting';
  const found = [
    row(rows.holds, (code) => sideOf(code).holds),
    row(rows.answers, (code) => sideOf(code).answers),
    ...(isGreeting ? [] : [row(rows.again, (code) => againOf[code] ?? again[firstDigitOf(code)])]),
    row(rows.connections, (code) => sideOf(code).connections ?? rows.ordinaryConnections),
    row(rows.text, (code) => sideOf(code).text ?? rows.ordinaryText),
    row(rows.defined, definedIn),
    row(rows.not, (code) => textOf(code).not),
  ].filter((each) => each.first !== each.second);
  return found.length < 3 ? [row(rows.brief, (code) => textOf(code).brief), ...found] : found.slice(0, 5);
}

const definedIn = (code: ReplyCode) => {
  const { rfc, section } = replyCodeRow(code);
  return `${rfc} ${section
    .split(', ')
    .map((each) => `§${each}`)
    .join(', ')}.`;
};
