/** What the page may load and do: only its own files, and no text that becomes script. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const inlineCode = /<script(?![^>]*\ssrc=)[^>]*>|<style\b[^>]*>|<[^>]+\s(?:style|on\w+)=[^>]*>/i;

/**
 * Writes the policy into every built page, so that it holds on hosts that send no headers.
 * The development server goes without: its hot reload needs inline code.
 * @returns {import('vite').Plugin}
 */
export function contentSecurityPolicy() {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const blocked = inlineCode.exec(html.replace(/<!--.*?-->/gs, ''));
        if (blocked) throw new Error(`The content security policy would block ${blocked[0]}`);
        const attrs = { 'http-equiv': 'Content-Security-Policy', content: policy };
        return [{ tag: 'meta', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}
