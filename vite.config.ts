/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { contentSecurityPolicy } from './app/node/contentSecurityPolicy.mjs';
import { dataAssets } from './app/node/dataAssets.ts';
import { sizeBudget } from './app/node/sizeBudget.ts';

/** The first browsers with light-dark(); they have oklch() and everything else in use too. */
const browsers = ['chrome125', 'firefox129', 'safari18'];

export default defineConfig({
  base: './', // the build works from any folder of any site
  publicDir: 'app/public',
  plugins: [dataAssets(), react(), contentSecurityPolicy(), sizeBudget({ javascript: 100_000, css: 10_000 })],
  build: {
    target: browsers,
    cssTarget: browsers,
    modulePreload: { polyfill: false }, // these browsers preload modules by themselves
    assetsInlineLimit: 0,
    reportCompressedSize: false, // sizeBudget reports what matters
  },
  test: {
    include: ['machines/**/*.test.ts', 'app/**/*.test.{ts,tsx,mjs}'],
    environment: 'node',
    pool: 'threads',
  },
});
