import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from './test.ts';

/** A server of another origin, for as long as a story lasts. */
async function serve(
  answer: (url: string) => Promise<{ type: string; body: string | Buffer }>,
): Promise<{ server: Server; origin: string }> {
  const server = createServer(async (request, response) => {
    const { type, body } = await answer(request.url ?? '/');
    response.writeHead(200, { 'Content-Type': type }).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

/** A page of training material with the simulator in a sandboxed frame, and text below it to scroll to. */
const courseWith = (
  frame: string,
) => `<!doctype html><html lang="en"><title>A course</title><link rel="icon" href="data:,">
  <h1>Lesson 3</h1><p><input aria-label="Notes" autofocus></p>
  <iframe title="FTP simulator" src="${frame}" sandbox="allow-scripts" width="640" height="420"></iframe>
  <p style="margin-top: 3000px">The end of the lesson</p></html>`;

test.describe('in a sandboxed frame of another origin', () => {
  // The frame belongs to the other origin's page, so its requests are foreign to the story's own origin and back.
  test.use({ expectedProblems: [/foreign request: http:\/\/127\.0\.0\.1/] });

  test('a learner logs in, and the page around keeps its focus and its scrolling', async ({
    page,
    baseURL,
  }) => {
    const course = await serve(async () => ({
      type: 'text/html',
      body: courseWith(`${baseURL}?embed=1&speed=instant`),
    }));
    await page.goto(course.origin);
    const frame = page.frameLocator('iframe');
    const log = frame.getByRole('log', { name: 'Control connection' });
    await expect(log).toContainText('220');
    await expect(page.getByRole('textbox', { name: 'Notes' })).toBeFocused();
    await frame.getByRole('combobox', { name: 'FTP command' }).fill('USER alice');
    await frame.getByRole('combobox', { name: 'FTP command' }).press('Enter');
    await expect(log).toContainText('331');
    await frame.getByRole('button', { name: /^PASS s3cret/ }).click();
    await expect(log).toContainText('230');
    // The wheel over the frame scrolls the course when there is nothing to scroll in the frame.
    const box = await page.locator('iframe').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 350);
    for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 800);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    course.server.close();
  });
});

test.describe('where the host does not send Access-Control-Allow-Origin', () => {
  test.use({ expectedProblems: [/foreign request|CORS policy|ERR_FAILED|failed request/] });

  test('the frame says why the script is missing, and links to the full page', async ({ page, baseURL }) => {
    const host = await serve(async (url) => {
      const answer = await fetch(new URL(url, baseURL));
      return {
        type: answer.headers.get('content-type') ?? '',
        body: Buffer.from(await answer.arrayBuffer()),
      };
    });
    const course = await serve(async () => ({
      type: 'text/html',
      body: courseWith(`${host.origin}/?embed=1`),
    }));
    await page.goto(course.origin);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('Access-Control-Allow-Origin')).toBeVisible({ timeout: 10_000 });
    await expect(frame.getByRole('link', { name: 'Open the full page' })).toBeVisible();
    host.server.close();
    course.server.close();
  });
});

test.describe('on another site', () => {
  test.use({ expectedProblems: [/foreign request: http:\/\/127\.0\.0\.1/] });

  test('it works from a sub-folder', async ({ page, baseURL }) => {
    const host = await serve(async (url) => {
      const answer = await fetch(new URL(url.replace(/^\/courses\/ftp\//, '/'), baseURL));
      return {
        type: answer.headers.get('content-type') ?? '',
        body: Buffer.from(await answer.arrayBuffer()),
      };
    });
    await page.goto(`${host.origin}/courses/ftp/?speed=instant&server=vsftpd`);
    await expect(page.getByRole('log', { name: 'Control connection' })).toContainText('220 (vsFTPd 3.0.3)');
    host.server.close();
  });
});
