import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { filesOfFirstView } from './sizeBudget.ts';

const chunk = (...imports: string[]) => ({ type: 'chunk', imports }) as unknown as Rolldown.OutputChunk;

test('the first view counts imports of imports, but nothing loaded on demand', () => {
  const html =
    '<link rel="stylesheet" crossorigin href="./assets/a.css"><link rel="icon" href="./favicon.svg">' +
    '<script type="module" crossorigin src="./assets/a.js"></script>';
  const bundle = {
    'assets/a.js': chunk('assets/b.js'),
    'assets/b.js': chunk('assets/c.js', 'assets/a.js'),
    'assets/c.js': chunk(),
    'assets/onDemand.js': chunk('assets/a.js'),
  };
  expect(filesOfFirstView(html, bundle)).toEqual({
    javascript: ['assets/a.js', 'assets/b.js', 'assets/c.js'],
    css: ['assets/a.css'],
  });
});

test('a page without a script is a mistake, not a small page', () => {
  expect(() => filesOfFirstView('<h1>FTP</h1>', {})).toThrow('no script');
});
