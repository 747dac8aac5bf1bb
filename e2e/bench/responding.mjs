import { median, quantile, shown } from './statistics.mjs';

/** @typedef {import('playwright').Page} Page */

/**
 * The page with a session of so many exchanges in it, all at once.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @param {number} exchanges
 */
async function openSession(browser, url, exchanges) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}?speed=instant`);
  const prompt = page.getByRole('combobox', { name: 'FTP command' });
  await prompt.focus();
  await prompt.evaluate((field, lines) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', lines);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, 'NOOP\n'.repeat(exchanges));
  const log = page.getByRole('log', { name: 'Control connection' });
  await log.getByText('200 Command okay.').last().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  return page;
}

/**
 * The work of one keystroke in the prompt: script, style and layout, in milliseconds.
 * @param {Page} page
 */
const keystroke = (page) =>
  page.getByRole('combobox', { name: 'FTP command' }).evaluate(async (field) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The prompt is no input.');
    field.focus();
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    document.execCommand('insertText', false, 'N');
    await Promise.resolve();
    document.body.getBoundingClientRect();
    const work = performance.now() - start;
    document.execCommand('undo');
    return work;
  });

/**
 * The work of a step back, and the time between the frames around it, in milliseconds.
 * @param {Page} page
 */
const stepBack = (page) =>
  page.getByRole('button', { name: 'Step back' }).evaluate(async (button) => {
    if (!(button instanceof HTMLElement)) throw new Error('Step back is no button.');
    const before = await new Promise(requestAnimationFrame);
    const start = performance.now();
    button.click();
    await Promise.resolve();
    document.body.getBoundingClientRect();
    const work = performance.now() - start;
    await new Promise(requestAnimationFrame);
    const after = await new Promise(requestAnimationFrame);
    return { work, frame: (after - before) / 2 };
  });

/**
 * Frames from Enter until something has moved, with a slow processor. The first frame is the one after the key.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
async function framesToMovement(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  const log = page.getByRole('log', { name: 'Control connection' });
  await log.getByText('220 Service ready').waitFor();
  await page.waitForTimeout(1500);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.getByRole('combobox', { name: 'FTP command' }).fill('USER alice');
  await page.evaluate(() => {
    const look = () => {
      const log = document.querySelector('[role="log"]');
      if (!log) return '';
      return `${log.textContent} ${[...log.querySelectorAll('*')].map((part) => `${part.getAttribute('style') ?? ''}${part.getAnimations().length}`).join()}`;
    };
    document.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const before = look();
        let frames = 0;
        requestAnimationFrame(function frame() {
          // What a frame shows is there when its callbacks are over: look after them.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            frames++;
            if (look() === before) requestAnimationFrame(frame);
            else Object.assign(globalThis, { movement: { frames, time: performance.now() - start } });
          };
          channel.port2.postMessage(undefined);
        });
      },
      { capture: true, once: true },
    );
  });
  await page.keyboard.press('Enter');
  const movement = await page.waitForFunction(() => Reflect.get(globalThis, 'movement'));
  const value = /** @type {{ frames: number, time: number }} */ (await movement.jsonValue());
  await context.close();
  return value;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} url
 */
export async function measureResponding(browser, url) {
  const movements = [];
  for (let i = 0; i < 10; i++) movements.push(await framesToMovement(browser, url));
  console.log('From Enter to the first frame that moves, processor slowed 4×, 10 times');
  console.log(
    `  frames ${movements.map(({ frames }) => frames).join(' ')} (goal: within two)   time ${shown(movements.map(({ time }) => time))}\n`,
  );

  const small = await openSession(browser, url, 20);
  const large = await openSession(browser, url, 2000);
  /** @type {Record<'keystroke' | 'step back' | 'frame', { small: number[], large: number[] }>} */
  const times = {
    keystroke: { small: [], large: [] },
    'step back': { small: [], large: [] },
    frame: { small: [], large: [] },
  };
  for (let i = 0; i < 40; i++) {
    for (const [size, page] of /** @type {const} */ ([
      ['small', small],
      ['large', large],
    ])) {
      await page.bringToFront();
      times.keystroke[size].push(await keystroke(page));
      const { work, frame } = await stepBack(page);
      times['step back'][size].push(work);
      times.frame[size].push(frame);
    }
  }
  console.log('Sessions of 20 and of 2,000 exchanges, full speed, 40 times in turn, medians (middle half)');
  for (const name of /** @type {const} */ (['keystroke', 'step back'])) {
    const { small, large } = times[name];
    console.log(
      `  ${name.padEnd(9)} 20: ${shown(small)}   2,000: ${shown(large)}   ratio ${(median(large) / median(small)).toFixed(2)} (goal: at most 1.5)`,
    );
  }
  const { small: a, large: b } = times.frame;
  console.log(
    `  frame of a step back, median and worst: 20: ${median(a).toFixed(1)} and ${quantile(a, 1).toFixed(1)} ms   2,000: ${median(b).toFixed(1)} and ${quantile(b, 1).toFixed(1)} ms (goal: under 16.7)\n`,
  );
}
