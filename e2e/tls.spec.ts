import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

/** Sets TLS up as an administrator does, in the settings. */
async function setTls(page: Page, tls: 'off' | 'offered' | 'required') {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('radio', { name: tls, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('a learner protects the login, and the page tells what is hidden and what is not', async ({ page }) => {
  const { open, log, button, explanation, type } = lab(page);
  await open();
  await expect(page.getByText('port 21 · clear text')).toBeVisible();
  await setTls(page, 'offered');
  await expect(log).toContainText('the server now offers TLS');
  await button(/^AUTH TLS/).click();
  await expect(log).toContainText('TLS: ServerHello, certificate, Finished');
  await expect(page.getByText('port 21 · protected by TLS')).toBeVisible();
  await expect(explanation).toContainText('commands and replies travel encrypted');
  await type('USER alice', 331);
  await expect(log.getByRole('listitem').filter({ hasText: 'USER alice' })).toContainText('(protected)');
  await expect(explanation).toContainText('It travels encrypted');
  // PBSZ and PROT are suggested, one after the other.
  await button(/^PBSZ 0/).click();
  await button(/^PROT P/).click();
  await expect(button(/^PROT P/)).toHaveCount(0);
  await expect.poll(() => log.getByText('200 Command okay.').count()).toBe(2);
});

test('where TLS is required a login in clear is refused, and AUTH TLS is suggested first', async ({
  page,
}) => {
  const { open, log, type, button, explanation } = lab(page);
  await open();
  await setTls(page, 'required');
  await type('USER alice', 534);
  await expect(explanation).toContainText('RFC 4217 §11.1');
  const suggested = page.getByRole('button', { name: /^(AUTH TLS|USER alice)/ });
  await expect(suggested.first()).toContainText('AUTH TLS');
  await suggested.first().click();
  await expect(log).toContainText('TLS: Finished');
  await button(/^USER alice/).click();
  await expect(log).toContainText('331');
});

test('a server without its certificate answers 431', async ({ page }) => {
  const { open, type, explanation } = lab(page);
  await open('?speed=instant&tls=offered&certificate=0');
  await type('AUTH TLS', 431);
  await expect(explanation).toContainText('Security resource not available');
  await expect(explanation).toContainText('netkit ftpd-ssl 0.17');
});

test('anonymous login can be switched off', async ({ page }) => {
  const { open, type, log } = lab(page);
  await open('?speed=instant&server=vsftpd&anonymous=1');
  await type('USER anonymous', 331);
  await type('PASS guest@example.com', 230);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('checkbox', { name: 'allowed' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(log).toContainText('anonymous login is no longer allowed');
});

for (const [name, ...texts] of [
  ['Login over TLS', '234', '230'],
  ['TLS required', '534', '230'],
  ['No certificate', '431', '230'],
] as const) {
  test(`the situation "${name}" can be tried`, async ({ page }) => {
    const { open, button, log } = lab(page);
    await open();
    await button('Try').click();
    await page
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    for (const text of texts) await expect(log).toContainText(text);
  });
}

test('a password that is typed over TLS is said to travel encrypted, and is not kept either', async ({
  page,
}) => {
  const { open, prompt, log } = lab(page);
  await open('?speed=instant&tls=offered&commands=AUTH TLS;USER alice');
  await expect(log).toContainText('331');
  await prompt.fill('PASS s3cret');
  await expect(page.getByText('A demonstration password. It travels encrypted.')).toBeVisible();
  await prompt.fill('PASS Kanarienvogel7');
  await expect(page.getByText(/never kept\. It travels encrypted/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(log).toContainText('530');
  expect(await page.content()).not.toContain('Kanarienvogel7');
});

test('a login over TLS by the keyboard alone', async ({ page }) => {
  const { open, log, prompt } = lab(page);
  await open('?speed=instant&tls=offered');
  await expect(prompt).toBeFocused();
  await page.keyboard.type('AU');
  await page.keyboard.press('Tab');
  await expect(prompt).toHaveValue('AUTH TLS');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('TLS: Finished');
  for (const line of ['USER alice', 'PASS s3cret']) {
    await page.keyboard.type(line);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
  }
  await expect(log).toContainText('230');
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in a protected session, in the ${theme} theme`, async ({ page }) => {
    const { open, log, button } = lab(page);
    await open(`?speed=instant&theme=${theme}&tls=offered&commands=AUTH TLS;USER alice;PASS s3cret`);
    await expect(log).toContainText('230');
    const violations = async () =>
      (await new AxeBuilder({ page }).analyze()).violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    expect(await violations()).toEqual([]);
    await button('Settings').click();
    await page.getByText('The rules, and real servers').first().click();
    expect(await violations()).toEqual([]);
  });
}
