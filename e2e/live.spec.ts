import { createConnection, type Socket } from 'node:net';
import type { Page } from '@playwright/test';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

test.describe.configure({ mode: 'serial' }); // there is one front end for all pages

/** A client as programs are: it sends a line and waits for the reply. */
async function connect(port: number): Promise<{ say: (line: string) => Promise<string>; socket: Socket }> {
  const socket = createConnection({ port, host: '127.0.0.1' });
  socket.setEncoding('latin1');
  const next = () =>
    new Promise<string>((heard, failed) => {
      socket.once('data', (data) => heard(String(data)));
      socket.once('error', failed);
    });
  await next();
  return {
    socket,
    say: (line) => {
      const reply = next();
      socket.write(`${line}\r\n`);
      return reply;
    },
  };
}

const live = (page: Page) => page.getByRole('region', { name: 'Live sessions' });

/** Opens Live and switches the front end on, on any free port. Gives the port. */
async function switchOn(page: Page, server: string): Promise<number> {
  await page.getByRole('button', { name: 'Live', exact: true }).click();
  await live(page).getByRole('combobox', { name: 'Server' }).selectOption(server);
  await live(page).getByRole('spinbutton', { name: 'Port' }).fill('0');
  await live(page).getByRole('button', { name: 'Switch on' }).click();
  const status = live(page).getByRole('status');
  await expect(status).toContainText('ftp://127.0.0.1:');
  return Number(/127\.0\.0\.1:(\d+)/.exec((await status.textContent()) ?? '')?.[1]);
}

test('a teacher lets two real clients log in, opens each, steps back in one and asks what if', async ({
  page,
}) => {
  const at = lab(page);
  await at.open('?speed=instant');
  const port = await switchOn(page, 'pyftpdlib');

  const alice = await connect(port);
  expect(await alice.say('USER alice')).toMatch(/^331/);
  const other = await connect(port);
  expect(await other.say('NOOP')).toMatch(/^200/);
  expect(await alice.say('PASS s3cret')).toMatch(/^230/);

  const rows = live(page).getByRole('listitem');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'logged in as alice' })).toHaveCount(1);
  await live(page).getByRole('button', { name: 'Open live 1' }).click();
  await expect(at.log).toContainText('230 Login successful.');
  await expect(at.log).toContainText('PASS s3cret');
  expect(await at.serverState()).toBe('logged in');

  // While one looks at an earlier moment, the client goes on.
  await at.button('Step back').click();
  await at.button('Step back').click();
  expect(await alice.say('PWD')).toMatch(/^257/);
  await expect(at.log).not.toContainText('257');
  await at.button('To the end').click();
  await expect(at.log).toContainText('257');

  // Typing into it begins a branch and leaves the client alone.
  await at.type('REIN', 230);
  await expect(page.getByRole('combobox', { name: 'Branch' })).toContainText('live 1');
  expect(await alice.say('NOOP')).toMatch(/^200/);

  await live(page).getByRole('button', { name: 'Open live 2' }).click();
  await expect(at.log).toContainText('NOOP');
  await expect(at.log).not.toContainText('alice');
  await live(page).getByRole('checkbox', { name: 'keep live 2' }).check();
  other.socket.destroy();
  await expect(rows.filter({ hasText: 'ended' })).toHaveCount(1);

  await live(page).getByRole('button', { name: 'Switch off' }).click();
  await expect(live(page).getByRole('button', { name: 'Switch on' })).toBeVisible();
  await expect.poll(() => alice.socket.destroyed || alice.socket.readableEnded).toBe(true);
});

test('sessions stay when the front end is switched off and on, and other tabs are told', async ({
  page,
  context,
}) => {
  const at = lab(page);
  await at.open('?speed=instant');
  const other = await context.newPage();
  await lab(other).open('?speed=instant');
  await other.getByRole('button', { name: 'Live', exact: true }).click();
  await expect(live(other).getByRole('button', { name: 'Switch on' })).toBeVisible();

  const client = await connect(await switchOn(page, 'vsftpd'));
  expect(await client.say('USER alice')).toMatch(/^331/);
  const row = live(page).getByRole('listitem').filter({ hasText: 'USER alice' });
  await row.getByRole('button').click();
  await expect(at.log).toContainText('331 Please');
  await expect(live(other).getByRole('listitem').filter({ hasText: 'USER alice' })).toHaveCount(1);

  await live(other).getByRole('button', { name: 'Switch off' }).click();
  await expect(live(page).getByRole('button', { name: 'Switch on' })).toBeVisible();
  await expect(live(page).getByRole('listitem').filter({ hasText: 'ended after 331' }).first()).toBeVisible();
  await live(page).getByRole('button', { name: 'Switch on' }).click();
  await expect(live(other).getByRole('button', { name: 'Switch off' })).toBeVisible();
  // What is told again is not done again.
  await expect(at.log.getByText('USER alice')).toHaveCount(1);
  await live(page).getByRole('button', { name: 'Switch off' }).click();
  await expect(live(other).getByRole('button', { name: 'Switch on' })).toBeVisible();
});

test('Live by the keyboard alone: the focus stays with what one does', async ({ page }) => {
  await lab(page).open('?speed=instant');
  const press = async (name: string) => {
    await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await page.getByRole('button', { name: 'Live', exact: true }).focus();
  await press('Live');
  await live(page).getByRole('spinbutton', { name: 'Port' }).fill('0');
  await live(page).getByRole('button', { name: 'Switch on' }).focus();
  await press('Switch on');
  await press('Switch off');
  await expect(live(page).getByRole('button', { name: 'Switch on' })).toBeFocused();
  await live(page).getByRole('button', { name: 'Close Live' }).focus();
  await press('Close Live');
  await expect(page.getByRole('button', { name: 'Live', exact: true })).toBeFocused();
});

test('a password that is nobody’s never reaches the page', async ({ page }) => {
  const at = lab(page);
  await at.open('?speed=instant');
  const heard: string[] = [];
  page.on('response', async (response) => {
    if (response.url().includes('/live/state')) heard.push(await response.text());
  });
  const port = await switchOn(page, 'inetutils-ftpd');
  const client = await connect(port);
  await client.say('USER alice');
  await client.say('PASS my own secret');
  const row = live(page).getByRole('listitem').filter({ hasNotText: 'ended' });
  await row.getByRole('button').click();
  await expect(at.log).toContainText('530 Login incorrect.');
  await expect(at.log).toContainText('PASS ••••••••');
  const everything = await page.evaluate(() => document.documentElement.outerHTML);
  expect(everything).not.toContain('my own secret');
  client.socket.destroy();
  await live(page).getByRole('button', { name: 'Switch off' }).click();
  await expect(live(page).getByRole('button', { name: 'Switch on' })).toBeVisible();
});
