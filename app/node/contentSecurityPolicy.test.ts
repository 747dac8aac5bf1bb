import { expect, test } from 'vitest';
import { contentSecurityPolicy, policy } from './contentSecurityPolicy.mjs';

function transform(html: string) {
  const hook = contentSecurityPolicy().transformIndexHtml;
  if (typeof hook !== 'object' || !('handler' in hook)) throw new Error('The plugin has no html handler.');
  return Reflect.apply(hook.handler, undefined, [html]);
}

test('a page of linked files gets the policy', () => {
  const html = '<head><!-- <style> --><script type="module" crossorigin src="./a.js"></script></head>';
  expect(transform(html)).toMatchObject([{ tag: 'meta', attrs: { content: policy } }]);
});

test.each([
  '<script>start()</script>',
  '<style>p {}</style>',
  '<p style="color: red">',
  '<p onclick="go()">',
])('%s stops the build, since the policy would block it', (html) =>
  expect(() => transform(html)).toThrow('would block'),
);
