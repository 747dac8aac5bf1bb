import { lab } from './lab.ts';
import { expect, test } from './test.ts';

const canary = 'Kanarienvogel7';
const ways: readonly (readonly string[])[] = [
  [`PASS ${canary}`],
  ['USER alice', `PASS ${canary}`],
  ['USER alice', ` \tpass ${canary}`],
  ['USER alice', canary],
  ['USER alice', `two words ${canary}`],
];

for (const lines of ways) {
  test(`a password typed as ${JSON.stringify(lines.at(-1))} after ${lines.length - 1} lines is nowhere kept`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { open, prompt, log, button } = lab(page);
    await open();
    for (const line of lines) {
      await prompt.fill(line);
      await page.keyboard.press('Enter');
      await expect(prompt).toHaveValue('');
    }
    await expect(log).toContainText('••••••••');
    const kept = await page.evaluate(() => [
      document.documentElement.outerHTML,
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      JSON.stringify(history.state),
    ]);
    await prompt.focus();
    await page.keyboard.press('ArrowUp');
    kept.push(await prompt.inputValue());
    await button('Share').click();
    for (const name of await page.getByRole('button', { name: /^Copy/ }).allInnerTexts()) {
      await button(name).click();
      kept.push(await page.evaluate(() => navigator.clipboard.readText()));
    }
    kept.push(await page.content());
    for (const place of kept) expect(place.toLowerCase()).not.toContain(canary.toLowerCase());
    expect(kept.join('\n')).toContain('••••••••');
  });
}

test('a password in the address is taken out of it at once', async ({ page }) => {
  await page.goto(`?speed=instant&commands=USER alice;PASS ${canary}`);
  const { log } = lab(page);
  await expect(log).toContainText('530');
  expect(page.url()).not.toContain(canary);
  expect(await page.content()).not.toContain(canary);
  await expect(page.getByRole('status').filter({ hasText: 'password' }).first()).toBeVisible();
});

test('while it is typed it is shown as dots, and the page says why', async ({ page }) => {
  const { open, prompt } = lab(page);
  await open();
  await prompt.pressSequentially(`PASS ${canary}`);
  await expect(page.getByText(/never kept/)).toBeVisible();
  await prompt.fill('PASS s3c');
  await expect(page.getByText(/never kept/)).toBeHidden();
});
