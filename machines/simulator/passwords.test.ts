import { describe, expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { demonstrationPasswords } from '../profiles/ServerProfile.ts';
import { cleanLine, cleanLines, withDots } from './passwords.ts';
import { defaultSetup } from './replay.ts';
import { Simulator } from './Simulator.ts';

const canary = 'hunter3-Canary';
const clean = (line: string, isPassAwaited: boolean) =>
  cleanLine(line, { demonstration: demonstrationPasswords(rfc959), isPassAwaited, lineLimit: 512 });

describe('a line on its way into the simulation', () => {
  test.each([
    [`PASS ${canary}`, 'PASS ********'],
    [`pass ${canary}`, 'pass ********'],
    [`PaSs  ${canary}`, 'PaSs ********'],
    [` PASS ${canary}`, ' PASS ********'],
    [`\t PASS ${canary}`, '\t PASS ********'],
    [`\0PASS ${canary}`, '\0PASS ********'],
    [`P\u200bASS ${canary}`, 'P\xe2\x80\x8bASS ********'],
    [`PASS\t${canary}`, 'PASS********'],
    [`PASS${canary}`, 'PASS********'],
    [`PASSWORD ${canary}`, 'PASS********'],
    [`PA\ufe0fSS ${canary}`, 'PA\xef\xb8\x8fSS ********'],
    [`\u2800PASS ${canary}`, '\xe2\xa0\x80PASS ********'],
    [`\uff30\uff21\uff33\uff33 ${canary}`, '\xef\xbc\xb0\xef\xbc\xa1\xef\xbc\xb3\xef\xbc\xb3 ********'],
    [`PASS ${'x'.repeat(507)}`, 'PASS ********'],
    [`PASS ${'x'.repeat(508)}`, `PASS ${'*'.repeat(513)}`],
    ['PASS', 'PASS'],
    ['PASS ', 'PASS '],
    ['PASS s3cret', 'PASS s3cret'],
    ['PASS  s3cret', 'PASS  s3cret'],
    ['PASS guest@example.com', 'PASS guest@example.com'],
    [`PASS ${'x'.repeat(600)}`, `PASS ${'*'.repeat(513)}`],
    ['PASS pä', 'PASS *******\x80'],
    ['PASSIVE', 'PASSIVE'],
    [canary, canary],
    ['USER alice', 'USER alice'],
  ])('%j becomes %j', (line, cleaned) => {
    expect(clean(line, false)).toBe(cleaned);
  });

  test.each([
    [canary, '********'],
    [`two words ${canary}`, '********'],
    [`  ${canary}`, '********'],
    ['PASSIVE', '********'],
    ['s3cret', 's3cret'],
    ['NOOP', 'NOOP'],
    [`\0NOOP ${canary}`, '********'],
    [`ſite ${canary}`, '*******\x80'],
    ['quit', 'quit'],
    ['', ''],
  ])('%j becomes %j while PASS is awaited', (line, cleaned) => {
    expect(clean(line, true)).toBe(cleaned);
  });
});

test('a placeholder is shown as dots, whatever it stands for', () => {
  expect(withDots('PASS ********')).toBe('PASS ••••••••');
  expect(withDots('PASS *******\x80')).toBe('PASS ••••••••');
  expect(withDots(`PASS ${'*'.repeat(513)}`)).toBe('PASS •••••••• (over-long)');
});

describe('nothing that is kept has a password', () => {
  const ways: readonly (readonly string[])[] = [
    [`PASS ${canary}`],
    ['USER alice', `PASS ${canary}`],
    ['USER alice', `  pass ${canary}`],
    ['USER alice', canary],
    [`USER alice\r\n${canary}`],
    [`USER alice\nPASS ${canary}\nNOOP`],
    [`\0\tPASS ${canary}`],
    [`PASS\0${canary}`],
    ['USER nobody', `${canary} ${canary}`],
    ['USER alice', `PASS \r${canary}`],
    [`USER alice\nPASS\n${canary}`],
    ['USER alice', 'PASS', canary],
    ['PASS', canary],
    ['USER alice', `first ${canary}`, canary],
    ['USER alice', 'NOOP', '', canary],
    ['USER alice', 'PASS hunter2', canary],
  ];
  test.each(ways)('typed as %j', (...lines) => {
    const simulator = new Simulator(defaultSetup);
    simulator.perform({ type: 'connect' });
    simulator.toEnd();
    for (const line of lines) {
      simulator.enter([line]);
      simulator.toEnd();
    }
    expect(JSON.stringify(simulator.view).toLowerCase()).not.toContain(canary.toLowerCase());
  });

  test('typed before the reply to USER is in', () => {
    const simulator = new Simulator(defaultSetup);
    simulator.perform({ type: 'connect' });
    for (const line of ['USER alice', canary]) simulator.enter([line]);
    simulator.toEnd();
    expect(JSON.stringify(simulator.view)).not.toContain(canary);
  });
});

test('a bare password is looked for from USER on, until PASS has come', () => {
  expect(cleanLines(['BLA', 'USER alice', 'BLA', 'PASS s3cret', 'BLA'], rfc959)).toEqual([
    ...['BLA', 'USER alice', '********', 'PASS s3cret', 'BLA'],
  ]);
});
