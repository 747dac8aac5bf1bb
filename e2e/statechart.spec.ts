import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const sizes = [
  { name: 'laptop', width: 1440, height: 900, address: '', form: 'wide' },
  { name: 'small laptop', width: 1280, height: 800, address: '', form: 'wide' },
  { name: 'projector', width: 1920, height: 1080, address: 'theme=projector', form: 'wide' },
  { name: 'tablet', width: 1024, height: 768, address: '', form: 'narrow' },
  { name: 'embed', width: 640, height: 420, address: 'embed=1', form: 'folded' },
  { name: 'phone', width: 390, height: 844, address: '', form: 'folded' },
  { name: 'small phone', width: 320, height: 640, address: '', form: 'folded' },
] as const;
const machines = [
  { radio: /^server-PI/, name: 'Server-PI states', states: 11 },
  { radio: /^user-PI/, name: 'User-PI states', states: 19 },
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
    const state = panel(page).locator('svg g', { has: page.getByText(name, { exact: true }) });
    return (await state.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  };
  const [left, right] = [await boxOf(from), await boxOf(to)];
  return { x: (left.x + left.width + right.x) / 2, y: left.y + left.height / 2 };
}

for (const { name, width, height, address, form } of sizes) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport: { width, height } });
    for (const server of ['rfc959', 'vsftpd'])
      test(`nothing in the charts of ${server} touches what it should not`, async ({ page }) => {
        await page.goto(`/?speed=instant&commands=USER alice&server=${server}&${address}`);
        for (const machine of machines) {
          await panel(page).getByRole('radio', { name: machine.radio }).check();
          const list = page.getByRole('list', { name: machine.name, exact: true });
          await expect(list.getByRole('listitem')).toHaveCount(machine.states);
          const drawing = panel(page).locator('svg[viewBox]');
          await expect(drawing).toHaveAttribute('viewBox', widths[form]);
          expect(await panel(page).evaluate(faultsOf), machine.name).toEqual([]);
          const whole = page.getByRole('button', { name: 'Whole chart', exact: true });
          await expect(whole).toHaveCount(form === 'folded' ? 1 : 0);
          if (form !== 'folded') continue;
          await whole.click();
          const dialog = page.getByRole('dialog', { name: `${machine.name}: whole chart`, exact: true });
          await expect(dialog.locator('svg[viewBox]')).toBeVisible();
          expect(await dialog.evaluate(faultsOf), `${machine.name}, whole`).toEqual([]);
          await dialog.getByRole('button', { name: 'Close', exact: true }).click();
          await expect(dialog).toHaveCount(0);
        }
      });
  });
}

test('the chart follows the session', async ({ page }) => {
  await page.goto('/?speed=instant&commands=USER alice');
  await expect(activeStates(page, 'Server-PI states')).toHaveText(['session', 'login', 'awaiting PASS']);
  await expect(panel(page).getByText('USER, otherwise: 331 → awaiting PASS')).toBeVisible();
  await panel(page)
    .getByRole('radio', { name: /^user-PI/ })
    .check();
  await expect(activeStates(page, 'User-PI states')).toHaveText(['exchange', 'login', 'password needed']);
  await expect(panel(page).getByText('Reply 3yz: → password needed')).toBeVisible();
});

test('a chart that is too high for its place shows the active state', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
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
