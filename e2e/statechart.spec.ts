import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { profileIds } from '../machines/profiles/profiles.ts';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

/** The servers with the fewest and with the most words in their charts. */
const extremes = ['rfc959', 'pure-ftpd'] as const;
const sizes = [
  { name: 'laptop', width: 1440, height: 900, address: '', form: 'wide', servers: profileIds },
  { name: 'small laptop', width: 1280, height: 720, address: '', form: 'wide', servers: extremes },
  {
    name: 'projector',
    width: 1920,
    height: 1080,
    address: 'theme=projector',
    form: 'wide',
    servers: extremes,
  },
  { name: 'tablet', width: 1024, height: 768, address: '', form: 'narrow', servers: extremes },
  { name: 'embed', width: 640, height: 420, address: 'embed=1', form: 'folded', servers: extremes },
  { name: 'phone', width: 390, height: 844, address: '', form: 'folded', servers: profileIds },
  { name: 'small phone', width: 320, height: 640, address: '', form: 'folded', servers: extremes },
] as const;
const machines = [
  { radio: /^server-PI/, name: 'Server-PI states', states: 16 },
  { radio: /^user-PI/, name: 'User-PI states', states: 25 },
] as const;

const widths = { wide: /^0 0 586 /, narrow: /^0 0 376 /, folded: /^0 0 250 / } as const;

/** What is wrong with the drawing in an element, measured as the browser shows it. */
function faultsOf(root: Element): string[] {
  const svg = root.querySelector('svg[viewBox]');
  if (!(svg instanceof SVGSVGElement)) return ['nothing is drawn'];
  const scale = svg.getScreenCTM()?.a ?? 0;
  type Box = { name: string; left: number; right: number; top: number; bottom: number };
  const boxOf = (name: string, { x, y, width, height }: DOMRect): Box => ({
    name,
    left: x,
    right: x + width,
    top: y,
    bottom: y + height,
  });
  // Of a text, what is inked: from the base line up to the height of capitals, and down to descenders.
  const texts = [...svg.querySelectorAll('text')].map((text) => {
    const size = Number.parseFloat(getComputedStyle(text).fontSize);
    const { x, width } = text.getBBox();
    const base = Number(text.getAttribute('y'));
    const box = boxOf(text.textContent ?? '', new DOMRect(x, base - 0.75 * size, width, 0.97 * size));
    return { ...box, size: size * scale };
  });
  const rectangles = [...svg.querySelectorAll('rect')].map((rect) => {
    const group = rect.parentElement;
    return {
      ...boxOf(group?.textContent ?? '', rect.getBBox()),
      isRegion: group?.hasAttribute('data-region'),
    };
  });
  const lines = [...svg.querySelectorAll<SVGPathElement>('g:not(:has(rect)) > path:first-child')].map(
    (path) => {
      const length = path.getTotalLength();
      return Array.from({ length: Math.ceil(length) + 1 }, (_, i) =>
        path.getPointAtLength(Math.min(i, length)),
      );
    },
  );

  const meet = (a: Box, b: Box) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const holds = (a: Box, b: Box) =>
    a.left <= b.left && b.right <= a.right && a.top <= b.top && b.bottom <= a.bottom;
  const shrunk = (box: Box, by: number) => ({
    ...box,
    left: box.left + by,
    right: box.right - by,
    top: box.top + by,
    bottom: box.bottom - by,
  });
  const lies = ({ x, y }: DOMPoint, box: Box) =>
    x > box.left && x < box.right && y > box.top && y < box.bottom;

  const found: string[] = [];
  const page = boxOf('', svg.viewBox.baseVal as unknown as DOMRect); // it has the same four numbers
  for (const [i, text] of texts.entries()) {
    if (text.size < 11) found.push(`"${text.name}" is ${text.size} px`);
    if (!holds(page, text)) found.push(`"${text.name}" is cut off`);
    for (const other of texts.slice(i + 1))
      if (meet(text, other)) found.push(`"${text.name}" touches "${other.name}"`);
    for (const rectangle of rectangles)
      if (meet(text, rectangle) && !holds(rectangle, text))
        found.push(`"${text.name}" touches the border of ${rectangle.name}`);
    if (lines.some((points) => points.some((point) => lies(point, text))))
      found.push(`an edge runs through "${text.name}"`);
  }
  const states = rectangles.filter(({ isRegion }) => !isRegion);
  for (const [i, state] of states.entries()) {
    if (lines.some((points) => points.some((point) => lies(point, shrunk(state, 1)))))
      found.push(`an edge runs through ${state.name}`);
    for (const other of states.slice(i + 1))
      if (meet(state, other)) found.push(`${state.name} touches ${other.name}`);
  }
  if (lines.length === 0 || texts.length === 0) found.push('no edges or no texts are drawn');
  return found;
}

const panel = (page: Page) => page.getByRole('region', { name: /states$/ });
const activeStates = (page: Page, name: string) =>
  page
    .getByRole('list', { name, exact: true })
    .getByRole('listitem')
    .and(page.locator('[aria-current="true"]'));

/** The middle between two states that stand side by side. */
async function middleOfWay(page: Page, from: string, to: string): Promise<{ x: number; y: number }> {
  const boxOf = async (name: string) => {
    // A name may stand in two lines.
    const state = panel(page).locator('svg g', { hasText: new RegExp(`^${name.replace(' ', ' ?')}`) });
    return (await state.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  const [left, right] = [await boxOf(from), await boxOf(to)];
  return { x: (left.x + left.width + right.x) / 2, y: left.y + left.height / 2 };
}

for (const { name, width, height, address, form, servers } of sizes) {
  // The user-PI is the same with all servers.
  const drawn = [
    ...servers.map((server) => ({ server, ...machines[0] })),
    { server: 'rfc959', ...machines[1] },
  ];
  test.describe(`on a ${name}`, () => {
    test.use({ viewport: { width, height } });
    for (const { server, radio, name: chart, states } of drawn)
      test(`nothing in the chart of ${chart.toLowerCase()} touches what it should not with ${server}`, async ({
        page,
      }) => {
        await page.goto(`/?speed=instant&commands=USER alice&server=${server}&${address}`);
        await panel(page).getByRole('radio', { name: radio }).check();
        const list = page.getByRole('list', { name: chart, exact: true });
        await expect(list.getByRole('listitem')).toHaveCount(states);
        const drawing = panel(page).locator('svg[viewBox]');
        await expect(drawing).toHaveAttribute('viewBox', widths[form]);
        expect(await panel(page).evaluate(faultsOf), chart).toEqual([]);
        const whole = page.getByRole('button', { name: 'Whole chart', exact: true });
        await expect(whole).toHaveCount(form === 'folded' ? 1 : 0);
        if (form === 'wide') await expect(drawing).toBeInViewport({ ratio: 1 });
        if (form !== 'folded') return;
        await whole.click();
        const dialog = page.getByRole('dialog', { name: `${chart}: whole chart`, exact: true });
        await expect(dialog.locator('svg[viewBox]')).toBeVisible();
        expect(await dialog.evaluate(faultsOf), `${chart}, whole`).toEqual([]);
        await dialog.getByRole('button', { name: 'Close', exact: true }).click();
        await expect(dialog).toHaveCount(0);
      });
  });
}

test('the chart follows the session', async ({ page }) => {
  await page.goto('/?speed=instant&commands=USER alice');
  await expect(activeStates(page, 'Server-PI states')).toHaveText([
    ...['session', 'access', 'login', 'awaiting PASS'],
    ...['protection', 'in clear'],
  ]);
  await expect(panel(page).getByText('USER, otherwise: 331 → awaiting PASS')).toBeVisible();
  await panel(page)
    .getByRole('radio', { name: /^user-PI/ })
    .check();
  await expect(activeStates(page, 'User-PI states')).toHaveText([
    ...['dialogue', 'exchange', 'login', 'password needed'],
    ...['protection', 'in clear'],
  ]);
  await expect(panel(page).getByText('Reply 3yz: → password needed')).toBeVisible();
});

test('who is logged in and whether that is protected are seen apart', async ({ page }) => {
  const { serverState, serverProtection, type } = lab(page);
  await page.goto('/?speed=instant&tls=offered&commands=AUTH TLS');
  await expect.poll(serverProtection).toBe('protected');
  expect(await serverState()).toBe('awaiting USER');
  await type('USER guest', 230);
  expect([await serverState(), await serverProtection()]).toEqual(['logged in', 'protected']);
  await type('CCC', 200);
  expect([await serverState(), await serverProtection()]).toEqual(['logged in', 'in clear']);
  await panel(page)
    .getByRole('radio', { name: /^user-PI/ })
    .check();
  await expect(activeStates(page, 'User-PI states')).toHaveText([
    ...['dialogue', 'begin'],
    ...['protection', 'in clear'],
  ]);
});

test('a chart that is too high for its place shows the active state', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto('/?speed=instant&commands=QUIT');
  await expect(activeStates(page, 'Server-PI states')).toHaveText(['closed']);
  await expect(panel(page).locator('svg [data-active] rect')).toBeInViewport({ ratio: 1 });
});

test('pointing at an edge tells which command takes it and which guard decides', async ({ page }) => {
  await page.goto('/?speed=instant');
  const readout = panel(page).getByRole('paragraph');
  await panel(page).getByText('PASS → 230', { exact: true }).hover();
  await expect(readout).toHaveText('PASS, if the password is that of the user: 230 → logged in');
  const way = await middleOfWay(page, 'awaiting USER', 'awaiting PASS');
  await page.mouse.move(way.x, way.y + 3);
  await expect(readout).toHaveText('USER, otherwise: 331 → awaiting PASS');
  await page.mouse.move(0, 0);
  await expect(readout).toHaveText(/^Connection opened: → greeting · Otherwise: 220/);
});

test('the chart as a list has the same transitions, for keys too', async ({ page }) => {
  await page.goto('/?speed=instant');
  await panel(page).getByRole('button', { name: 'As a list', exact: true }).click();
  const list = page.getByRole('list', { name: 'States with their transitions', exact: true });
  const row = list.getByRole('button', { name: 'PASS, otherwise: 530 → awaiting USER', exact: true });
  await row.focus();
  await expect(panel(page).getByRole('paragraph')).toHaveText('PASS, otherwise: 530 → awaiting USER');
  const { violations } = await new AxeBuilder({ page })
    .include('section[aria-labelledby="states"]')
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

for (const { address, width } of [
  { address: 'theme=light', width: 1280 },
  { address: 'theme=dark', width: 1280 },
  { address: 'theme=projector', width: 1920 },
  { address: 'theme=dark', width: 390 },
])
  test(`axe finds nothing in the chart with ${address} at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/?speed=instant&commands=USER alice&${address}`);
    await expect(panel(page).locator('svg[viewBox]')).toBeVisible();
    const { violations } = await new AxeBuilder({ page })
      .include('section[aria-labelledby="states"]')
      .analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
