import { describe, expect, test } from 'vitest';
import { vsftpd } from '../profiles/vsftpd.ts';
import { endOf } from './record.ts';
import { defaultSettings, defaultSetup, play, replay } from './replay.ts';
import { Session } from './session.ts';

const greeting = 'S: 220 Service ready for new user.';

/** Each is a whole session with the textbook server, as it goes. */
const sessions: Readonly<Record<string, readonly string[]>> = {
  'a login with name and password': [
    greeting,
    'C: USER alice',
    'S: 331 User name okay, need password.',
    'C: PASS s3cret',
    'S: 230 User logged in, proceed.',
    'C: PWD',
    'S: 257 "/home/alice" is the current directory.',
    'C: QUIT',
    'S: 221 Service closing control connection.',
    'S: (closed)',
  ],
  'PASS before USER is a bad sequence': [
    greeting,
    'C: PASS s3cret',
    'S: 503 Bad sequence of commands: USER comes first.',
  ],
  'another command between USER and PASS breaks the sequence': [
    greeting,
    'C: USER alice',
    'S: 331 User name okay, need password.',
    'C: NOOP',
    'S: 200 Command okay.',
    'C: PASS s3cret',
    'S: 503 Bad sequence of commands: USER comes first.',
  ],
  'a wrong password leaves the login where it began': [
    greeting,
    'C: USER alice',
    'S: 331 User name okay, need password.',
    'C: PASS hunter2',
    'S: 530 Not logged in.',
    'C: PASS s3cret',
    'S: 503 Bad sequence of commands: USER comes first.',
  ],
  'the third wrong password closes the connection': [
    greeting,
    ...['C: USER alice', 'S: 331 User name okay, need password.', 'C: PASS x', 'S: 530 Not logged in.'],
    ...['C: USER bob', 'S: 331 User name okay, need password.', 'C: PASS x', 'S: 530 Not logged in.'],
    ...['C: USER nobody', 'S: 331 User name okay, need password.', 'C: PASS x'],
    'S: 421 Too many wrong passwords, closing control connection.',
    'S: (closed)',
  ],
  'a password, then an account': [
    greeting,
    'C: ACCT physics',
    'S: 503 Bad sequence of commands: no account was asked for.',
    'C: USER carol',
    'S: 331 User name okay, need password.',
    'C: PASS opensesame',
    'S: 332 Need account for login.',
    'C: NOOP',
    'S: 200 Command okay.',
    'C: ACCT physics',
    'S: 230 User logged in, proceed.',
    'C: ACCT physics',
    'S: 202 Account not needed, superfluous at this site.',
  ],
  'a user without a password': [
    greeting,
    'C: USER guest',
    'S: 230 User logged in, proceed.',
    'C: PASS s3cret',
    'S: 202 Password not needed, superfluous at this site.',
  ],
  'a user who is refused, and USER that logs out': [
    greeting,
    'C: USER alice',
    'S: 331 User name okay, need password.',
    'C: PASS s3cret',
    'S: 230 User logged in, proceed.',
    'C: USER mallory',
    'S: 530 Not logged in: this user is refused.',
    'C: PWD',
    'S: 550 No current directory: not logged in.',
  ],
  'a service that becomes unavailable': [
    greeting,
    'C: (unavailable)',
    'C: NOOP',
    'S: 421 Service not available, closing control connection.',
    'S: (closed)',
  ],
  'an idle session, and a new connection after it': [
    greeting,
    'C: (wait)',
    'S: 421 Idle too long, closing control connection.',
    'S: (closed)',
    'C: (connect)',
    greeting,
  ],
  'what is no command': [
    greeting,
    'C: ',
    'S: 500 Syntax error, no command in this line.',
    'C: XYZZY',
    'S: 500 Syntax error, command unrecognized.',
    'C: FEAT',
    'S: 500 Syntax error, command unrecognized.',
    'C: QUIT now',
    'S: 500 Syntax error: QUIT takes no argument.',
  ],
  'the commands of RFC 959 that need a login, and those beyond the login': [
    greeting,
    'C: LIST',
    'S: 530 Not logged in.',
    'C: USER guest',
    'S: 230 User logged in, proceed.',
    'C: LIST',
    'S: 502 Command not implemented.',
    'C: TYPE E',
    'S: 504 Command not implemented for that parameter.',
    'C: TYPE',
    'S: 501 Syntax error: TYPE needs an argument.',
    'C: TYPE Z',
    'S: 501 Syntax error in the argument of TYPE.',
    'C: ALLO 100',
    'S: 202 No storage allocation necessary, superfluous at this site.',
    'C: TYPE I',
    'S: 200 Command okay.',
    'C: STAT',
    'S: 211-Status of this server:',
    'S:  Logged in as guest',
    'S:  TYPE I, MODE S, STRU F',
    'S: 211 End of status.',
    'C: USER ä',
    'S: 501 Syntax error in the argument of USER.',
    'C: PWD',
    'S: 257 "/pub" is the current directory.',
    'C: HELP PASS',
    'S: 214 Syntax: PASS SP password',
  ],
};

describe('the textbook server', () => {
  test.each(Object.entries(sessions))('%s', (_, session) => {
    expect(replay(session)).toEqual(session);
  });

  test('a delayed service greets with 120, and with 220 when it is ready', () => {
    const settings = { ...defaultSettings, service: 'delayed' } as const;
    expect(replay(['C: REIN'], { settings })).toEqual([
      'S: 120 Service ready in 002 minutes.',
      greeting,
      'C: REIN',
      'S: 120 Service ready in 002 minutes.',
      greeting,
    ]);
  });

  test('a service that is not available greets with 421 and closes', () => {
    const settings = { ...defaultSettings, service: 'unavailable' } as const;
    expect(replay([], { settings })).toEqual([
      'S: 421 Service not available, closing control connection.',
      'S: (closed)',
    ]);
  });
});

describe('time', () => {
  test('each way takes the latency', () => {
    const { record } = play(['USER alice']);
    expect(record.moments.map(({ at }) => at)).toEqual([0, 400, 800, 800, 1200, 1600]);
  });

  test('stands still when all is quiet, however long the idle limit', () => {
    const session = play(['USER alice']);
    session.advanceTo(10_000_000);
    expect(session.now).toBe(1600);
    expect(session.nextAt).toBeUndefined();
  });

  test('nothing overtakes when the latency falls while a line is under way', () => {
    const session = play([]);
    session.perform({ type: 'bytes', bytes: 'NOOP\r\n' });
    session.perform({ type: 'configure', settings: { latency: 0 } });
    session.perform({ type: 'bytes', bytes: 'SYST\r\n' });
    session.settle();
    expect(session.record.messages.slice(2).map(({ kind, arrivesAt }) => [kind, arrivesAt])).toEqual([
      ['command', 1200],
      ['command', 1200],
      ['reply', 1200],
      ['reply', 1200],
    ]);
  });
});

describe('the idle limit', () => {
  const settings = { ...defaultSettings, idleLimit: 1000, latency: 1000 };

  test('does not pass while a message is under way, nor by stepping', () => {
    const session = play(['USER alice', 'NOOP'], { settings });
    for (let i = 0; i < 5; i++) session.step();
    expect(session.record.moments.at(-1)?.after.connection).toBe('open');
  });

  test('counts from the last line that the server took', () => {
    const session = play(['USER alice'], { settings: { ...settings, idleLimit: 10_000 } });
    session.perform({ type: 'waitForTimeout' });
    expect(session.now).toBe(13_000);
  });

  test('cannot be waited for while something is under way, or without a connection', () => {
    const session = play([], { settings });
    session.perform({ type: 'lines', lines: ['NOOP'] });
    session.perform({ type: 'waitForTimeout' });
    expect(session.now).toBe(2000);
    session.settle();
    session.perform({ type: 'lines', lines: ['QUIT'] });
    session.settle();
    const { moments } = session.record;
    session.perform({ type: 'waitForTimeout' });
    expect(session.record.moments.at(-1)?.taken).toEqual([]);
    expect(session.now).toBe(moments.at(-1)?.at);
  });
});

test('a server that keeps a reply back takes no line meanwhile, and the reply still answers its command', () => {
  const session = play(['USER alice'], { profile: vsftpd });
  const { now } = session;
  session.perform({ type: 'bytes', bytes: 'PASS x\r\nUSER bob\r\n' });
  session.settle();
  const kept = (session.record.messages.at(-1)?.sentAt ?? 0) - now - 400;
  expect(
    session.record.messages
      .slice(-3)
      .map(({ reply, sentAt, answers }) => [reply?.code, sentAt - now, answers]),
  ).toEqual([
    [undefined, 0, undefined],
    [530, 400 + kept, 4],
    [331, 400 + kept, 4],
  ]);
  expect(kept).toBeGreaterThanOrEqual(1000);
  expect(kept).toBeLessThanOrEqual(3800);
});

describe('what the client sends', () => {
  test('lines wait for the reply to the one before', () => {
    const session = play([]);
    session.perform({ type: 'lines', lines: ['USER alice', 'PASS s3cret', 'PWD'] });
    session.settle();
    expect(session.record.messages.map(({ reply, bytes }) => reply?.code ?? bytes.trim())).toEqual([
      ...['', 220, 'USER alice', 331, 'PASS s3cret', 230, 'PWD', 257],
    ]);
  });

  test('lines that are typed while the service is delayed wait for it', () => {
    const session = new Session({ ...defaultSetup, settings: { ...defaultSettings, service: 'delayed' } });
    session.perform({ type: 'connect' });
    session.perform({ type: 'lines', lines: ['USER guest'] });
    session.settle();
    expect(session.record.messages.map(({ reply }) => reply?.code)).toEqual([
      undefined,
      120,
      220,
      undefined,
      230,
    ]);
  });

  test('a command may come in pieces', () => {
    const session = play([]);
    for (const bytes of ['US', 'ER gue', 'st\r', '\n']) {
      session.perform({ type: 'bytes', bytes });
      session.settle();
    }
    expect(session.record.messages.flatMap(({ reply }) => reply?.code ?? [])).toEqual([220, 230]);
  });

  test('a server that is silent on an empty line does not hold up the next one', () => {
    expect(replay(['C: ', 'C: USER alice'], { profile: vsftpd })).toEqual([
      'S: 220 (vsFTPd 3.0.3)',
      'C: ',
      'C: USER alice',
      'S: 331 Please specify the password.',
    ]);
  });
});

test('a client that hangs up and connects again gets nothing of the old connection', () => {
  const session = play([]);
  session.perform({ type: 'lines', lines: ['USER alice'] });
  session.advanceTo(session.now + 500); // 331 is under way
  session.perform({ type: 'disconnect' });
  session.perform({ type: 'connect' });
  session.settle();
  expect(session.record.moments.at(-1)?.after).toMatchObject({
    userPi: 'user-PI.dialogue.begin',
    serverPi: 'server-PI.session.access.login.awaitingUser',
    connection: 'open',
  });
  expect(session.record.messages.map(({ kind, from }) => `${kind} ${from}`).slice(2)).toEqual([
    ...['command user-PI', 'reply server-PI', 'close user-PI', 'open user-PI', 'reply server-PI'],
  ]);
});

test('the same inputs give the same record, from its start to any position', () => {
  const { record } = play(['USER alice', 'PASS x', '(unavailable)', 'NOOP']);
  expect(Session.replay(record, endOf(record)).record).toEqual(record);
  const half = Session.replay(record, { moment: 4, at: 900 });
  expect(half.record.moments).toEqual(record.moments.slice(0, 4));
  expect(half.now).toBe(900);
});

test('a reply knows the command that it answers', () => {
  const { messages } = play(['USER alice', 'PASS s3cret']).record;
  expect(messages.map(({ answers }) => answers)).toEqual([undefined, undefined, undefined, 2, undefined, 4]);
});

test('a client that does not wait for replies sends all its lines right after the greeting', () => {
  const session = new Session({ ...defaultSetup, settings: { ...defaultSettings, pipelines: true } });
  session.perform({ type: 'connect' });
  session.perform({ type: 'lines', lines: ['USER alice', 'PASS s3cret', 'QUIT'] });
  session.settle();
  const { messages } = session.record;
  const sent = messages.filter(({ kind }) => kind === 'command').map(({ sentAt }) => sentAt);
  expect(sent).toEqual([800, 800, 800]);
  expect(messages.flatMap(({ reply }) => reply?.code ?? [])).toEqual([220, 331, 230, 221]);
});

test('a record stays as it is when the session goes on, and so does what is the same in the next one', () => {
  const session = play(['NOOP']);
  const before = session.record;
  expect(session.record).toBe(before);
  const counts = [before.moments.length, before.messages.length, before.inputs.length];
  session.perform({ type: 'configure', settings: { latency: 7 } });
  const after = session.record;
  expect([before.moments.length, before.messages.length, before.inputs.length]).toEqual(counts);
  expect(after.moments.length).toBe(before.moments.length + 1);
  expect(after.messages).toBe(before.messages);
  expect(after.inputs).not.toBe(before.inputs);
  session.perform({ type: 'lines', lines: ['NOOP'] });
  const sent = session.record;
  session.step();
  expect(session.record.inputs).toBe(sent.inputs);
  expect(sent.messages.at(-1)?.arrivedIn).toBeUndefined();
  expect(
    session.record.messages.at(-1)?.arrivedIn ?? session.record.messages.at(-2)?.arrivedIn,
  ).toBeDefined();
});
