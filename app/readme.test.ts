import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultOptions, type Options } from './options.ts';
import { parameters } from './parameters.ts';

const readme = new URL('../README.md', import.meta.url);
const text = readFileSync(readme, 'utf8');
const [before, after] = ['<!-- parameters:', '<!-- end of parameters -->'];

/** The parameters of the address as a table for people. */
function table(): string {
  const names = Object.keys(parameters) as (keyof Options)[];
  const defaultOf = <K extends keyof Options>(name: K): string =>
    parameters[name].write(defaultOptions[name]);
  const rows = names.map((name) => {
    const shown = defaultOf(name);
    const fallback = name === 'panels' ? 'all' : shown === '' ? 'none' : `\`${shown}\``;
    return `| \`${name}\` | ${parameters[name].values} | ${fallback} | ${parameters[name].about} |`;
  });
  return ['| parameter | values | default | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

test('the README has the parameters of the address as they are', async () => {
  const start = text.indexOf('-->', text.indexOf(before)) + 3;
  const written = `${text.slice(0, start)}\n${table()}\n${text.slice(text.indexOf(after))}`;
  await expect(written).toMatchFileSnapshot('../README.md');
});
