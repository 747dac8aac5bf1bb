import { expect, test } from 'vitest';
import { helpOf, number, readCommandLine, word } from './commandLine.ts';

const options = {
  colour: { takes: 'NAME', ...word(['red', 'light blue']), about: 'how it looks' },
  size: { takes: 'N', also: 'height', ...number(1, 10), about: 'how large it is' },
  note: { takes: 'TEXT', values: 'a text', read: (text: string) => text, isList: true, about: 'said of it' },
  loud: { hasOpposite: true, about: 'it is heard' },
  old: { about: 'it has been there' },
} as const;
const read = (...args: string[]) => readCommandLine(args, options);

test('options come with a blank or with "=", once or several times, between what else stands there', () => {
  expect(read('first', '--colour', 'LightBlue', '--size=3', '--loud', '--', '--last')).toEqual({
    given: { colour: 'light blue', size: 3, loud: true },
    others: ['first', '--last'],
  });
  expect(read('--size', '3', '--size', '4', '--note', 'a', '--note=--b').given).toEqual({
    size: 4,
    note: ['a', '--b'],
  });
});

test('an option may go by two names', () => {
  expect(read('--height', '3').given).toEqual({ size: 3 });
  expect(() => read('--height', 'x')).toThrow('--size takes a number from 1 to 10, not "x".');
});

test('what can be taken back is off then', () => {
  expect(read('--loud', '--old', '--no-loud').given).toEqual({ loud: false, old: true });
});

test.each([
  [
    ['--weight', '3'],
    'There is no option "--weight". There are: --colour NAME, --size N, --note TEXT, --[no-]loud, --old.',
  ],
  [['-x'], 'There is no option "-x". There are: --colour NAME, --size N, --note TEXT, --[no-]loud, --old.'],
  [['--toString'], /There is no option "--toString"/],
  [['--colour', 'green'], '--colour takes one of red, light blue, not "green".'],
  [['--colour'], '--colour takes one of red, light blue.'],
  [['--note', '--loud'], '--note takes a text.'],
  [['--size', '11'], '--size takes a number from 1 to 10, not "11".'],
  [['--size', '2.5'], '--size takes a number from 1 to 10, not "2.5".'],
  [['--size='], '--size takes a number from 1 to 10, not "".'],
  [['--no-old'], /^There is no option "--no-old"/],
  [['--no-size'], /^There is no option "--no-size"/],
  [['--loud=yes'], '--loud takes no value.'],
] as const)('%j is refused with what can be asked for', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});

test('the help has a line for each option', () => {
  expect(helpOf(options)).toBe(`  --colour NAME  how it looks
  --size N       how large it is
  --note TEXT    said of it
  --[no-]loud    it is heard
  --old          it has been there
`);
});
