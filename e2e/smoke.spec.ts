import { expect, test } from './test.ts';

test('a visitor opens the simulator', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('FTP simulator');
  await expect(page.getByRole('heading', { name: 'FTP simulator', exact: true })).toBeVisible();
});

test('a visitor without scripts is told why nothing happens', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page.getByText('The simulator needs its script')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the full page', exact: true })).toBeVisible();
  await context.close();
});
