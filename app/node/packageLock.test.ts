import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Entry = {
  resolved?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};
const lock = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const packages: Record<string, Entry> = JSON.parse(lock).packages;

/** Node's search: beside the package, then one folder of packages up, and so on. */
function isListed(from: string, name: string): boolean {
  if (packages[`${from ? `${from}/` : ''}node_modules/${name}`]) return true;
  return from !== '' && isListed(from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}

// npm leaves out, without a word, what it could not find for other systems; then `npm ci` refuses to work.
test('the lock file lists the packages of every system', () => {
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isListed(from, name))
      .map((name) => `${from} needs ${name}`),
  );
  expect(Object.keys(packages).length).toBeGreaterThan(50);
  expect(missing).toEqual([]);
});

test('the lock file names no package server but the public one', () => {
  const servers = Object.values(packages).flatMap(({ resolved }) =>
    resolved ? [new URL(resolved).origin] : [],
  );
  expect(servers.filter((origin) => origin !== 'https://registry.npmjs.org')).toEqual([]);
});
