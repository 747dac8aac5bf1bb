import { lab } from './lab.ts';
import { expect, test } from './test.ts';

test('n steps back and n forward show the same page again', async ({ page }) => {
  const { open, type, button } = lab(page);
  await open();
  await type('USER alice', 331);
  await type('PASS s3cret', 230);
  await button('Step back').click();
  await button('Step').click();
  await page.mouse.move(0, 0);
  const text = await page.locator('main').innerText();
  for (let i = 0; i < 6; i++) await button('Step back').click();
  const earlier = await page.locator('main').innerText();
  expect(earlier).not.toBe(text);
  for (let i = 0; i < 6; i++) await button(/^Step$/).click();
  await expect.poll(() => page.locator('main').innerText()).toBe(text);
  for (let i = 0; i < 6; i++) await button('Step back').click();
  await expect.poll(() => page.locator('main').innerText()).toBe(earlier);
});

test('typing in the past begins a branch, and the old one can be had back', async ({ page }) => {
  const { open, type, log, button } = lab(page);
  await open();
  await type('USER alice', 331);
  await type('PASS hunter2', 530);
  for (let i = 0; i < 3; i++) await button('Step back').click();
  await expect(log).not.toContainText('hunter2');
  await type('PASS s3cret', 230);
  await button('Undo branch').click();
  await expect(log).toContainText('530');
  await expect(log).not.toContainText('230');
  await button('Redo branch').click();
  await expect(log).toContainText('230');
});

test('a message under way stands still while paused', async ({ page }) => {
  const { open, log, prompt, button } = lab(page);
  await open('?latency=2000&speed=4');
  await prompt.fill('USER alice');
  await page.keyboard.press('Enter');
  await button('Pause').click();
  await expect(button('Play')).toBeVisible();
  const time = page.getByRole('region', { name: 'Timeline' });
  const before = await time.innerText();
  await expect(log).not.toContainText('331');
  // Nothing to wait for but time itself: it must not have moved after a few frames.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  expect(await time.innerText()).toBe(before);
  await button('Play').click();
  await expect(log).toContainText('331');
});

test('a line that is entered while paused runs until its reply is in', async ({ page }) => {
  const { open, log, prompt, button } = lab(page);
  await open('?latency=100');
  await button('Pause').click();
  await prompt.fill('USER alice');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('331');
  await expect(button('Play')).toBeVisible();
});

test('an idle session waits for nobody, until one asks for the time-out', async ({ page }) => {
  const { open, log, button } = lab(page);
  await open();
  await expect(log).not.toContainText('421');
  await button('Wait for the time-out').first().click();
  await expect(log).toContainText('421');
  await expect(log).toContainText('Server closes the connection');
});

test('a visitor scrubs with the keyboard', async ({ page }) => {
  const { open, type, log } = lab(page);
  await open();
  await type('USER alice', 331);
  const slider = page.getByRole('slider', { name: 'Position in the session' });
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(log).not.toContainText('220');
  await page.keyboard.press('End');
  await expect(log).toContainText('331');
});
