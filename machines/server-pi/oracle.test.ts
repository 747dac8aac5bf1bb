import { expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { commandRow } from '../protocol/commands.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { rfc959Verbs, type Verb } from '../protocol/verbs.ts';
import { defaultSettings } from '../simulator/replay.ts';
import { type Asked, afterDelay, ask, connectTo, type ServerSnapshot, stateKey, tell } from './askServer.ts';
import type { ServerSettings } from './facts.ts';

// RFC 959 §5.4 lists the replies of each command, RFC 2228 §8.2 those of its own. The textbook server may give no others.

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
  AUTH: 'TLS',
  ADAT: 'AAAA',
  PBSZ: '0',
  PROT: 'P',
  MIC: 'AAAA',
  CONF: 'AAAA',
  ENC: 'AAAA',
};
const badArguments = ['Z', '\xe4\xff', ' ', 'x y z', '\0'];

/** The simulator stops at login, and says 502 to four commands of which §5.4 expects every server to have them. */
const exceptions = ['PORT 502', 'STOR 502', 'STOU 502', 'RETR 502'];

/** The commands of RFC 2228. Its §8.2 adds to their lists: "any security command can" give these. */
const securityVerbs = ['AUTH', 'ADAT', 'PBSZ', 'PROT', 'CCC', 'MIC', 'CONF', 'ENC'] as const;
const ofAnySecurityVerb: readonly ReplyCode[] = [500, 501, 502, 533, 421];

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

/** What a move leads to: a line, and after 234 the handshake of TLS. */
function moved(snapshot: ServerSnapshot, move: string): Asked {
  const asked = ask(snapshot, move);
  return asked.snapshot.hasTag('negotiating') ? tell(asked.snapshot, { type: 'handshakeDone' }) : asked;
}

type Reached = ReadonlyMap<string, { snapshot: ServerSnapshot; path: readonly string[] }>;
/** Every state between greeting and close, by a shortest way of lines to it; a key tells which are the same. */
function reachable(
  settings: Partial<ServerSettings>,
  moves: readonly string[],
  keyOf: (snapshot: ServerSnapshot) => string,
): Reached {
  const { snapshot } = connectTo({ ...defaultSettings, ...settings, profile: rfc959 });
  const found = new Map([[keyOf(snapshot), { snapshot, path: [] as readonly string[] }]]);
  for (const { snapshot, path } of found.values()) {
    for (const move of moves) {
      const next = moved(snapshot, move);
      const key = keyOf(next.snapshot);
      if (!next.isClosed && !found.has(key))
        found.set(key, { snapshot: next.snapshot, path: [...path, move] });
    }
  }
  return found;
}

const states = reachable({}, moves, stateKey);
/** The failures, which the states above count, are left out here; whether PBSZ has come matters. */
const tlsKey = ({ value, context: { username, parameters } }: ServerSnapshot) =>
  JSON.stringify([value, username, parameters.PBSZ === undefined]);
const reachableWith = (tls: 'offered' | 'required') =>
  reachable({ tls }, [...moves, 'AUTH TLS', 'PBSZ 0', 'CCC'], tlsKey);
const underTls = reachableWith('offered');
const valuesOf = (reached: Reached) =>
  [...new Set([...reached.values()].map(({ snapshot }) => JSON.stringify(snapshot.value)))].sort();
const inClear = [
  '{"session":{"access":"loggedIn","protection":"clear"}}',
  '{"session":{"access":{"login":"awaitingAcct"},"protection":"clear"}}',
  '{"session":{"access":{"login":"awaitingPass"},"protection":"clear"}}',
  '{"session":{"access":{"login":"awaitingUser"},"protection":"clear"}}',
];

test('the states reached are all those of a session, with each count of failures', () => {
  expect(valuesOf(states)).toEqual(inClear);
  expect(states.size).toBeGreaterThan(20);
});

test('with TLS they are the same again under protection', () => {
  const both = inClear.flatMap((value) => [value, value.replace('clear', 'protected')]);
  expect(valuesOf(underTls)).toEqual(both.sort());
  expect(underTls.size).toBeGreaterThan(40);
});

/** The codes beyond its list that a command gets anywhere, as `VERB code`. */
function beyondTheLists(
  reached: Reached,
  verbs: readonly Verb[],
  allowed: readonly ReplyCode[] = [],
): string[] {
  const seen = new Set<string>();
  for (const { snapshot, path } of reached.values()) {
    for (const verb of verbs) {
      const listed = new Set([...commandRow(verb).replies, ...allowed]);
      const good = goodArguments[verb];
      const lines = [
        verb,
        `${verb} `,
        ...(good === undefined ? [] : [`${verb} ${good}`]),
        ...badArguments.map((bad) => `${verb} ${bad}`),
      ];
      for (const line of lines) {
        const { replies } = ask(snapshot, line);
        if (replies.length !== 1) seen.add(`${[...path, line].join(' / ')} gets ${replies.length} replies`);
        for (const { code } of replies) if (!listed.has(code)) seen.add(`${verb} ${code}`);
      }
    }
  }
  return [...seen].sort();
}

test('in every state every command of RFC 959 gets a reply that its §5.4 allows', () => {
  expect(beyondTheLists(states, rfc959Verbs)).toEqual([...exceptions].sort());
});

test('under TLS, and in clear where it is offered, they get no others', () => {
  expect(beyondTheLists(underTls, rfc959Verbs)).toEqual([...exceptions].sort());
});

test('in every state every command of RFC 2228 gets a reply that its §8.2 allows', () => {
  expect(beyondTheLists(underTls, securityVerbs, ofAnySecurityVerb)).toEqual([]);
});

test('where TLS is required, the only other one is 534 to the login in clear, as machines/README.md tells', () => {
  const required = reachableWith('required');
  const inTheWay = ['ACCT 534', 'PASS 534', 'USER 534'];
  expect(beyondTheLists(required, rfc959Verbs)).toEqual([...exceptions, ...inTheWay].sort());
  expect(beyondTheLists(required, securityVerbs, ofAnySecurityVerb)).toEqual([]);
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
