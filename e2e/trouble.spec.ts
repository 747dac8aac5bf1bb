import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

/** The panel for trouble, and what a teacher finds in it. */
function panel(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Trouble' });
  return {
    dialog,
    async open() {
      await page.getByRole('button', { name: 'Trouble', exact: true }).click();
      await expect(dialog).toBeVisible();
    },
    async close() {
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    },
    check: (name: string) => dialog.getByRole('checkbox', { name }).check(),
  };
}

test('a teacher cuts replies in two, sees it noted and explained, and takes it back', async ({ page }) => {
  const { open, type, log, explanation } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.check('Replies in two segments');
  await trouble.close();
  await expect(log).toContainText('replies now come in two segments');
  await expect(explanation).toContainText('Replies now come in two segments');
  await expect(explanation).toContainText('RFC 1123 §4.1.2.10');
  const slider = page.getByRole('slider', { name: 'Position in the session' });
  await expect(slider).toHaveAttribute('aria-valuetext', /replies now come in two segments/);
  await type('USER alice', 331);
  await expect(log.getByRole('listitem').filter({ hasText: 'second segment' })).toHaveText(
    /, need password\. second segment/,
  );
  await trouble.open();
  await trouble.dialog.getByRole('button', { name: 'All off' }).click();
  await trouble.close();
  await expect(log).toContainText('replies come in one segment again');
});

test('the service can be delayed, and 120 be taken for the greeting', async ({ page }) => {
  const { open, log, button, explanation } = lab(page);
  const trouble = panel(page);
  await open('?speed=instant&delay=1');
  await trouble.open();
  await trouble.dialog.getByRole('radio', { name: 'delayed (120)' }).check();
  await trouble.check('Takes 120 for the greeting');
  await trouble.close();
  await button('Start over').click();
  await expect(log).toContainText('120 Service ready in');
  await expect(log).toContainText('220 Service ready');
  await button('To the start').click();
  for (let i = 0; i < 3; i++) await button('Step').click();
  await expect(explanation).toContainText('tnftp');
});

test('too many clients: the next one is turned away', async ({ page }) => {
  const { open, log, button } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.check('Too many clients (421)');
  await trouble.close();
  await expect(log).not.toContainText('421');
  await button('Start over').click();
  await expect(log).toContainText('421 Too many users');
});

test('a greeting of several lines, in the words of the teacher', async ({ page }) => {
  const { open, log, button } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.dialog
    .getByRole('textbox', { name: 'Lines before the greeting' })
    .fill('Welcome.\nMind the gap.');
  await trouble.close();
  await button('Start over').click();
  await expect(log).toContainText('220-Welcome.');
  await expect(log).toContainText('220-Mind the gap.');
});

test('a password in the greeting is not kept', async ({ page }) => {
  const { open, log, button } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.dialog
    .getByRole('textbox', { name: 'Lines before the greeting' })
    .fill('PASS Kanarienvogel7');
  await trouble.close();
  await button('Start over').click();
  await expect(log).toContainText('220-PASS ••••••••');
  expect(await page.content()).not.toContain('Kanarienvogel7');
});

test('the network cuts the connection while a command is under way: the command is lost', async ({
  page,
}) => {
  const { open, log, type, button, serverState } = lab(page);
  const trouble = panel(page);
  await open();
  await type('USER alice', 331);
  // Back to where the command has left the client, and has not arrived.
  for (let i = 0; i < 2; i++) await button('Step back').click();
  await expect(log).not.toContainText('331');
  await trouble.open();
  await expect(trouble.dialog).toContainText('a change begins a new branch');
  await trouble.dialog.getByRole('button', { name: 'Network cuts now' }).click();
  await expect(trouble.dialog).toBeHidden();
  await expect(log).toContainText('USER alice lost on the way');
  await expect(log).toContainText('Network resets the connection, at the client’s end');
  await expect.poll(serverState).toBe('closed');
  await expect(log).not.toContainText('331');
  // Before the cut it is still under way.
  for (let i = 0; i < 4; i++) await button('Step back').click();
  await expect(log).toContainText('USER alice');
  await expect(log).not.toContainText('lost on the way');
});

test('the server dies in the middle of a reply', async ({ page }) => {
  const { open, log, prompt, explanation, button } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.dialog
    .getByRole('combobox', { name: /^In the middle of the next reply/ })
    .selectOption('server');
  await trouble.close();
  await prompt.fill('USER alice');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('Server closes the connection');
  await expect(log).toContainText('331 User name okay first segment');
  await expect(explanation).toContainText('The process of the server has ended');
  await expect(button('Reconnect')).toBeVisible();
});

test('a client that does not wait sends all its lines at once', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, log, prompt, explanation } = lab(page);
  const trouble = panel(page);
  await open('?speed=instant&server=vsftpd');
  await trouble.open();
  await trouble.check('Does not wait for replies');
  await trouble.close();
  await page.evaluate(() => navigator.clipboard.writeText('USER alice\nPASS s3cret\nQUIT\n'));
  await prompt.focus();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(log).toContainText('221 Goodbye.');
  const texts = await log.getByRole('listitem').allInnerTexts();
  const at = (text: string) => texts.findIndex((line) => line.includes(text));
  expect(at('QUIT')).toBeLessThan(at('331 '));
  await log.getByText('PASS s3cret').hover();
  await expect(explanation).toContainText('A client that does not wait');
});

test('a byte that nobody sees is shown, told apart by server, and compared', async ({ page }) => {
  const { open, type, log, explanation } = lab(page);
  const trouble = panel(page);
  await open();
  await trouble.open();
  await trouble.dialog.getByRole('combobox', { name: 'Puts into each line' }).selectOption('NUL');
  await trouble.dialog.getByText('The rules, and real servers').last().click();
  await trouble.close();
  await type('USER alice', 331);
  await expect(log).toContainText('USER alice‹NUL›');
  await log.getByText('USER alice‹NUL›').hover();
  await expect(explanation).toContainText('ProFTPD 1.3.8: end the line with it');
});

test('the explanation says what other servers answer', async ({ page }) => {
  const { open, type, explanation } = lab(page);
  await open();
  await type('USER', 501);
  await explanation.getByText('Other servers here').click();
  const answers = explanation.getByRole('listitem');
  await expect(answers.filter({ hasText: 'vsftpd 3.0.3' }).first()).toContainText('331');
  await expect(answers.filter({ hasText: 'Pure-FTPd 1.0.50' }).first()).toContainText('530, and closes');
  await expect(answers.filter({ hasText: 'pyftpdlib 1.5.7' }).first()).toContainText('501, as here');
  // It stays open for the next reply.
  await type('NOOP', 200);
  await expect(answers.filter({ hasText: 'vsftpd 3.0.3' }).first()).toContainText('530');
});

for (const [name, ...texts] of [
  ['Too many clients', '421'],
  ['Greeting of several lines', '220-Welcome to the test server.'],
  ['Reply in two segments', 'second segment'],
  ['Pipelining', '221'],
  ['Cut connection', 'first segment', 'resets the connection'],
  ['120 taken', '120', '215'],
  ['NUL in a name', '530'],
  ['Telnet bytes', '‹IAC IP›'],
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

test('trouble in the address, and in a link to it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { open, log, button } = lab(page);
  await open('?speed=instant&split=1&banner=Welcome;Mind the gap&commands=USER alice');
  await expect(log).toContainText('220-Mind the gap');
  await expect(log).toContainText('second segment');
  await button('Share').click();
  await button('Copy link').click();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.search).toBe('?commands=USER+alice&banner=Welcome;Mind+the+gap&split=1');
  await page.keyboard.press('Escape');
  await open('?speed=instant&split=maybe&tls=2');
  const notice = page.getByRole('status').filter({ hasText: 'split=maybe' });
  await expect(notice).toContainText('Taken instead: 0.');
  await expect(notice).toContainText('“tls=2” in the address is none of its values');
});

test('trouble by the keyboard alone', async ({ page }) => {
  const { open, log, prompt } = lab(page);
  await open();
  await page.getByRole('button', { name: 'Trouble', exact: true }).focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('checkbox', { name: 'Ends lines with LF alone' });
  for (let i = 0; i < 60 && !(await box.evaluate((element) => element === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Trouble', exact: true })).toBeFocused();
  await expect(log).toContainText('the client now ends its lines with LF alone');
  // The arrow keys walk over the notes too, and light them.
  await log.focus();
  await expect(log).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(log.getByText('the client now ends its lines with LF alone')).toBeFocused();
  await prompt.focus();
  await page.keyboard.type('USER alice');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('331');
});

test('with reduced motion a lost message still ends on its way', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ reducedMotion: 'reduce', baseURL: baseURL ?? '' });
  const page = await context.newPage();
  const { open, log, type, button } = lab(page);
  const trouble = panel(page);
  await open();
  await type('USER alice', 331);
  for (let i = 0; i < 2; i++) await button('Step back').click();
  await trouble.open();
  await trouble.dialog.getByRole('button', { name: 'Server dies now' }).click();
  await expect(log).toContainText('USER alice lost on the way');
  await expect(log).toContainText('the process of the server ends');
  const row = log.getByRole('listitem').filter({ hasText: 'lost on the way' });
  const reach = await row.evaluate((element) => {
    const arrow = element.querySelector('[data-lost]');
    return arrow ? getComputedStyle(arrow, '::before').width : '';
  });
  const whole = await row.evaluate((element) => element.querySelector('[data-lost]')?.clientWidth ?? 0);
  expect(Number.parseFloat(reach)).toBeLessThan(whole * 0.9);
  await context.close();
});

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing in trouble, in the ${theme} theme`, async ({ page }) => {
    const { open, button, log, explanation, prompt } = lab(page);
    await open(`?speed=instant&theme=${theme}&split=1&commands=USER;USER alice`);
    await explanation.getByText('Other servers here').click();
    await expect(explanation).toContainText('as here');
    expect(await violations(page)).toEqual([]);
    await button('Trouble').click();
    await page.getByText('The rules, and real servers').first().click();
    await page.getByRole('combobox', { name: /^In the middle/ }).selectOption('network');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await prompt.fill('NOOP');
    await prompt.press('Enter');
    await expect(log).toContainText('resets the connection');
    expect(await violations(page)).toEqual([]);
  });
}

for (const [width, height, query] of [
  [320, 640, ''],
  [390, 844, ''],
  [640, 420, '&embed=1'],
] as const) {
  test(`all bytes on the wire can be seen at ${width} by ${height}${query}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`?speed=instant&view=wire&commands=USER alice${query}`);
    const segments = page.getByRole('list', { name: 'Segments on the wire' });
    await expect(segments).toContainText('331 User');
    const excess = await segments.evaluate((list) =>
      [list, ...list.querySelectorAll('*:not(.spoken, .spoken *)')].map(
        ({ scrollWidth, clientWidth }) => clientWidth && scrollWidth - clientWidth,
      ),
    );
    expect(Math.max(...excess)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
}

for (const [width, height, query] of [
  [320, 640, ''],
  [390, 844, ''],
  [640, 420, '&embed=1'],
  [1440, 900, ''],
] as const) {
  test(`nothing runs over in trouble at ${width} by ${height}${query}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const { open, log } = lab(page);
    await open(
      `?speed=instant&split=1&spoils=long&pipelining=1&tls=offered&commands=AUTH TLS;USER a${query}`,
    );
    await expect(log).toContainText('second segment');
    const excess = () =>
      page.evaluate(() =>
        [document.documentElement, document.querySelector('dialog') ?? document.body].map(
          ({ scrollWidth, clientWidth }) => Math.max(0, scrollWidth - clientWidth),
        ),
      );
    expect(await excess()).toEqual([0, 0]);
    if (query) return;
    await page.getByRole('button', { name: 'Trouble', exact: true }).click();
    for (const summary of await page.getByText('The rules, and real servers').all()) await summary.click();
    expect(await excess()).toEqual([0, 0]);
  });
}
