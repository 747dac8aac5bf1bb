import { rfc959 } from '../machines/profiles/rfc959.ts';
import { vsftpd } from '../machines/profiles/vsftpd.ts';
import { serverPiMachine } from '../machines/server-pi/serverPiMachine.ts';
import {
  findTransitionPaths,
  type Move,
  type TransitionPath,
} from '../machines/server-pi/transitionPaths.ts';
import { defaultSettings } from '../machines/simulator/replay.ts';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

// The model drives the browser: paths that together take every transition of the server's chart are typed into the page,
// or brought about by the settings, and what the page then shows is compared with what the chart says.

const paths = findTransitionPaths([rfc959, vsftpd], defaultSettings);
/** A path that another one goes on from is walked with it. */
const isPrefix = (path: TransitionPath, other: TransitionPath) =>
  path !== other &&
  path.profile === other.profile &&
  path.service === other.service &&
  JSON.stringify(other.moves).startsWith(JSON.stringify(path.moves).slice(0, -1));
const walks = paths.filter((path) => !paths.some((other) => isPrefix(path, other)));
const labelOf = (state: string) => serverPiMachine.getStateNodeById(state).meta?.label ?? state;
const isSlow = ({ service, moves }: TransitionPath) =>
  service === 'delayed' || moves.some((move) => move.type === 'service' && move.service === 'delayed');

test('the paths are many, and begin with the connection', () => {
  console.info(`${paths.length} paths through the chart, ${walks.length} walks in the browser`);
  expect(walks.length).toBeGreaterThan(20);
});

const parts = 6;
for (let part = 0; part < parts; part++) {
  test(`the page follows the chart, part ${part + 1} of ${parts}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { log, prompt, button, serverState } = lab(page);
    const codes = async () =>
      (await log.getByText(/^Server: \d{3}/).allTextContents()).map((text) => Number(text.slice(8, 11)));

    const act = async (move: Move) => {
      if (move.type === 'line') {
        await prompt.fill(move.line);
        await prompt.press('Escape');
        await prompt.press('Enter');
        return;
      }
      if (move.type === 'wait') return; // it passes by itself
      if (move.type === 'idle') {
        await button('Wait for the time-out').click();
        return;
      }
      await button('Trouble').click();
      if (move.type === 'disconnect') await button('Hang up without QUIT').click();
      if (move.type === 'service') {
        await page.getByRole('radio', { name: new RegExp(`^${move.service}`) }).check();
        await page.keyboard.press('Escape');
      }
    };

    for (const path of walks.filter((_, i) => i % parts === part)) {
      const { profile, service, moves, led } = path;
      const name = `${profile.id}, ${service}: ${moves.map((move) => ('line' in move ? move.line.slice(0, 20) : Object.values(move).join(' '))).join(' / ')}`;
      await test.step(name, async () => {
        // While a service is delayed time must be seen to pass; otherwise all happens at once.
        await page.goto(
          `?server=${profile.id}&service=${service}&latency=0&delay=1&speed=${isSlow(path) ? '0.25' : 'instant'}`,
        );
        let expected = led[0]?.codes ?? [];
        for (const [i, after] of led.entries()) {
          if (i > 0) {
            const move = moves[i - 1];
            if (move) await act(move);
            expected = [...expected, ...after.codes];
          }
          await expect.poll(codes, { message: name, timeout: 10_000 }).toEqual(expected);
          await expect.poll(serverState, name).toBe(labelOf(after.state));
        }
      });
    }
  });
}
