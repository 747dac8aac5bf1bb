import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Bytes after gzip. */
type Budget = { javascript: number; css: number };

/** Fails the build when what the first view loads outgrows its budget, so that growth is a decision. */
export function sizeBudget(budget: Budget): Plugin {
  return {
    name: 'size-budget',
    apply: 'build',
    writeBundle(options, bundle) {
      const folder = options.dir ?? 'dist';
      const files = filesOfFirstView(readFileSync(join(folder, 'index.html'), 'utf8'), bundle);
      const gzipped = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
      const sum = (names: string[]) => names.reduce((total, name) => total + gzipped(name), 0);
      const rows = [
        { part: 'JavaScript', bytes: sum(files.javascript), limit: budget.javascript },
        { part: 'CSS', bytes: sum(files.css), limit: budget.css },
      ];
      console.log(table(rows));
      const over = rows.filter(({ bytes, limit }) => bytes > limit).map(({ part }) => part);
      if (over.length > 0) this.error(`The first view is over its budget: ${over.join(' and ')}.`);
    },
  };
}

/** What the page names itself, and what those scripts import before they can run. */
export function filesOfFirstView(html: string, bundle: Rolldown.OutputBundle) {
  const linked = [...html.replace(/<!--.*?-->/gs, '').matchAll(/<(?:script|link)\b[^>]*>/g)]
    .map(([tag]) => /\s(?:src|href)="\.?\/?([^"]+)"/.exec(tag)?.[1])
    .filter((file) => file !== undefined);
  const javascript = new Set(linked.filter((file) => file.endsWith('.js')));
  // A Set also visits what is added on the way, so this follows imports of imports.
  for (const file of javascript) {
    const chunk = bundle[file];
    if (chunk?.type === 'chunk') for (const imported of chunk.imports) javascript.add(imported);
  }
  if (javascript.size === 0) throw new Error('index.html loads no script: its size cannot be checked.');
  return { javascript: [...javascript], css: linked.filter((file) => file.endsWith('.css')) };
}

function table(rows: { part: string; bytes: number; limit: number }[]) {
  const line = (...[part, bytes, limit, verdict]: [string, string, string, string]) =>
    `  ${part.padEnd(12)}${bytes.padStart(10)}${limit.padStart(10)}  ${verdict}`;
  const number = (value: number) => value.toLocaleString('en');
  return [
    '\nFirst view, bytes after gzip',
    line('', 'now', 'budget', ''),
    ...rows.map(({ part, bytes, limit }) =>
      line(part, number(bytes), number(limit), bytes > limit ? 'OVER' : 'ok'),
    ),
    '',
  ].join('\n');
}
