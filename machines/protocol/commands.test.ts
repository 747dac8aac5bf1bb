import { describe, expect, test } from 'vitest';
import { commandRow, commands, connectionReplies } from './commands.ts';
import { firstDigitOf, isReplyCode, replyCodes } from './replyCodes.ts';
import { type Diagram, rfc959Diagrams } from './rfc959Diagrams.ts';
import { syntaxOf } from './verbForms.ts';
import { isVerb, rfc959Verbs, type Verb } from './verbs.ts';

const verbs = Object.keys(commands).filter(isVerb);
const later = verbs.filter((verb) => !rfc959Verbs.includes(verb));

/** All replies of a row, those after a preliminary one included. */
const allReplies = (verb: Verb) => [
  ...commandRow(verb).replies,
  ...Object.values(commandRow(verb).afterPreliminary ?? {}).flat(),
];

describe('the table of commands', () => {
  test('has 59 commands, 33 of them from RFC 959', () => {
    expect(verbs).toHaveLength(59);
    expect(rfc959Verbs).toHaveLength(33);
  });

  test('has verbs of three or four capitals', () => {
    for (const verb of verbs) expect(verb).toMatch(/^[A-Z]{3,4}$/);
  });

  test('lists replies that exist, each once, in numerical order', () => {
    for (const verb of verbs) {
      const { replies } = commandRow(verb);
      expect(replies).toEqual([...new Set(replies)].sort((a, b) => a - b));
      for (const code of allReplies(verb)) expect(isReplyCode(code)).toBe(true);
    }
  });

  test('lets further replies follow a preliminary one, and every preliminary one be followed', () => {
    for (const verb of verbs) {
      const { replies, afterPreliminary = {} } = commandRow(verb);
      const preliminary = replies.filter((code) => firstDigitOf(code) === 1);
      expect(Object.keys(afterPreliminary).map(Number)).toEqual(preliminary);
      expect(Object.values(afterPreliminary).flat().map(firstDigitOf)).not.toContain(1);
    }
  });

  test('gives every command of RFC 959 a 500, and all but QUIT and SITE a 421', () => {
    expect(rfc959Verbs.filter((verb) => !allReplies(verb).includes(500))).toEqual([]);
    expect(rfc959Verbs.filter((verb) => !allReplies(verb).includes(421))).toEqual(['QUIT', 'SITE']);
  });

  test('has no 501 for REIN, QUIT and NOOP', () => {
    expect(rfc959Verbs.filter((verb) => !allReplies(verb).includes(501))).toEqual(['REIN', 'QUIT', 'NOOP']);
  });

  test('has no 502 for the minimum implementation of RFC 959 §5.1', () => {
    for (const verb of ['USER', 'QUIT', 'PORT', 'TYPE', 'MODE', 'STRU', 'RETR', 'STOR', 'NOOP'] as const)
      expect(allReplies(verb)).not.toContain(502);
  });

  test('lists 530 for the login and for what a server may refuse before it, and nowhere else', () => {
    const with530 = verbs.filter((verb) => allReplies(verb).includes(530));
    const refusable = verbs.filter((verb) => /login-step|may-be-refused/.test(commands[verb].beforeLogin));
    expect(with530).toEqual(refusable);
  });

  test('leaves eleven codes to no row: markers, protected replies, and what later RFCs add to older commands', () => {
    const given = new Set<number>([...connectionReplies, ...verbs.flatMap(allReplies)]);
    const left = Object.keys(replyCodes)
      .map(Number)
      .filter((code) => !given.has(code));
    expect(left).toEqual([110, 228, 232, 336, 521, 537, 554, 555, 631, 632, 633]);
  });

  test('writes the argument in the syntax as it says', () => {
    for (const verb of verbs.filter((verb) => verb !== 'ALGS')) {
      const form = { none: `${verb} CRLF`, required: `${verb} SP `, optional: `${verb} [SP ` };
      expect(`${syntaxOf(verb)} CRLF`.startsWith(form[commands[verb].argument])).toBe(true);
    }
  });
});

describe('the diagrams of RFC 959 §6', () => {
  const diagrams = Object.entries<Diagram>(rfc959Diagrams);

  test('are drawn for the 33 commands of RFC 959 and no other', () => {
    const drawn = diagrams.flatMap(([, { commands }]) => (commands === 'any' ? [] : commands));
    expect([...new Set(drawn)].sort()).toEqual([...rfc959Verbs].sort());
  });

  test('are the ones that the rows of their commands name', () => {
    for (const verb of rfc959Verbs) {
      const { diagram } = commandRow(verb);
      expect(diagram).toBeDefined();
      if (diagram) expect(rfc959Diagrams[diagram].commands).toContain(verb);
    }
    for (const verb of later) expect(commandRow(verb).diagram).toBeUndefined();
  });

  test.each(diagrams)('%s joins states that it has, and reaches them all', (_, { states, edges }) => {
    const names = Object.keys(states);
    for (const { from, to } of edges) expect(names).toEqual(expect.arrayContaining([from, to]));
    expect(new Set(['B', ...edges.map(({ to }) => to)])).toEqual(new Set(names));
  });

  test.each(diagrams)(
    '%s knows one way for each first digit, wherever it waits for a reply',
    (_, { edges }) => {
      const waiting = new Set(edges.flatMap((edge) => ('send' in edge ? [edge.to] : [])));
      for (const state of waiting) {
        const digits = edges.flatMap((edge) =>
          edge.from === state && 'firstDigits' in edge ? edge.firstDigits : [],
        );
        expect(digits.sort()).toEqual([1, 2, 3, 4, 5]);
      }
    },
  );
});

test.each(['toString', 'user', '', 'XYZZY'])('%j is no verb', (text) => {
  expect(isVerb(text)).toBe(false);
});
