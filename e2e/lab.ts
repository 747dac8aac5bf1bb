import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** The page as a visitor finds things on it. */
export const lab = (page: Page) => ({
  prompt: page.getByRole('combobox', { name: 'FTP command' }),
  log: page.getByRole('log', { name: 'Control connection' }),
  serverStates: page.getByRole('list', { name: 'Server-PI states' }),
  explanation: page.getByRole('region', { name: 'What just happened' }),
  button: (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }),

  /** Opens the page and waits until it has connected by itself. */
  async open(query = '?speed=instant') {
    await page.goto(query);
    await expect(page.getByRole('log', { name: 'Control connection' })).toContainText(/220|421/);
  },
  /** Types a line and waits for the code of the reply to it. */
  async type(line: string, code: number) {
    const replies = page.getByRole('log', { name: 'Control connection' }).getByText(`${code} `);
    const before = await replies.count();
    await page.getByRole('combobox', { name: 'FTP command' }).fill(line);
    await page.keyboard.press('Enter');
    await expect.poll(() => replies.count()).toBeGreaterThan(before);
  },
  /** The label of the innermost active state of the server: where the session stands. */
  serverState: async () => (await innermostStates(page))[0],
  /** The same of its protection, if it has one now. */
  serverProtection: async () => (await innermostStates(page))[1],
});

/** The labels of the innermost active states of the server, one in each region. */
async function innermostStates(page: Page): Promise<(string | undefined)[]> {
  const active = page
    .getByRole('list', { name: 'Server-PI states' })
    .getByRole('listitem')
    .and(page.locator('[aria-current="true"]'));
  const labels = (await active.allInnerTexts()).map((label) => label.trim());
  const protection = labels.indexOf('protection');
  return protection < 0 ? labels.slice(-1) : [labels[protection - 1], labels[protection + 1]];
}
