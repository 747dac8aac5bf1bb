import { describe, expect, test } from 'vitest';
import { commandRow, commands, connectionReplies } from '../../machines/protocol/commands.ts';
import {
  firstDigitOf,
  isReplyCode,
  type ReplyCode,
  secondDigitOf,
} from '../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import { type Comparison, comparisonOf } from './comparison.ts';
import { codes, textOf } from './entries.ts';
import { pairTexts } from './texts/pairTexts.ts';
import { type SideText, sideTexts } from './texts/sideTexts.ts';
import { askersOf, wayBetween } from './ways.ts';

const all: readonly Comparison[] = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => comparisonOf(a, b)));
const name = ({ first, second }: Comparison) => `${first}/${second}`;

/** The texts of a comparison that are read one after the other. */
const read = ({ relation, order, owes, when = '' }: Comparison) =>
  [relation, order, owes, when].filter(Boolean);
const cellsOf = ({ differences, fix }: Comparison) =>
  [...differences, fix].flatMap(({ first, second }) => [first, second]);

const sentencesOf = (text: string) => text.replaceAll('App. II', 'App II').split(/(?<=[.?]) /);
const codesIn = (text: string) => [...text.matchAll(/(?<!RFC )\b\d{3}\b/g)].map(([code]) => Number(code));

/** Goes through all comparisons and names those of which something is not so. */
const failing = (isSo: (comparison: Comparison) => boolean) => all.filter((each) => !isSo(each)).map(name);

/** Names of servers that are not written with a capital, and may begin a sentence. */
const beginning = /^(?:[A-Z\d`]|(?:vsftpd|pyftpdlib|inetutils|netkit|ftp-srv|curl|lftp)[ ,.])/;
const isWhole = (sentence: string) => beginning.test(sentence) && /[^.\s]\.$/.test(sentence);

test('there is a comparison for each of the 1,770 pairs, and for many one by hand', () => {
  const byHand = all.filter(({ isByHand }) => isByHand);
  console.info(`${byHand.length} comparisons by hand, ${all.length - byHand.length} composed`);
  expect(all).toHaveLength(1770);
  expect(byHand).toHaveLength(pairTexts.length);
  const wanted =
    '220/331 220/230 120/220 331/332 331/530 332/532 202/230 421/530 500/501 500/502 501/504 502/503 503/530 530/532 530/550 421/426 425/426 450/550 221/226 234/334';
  expect(byHand.map(name)).toEqual(expect.arrayContaining(wanted.split(' ')));
});

describe('every comparison', () => {
  test('is filled', () => {
    expect(failing((each) => [...read(each), ...cellsOf(each)].every((text) => text.length > 0))).toEqual([]);
    expect(failing(({ differences }) => differences.length >= 3 && differences.length <= 5)).toEqual([]);
    expect(
      failing(({ digits }) => digits.every(({ first, second }) => first !== '' && second !== '')),
    ).toEqual([]);
    expect(
      failing((each) => !/undefined|[{}]|null|NaN/.test(JSON.stringify([...read(each), ...cellsOf(each)]))),
    ).toEqual([]);
  });

  test('is in whole sentences', () => {
    const parts = all.flatMap((each) =>
      [...read(each), ...cellsOf(each)].flatMap(sentencesOf).map((sentence) => `${name(each)} ${sentence}`),
    );
    expect(parts.filter((part) => !isWhole(part.slice(8)))).toEqual([]);
  });

  test('marks commands in pairs of backticks', () => {
    const isMarked = (text: string) => {
      const parts = text.split('`');
      const marked = parts.filter((_, i) => i % 2);
      return parts.length % 2 === 1 && marked.every((part) => isVerb(part.split(' ')[0] ?? ''));
    };
    expect(failing((each) => [...read(each), ...cellsOf(each)].every(isMarked))).toEqual([]);
  });

  test('names both codes in its relation, and no other; elsewhere only codes that exist', () => {
    expect(
      failing(({ first, second, relation }) => {
        const named = new Set(codesIn(relation));
        return named.size === 2 && named.has(first) && named.has(second);
      }),
    ).toEqual([]);
    expect(
      failing((each) =>
        [...read(each), ...cellsOf(each)].flatMap(codesIn).every((code) => isReplyCode(code) || code === 100),
      ),
    ).toEqual([]); // 100 is the argument of an `ALLO`
  });

  test('has no word and no sentence twice', () => {
    const isUnique = (texts: readonly string[]) => new Set(texts).size === texts.length;
    expect(failing((each) => isUnique(read(each).flatMap(sentencesOf)))).toEqual([]);
    expect(failing(({ differences }) => isUnique(differences.map((row) => row.in)))).toEqual([]);
    expect(failing(({ differences }) => differences.every(({ first, second }) => first !== second))).toEqual(
      [],
    );
    const doubled = /\b(\w+) \1\b/i;
    expect(failing((each) => ![...read(each), ...cellsOf(each)].some((text) => doubled.test(text)))).toEqual(
      [],
    );
  });

  test('is of a length that one reads', () => {
    const sentences = (text: string) => sentencesOf(text).length;
    expect(
      failing(({ relation, isByHand }) => sentences(relation) <= 3 && (isByHand || sentences(relation) > 1)),
    ).toEqual([]);
    expect(failing(({ when }) => when === undefined || sentences(when) === 1)).toEqual([]);
    expect(failing(({ relation }) => relation.length <= 400)).toEqual([]);
    expect(failing(({ order }) => order.length <= 330)).toEqual([]);
    expect(failing(({ owes }) => owes.length <= 220)).toEqual([]);
  });

  test('does not depend on the order in which the codes are named, but for the two sides', () => {
    for (const each of all) {
      const other = comparisonOf(each.second, each.first);
      expect(read(other)).toEqual(read(each));
      expect([other.first, other.second]).toEqual([each.second, each.first]);
      const mirrored = <T extends { first: string; second: string }>(side: T) => ({
        ...side,
        first: side.second,
        second: side.first,
      });
      expect(other.differences.map(mirrored)).toEqual(each.differences);
      expect(mirrored(other.fix)).toEqual(each.fix);
      expect(other.digits.map(mirrored)).toEqual(each.digits);
    }
  });

  test('is the same each time', () => {
    expect(comparisonOf(150, 553)).toEqual(comparisonOf(150, 553));
  });

  test('has the digits of the codes', () => {
    expect(
      failing(
        ({ first, second, digits }) => digits[0].isSame === (firstDigitOf(first) === firstDigitOf(second)),
      ),
    ).toEqual([]);
    expect(
      failing(
        ({ first, second, digits }) => digits[1].isSame === (secondDigitOf(first) === secondDigitOf(second)),
      ),
    ).toEqual([]);
    expect(
      failing(({ first, second, digits }) => digits[2].isSame === (first % 100 === second % 100)),
    ).toEqual([]);
    expect(failing(({ second, digits }) => digits[2].second === textOf(second).digit3)).toEqual([]);
  });
});

/** What an order says can follow what. */
const following = ({ first, second, order }: Comparison): readonly (readonly [ReplyCode, ReplyCode])[] =>
  sentencesOf(order).flatMap((sentence) => {
    const found: [ReplyCode, ReplyCode][] = [];
    for (const [, later, earlier] of sentence.matchAll(/(\d{3}) can follow (it|\d{3})/g)) {
      const from = earlier === 'it' ? (Number(later) === first ? second : first) : Number(earlier);
      found.push([from as ReplyCode, Number(later) as ReplyCode]);
    }
    return found;
  });

describe('what a comparison claims', () => {
  test('that one can follow the other is so, and is said wherever it is so and not written by hand', () => {
    for (const each of all) {
      for (const [earlier, later] of following(each)) {
        expect(wayBetween(earlier, later), `${later} after ${earlier}`).toBeDefined();
        expect([each.first, each.second]).toEqual(expect.arrayContaining([earlier, later]));
      }
      const { first, second, isByHand } = each;
      if (!isByHand && (wayBetween(first, second) || wayBetween(second, first)))
        expect(following(each), name(each)).toHaveLength(1);
    }
  });

  test('that one ends what the other has announced is so by RFC 959 §5.4', () => {
    const ends = all.flatMap((each) =>
      /as the reply that ends the same command/.test(each.order) ? following(each) : [],
    );
    expect(ends.length).toBeGreaterThan(15);
    for (const [earlier, later] of ends) {
      if (earlier === 150 && later === 522) continue; // RFC 4217 §10.2
      const announced = earlier === 110 ? [125, 150] : [earlier];
      const rows = Object.keys(commands).filter(isVerb).map(commandRow);
      const isListed = rows.some(({ afterPreliminary = {} }) =>
        Object.entries(afterPreliminary).some(
          ([code, replies]) => announced.includes(Number(code)) && replies.includes(later),
        ),
      );
      expect(isListed, `${later} after ${earlier}`).toBe(true);
    }
  });

  test('that one comes first is not said of both, and not beside that neither does', () => {
    for (const each of all.filter(({ isByHand }) => !isByHand)) {
      const firsts = [...each.order.matchAll(/(\d{3}) (?:normally )?comes first/g)].map(([, code]) => code);
      const neither = /^Neither (comes first|leads to the other)/.test(each.order);
      expect(new Set(firsts).size, name(each)).toBeLessThanOrEqual(1);
      if (/^Neither comes first/.test(each.order)) expect(firsts, name(each)).toEqual([]);
      expect(
        neither || firsts.length === 1 || /may come before|comes instead of/.test(each.order),
        name(each),
      ).toBe(true);
      for (const [earlier] of following(each)) expect(firsts, name(each)).toEqual([String(earlier)]);
    }
  });

  test('that one is a yes and the other a no is so by the first digits', () => {
    for (const each of all.filter(({ isByHand }) => !isByHand)) {
      const classes = [firstDigitOf(each.first), firstDigitOf(each.second)];
      const { relation } = each;
      if (/Both are a yes/.test(relation)) expect(classes).toEqual([2, 2]);
      if (/Both are a no\b/.test(relation))
        expect(classes.every((digit) => digit === 4 || digit === 5)).toBe(true);
      if (/want one more command/.test(relation)) expect(classes).toEqual([3, 3]);
      for (const [, code] of relation.matchAll(/(\d{3}) (?:is )?(?:a (?:full )?)yes/g))
        expect([2, 3], name(each)).toContain(Math.trunc(Number(code) / 100));
      for (const [, code] of relation.matchAll(/(\d{3}) (?:is )?a no\b/g))
        expect([4, 5], name(each)).toContain(Math.trunc(Number(code) / 100));
      if (/Both are (a yes, and both are |a no )?about/.test(relation))
        expect(secondDigitOf(each.first), name(each)).toBe(secondDigitOf(each.second));
    }
  });

  test('that commands may get either is so by the tables', () => {
    const told = all.filter(
      ({ isByHand, relation }) => !isByHand && /may get either|the server sends/.test(relation),
    );
    expect(told.length).toBeGreaterThan(200);
    for (const each of told) {
      const [askers = ''] = (sentencesOf(each.relation)[0] ?? '').split(/ may get | the server sends /);
      const verbs = [...askers.matchAll(/`(\w+)`/g)].map(([, verb]) => verb ?? '');
      const lists = [each.first, each.second].map((code) => askersOf(code).map(String));
      expect(verbs.length, name(each)).toBeGreaterThan(0);
      for (const verb of verbs) for (const list of lists) expect(list, name(each)).toContain(verb);
    }
  });

  test('that nobody owes anything is so after the close alone, and that the server does after a 1yz', () => {
    const sides: readonly (readonly [ReplyCode, SideText])[] = codes.map((code) => [code, sideTexts[code]]);
    for (const [code, { owes }] of sides) {
      const who = /^(the server owes|the client|a person has to|nobody owes|the reply inside)/.exec(
        owes,
      )?.[0];
      expect(who, String(code)).toBeDefined();
      expect(who === 'nobody owes', String(code)).toBe([221, 421].includes(code));
      expect(who === 'the server owes', String(code)).toBe(firstDigitOf(code) === 1);
      expect(who === 'the reply inside', String(code)).toBe(firstDigitOf(code) === 6);
      expect(/^the client owes/.test(owes), String(code)).toBe(firstDigitOf(code) === 3);
      if (firstDigitOf(code) === 4 && code !== 421) expect(owes).toMatch(/^the client may .*(again|later)/);
      if (firstDigitOf(code) === 5) expect(owes).toMatch(/^(the client|a person) has to /);
    }
  });

  test('that a command gets a code is so by the tables', () => {
    const sides: readonly (readonly [ReplyCode, SideText])[] = codes.map((code) => [code, sideTexts[code]]);
    /** Beyond the tables: what a server does, or what a code answers only in the words of an RFC. */
    const beyond = ['521 PROT', '554 REST', '555 REST'];
    const named = sides.flatMap(([code, { answers }]) =>
      [...answers.matchAll(/`(\w+)`/g)]
        .map(([, verb]) => verb ?? '')
        .filter((verb) => !askersOf(code).map(String).includes(verb))
        .map((verb) => `${code} ${verb}`),
    );
    expect([...new Set(named)].sort()).toEqual(beyond);
    for (const [code, { answers }] of sides)
      if (/connection itself/.test(answers)) expect(connectionReplies.map(Number)).toContain(code);
  });
});

test('no two comparisons have the same relation, and near twins are told apart', () => {
  expect(new Set(all.map(({ relation }) => relation)).size).toBe(all.length);
  const twins = [
    [425, 426],
    [225, 226],
    [551, 552],
    [227, 229],
    [632, 633],
  ] as const;
  for (const [a, b] of twins)
    for (const code of codes.filter((each) => each !== a && each !== b)) {
      const [one, other] = [comparisonOf(a, code), comparisonOf(b, code)];
      expect(one.relation.replaceAll(String(a), '')).not.toBe(other.relation.replaceAll(String(b), ''));
    }
});

test('220 and 331 have all that such pages have, and say that 331 does not prove a name', () => {
  const { relation, order, owes, fix, when, differences, isByHand } = comparisonOf(220, 331);
  expect(isByHand).toBe(true);
  expect(relation).toContain('331 does not prove that the name exists');
  expect(relation).toContain('all eight servers');
  expect(order).toContain('220 comes first');
  expect(owes).toContain('exactly one command');
  expect(fix.first).not.toBe(fix.second);
  expect(when).toMatch(/220.*331/);
  expect(differences).toHaveLength(5);
});

describe.each(pairTexts.map((text) => [text.pair.join('/'), text] as const))('the text for %s', (_, text) => {
  test('speaks of the codes by their numbers, in numerical order of the pairs', () => {
    for (const part of [text.relation, text.order, text.owes, text.when])
      expect(part).not.toMatch(/\b(former|latter|the first one|the second one|right-hand)\b/i);
    const [a, b] = text.pair;
    for (const part of [text.order, text.when]) {
      const named = new Set(codesIn(part));
      expect(named.has(a) || named.has(b) || /both|neither/i.test(part), part).toBe(true);
    }
  });

  test('cites RFCs by number, and sections after them', () => {
    const parts = [
      text.relation,
      text.order,
      text.owes,
      text.when,
      ...text.differences.flatMap(({ first, second }) => [first, second]),
    ];
    for (const sentence of parts.flatMap(sentencesOf)) {
      expect(sentence.replaceAll(/RFC \d{3,4}\b/g, '')).not.toContain('RFC');
      for (const { index } of sentence.matchAll(/§/g))
        expect(sentence.slice(0, index)).toMatch(/RFC \d{3,4} /);
    }
  });

  test('quotes no password', () => {
    expect(JSON.stringify(text)).not.toMatch(/PASS [^`\s]*`/);
  });
});

test('the codes that an entry calls confused with its own are compared by hand', () => {
  const confused = codes.flatMap((code) =>
    textOf(code).confusedWith.map((other) => comparisonOf(code, other.code)),
  );
  expect(confused.filter(({ isByHand }) => !isByHand).map(name)).toEqual([]);
});

test('no pair is written twice', () => {
  const pairs = pairTexts.map(({ pair }) => [...pair].sort().join('/'));
  expect(new Set(pairs).size).toBe(pairs.length);
});
