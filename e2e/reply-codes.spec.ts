import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const replyOf = (page: Page) => page.getByRole('log', { name: 'Control connection' });

test('a learner goes from the matrix to a code, plays it, opens it in the lab and comes back', async ({
  page,
}) => {
  const { open, type, log } = lab(page);
  await open('?speed=instant');
  await type('USER bob', 331);
  await page.getByRole('link', { name: 'Reply codes' }).click();
  await expect(page).toHaveTitle('Reply codes · FTP simulator');
  const matrix = page.getByRole('table', { name: /first and second digit/ });
  await expect(matrix.getByRole('link')).toHaveCount(60);
  await expect(matrix.getByRole('columnheader', { name: /x3z authentication/ })).toBeVisible();

  await matrix.getByRole('link', { name: /^230/ }).click();
  await expect(heading(page, '230 User logged in')).toBeFocused();
  const player = page.getByRole('group', { name: 'Player' });
  await expect(replyOf(page)).toContainText('230');
  await player.getByRole('button', { name: 'Start over' }).click();
  await expect(replyOf(page)).not.toContainText('220');
  await player.getByRole('button', { name: 'Step', exact: true }).click();
  await player.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(replyOf(page)).toContainText('220');
  await player.getByRole('button', { name: 'Step back' }).click();
  await expect(replyOf(page)).not.toContainText('220');
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(replyOf(page)).toContainText('230', { timeout: 15_000 });

  await player.getByRole('button', { name: 'Open in the lab' }).click();
  await expect(page.getByRole('combobox', { name: 'FTP command' })).toBeVisible();
  await expect(log).toContainText('230');
  await page.getByRole('button', { name: 'Undo branch' }).click();
  await expect(log).toContainText('USER bob');
});

test('every code in the lab leads to its entry, and Back to the same moment', async ({ page }) => {
  const { open, type, log, explanation } = lab(page);
  await open('?speed=instant');
  await type('USER alice', 331);
  await type('PASS hunter2', 530);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Step back' }).click();
  const position = page.getByRole('slider', { name: 'Position in the session' });
  const moment = await position.getAttribute('aria-valuetext');

  await log.getByRole('link', { name: '331' }).click();
  await expect(heading(page, /^331/)).toBeVisible();
  await expect(log).toHaveCount(1); // the player's; the lab is out of sight
  await page.goBack();
  await expect(position).toHaveAttribute('aria-valuetext', moment ?? '');

  await explanation.hover(); // what was pointed at is explained no more
  await explanation
    .getByRole('link', { name: /^\d{3}$/ })
    .first()
    .click();
  await expect(heading(page, /^\d{3} /)).toBeVisible();
  await page.getByRole('link', { name: 'Back to the lab' }).click();
  await expect(position).toHaveAttribute('aria-valuetext', moment ?? '');

  await page.getByRole('button', { name: 'Try' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '230' }).first().click();
  await expect(heading(page, /^230/)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const label = page.getByRole('group', { name: 'Chart' }).locator('a', { hasText: /^230$/ }).first();
  // The middle of its letters: the box that is clicked by itself is that of the whole label.
  const { x, y, width, height } = await label.evaluate((element) => element.getBoundingClientRect());
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(heading(page, /^230/)).toBeVisible();
});

test('an engineer searches by key: a number, a word, a command, and a code that no RFC defines', async ({
  page,
}) => {
  const { open } = lab(page);
  await open('?speed=instant');
  await page.getByRole('heading', { name: 'Control connection' }).click();
  await page.keyboard.press('c');
  const field = page.getByRole('searchbox', { name: 'Find' });
  await expect(field).toBeFocused();
  const hits = page.getByRole('status').filter({ hasText: 'codes' });
  await field.fill('33');
  await expect(hits).toHaveText('5 of 60 codes');
  await expect(page).toHaveURL(/#\/codes\?q=33$/);
  await field.fill('ACCT');
  await expect(page.getByRole('table').getByRole('link', { name: /^332/ })).toBeVisible();
  await field.fill('10060');
  await expect(hits).toHaveText('0 of 60 codes, and 1 that no RFC defines');
  await page.keyboard.press('Enter');
  await expect(heading(page, /^10060/)).toBeVisible();
  await expect(page.getByText('No RFC in force defines 10060')).toBeVisible();
  await page.goBack();
  await expect(field).toHaveValue('10060');
  await field.fill('');
  await page.getByRole('checkbox', { name: 'can be produced here' }).check();
  await expect(page.getByRole('table').getByRole('link', { name: /^331/ })).toBeVisible();
  await expect(page.getByRole('table').getByRole('link', { name: /^150/ })).toHaveCount(0);
  await page.getByRole('combobox', { name: 'RFC' }).selectOption('2228');
  await expect(page.getByRole('table').getByRole('link', { name: /^234/ })).toBeVisible();
});

test('a deep link opens a code at once, without the lab, and says what servers and clients do', async ({
  page,
}) => {
  await page.goto('#/codes/331');
  await expect(heading(page, '331 User name okay, need password')).toBeVisible();
  await expect(page).toHaveTitle('331 User name okay, need password · FTP simulator');
  await expect(page.getByRole('combobox', { name: 'FTP command' })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /vsftpd 3\.0\.3/ })).toContainText(
    '331 Please specify the password.',
  );
  await expect(page.getByRole('region', { name: 'Which commands may get it' })).toContainText('RFC 959 §5.4');
  await expect(page.getByRole('row', { name: /^login USER/ })).toContainText('password needed');
  await expect(page.getByRole('link', { name: 'Compare 331 with 332' })).toHaveAttribute(
    'href',
    '#/compare/331/332',
  );
  await page.getByRole('link', { name: 'Back to the lab' }).click();
  await expect(page.getByRole('combobox', { name: 'FTP command' })).toBeVisible();
  await expect(replyOf(page)).toContainText('220');
});

test('a code without a session says what would be needed; one that is none says so, and shows all', async ({
  page,
}) => {
  await page.goto('#/codes/150');
  await expect(page.getByText('The simulator cannot produce 150.')).toBeVisible();
  await page.goto('#/codes/599');
  await expect(page.getByRole('alert')).toContainText('No RFC defines 599');
  await expect(page.getByRole('table').getByRole('link')).toHaveCount(60);
});

test('220 and 331 are compared, played to where they part, and swapped', async ({ page }) => {
  await page.goto('#/compare/220/331');
  await expect(heading(page, '220 and 331')).toBeVisible();
  await expect(page.getByText('331 does not prove that the name exists')).toBeVisible();
  const digits = page.getByRole('table', { name: '220 and 331, digit by digit' });
  await expect(digits.getByRole('row', { name: /which case/ })).toContainText('differs');
  const states = page.getByRole('list', { name: 'States' });
  await expect(states).toContainText('awaiting USER (here they part)');
  await expect(page.getByRole('group', { name: 'Player' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Swap' }).click();
  await expect(heading(page, '331 and 220')).toBeVisible();
  await page.getByRole('combobox', { name: 'Second' }).selectOption('530');
  await expect(heading(page, '331 and 530')).toBeVisible();
  await expect(page).toHaveURL(/#\/compare\/331\/530$/);
  await page.getByRole('combobox', { name: 'Second' }).selectOption('331');
  await expect(page.getByText('Both are 331: there is nothing to compare.')).toBeVisible();
  await page.goto('#/compare/331/430');
  await expect(page.getByText(/No RFC defines 430/)).toBeVisible();
});

test('with keys alone: from a row of the conversation to its code, along its links, and back', async ({
  page,
}) => {
  const { open, type, log } = lab(page);
  await open('?speed=instant');
  await type('USER alice', 331);
  await log.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(heading(page, /^331/)).toBeFocused();
  // The keys of the lab rest, and so does the lab.
  await page.keyboard.press('Shift+R');
  await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (
      await page
        .getByRole('link', { name: 'Compare 331 with 332' })
        .evaluate((link) => link === document.activeElement)
    )
      break;
  }
  await page.keyboard.press('Enter');
  await expect(heading(page, '331 and 332')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByRole('searchbox', { name: 'Find' })).toBeFocused();
  await page.keyboard.type('530');
  await page.keyboard.press('Enter');
  await expect(heading(page, /^530/)).toBeFocused();
  for (let i = 0; i < 4; i++) await page.goBack();
  await expect(log).toContainText('USER alice');
});

test('an embed shows a comparison without the header, with a link to the full page', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 420 });
  await page.goto('?embed=1#/compare/220/331');
  await expect(heading(page, '220 and 331')).toBeVisible();
  await expect(heading(page, '220 and 331')).not.toBeFocused();
  await expect(page.getByRole('banner')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Open full page' })).toHaveAttribute(
    'href',
    /^[^?]*#\/compare\/220\/331$/,
  );
  await page.goto('?embed=1#/codes/331');
  await expect(heading(page, /^331/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Player' })).toBeVisible();
});

test('each page offers its link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('#/codes/331');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#\/codes\/331$/);
});

test('nothing plays by itself, and a session that plays rests out of sight', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('#/codes/331');
  const player = page.getByRole('group', { name: 'Player' });
  await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
  await player.getByRole('button', { name: 'Play' }).click();
  await expect(player.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).scrollIntoViewIfNeeded();
  await expect(player.getByRole('button', { name: 'Play' })).toHaveCount(1);
  await expect(player.getByText(/^[0-5] of 6$/)).toBeAttached(); // not because it is at its end
});
