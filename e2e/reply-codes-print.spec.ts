import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

/** How many pages the page has on paper. */
async function pagesOf(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

/** What runs over the width of the paper, as it is laid out for it. */
async function cutOff(page: Page, width: number): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width, height: 1000 });
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter(({ offsetParent }) => offsetParent !== null)
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map(({ className, textContent }) => `${className}: ${textContent?.slice(0, 40)}`),
  );
}

/** The widths of the two papers between margins of 14 mm, in pixels of CSS. */
const papers = { A4: 688, Letter: 710 } as const;

test('the card of all codes fits one page of A4 and of Letter', async ({ page }) => {
  await page.goto('#/card');
  await expect(page.getByRole('heading', { name: 'FTP reply codes' })).toBeVisible();
  for (const format of ['A4', 'Letter'] as const) expect(await pagesOf(page, format)).toBe(1);
  for (const width of Object.values(papers)) expect(await cutOff(page, width)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('term').filter({ hasText: /^\d{3}$/ })).toHaveCount(60);
});

for (const [place, most] of [
  ['/codes', 2],
  ['/codes/331', 4],
  ['/compare/220/331', 3],
] as const) {
  test(`${place} is printed whole, the player as its transcript`, async ({ page }) => {
    await page.goto(`#${place}`);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    if (place !== '/codes') await expect(page.getByRole('group', { name: 'Player' }).first()).toBeVisible();
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pagesOf(page, format);
      expect(pages).toBeGreaterThan(0);
      expect(pages).toBeLessThanOrEqual(most);
    }
    for (const width of Object.values(papers)) expect(await cutOff(page, width)).toEqual([]);
    await expect(page.getByRole('banner')).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    if (place === '/codes') return;
    await expect(page.getByText('C: USER alice')).toBeVisible();
    await expect(page.getByRole('log')).toBeHidden();
  });
}
