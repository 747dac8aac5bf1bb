import { describe, expect, test } from 'vitest';
import { commandRow, commands } from '../../../machines/protocol/commands.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import { commandTexts } from './commandTexts.ts';

const texts = Object.entries(commandTexts);

describe.each(texts)('the text of %s', (_, { help, inFlight = '' }) => {
  test('has one line of help, of at most 60 characters', () => {
    expect(help).toMatch(/^[A-Z].*[^.]$/);
    expect(help.length).toBeLessThanOrEqual(60);
  });

  test('explains the command in flight in whole sentences, with backticks in pairs', () => {
    expect(inFlight).toMatch(/^$|^[A-Z].*\.$/);
    expect(inFlight.split('`').length % 2).toBe(1);
  });
});

test('the 21 commands that a login may meet are explained in flight', () => {
  const explained = texts.filter(([, { inFlight }]) => inFlight).map(([verb]) => verb);
  const expected =
    'USER PASS ACCT REIN QUIT NOOP HELP SYST STAT PWD TYPE MODE STRU ALLO SITE ABOR FEAT AUTH PBSZ PROT CCC';
  expect(explained.sort()).toEqual(expected.split(' ').sort());
});

test('what may come back is what the RFC lists, except where servers differ or another reply is meant', () => {
  const beyond = Object.keys(commands)
    .filter(isVerb)
    .flatMap((verb) => {
      const named = commandTexts[verb].inFlight?.match(/(?<!RFC )\b\d{3}\b/g)?.map(Number) ?? [];
      const listed: readonly number[] = commandRow(verb).replies;
      return named.filter((code) => !listed.includes(code)).map((code) => `${verb} ${code}`);
    });
  expect(beyond.sort()).toEqual([
    'ABOR 426', // of the transfer that is broken off
    'ACCT 332', // the reply that asked for it
    'ACCT 502', // vsftpd, after login
    'HELP 530', // these three: vsftpd, before login
    'NOOP 530',
    'SYST 530',
  ]);
});
