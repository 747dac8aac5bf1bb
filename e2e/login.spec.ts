import { lab } from './lab.ts';
import { expect, test } from './test.ts';

test('a visitor logs in by typing', async ({ page }) => {
  const { open, log, prompt, explanation, type, serverState } = lab(page);
  await open();
  await expect(prompt).toBeFocused();
  await type('USER alice', 331);
  await expect(log).toContainText('Server: 331 User name okay, need password.');
  expect(await serverState()).toBe('awaiting PASS');
  await expect(explanation).toContainText('does not tell whether the user exists');
  await type('PASS s3cret', 230);
  await expect(log).toContainText('Client: PASS s3cret');
  expect(await serverState()).toBe('logged in');
});

test('the reply travels: it is there only when the latency has passed', async ({ page }) => {
  const { open, log, prompt } = lab(page);
  await open('?latency=300');
  await prompt.fill('USER alice');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('USER alice');
  await expect(log).toContainText('331 User name okay');
});

test('a visitor logs in on a phone with buttons alone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { open, log, button, serverState } = lab(page);
  await open();
  await button(/^USER alice/).click();
  await expect(log).toContainText('331');
  await button(/^PASS s3cret/).click();
  await expect(log).toContainText('230');
  expect(await serverState()).toBe('logged in');
  await button(/^QUIT/).click();
  await expect(log).toContainText('221');
  await button('Reconnect').first().click();
  await expect.poll(() => log.getByText('220 ').count()).toBe(2);
});

test('a wrong password is refused, and the third one closes the connection', async ({ page }) => {
  const { open, log, type, serverState } = lab(page);
  await open();
  for (const user of ['alice', 'bob']) {
    await type(`USER ${user}`, 331);
    await type('PASS opensesame', 530);
    expect(await serverState()).toBe('awaiting USER');
  }
  await type('USER alice', 331);
  await type('PASS hunter2', 421);
  await expect(log).toContainText('Server closes the connection');
  expect(await serverState()).toBe('closed');
});

test('PASS before USER is a bad sequence', async ({ page }) => {
  const { open, explanation, type, serverState } = lab(page);
  await open();
  await type('PASS s3cret', 503);
  expect(await serverState()).toBe('awaiting USER');
  await expect(explanation).toContainText('immediately preceded by the user name command');
});

test('a user who needs an account gives it with ACCT', async ({ page }) => {
  const { open, type, serverState, button } = lab(page);
  await open();
  await type('USER carol', 331);
  await type('PASS opensesame', 332);
  expect(await serverState()).toBe('awaiting ACCT');
  await button(/^ACCT physics/).click();
  await expect.poll(serverState).toBe('logged in');
});

test('several lines that are pasted are sent one after the other', async ({ page }) => {
  const { open, log, prompt } = lab(page);
  await open('?latency=20');
  await prompt.focus();
  await prompt.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'USER alice\nPASS s3cret\nPWD\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(log).toContainText('257 "/home/alice"');
  const text = await log.innerText();
  expect(text.indexOf('331')).toBeLessThan(text.indexOf('PASS s3cret'));
});

test('vsftpd answers in its own words', async ({ page }) => {
  const { open, log, type } = lab(page);
  await open('?speed=instant&server=vsftpd');
  await expect(log).toContainText('220 (vsFTPd 3.0.3)');
  await type('NOOP', 530);
  await expect(log).toContainText('530 Please login with USER and PASS.');
});
