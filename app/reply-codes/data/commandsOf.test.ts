import { expect, test } from 'vitest';
import { type ReplyCode, replyCodes } from '../../../machines/protocol/replyCodes.ts';
import { commandsOf, sections } from './commandsOf.ts';

test('331 is for USER alone in RFC 959 §5.4, and makes its client wait for the password', () => {
  const { may, mayNot, client } = commandsOf(331);
  expect(may[0]).toEqual({ where: 'RFC 959 §5.4', verbs: ['USER'] });
  expect(mayNot).toContain('PASS');
  expect(mayNot).not.toContain('USER');
  expect(client).toContainEqual({
    drawing: 'login',
    verbs: ['USER'],
    to: 'password needed',
  });
});

test('226 comes after 125 or 150 to transfers, and at once to ABOR', () => {
  const { may } = commandsOf(226);
  expect(may.find(({ verbs }) => verbs.includes('RETR'))?.after).toEqual([125, 150]);
  expect(may.find(({ verbs }) => verbs.includes('ABOR'))?.after).toBeUndefined();
});

test('120, 220 and 421 may greet a connection, and no other code may', () => {
  const codes = (Object.keys(replyCodes).map(Number) as ReplyCode[]).filter(
    (code) => commandsOf(code).isGreeting,
  );
  expect(codes).toEqual([120, 220, 421]);
});

test.each([
  ['4.1.1, 5.4', '§4.1.1, §5.4'],
  ['5.4, App. II', '§5.4, App. II'],
])('the sections %s are cited as %s', (written, cited) => {
  expect(sections(written)).toBe(cited);
});

test('a note at a command counts where it is about the code, not where an RFC has its digits', () => {
  expect(commandsOf(503).notes.map(({ verb }) => verb)).toContain('PROT');
  expect(commandsOf(421).notes.map(({ verb }) => verb)).not.toContain('REIN');
});

test('a code that a later RFC adds to a command is listed with the section that does', () => {
  expect(commandsOf(232).may).toContainEqual({ where: 'RFC 2228 §8.2', verbs: ['USER'] });
  expect(commandsOf(232).mayNot).not.toContain('USER');
});
