import { inetutilsFtpd } from '../machines/profiles/inetutilsFtpd.ts';
import { proftpd } from '../machines/profiles/proftpd.ts';
import { pureFtpd } from '../machines/profiles/pureFtpd.ts';
import { pyftpdlib } from '../machines/profiles/pyftpdlib.ts';
import { rfc959 } from '../machines/profiles/rfc959.ts';
import { vsftpd } from '../machines/profiles/vsftpd.ts';
import { serverPiMachine } from '../machines/server-pi/serverPiMachine.ts';
import {
  findTransitionPaths,
  type Led,
  type Move,
  type TransitionPath,
} from '../machines/server-pi/transitionPaths.ts';
import { lab } from './lab.ts';
import { expect, test } from './test.ts';

// The model drives the browser: paths that together take every transition of the server's chart are typed into the page,
// or brought about by the address and the settings, and what the page then shows is compared with what the chart says.

const paths = findTransitionPaths([rfc959, vsftpd, proftpd, pureFtpd, pyftpdlib, inetutilsFtpd]);

/**
 * What a page cannot bring about, so that it is walked in the search alone: a handshake that fails, other clients at the
 * client's own address, and policies that no server of the menu has.
 */
const isBeyondThePage = ({ settings, policies, moves }: TransitionPath): boolean =>
  settings.maxPerAddress !== undefined ||
  Object.keys(policies).length > 0 ||
  moves.some((move) => move.type === 'handshake' && move.outcome === 'failed');

/** A path that another one goes on from is walked with it. */
const isPrefix = (path: TransitionPath, other: TransitionPath) =>
  path !== other &&
  path.profile === other.profile &&
  path.settings === other.settings &&
  JSON.stringify(other.moves).startsWith(JSON.stringify(path.moves).slice(0, -1));
const possible = paths.filter((path) => !isBeyondThePage(path));
const walks = possible.filter((path) => !possible.some((other) => isPrefix(path, other)));

const isSlow = ({ settings, moves }: TransitionPath) =>
  settings.service === 'delayed' ||
  moves.some((move) => move.type === 'service' && move.service === 'delayed');
const labelsOf = ({ states }: Led) =>
  states.map((state) => serverPiMachine.getStateNodeById(state).meta?.label ?? state);

/** While a service is delayed time must be seen to pass; otherwise all happens at once. */
function addressOf(path: TransitionPath): string {
  const { service = 'ready', anonymous, loginLimit, maxClients, tls, tlsResource } = path.settings;
  return [
    `/?server=${path.profile.id}&latency=0&delay=1&speed=${isSlow(path) ? '0.25' : 'instant'}&service=${service}`,
    ...(anonymous === undefined ? [] : [`anonymous=${anonymous ? 1 : 0}`]),
    ...(loginLimit === undefined ? [] : [`login=${loginLimit / 1000}`]),
    ...(maxClients === undefined ? [] : [`clients=${maxClients}`, 'others=1']),
    ...(tls === undefined ? [] : [`tls=${tls}`]),
    ...(tlsResource === undefined ? [] : ['certificate=0']),
  ].join('&');
}

const nameOf = ({ profile, settings, moves }: TransitionPath) =>
  [
    `${profile.id} ${JSON.stringify(settings)}`,
    ...moves.map((move) => Object.values(move).join(' ').slice(0, 25)),
  ].join(' / ');

test('the paths are many, and few of them are beyond the page', () => {
  console.info(`${paths.length} paths through the chart, ${walks.length} walks in the browser`);
  expect(walks.length).toBeGreaterThan(50);
  expect(paths.length - possible.length).toBeLessThan(10);
});

const parts = 8;
for (let part = 0; part < parts; part++) {
  test(`the page follows the chart, part ${part + 1} of ${parts}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { log, prompt, button, serverState, serverProtection } = lab(page);
    const codes = async () =>
      (await log.getByText(/^Server: \d{3}/).allTextContents()).map((text) => Number(text.slice(8, 11)));

    const act = async (move: Move) => {
      if (move.type === 'line') {
        await prompt.fill(move.line);
        await prompt.press('Escape');
        await prompt.press('Enter');
      } else if (move.type === 'idle' || move.type === 'loginTimeout') {
        await button('Wait for the time-out').click();
      } else if (move.type === 'service') {
        await button('Trouble').click();
        await page.getByRole('radio', { name: new RegExp(`^${move.service}`) }).check();
        await page.keyboard.press('Escape');
      } else if (move.type === 'disconnect') {
        await button('Trouble').click();
        await button('Hang up without QUIT').click();
      }
      // A delay and a handshake pass by themselves.
    };

    for (const path of walks.filter((_, i) => i % parts === part)) {
      const name = nameOf(path);
      await test.step(name, async () => {
        await page.goto(addressOf(path));
        let expected = path.led[0]?.codes ?? [];
        for (const [i, after] of path.led.entries()) {
          const move = path.moves[i - 1];
          if (move) await act(move);
          if (i > 0) expected = [...expected, ...after.codes];
          await expect.poll(codes, { message: name, timeout: 10_000 }).toEqual(expected);
          const [state, protection] = labelsOf(after);
          if (protection === 'negotiating') continue; // the handshake is over before one can look
          await expect.poll(serverState, name).toBe(state);
          await expect.poll(serverProtection, name).toBe(protection);
        }
      });
    }
  });
}
