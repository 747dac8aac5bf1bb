import { createElement, Fragment } from 'react';

/** A text in which backticks mark what stands in the protocol. */
export function Rich({ text }: { readonly text: string }) {
  const parts = text.split('`').map((part, i) => (i % 2 ? createElement('code', null, part) : part));
  return createElement(Fragment, null, ...parts);
}
