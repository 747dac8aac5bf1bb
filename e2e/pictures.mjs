import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build } from 'vite';
import { installIfNeeded, root } from '../app/node/programs.mjs';
import { startStaticServer } from '../app/node/staticServer.mjs';
import { findChromium } from './chromium.mjs';

// Makes the pictures of the README anew.

if (!(await installIfNeeded())) process.exit(1);
const executablePath = await findChromium();
if (!executablePath) {
  console.error('No Chromium to take pictures with.');
  process.exit(1);
}
const folder = join(root, 'node_modules/.cache/pictures');
await build({ root, logLevel: 'warn', build: { outDir: folder } });
const server = await startStaticServer({ folder, port: 0, host: 'localhost' });
const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--font-render-hinting=none'],
});
mkdirSync(join(root, 'docs'), { recursive: true });
for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme });
  await page.goto(`${server.url}?server=vsftpd&latency=2000&speed=4&commands=PASS s3cret`);
  const log = page.getByRole('log', { name: 'Control connection' });
  await log.getByText('503').first().waitFor();
  await page.waitForTimeout(1000);
  await page.getByRole('combobox', { name: 'FTP command' }).fill('USER alice');
  await page.keyboard.press('Enter');
  // 2 s each way at 4 times the speed: in between, 331 is on its way.
  await page.waitForTimeout(780);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.screenshot({ path: join(root, 'docs', `lab-${colorScheme}.png`) });
}
await browser.close();
await server.close();
