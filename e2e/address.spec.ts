import { lab } from './lab.ts';
import { expect, test } from './test.ts';

test('the address says what is shown and typed', async ({ page }) => {
  const { open, log } = lab(page);
  await open('?speed=instant&server=vsftpd&commands=USER alice;PASS s3cret;PWD');
  await expect(log).toContainText('257 "/home/alice" is the current directory');
  await expect(page.getByRole('combobox', { name: 'Server' })).toHaveValue('vsftpd');
});

test('what the address gets wrong falls back, with a notice that can be dismissed', async ({ page }) => {
  const { open } = lab(page);
  await open('?speed=warp&colour=red&server=%E0%A4%A');
  for (const name of ['speed', 'colour', 'server']) {
    const notice = page.getByRole('status').filter({ hasText: name });
    await expect(notice.first()).toBeVisible();
  }
  const dismiss = page.getByRole('button', { name: 'Dismiss' });
  while ((await dismiss.count()) > 0) await dismiss.first().click();
  await expect(page.getByText('colour')).toHaveCount(0);
});

test('a part of the page can be shown alone', async ({ page }) => {
  const { open, serverStates, prompt } = lab(page);
  await open('?speed=instant&embed=1&panels=conversation,prompt');
  await expect(prompt).toBeVisible();
  await expect(serverStates).toHaveCount(0);
});

test('a link to this brings the same session', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, type, button, log } = lab(page);
  await open();
  await type('USER carol', 331);
  await type('PASS opensesame', 332);
  await button('Share').click();
  await page.getByRole('button', { name: /^Copy (a |the )?link/ }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto(link);
  await expect(log).toContainText('332');
});

for (const [name, ...texts] of [
  ['First login', '230'],
  ['Wrong password', '530'],
  ['PASS first', '503'],
  ['Account needed', '332'],
  ['Refused user', '530'],
  ['No password needed', '230'],
  ['Delayed service', '120', '220'],
  ['Too late', '421'],
] as const) {
  test(`the situation "${name}" can be tried`, async ({ page }) => {
    const { open, button, log } = lab(page);
    await open();
    await button('Try').click();
    await page.getByRole('button', { name: new RegExp(`^${name}`, 'i') }).click();
    for (const text of texts) await expect(log).toContainText(text);
  });
}

test('a service that is switched off in the middle of a session answers the next command with 421', async ({
  page,
}) => {
  const { open, type, button, serverState } = lab(page);
  await open();
  await type('USER alice', 331);
  await button('Trouble').click();
  await page.getByRole('radio', { name: /not available|unavailable/i }).check();
  await page.keyboard.press('Escape');
  await type('PASS s3cret', 421);
  await expect.poll(serverState).toBe('closed');
});

test('the theme is remembered', async ({ page }) => {
  const { open, button } = lab(page);
  await open();
  await button('Settings').click();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('projector');
  await open();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('projector');
});
