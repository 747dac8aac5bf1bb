import { type BrowserContext, test as base, expect } from '@playwright/test';

type Fixtures = {
  /** What a story provokes on purpose, such as a page that is missing: `test.use({ expectedProblems: [/404/] })`. */
  expectedProblems: RegExp[];
  problems: string[];
};

/** A story fails on every page error, console error, breach of the security policy and failed or foreign request. */
export const test = base.extend<Fixtures>({
  expectedProblems: [[], { option: true }],
  problems: [
    async ({ context, baseURL, expectedProblems }, use) => {
      const problems: string[] = [];
      collectProblems(context, new URL(baseURL ?? '').origin, problems);
      await use(problems);
      const unexpected = problems.filter((problem) => !expectedProblems.some((known) => known.test(problem)));
      expect(unexpected, 'problems while the story ran').toEqual([]);
    },
    { auto: true },
  ],
});

/** Watches all pages of a context. A story that opens a context of its own calls this for it. */
export function collectProblems(context: BrowserContext, origin: string, problems: string[]) {
  context.on('weberror', (error) =>
    problems.push(`page error: ${error.error().stack ?? error.error().message}`),
  );
  context.on('console', (message) => {
    const isBreach = message.type() === 'warning' && /security policy|trusted ?type/i.test(message.text());
    if (message.type() === 'error' || isBreach) {
      problems.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('request', (request) => {
    const { protocol, origin: from } = new URL(request.url());
    const isOwn = from === origin || protocol === 'data:' || protocol === 'blob:';
    if (!isOwn) problems.push(`foreign request: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown reason';
    // The browser itself ends a request when the visitor leaves the page or saves a download.
    if (reason !== 'net::ERR_ABORTED') problems.push(`failed request: ${request.url()} (${reason})`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`failed request: ${response.url()} (${response.status()})`);
  });
}

export { expect };
