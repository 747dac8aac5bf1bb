import { median, shown } from './statistics.mjs';

/** @typedef {{ typeable: number, paint: number }} Load */

/** How often each page is loaded, and how much slower than it is the processor is made. */
const rounds = 15;
const slowdown = 4;

/**
 * Loads a page with a cold cache and tells when its field could be typed into and when something was first painted.
 * @param {import('playwright').Browser} browser
 * @param {string} url
 * @returns {Promise<Load>} milliseconds since the start of the navigation
 */
async function loadOnce(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // Typeable is when a letter that was put into the field has stayed there for two frames.
  await page.addInitScript(() => {
    const tryTyping = () => {
      const field = document.querySelector('input[aria-label="FTP command"], [role="combobox"]');
      if (!(field instanceof HTMLInputElement) || field.disabled || field.offsetWidth === 0)
        return requestAnimationFrame(tryTyping);
      field.focus();
      document.execCommand('insertText', false, 'x');
      return requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (!field.isConnected || !field.value.includes('x')) return tryTyping();
          performance.mark('typeable');
          return 0;
        }),
      );
    };
    requestAnimationFrame(tryTyping);
  });
  await page.goto(url, { waitUntil: 'load' });
  const load = await page.waitForFunction(() => {
    const typeable = performance.getEntriesByName('typeable')[0]?.startTime;
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    return typeable && paint ? { typeable, paint } : undefined;
  });
  const value = /** @type {Load} */ (await load.jsonValue());
  await context.close();
  return value;
}

/**
 * @param {import('playwright').Browser} browser
 * @param {{ page: string, floor: string }} urls
 */
export async function measureLoading(browser, urls) {
  /** @type {{ page: Load[], floor: Load[] }} */
  const loads = { page: [], floor: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const name of /** @type {const} */ (['page', 'floor'])) {
      const load = await loadOnce(browser, urls[name]);
      if (round > 0) loads[name].push(load);
    }
  }
  console.log(
    `Loading, processor slowed ${slowdown}×, ${rounds} loads of each in turn, medians (middle half)`,
  );
  for (const measure of /** @type {const} */ (['typeable', 'paint'])) {
    const [page, floor] = [loads.page.map((load) => load[measure]), loads.floor.map((load) => load[measure])];
    const ratio = (median(page) / median(floor)).toFixed(2);
    console.log(
      `  ${measure.padEnd(9)} page ${shown(page)}   floor ${shown(floor)}   ratio ${ratio} (goal: at most 1.25)`,
    );
  }
  console.log();
}
