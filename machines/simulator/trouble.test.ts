import { describe, expect, test } from 'vitest';
import { pyftpdlib } from '../profiles/pyftpdlib.ts';
import { rfc959 } from '../profiles/rfc959.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { setupFor } from './defaults.ts';
import type { Message, Settings } from './record.ts';
import { replay } from './replay.ts';
import { Session } from './session.ts';

/** A session of this server that is connected, and in which lines have been typed one after the other. */
function typed(lines: readonly string[], settings: Partial<Settings> = {}, profile: ServerProfile = rfc959) {
  const session = new Session(setupFor(profile, settings));
  session.perform({ type: 'connect' });
  session.settle();
  for (const line of lines) {
    session.perform({ type: 'lines', lines: [line] });
    session.settle();
  }
  return session;
}
const codesOf = ({ record }: Session) => record.messages.flatMap(({ reply }) => reply?.code ?? []);
const kindsOf = ({ record }: Session) => record.messages.map(({ from, kind }) => `${from} ${kind}`);
const stateOf = ({ record }: Session) => record.moments.at(-1)?.after;
const last = ({ record }: Session): Message | undefined => record.messages.at(-1);

describe('jitter', () => {
  const settings = { jitter: 300, latency: 100 } as const;
  const lines = ['USER alice', 'PASS s3cret', 'PWD'];

  test('is chance that the seed decides: the same seed gives the same record', () => {
    expect(typed(lines, settings).record).toEqual(typed(lines, settings).record);
    const times = ({ record }: Session) => record.messages.map(({ arrivesAt }) => arrivesAt);
    expect(times(typed(lines, { ...settings, seed: 2 }))).not.toEqual(times(typed(lines, settings)));
  });

  test('makes a message later by no more than it says', () => {
    const { messages } = typed(lines, settings).record;
    const took = messages.map(({ sentAt, arrivesAt }) => arrivesAt - sentAt);
    expect(took.every((time) => time >= 100 && time <= 400)).toBe(true);
    expect(new Set(took).size).toBeGreaterThan(3);
  });

  test('lets nothing overtake', () => {
    const session = typed([], { ...settings, pipelines: true });
    session.perform({ type: 'lines', lines: Array.from({ length: 20 }, () => 'NOOP') });
    session.settle();
    const sent = session.record.messages.filter(({ from }) => from === 'user-PI');
    expect(sent.map(({ arrivesAt }) => arrivesAt)).toEqual(
      sent.map(({ arrivesAt }) => arrivesAt).sort((a, b) => a - b),
    );
  });
});

describe('replies in two segments', () => {
  test('are a part and then the rest, and the client moves on when it has both', () => {
    const session = typed([], { splitReplies: true });
    session.perform({ type: 'lines', lines: ['USER alice'] });
    for (let i = 0; i < 2; i++) session.step(); // the command arrives, the part arrives
    expect(stateOf(session)?.userPi).toBe('user-PI.dialogue.exchange.login.userSent');
    session.settle();
    expect(stateOf(session)?.userPi).toBe('user-PI.dialogue.exchange.login.passwordNeeded');
    const [command, part, rest] = session.record.messages.slice(-3);
    expect([command?.kind, part?.kind, rest?.kind]).toEqual(['command', 'part', 'reply']);
    expect([part?.answers, rest?.answers]).toEqual([command?.id, command?.id]);
    expect([part?.reply, rest?.reply?.code]).toEqual([undefined, 331]);
    expect(`${part?.bytes}${rest?.bytes}`).toBe('331 User name okay, need password.\r\n');
  });

  test('may have their break in the middle of several lines', () => {
    const session = typed(['USER alice', 'PASS s3cret', 'STAT', 'PWD'], { splitReplies: true });
    expect(codesOf(session)).toEqual([220, 331, 230, 211, 257]);
    expect(stateOf(session)?.userPi).toBe('user-PI.dialogue.begin');
  });
});

describe('a cut in the middle of a reply', () => {
  test.each([
    ['network', ['server-PI part', 'user-PI reset', 'server-PI reset']],
    ['server', ['server-PI part', 'server-PI close']],
  ] as const)('by the %s: the client gets half a reply, and no more', (cut, kinds) => {
    const session = typed(['USER alice'], { cut: 'nobody' });
    session.perform({ type: 'configure', settings: { cut } });
    session.perform({ type: 'lines', lines: ['PASS s3cret', 'PWD'] });
    session.settle();
    expect(kindsOf(session).slice(5)).toEqual(kinds);
    expect(codesOf(session)).toEqual([220, 331]);
    const part = session.record.messages[5];
    expect('230 User logged in, proceed.\r\n'.startsWith(part?.bytes ?? 'x')).toBe(true);
    expect(stateOf(session)).toMatchObject({
      userPi: 'user-PI.dialogue.ended',
      serverPi: 'server-PI.closed',
      connection: 'closed',
      waiting: ['PWD'],
    });
  });

  test('happens once: a new connection is whole, and what waits is sent then', () => {
    const session = typed([], { latency: 50 });
    session.perform({ type: 'configure', settings: { cut: 'network' } });
    session.perform({ type: 'lines', lines: ['USER alice', 'USER bob'] });
    session.settle();
    expect(stateOf(session)?.settings.cut).toBe('nobody');
    session.perform({ type: 'connect' });
    session.settle();
    expect(codesOf(session)).toEqual([220, 220, 331]);
    expect(stateOf(session)?.username).toBe('bob');
  });
});

describe('a cut', () => {
  test('loses what is under way, both ways', () => {
    const session = typed([], { pipelines: true });
    session.perform({ type: 'lines', lines: ['NOOP'] });
    session.step(); // it has arrived, and its reply is under way
    session.perform({ type: 'lines', lines: ['SYST'] });
    session.perform({ type: 'cut', by: 'network' });
    const cutIn = session.record.moments.length - 1;
    session.settle();
    expect(
      session.record.messages
        .slice(3)
        .map(({ from, kind, isLost, lostIn, arrivedIn }) => [
          ...[`${from} ${kind}`, isLost === true, lostIn, arrivedIn !== undefined],
        ]),
    ).toEqual([
      ['server-PI reply', true, cutIn, false],
      ['user-PI command', true, cutIn, false],
      ['user-PI reset', false, undefined, true],
      ['server-PI reset', false, undefined, true],
    ]);
    expect(codesOf(session)).toEqual([220, 200]); // sent, but not heard
    expect(stateOf(session)).toMatchObject({
      userPi: 'user-PI.dialogue.ended',
      serverPi: 'server-PI.closed',
    });
  });

  test('by the server closes: its process ends, so it hears no line any more', () => {
    const session = typed(['USER alice']);
    session.perform({ type: 'cut', by: 'server' });
    expect(stateOf(session)).toMatchObject({ serverPi: 'server-PI.closed', connection: 'closing' });
    session.settle();
    expect(last(session)).toMatchObject({ from: 'server-PI', kind: 'close' });
    expect(stateOf(session)).toMatchObject({ userPi: 'user-PI.dialogue.ended', connection: 'closed' });
  });

  test('of no connection does nothing', () => {
    const session = typed(['QUIT']);
    const { messages } = session.record;
    session.perform({ type: 'cut', by: 'network' });
    session.settle();
    expect(session.record.messages).toEqual(messages);
    expect(stateOf(session)?.connection).toBe('closed');
  });

  test('drops a reply that the server kept back', () => {
    const session = typed(['USER alice'], {}, vsftpd);
    session.perform({ type: 'lines', lines: ['PASS wrong'] });
    session.step(); // it has arrived, and the reply is kept back for a second at least
    session.perform({ type: 'cut', by: 'network' });
    session.settle();
    expect(codesOf(session)).toEqual([220, 331]);
    expect(last(session)?.kind).toBe('reset');
  });
});

describe('a client that does not wait for replies', () => {
  test('gets one reply for each line, in their order', () => {
    const session = typed([], { pipelines: true });
    session.perform({ type: 'lines', lines: ['USER alice', 'PASS s3cret', 'PWD', 'QUIT', 'NOOP'] });
    session.settle();
    expect(codesOf(session)).toEqual([220, 331, 230, 257, 221]); // nothing after QUIT
    expect(session.now).toBe(1600);
  });

  test('breaks the handshake of TLS when it sends on in clear', () => {
    const session = typed([], { pipelines: true, tls: 'offered' });
    session.perform({ type: 'lines', lines: ['AUTH TLS', 'USER alice', 'PASS s3cret'] });
    session.settle();
    expect(codesOf(session)).toEqual([220, 234]);
    expect(stateOf(session)).toMatchObject({
      userPi: 'user-PI.dialogue.ended',
      serverPi: 'server-PI.closed',
      username: '',
    });
  });
});

describe('120 for a greeting', () => {
  const delayed = { service: 'delayed', serviceDelay: 60_000 } as const;

  test('is not taken by a client that follows RFC 959: it sends after 220', () => {
    const session = new Session(setupFor(rfc959, delayed));
    session.perform({ type: 'connect' });
    session.perform({ type: 'lines', lines: ['USER alice', 'PASS s3cret'] });
    session.settle();
    expect(codesOf(session)).toEqual([120, 220, 331, 230]);
    expect(session.record.messages[3]?.sentAt).toBeGreaterThan(60_000);
  });

  test('is taken by a client that does so: it takes each reply for that to another line', () => {
    const session = new Session(setupFor(rfc959, { ...delayed, takes120: true }));
    session.perform({ type: 'connect' });
    session.perform({ type: 'lines', lines: ['USER alice', 'PASS s3cret'] });
    session.settle();
    const { messages } = session.record;
    expect(messages.map(({ reply, bytes }) => reply?.code ?? bytes.trim())).toEqual([
      ...['', 120, 'USER alice', 220, 331, 'PASS s3cret', 230],
    ]);
    expect(messages[2]?.sentAt).toBe(800);
  });
});

describe('a client that ends its lines with LF alone', () => {
  test('is understood by most servers', () => {
    const session = typed(['USER alice', 'PASS s3cret'], { lineEnd: 'LF' });
    expect(session.record.messages[2]?.bytes).toBe('USER alice\n');
    expect(codesOf(session)).toEqual([220, 331, 230]);
  });

  test('is not understood by one that waits for CR LF; the next line that has it takes all along', () => {
    const session = typed(['NOOP'], { lineEnd: 'LF' }, pyftpdlib);
    expect(codesOf(session)).toEqual([220]);
    session.perform({ type: 'configure', settings: { lineEnd: 'CR LF' } });
    session.perform({ type: 'lines', lines: ['SYST'] });
    session.settle();
    expect(codesOf(session)).toHaveLength(2);
    expect(codesOf(session)[1]).toBeGreaterThanOrEqual(500);
  });
});

describe('what does not belong into a line', () => {
  const login = ['USER alice', 'PASS s3cret'];
  test.each<[Settings['spoils'], string, ServerProfile, readonly number[]]>([
    ['nothing', 'is harmless', rfc959, [220, 331, 230]],
    ['NUL', 'makes another name and another password', rfc959, [220, 331, 530]],
    ['8-bit', 'is no character of RFC 959 §5.3.2', rfc959, [220, 501, 503]],
    ['Telnet', 'is taken out (RFC 854)', rfc959, [220, 331, 230]],
    ['length', 'is too much', rfc959, [220, 500, 500]],
    ['NUL', 'makes another name and another password', vsftpd, [220, 331, 530]],
    ['8-bit', 'makes another name and another password', vsftpd, [220, 331, 530]],
    ['Telnet', 'makes another verb', vsftpd, [220, 530, 530]],
    ['length', 'is too much, and the server closes', vsftpd, [220, 500]],
  ])('%s %s: $2.id', (spoils, _, profile, codes) => {
    expect(codesOf(typed(login, { spoils }, profile))).toEqual(codes);
  });

  test('is in the bytes that travel, not in the line that was typed', () => {
    const session = typed([], { spoils: 'NUL' });
    session.perform({ type: 'lines', lines: ['USER alice', 'NOOP'] });
    expect(last(session)?.bytes).toBe('USER alice\0\r\n');
    expect(stateOf(session)?.waiting).toEqual(['NOOP']);
  });
});

describe('what an administrator sets', () => {
  test('a banner is said as it is, also where it has braces', () => {
    const session = ['S: 220-Ask {our} friends.', 'S: 220 Service ready for new user.'];
    expect(replay(session, setupFor(rfc959, { banner: ['Ask {our} friends.'] }))).toEqual(session);
  });

  test('a banner makes the greeting one of several lines, which the client understands', () => {
    const session = [
      'S: 220-Welcome.',
      'S: 220-Closed on Sundays.',
      'S: 220 Service ready for new user.',
      'C: USER alice',
      'S: 331 User name okay, need password.',
    ];
    expect(replay(session, setupFor(rfc959, { banner: ['Welcome.', 'Closed on Sundays.'] }))).toEqual(
      session,
    );
  });

  test('as many clients as may be: one more gets 421, and one that comes when another has gone gets in', () => {
    const session = typed([], { maxClients: 3, otherClients: 3 });
    expect(codesOf(session)).toEqual([421]);
    expect(stateOf(session)?.connection).toBe('closed');
    session.perform({ type: 'configure', settings: { otherClients: 2 } });
    session.perform({ type: 'connect' });
    session.settle();
    expect(codesOf(session)).toEqual([421, 220]);
  });

  test('the time for the login counts from the connection, whatever is sent meanwhile', () => {
    const session = typed(['USER alice', 'NOOP'], { loginLimit: 60_000, idleLimit: 300_000 });
    session.perform({ type: 'waitForTimeout' });
    expect(session.now).toBe(400 + 60_000);
    session.settle();
    expect(codesOf(session)).toEqual([220, 331, 200, 421]);
    expect(stateOf(session)?.connection).toBe('closed');
  });

  test('who is logged in has all the time that the idle limit leaves', () => {
    const settings = { loginLimit: 60_000, idleLimit: 300_000 };
    const session = typed(['USER alice', 'PASS s3cret'], settings);
    session.perform({ type: 'waitForTimeout' });
    session.settle();
    const command = session.record.messages.filter(({ kind }) => kind === 'command').at(-1);
    expect(last(session)?.sentAt).toBe((command?.arrivesAt ?? 0) + 300_000);
  });

  test('where the idle limit counts no longer, the login has its time all the same', () => {
    const session = typed(['USER alice'], { loginLimit: 60_000, idleLimit: 5_000 }, pyftpdlib);
    session.perform({ type: 'waitForTimeout' });
    session.settle();
    expect(last(session)).toMatchObject({ kind: 'close' });
    expect(session.now).toBeGreaterThanOrEqual(60_000);
  });

  test('without an idle limit nobody is thrown out', () => {
    const session = typed(['USER alice'], { idleLimit: 0 });
    const { now } = session;
    session.perform({ type: 'waitForTimeout' });
    session.settle();
    expect(session.now).toBe(now);
    expect(stateOf(session)?.connection).toBe('open');
  });
});

describe('TLS', () => {
  const tls = { tls: 'offered' } as const;

  test('is agreed in three flights, each of which takes the latency', () => {
    const session = typed(['AUTH TLS'], tls);
    const flights = session.record.messages.filter(({ kind }) => kind === 'handshake');
    expect(
      flights.map(({ from, sentAt, arrivesAt, handshake }) => [from, sentAt, arrivesAt, handshake]),
    ).toEqual([
      ['user-PI', 1600, 2000, { says: 'ClientHello', length: 517 }],
      ['server-PI', 2000, 2400, { says: 'ServerHello, certificate, Finished', length: 1417 }],
      ['user-PI', 2400, 2800, { says: 'Finished', length: 80 }],
    ]);
    expect(stateOf(session)).toMatchObject({
      userProtection: 'user-PI.protection.protected',
      serverProtection: 'server-PI.session.protection.protected',
    });
  });

  test('protects what is sent after it, and nothing before', () => {
    const session = typed(['NOOP', 'AUTH TLS', 'USER alice'], tls);
    const said = session.record.messages.filter(({ bytes }) => bytes !== '');
    expect(said.map(({ bytes, isProtected }) => [bytes.slice(0, 4), isProtected === true])).toEqual([
      ...[
        ['220 ', false],
        ['NOOP', false],
        ['200 ', false],
        ['AUTH', false],
        ['234 ', false],
      ],
      ...[
        ['USER', true],
        ['331 ', true],
      ],
    ]);
  });

  test('makes lines wait that are typed during the handshake', () => {
    const session = typed([], tls);
    session.perform({ type: 'lines', lines: ['AUTH TLS'] });
    for (let i = 0; i < 3; i++) session.step(); // AUTH, 234 and ClientHello have arrived
    session.perform({ type: 'lines', lines: ['USER alice'] });
    expect(stateOf(session)).toMatchObject({
      userProtection: 'user-PI.protection.negotiating',
      waiting: ['USER alice'],
    });
    session.settle();
    expect(codesOf(session)).toEqual([220, 234, 331]);
    expect(last(session)?.isProtected).toBe(true);
  });

  test('ends with CCC: its reply is protected still, and what follows is in clear', () => {
    const session = typed(['AUTH TLS', 'USER alice', 'PASS s3cret', 'CCC', 'PWD'], tls);
    const said = session.record.messages.filter(({ bytes }) => bytes !== '').slice(-4);
    expect(said.map(({ bytes, isProtected }) => [bytes.slice(0, 4).trim(), isProtected === true])).toEqual([
      ...[
        ['CCC', true],
        ['200', true],
        ['PWD', false],
        ['257', false],
      ],
    ]);
    expect(stateOf(session)).toMatchObject({
      userProtection: 'user-PI.protection.clear',
      serverProtection: 'server-PI.session.protection.clear',
    });
  });

  test('ends at either end when that knows it: a line that leaves before 200 is in is protected', () => {
    const session = typed(['AUTH TLS', 'USER alice', 'PASS s3cret'], tls);
    session.perform({ type: 'lines', lines: ['CCC'] });
    session.step(); // CCC has arrived, and 200 is under way
    session.perform({ type: 'bytes', bytes: 'NOOP\r\n' });
    expect(last(session)).toMatchObject({ bytes: 'NOOP\r\n', isProtected: true });
  });

  test('begins anew with a new connection', () => {
    const session = typed(['AUTH TLS'], tls);
    session.perform({ type: 'disconnect' });
    session.perform({ type: 'connect' });
    session.settle();
    expect(last(session)?.isProtected).toBeUndefined();
    expect(stateOf(session)).toMatchObject({
      userProtection: 'user-PI.protection.clear',
      serverProtection: 'server-PI.session.protection.clear',
    });
  });

  test('is cut in the middle of its handshake as anything else', () => {
    const session = typed([], tls);
    session.perform({ type: 'lines', lines: ['AUTH TLS', 'USER alice'] });
    for (let i = 0; i < 3; i++) session.step();
    session.perform({ type: 'cut', by: 'network' });
    session.settle();
    expect(
      session.record.messages.filter(({ isLost }) => isLost).map(({ handshake }) => handshake?.says),
    ).toEqual(['ServerHello, certificate, Finished']);
    expect(stateOf(session)).toMatchObject({ connection: 'closed', waiting: ['USER alice'] });
    session.perform({ type: 'connect' });
    session.settle();
    expect(codesOf(session)).toEqual([220, 234, 220, 331]);
  });
});
