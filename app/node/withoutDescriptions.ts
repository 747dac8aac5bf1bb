import type { Plugin } from 'vite';

/** A description in the source of a chart, with the comma behind it. */
const description = /\bdescription:\s*'(?:[^'\\]|\\.)*',?/g;

/**
 * Leaves the descriptions of states and transitions out of the machines that the page runs: they are shown from the
 * data of the drawn charts, which is made when the page is built, and loaded later.
 */
export const withoutDescriptions = (): Plugin => ({
  name: 'without-descriptions',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/machines\/.*Machine\.ts$/ },
    handler: (code) => ({ code: code.replace(description, ''), map: null }),
  },
});
