import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

/** What a reader gets of a login at normal speed, and whether anything was animated on the way. */
async function readLogin(page: Page) {
  const { open, type } = lab(page);
  await open('?latency=60');
  const moved = page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const start = performance.now();
        requestAnimationFrame(function frame() {
          if (document.getAnimations().length > 0) return done(true);
          if (performance.now() - start > 600) return done(false);
          return requestAnimationFrame(frame);
        });
      }),
  );
  await type('USER alice', 331);
  await type('PASS s3cret', 230);
  await page.mouse.move(0, 0);
  await expect(page.getByRole('region', { name: 'What just happened' })).toContainText('230');
  return { text: await page.locator('main').innerText(), moved: await moved };
}

test('with reduced motion the text is the same, and nothing moves', async ({ page, browser, baseURL }) => {
  const moving = await readLogin(page);
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
  });
  const still = await readLogin(await context.newPage());
  expect(still.text).toBe(moving.text);
  expect(still.moved).toBe(false);
  await context.close();
});

test('a visitor does everything with the keyboard', async ({ page }) => {
  const { open, log, prompt } = lab(page);
  await open('?latency=0');
  await expect(prompt).toBeFocused();
  await page.keyboard.type('USER alice');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('331');
  await page.keyboard.type('PASS hunter2');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('530');
  // The last lines come back with the arrow key.
  await page.keyboard.press('ArrowUp');
  await expect(prompt).toHaveValue('PASS hunter2');
  await page.keyboard.press('ArrowUp');
  await expect(prompt).toHaveValue('USER alice');
  await page.keyboard.press('Enter');
  await expect.poll(() => log.getByText('331 ').count()).toBe(2);
  // Out of the field, the keys of the timeline work.
  for (
    let i = 0;
    i < 30 &&
    !(await page
      .getByRole('button', { name: 'Step back' })
      .evaluate((button) => button === document.activeElement));
    i++
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => log.getByText('331 ').count()).toBeLessThan(3);
  await page.keyboard.press('/');
  await expect(prompt).toBeFocused();
});

test('the log has no other number of three digits than reply codes', async ({ page }) => {
  const { open, log, type } = lab(page);
  await open();
  await type('USER alice', 331);
  await type('PASS s3cret', 230);
  const numbers = (await log.innerText()).match(/\d{3,}/g) ?? [];
  expect(new Set(numbers)).toEqual(new Set(['220', '331', '230']));
});
