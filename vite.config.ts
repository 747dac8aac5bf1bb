/// <reference types="vitest/config" />
import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './app/node/contentSecurityPolicy.mjs';
import { dataAssets } from './app/node/dataAssets.ts';
import { drawnCharts } from './app/node/drawnCharts.ts';
import { plainImports } from './app/node/plainImports.ts';
import { publishedFiles } from './app/node/publishedFiles.ts';
import { sizeBudget } from './app/node/sizeBudget.ts';
import { withoutDescriptions } from './app/node/withoutDescriptions.ts';

/** The first browsers with light-dark(); they have oklch() and everything else in use too. */
const browsers = ['chrome125', 'firefox129', 'safari18'];

/** The names of the classes of CSS modules: short, and the same in every build. */
const classNames = new Map<string, string>();
function className(name: string, file: string): string {
  const key = `${relative(import.meta.dirname, file).replaceAll('\\', '/')} ${name}`;
  const short = `_${createHash('sha256').update(key).digest('base64url').replace(/\W|_/g, '').slice(0, 3)}`;
  const holder = classNames.get(short) ?? key;
  if (holder !== key) throw new Error(`${holder} and ${key} would both be the class ${short}: rename one.`);
  classNames.set(short, key);
  return short;
}

export default defineConfig({
  base: './', // the build works from any folder of any site
  publicDir: 'app/public',
  // React has had this hook since version 18; the shim is for older ones.
  resolve: {
    alias: [
      {
        find: /^use-sync-external-store\/shim\/with-selector$/,
        replacement: 'use-sync-external-store/with-selector',
      },
      { find: /^use-sync-external-store\/shim$/, replacement: 'react' },
    ],
  },
  css: { modules: { generateScopedName: className } },
  plugins: [
    dataAssets(),
    publishedFiles(),
    drawnCharts(),
    plainImports(),
    withoutDescriptions(),
    react(),
    contentSecurityPolicy(),
    sizeBudget({ javascript: 100_000, css: 10_000 }),
  ],
  build: {
    target: browsers,
    cssTarget: browsers,
    // The first view in one file: cut up along what later parts share with it, it would be 3 kB more.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first-view', tags: ['$initial'] }] } } },
    assetsInlineLimit: 0,
    reportCompressedSize: false, // sizeBudget reports what matters
  },
  test: {
    include: ['machines/**/*.test.ts', 'app/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    pool: 'threads',
    testTimeout: 30_000, // some search all that a machine can do, and a loaded machine is slow
  },
});
