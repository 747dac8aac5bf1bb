import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadProfile, profileIds } from '../profiles/profiles.ts';
import { rfc959 } from '../profiles/rfc959.ts';
import { serverSettingsFor, settingsFor } from '../simulator/defaults.ts';
import { ExperiencedServerPi } from '../simulator/experiencedServerPi.ts';
import { type RunningServerPi, serverPiActor } from '../simulator/runningServerPi.ts';
import { createVirtualClock } from '../simulator/virtualClock.ts';
import { ask, connectTo } from './askServer.ts';
import { Experience } from './experience.ts';
import { defaultParameters, nobodyElse, simulatedSurroundings } from './facts.ts';
import type { ServerPiEmitted, ServerPiEvent, ServerPiInput } from './serverPiMachine.ts';

const lines = [
  ...['USER alice', 'USER bob', 'USER guest', 'USER carol', 'USER anonymous', 'USER mallory', 'USER nobody'],
  ...['PASS s3cret', 'PASS opensesame', 'PASS wrong', 'PASS', 'ACCT physics', 'ACCT', 'USER', ''],
  ...[
    'REIN',
    'QUIT',
    'NOOP',
    'FEAT',
    'STAT',
    'TYPE I',
    'TYPE A',
    'SYST',
    'AUTH TLS',
    'PBSZ 0',
    'PROT P',
    'CCC',
  ],
  ...['OPTS UTF8 ON', 'SITE IDLE 60', 'LIST', 'nonsense', 'x'.repeat(9000)],
];
const crowd = fc.record({
  clients: fc.nat(3),
  fromAddress: fc.nat(3),
  loggedIn: fc.nat(3),
  loggedInFromAddress: fc.nat(3),
});
const event: fc.Arbitrary<ServerPiEvent> = fc.oneof(
  {
    weight: 20,
    arbitrary: fc.record(
      {
        type: fc.constant('line'),
        line: fc.constantFrom(...lines),
        crowd: fc.oneof(crowd, fc.constant(nobodyElse)),
      },
      { requiredKeys: ['type', 'line'] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'idleTimeout' }, { type: 'loginTimeout' }) },
  { weight: 3, arbitrary: fc.constantFrom({ type: 'handshakeDone' }, { type: 'handshakeFailed' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'connectionClosed' }) },
  { weight: 1, arbitrary: fc.constant({ type: 'configure', settings: { anonymous: true } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'configure', settings: { service: 'delayed' } }) },
) as fc.Arbitrary<ServerPiEvent>;

/** What a server-PI does in a session, and how it stands after each event. Time passes after each. */
function course(
  start: (
    clock: ReturnType<typeof createVirtualClock>,
    say: (said: ServerPiEmitted) => void,
  ) => RunningServerPi,
  events: readonly ServerPiEvent[],
) {
  const clock = createVirtualClock();
  const happened: unknown[] = [];
  const serverPi = start(clock, (said) => happened.push(said));
  for (const event of events) {
    if (serverPi.snapshot.status === 'active') serverPi.send(event);
    const { value, status, context } = serverPi.snapshot;
    const { username, failures, isLoggedIn, isProtected, parameters, idleLimit } = context;
    happened.push({ value, status, username, failures, isLoggedIn, isProtected, parameters, idleLimit });
    while (clock.nextAt() !== undefined) clock.fireNext();
  }
  return happened;
}

const surroundings = { ...simulatedSurroundings, clientPort: 1234, time: '23:59', port: 2121 };

describe.for(profileIds)('%s', async (id) => {
  const profile = await loadProfile(id);
  const settings = settingsFor(profile, { tls: 'offered', anonymous: true, maxClients: 2, maxPerAddress: 2 });
  const input: ServerPiInput = { ...settings, profile };

  test('does out of experience what it does as an actor', () => {
    const experience = new Experience(input);
    const isSame = (opened: ServerPiEvent, events: readonly ServerPiEvent[]) => {
      const all = [opened, ...events];
      const experienced = course(
        (clock, say) => new ExperiencedServerPi(experience, surroundings, clock, say),
        all,
      );
      expect(experienced).toEqual(
        course((clock, say) => serverPiActor({ ...input, surroundings }, clock, say), all),
      );
    };
    const opened = fc.record({ type: fc.constant('opened' as const), crowd });
    fc.assert(fc.property(opened, fc.array(event, { maxLength: 12 }), isSame), { numRuns: 60 });
    expect(experience.size).toBeGreaterThan(20);
  });
});

const input: ServerPiInput = { ...settingsFor(rfc959), profile: rfc959 };
const noClock = createVirtualClock();
/** Lets a new server-PI take lines, and gives the replies. */
function talk(experience: Experience, ...lines: readonly string[]): number[] {
  const codes: number[] = [];
  const serverPi = new ExperiencedServerPi(experience, undefined, noClock, (said) => {
    if (said.type === 'replies') codes.push(...said.replies.map(({ code }) => code));
  });
  serverPi.send({ type: 'opened', crowd: nobodyElse });
  for (const line of lines) serverPi.send({ type: 'line', line });
  return codes;
}

test('what has happened once is not worked out again', () => {
  const experience = new Experience(input);
  expect(talk(experience, 'USER alice', 'PASS s3cret', 'NOOP', 'NOOP', 'QUIT')).toEqual([
    220, 331, 230, 200, 200, 221,
  ]);
  const { size } = experience;
  expect(talk(experience, 'USER alice', 'PASS s3cret', 'NOOP', 'NOOP', 'NOOP', 'QUIT')).toHaveLength(7);
  expect(experience.size).toBe(size);
});

test('what differs in one thing only is not the same', () => {
  const experience = new Experience(input);
  const wrong = ['USER bob', 'PASS s3cret'];
  expect(talk(experience, ...wrong, ...wrong, ...wrong)).toEqual([220, 331, 530, 331, 530, 331, 421]);
  expect(talk(experience, ...wrong, 'USER bob', 'PASS hunter2')).toEqual([220, 331, 530, 331, 230]);
});

test('a delay passes on the clock, and no more where the client is gone', () => {
  const delayed: ServerPiInput = { ...input, service: 'delayed', serviceDelay: 1000 };
  const experience = new Experience(delayed);
  const opened = { type: 'opened' } as const;
  const greeted = (events: readonly ServerPiEvent[]) => {
    const clock = createVirtualClock();
    const codes: number[] = [];
    const serverPi = new ExperiencedServerPi(experience, undefined, clock, (said) => {
      if (said.type === 'replies') codes.push(...said.replies.map(({ code }) => code));
    });
    for (const event of events) serverPi.send(event);
    while (clock.nextAt() !== undefined) clock.fireNext();
    return [...codes, clock.now()];
  };
  expect(greeted([opened])).toEqual([120, 220, 1000]);
  expect(greeted([opened, { type: 'connectionClosed' }])).toEqual([120, 0]);
});

test('a crowd that is not told is not the same as nobody', () => {
  const counting: ServerPiInput = {
    ...input,
    maxClients: 9,
    profile: { ...rfc959, policy: { ...rfc959.policy, limitsCounted: 'at login' } },
  };
  const experience = new Experience(counting);
  const crowdAfter = (event: ServerPiEvent) => {
    const serverPi = new ExperiencedServerPi(experience, undefined, noClock, () => {});
    serverPi.send({ type: 'opened', crowd: { ...nobodyElse, loggedIn: 2 } });
    serverPi.send(event);
    return serverPi.snapshot.context.crowd.loggedIn;
  };
  expect(crowdAfter({ type: 'line', line: 'NOOP', crowd: nobodyElse })).toBe(0);
  expect(crowdAfter({ type: 'line', line: 'NOOP' })).toBe(2);
});

test('nothing is remembered that could be a secret', () => {
  const experience = new Experience(input);
  talk(experience, 'USER alice');
  const { size } = experience;
  expect(talk(experience, 'USER alice', 'PASS my own', 'my own', 'USER my own', 'NOOP')).toEqual([
    220, 331, 530, 500, 331, 200,
  ]);
  // After a wrong password things stand as they can at any time; that is all that may be known.
  expect(experience.size).toBe(size);
});

test('when there is too much to remember, all is forgotten and learned again', () => {
  const crowded: ServerPiInput = { ...input, maxClients: 100_000 };
  const experience = new Experience(crowded);
  for (let clients = 0; clients < 12_000; clients++) {
    const serverPi = new ExperiencedServerPi(experience, undefined, noClock, () => {});
    serverPi.send({ type: 'opened', crowd: { ...nobodyElse, clients } });
  }
  expect(experience.size).toBeLessThan(6_000);
  expect(talk(experience, 'USER alice', 'PASS s3cret')).toEqual([220, 331, 230]);
});

test('what is said while it is at work comes to it afterwards', () => {
  const codes: number[] = [];
  const serverPi = new ExperiencedServerPi(new Experience(input), undefined, noClock, (said) => {
    if (said.type !== 'replies') return;
    codes.push(...said.replies.map(({ code }) => code));
    if (codes.length === 1) serverPi.send({ type: 'line', line: 'NOOP' });
    codes.push(0);
  });
  serverPi.send({ type: 'opened' });
  expect(codes).toEqual([220, 0, 200, 0]);
});

test.each(profileIds)('%s keeps nothing of what its client makes up', async (id) => {
  const profile = await loadProfile(id);
  const login = ['USER alice', 'PASS s3cret'];
  const madeUp = ['OPTS', 'SITE', 'CLNT', 'XYZ'].flatMap((verb) => [1, 2, 3].map((i) => `${verb} A${i} x`));
  const { snapshot } = [...login, ...madeUp].reduce(
    ({ snapshot }, line) => ask(snapshot, line),
    connectTo({ ...serverSettingsFor(profile), profile }),
  );
  expect(snapshot.matches({ session: { access: 'loggedIn' } })).toBe(true);
  expect(snapshot.context.parameters).toEqual(defaultParameters);
});
