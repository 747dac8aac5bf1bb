import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in the ${theme} theme, at the start, in the middle and after an error`, async ({
    page,
  }) => {
    const { open, type, prompt, log } = lab(page);
    await open(`?speed=instant&theme=${theme}`);
    await expect(page.getByRole('region', { name: 'What just happened' })).toContainText('220');
    expect(await violations(page)).toEqual([]);
    await type('USER alice', 331);
    await prompt.fill('PA');
    expect(await violations(page)).toEqual([]);
    await type('PASS hunter2', 530);
    await expect(log).toContainText('530');
    expect(await violations(page)).toEqual([]);
  });
}

test('axe finds nothing in the menus, on a phone and in an embed', async ({ page }) => {
  const { open, button } = lab(page);
  await open();
  for (const name of ['Try', 'Trouble', 'Settings', 'Share']) {
    await button(name).click();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 420 });
  await open('?speed=instant&embed=1');
  expect(await violations(page)).toEqual([]);
});

for (const [width, height, query] of [
  [320, 640, ''],
  [390, 844, ''],
  [640, 420, '&embed=1'],
  [320, 480, '&embed=1'],
  [1440, 900, ''],
  [1920, 1080, '&theme=projector'],
] as const) {
  test(`nothing runs over at ${width} by ${height}${query}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { open, type } = lab(page);
    await open(`?speed=instant${query}`);
    await type('USER alice', 331);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
  });
}
