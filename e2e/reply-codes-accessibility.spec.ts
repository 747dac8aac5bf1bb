import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const places = ['/codes', '/codes/331', '/codes/430', '/codes/599', '/compare/220/331', '/card'] as const;

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

async function open(page: Page, query: string, place: string): Promise<void> {
  await page.goto(`${query}#${place}`);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  if (/331$/.test(place)) await expect(page.getByRole('group', { name: 'Player' }).first()).toBeVisible();
}

for (const theme of ['light', 'dark', 'projector'])
  test(`axe finds nothing in the reference in the ${theme} theme`, async ({ page }) => {
    for (const place of places) {
      await open(page, `?theme=${theme}`, place);
      expect(await violations(page), place).toEqual([]);
    }
  });

test('axe finds nothing in the reference in forced colours, and in an embed', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const place of places) {
    await open(page, '', place);
    expect(await violations(page), place).toEqual([]);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize({ width: 640, height: 420 });
  await open(page, '?embed=1', '/compare/220/331');
  expect(await violations(page)).toEqual([]);
});

test('nothing of the reference runs over on a phone, in a frame or on a projector', async ({ page }) => {
  for (const [width, height, query] of [
    [320, 640, ''],
    [390, 844, ''],
    [640, 420, '?embed=1'],
    [1440, 900, ''],
    [1920, 1080, '?theme=projector'],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const place of places) {
      await open(page, query, place);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${place} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
