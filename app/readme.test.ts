import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultOptions } from './options.ts';
import { parameters } from './parameters.ts';
import { troubleParameters } from './troubleParameters.ts';

const readme = new URL('../README.md', import.meta.url);
const text = readFileSync(readme, 'utf8');
const [before, after] = ['<!-- parameters:', '<!-- end of parameters -->'];

/** The parameters of the address as a table for people. */
function table(): string {
  const names = Object.keys(parameters) as (keyof typeof parameters)[];
  const defaultOf = <K extends keyof typeof parameters>(name: K): string =>
    parameters[name].write(defaultOptions[name]);
  const all = [
    ...names.map((name) => ({ ...parameters[name], name, fallback: defaultOf(name) })),
    ...Object.entries(troubleParameters).map(([name, one]) => ({ ...one, name, fallback: one.write({}) })),
  ];
  const rows = all.map(({ name, values, about, fallback }) => {
    const shown = name === 'panels' ? 'all' : fallback === '' ? 'none' : `\`${fallback}\``;
    return `| \`${name}\` | ${values} | ${shown} | ${about} |`;
  });
  return ['| parameter | values | default | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

test('the README has the parameters of the address as they are', async () => {
  const start = text.indexOf('-->', text.indexOf(before)) + 3;
  const written = `${text.slice(0, start)}\n${table()}\n${text.slice(text.indexOf(after))}`;
  await expect(written).toMatchFileSnapshot('../README.md');
});
