import { expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { commandRow } from '../protocol/commands.ts';
import { rfc959Verbs, type Verb } from '../protocol/verbs.ts';
import { defaultSettings } from '../simulator/replay.ts';
import { afterDelay, ask, connectTo, type ServerSnapshot, stateKey, tell } from './askServer.ts';

// RFC 959 §5.4 lists the replies of each command. The textbook server may give no others.

/** A good argument of each command that takes one; the bad ones are those that no command takes. */
const goodArguments: Partial<Record<Verb, string>> = {
  USER: 'alice',
  PASS: 's3cret',
  ACCT: 'physics',
  CWD: 'pub',
  SMNT: 'disk',
  PORT: '127,0,0,1,7,208',
  MODE: 'S',
  TYPE: 'A N',
  STRU: 'F',
  ALLO: '100 R 80',
  REST: 'marker',
  STOR: 'a',
  RETR: 'a',
  LIST: 'a',
  NLST: 'a',
  APPE: 'a',
  RNFR: 'a',
  RNTO: 'b',
  DELE: 'a',
  RMD: 'a',
  MKD: 'a',
  STAT: 'a',
  HELP: 'USER',
  SITE: 'IDLE',
};
const badArguments = ['Z', '\xe4\xff', ' ', 'x y z', '\0'];

/** The simulator stops at login, and says 502 to four commands of which §5.4 expects every server to have them. */
const exceptions = ['PORT 502', 'STOR 502', 'STOU 502', 'RETR 502'];

const moves = [
  'USER alice',
  'USER guest',
  'USER carol',
  'USER carl',
  'USER mallory',
  'USER nobody',
  'USER anonymous',
  'USER',
  'PASS s3cret',
  'PASS opensesame',
  'PASS wrong',
  'ACCT physics',
  'ACCT wrong',
  'REIN',
  'NOOP',
  'TYPE I',
];

/** Every state between greeting and close, by a shortest way of lines to it. */
function reachable(): ReadonlyMap<string, { snapshot: ServerSnapshot; path: readonly string[] }> {
  const { snapshot } = connectTo({ ...defaultSettings, profile: rfc959 });
  const found = new Map([[stateKey(snapshot), { snapshot, path: [] as readonly string[] }]]);
  for (const { snapshot, path } of found.values()) {
    for (const move of moves) {
      const next = ask(snapshot, move);
      const key = stateKey(next.snapshot);
      if (!next.isClosed && !found.has(key))
        found.set(key, { snapshot: next.snapshot, path: [...path, move] });
    }
  }
  return found;
}

const states = reachable();

test('the states reached are all those of a session, with each count of failures', () => {
  const values = new Set([...states.values()].map(({ snapshot }) => JSON.stringify(snapshot.value)));
  expect([...values].sort()).toEqual([
    '{"session":{"access":"loggedIn","protection":"clear"}}',
    '{"session":{"access":{"login":"awaitingAcct"},"protection":"clear"}}',
    '{"session":{"access":{"login":"awaitingPass"},"protection":"clear"}}',
    '{"session":{"access":{"login":"awaitingUser"},"protection":"clear"}}',
  ]);
  expect(states.size).toBeGreaterThan(20);
});

test('in every state every command of RFC 959 gets a reply that its §5.4 allows', () => {
  const seen = new Set<string>();
  for (const { snapshot, path } of states.values()) {
    for (const verb of rfc959Verbs) {
      const good = goodArguments[verb];
      const lines = [
        verb,
        `${verb} `,
        ...(good === undefined ? [] : [`${verb} ${good}`]),
        ...badArguments.map((bad) => `${verb} ${bad}`),
      ];
      for (const line of lines) {
        const { replies } = ask(snapshot, line);
        expect(replies, `${[...path, line].join(' / ')} gets one reply`).toHaveLength(1);
        for (const { code } of replies) {
          const isAllowed = commandRow(verb).replies.includes(code);
          if (!isAllowed) seen.add(`${verb} ${code}`);
          expect(
            isAllowed || exceptions.includes(`${verb} ${code}`),
            `${[...path, line].join(' / ')} gets ${code}`,
          ).toBe(true);
        }
      }
    }
  }
  expect([...seen].sort()).toEqual([...exceptions].sort());
});

test('REIN of a delayed service gets 120 and then 220', () => {
  const { snapshot } = connectTo({ ...defaultSettings, profile: rfc959 });
  const delayed = ask(
    tell(snapshot, { type: 'configure', settings: { service: 'delayed' } }).snapshot,
    'REIN',
  );
  expect(delayed.replies.map(({ code }) => code)).toEqual([120]);
  expect(afterDelay(delayed.snapshot).replies.map(({ code }) => code)).toEqual([220]);
});
