import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { configured } from '../../../machines/profiles/configurations.ts';
import { loadProfile, profileIds } from '../../../machines/profiles/profiles.ts';
import type { Bytes } from '../../../machines/protocol/bytes.ts';
import { Session } from '../../../machines/simulator/session.ts';
import type { LiveMessage, LiveStart, LiveState, SessionMessage } from '../../live/messages.ts';
import { TestClient } from '../ftp/TestClient.ts';
import { LiveService } from './LiveService.ts';

vi.setConfig({ testTimeout: 20_000 });

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

/** The service as the program that serves the page has it. */
async function serve() {
  const service = new LiveService();
  const server = createServer((asked, response) => void service.handle(asked, response)).listen(
    0,
    '127.0.0.1',
  );
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  closers.push(async () => {
    await service.close();
    server.closeAllConnections();
    server.close();
  });
  const origin = `http://127.0.0.1:${port}`;
  const ask = (path: string, { method = 'GET', headers = {}, body = '' }: Ask = {}) =>
    new Promise<Answer>((done, fail) => {
      request(`${origin}${path}`, { method, headers }, async (response) => {
        const text = Buffer.concat(await response.toArray()).toString();
        done({ status: response.statusCode, headers: response.headers, text });
      })
        .on('error', fail)
        .end(body);
    });
  const post = (path: string, body: unknown, headers: OutgoingHttpHeaders = {}) =>
    ask(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const start = async (asked: LiveStart) => {
    const { text } = await post('/live/start', { port: 0, timeScale: 0.01, ...asked });
    const state: LiveState = JSON.parse(text);
    if (!state.running) throw new Error(text);
    return state;
  };
  return { service, origin, ask, post, start, listen: (lastId?: string) => Listener.open(origin, lastId) };
}
type Ask = { method?: string; headers?: OutgoingHttpHeaders; body?: string };
type Answer = { status: number | undefined; headers: IncomingHttpHeaders; text: string };

/** Listens to the stream of events. */
class Listener {
  text = '';
  isOver = false;
  readonly abort = new AbortController();

  static async open(origin: string, lastId?: string): Promise<Listener> {
    const listener = new Listener();
    const { signal } = listener.abort;
    const headers = lastId === undefined ? {} : { 'Last-Event-ID': lastId };
    const { body } = await fetch(`${origin}/live/events`, { headers, signal });
    const decoder = new TextDecoder();
    const read = async () => {
      for await (const bytes of body ?? []) listener.text += decoder.decode(bytes, { stream: true });
    };
    void read()
      .catch(() => {})
      .then(() => {
        listener.isOver = true;
      });
    return listener;
  }

  get lastId(): string | undefined {
    return /^id: (.*)$/.exec(this.text.match(/^id: .*$/gm)?.at(-1) ?? '')?.[1];
  }

  get told(): LiveMessage[] {
    return [...this.text.matchAll(/^data: (.*)\n\n/gm)].map(([, data]) => JSON.parse(data ?? ''));
  }

  /** Those about sessions. */
  get messages(): SessionMessage[] {
    return this.told.filter((message) => message.type !== 'state');
  }

  /** Whether the front end ran, as it was told each time. */
  get states(): boolean[] {
    return this.told.flatMap((message) => (message.type === 'state' ? [message.state.running] : []));
  }

  /** The messages, when there are so many sessions that are over. */
  async ended(count: number): Promise<SessionMessage[]> {
    await until(() => this.messages.filter(({ type }) => type === 'ended').length >= count);
    return this.messages;
  }
}

async function until(isSo: () => boolean) {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 500) throw new Error('It did not come about.');
    await new Promise((done) => setTimeout(done, 10));
  }
}

/** The session that comes out when a page does again what a client did. */
async function replay(messages: readonly SessionMessage[], id?: string): Promise<Session> {
  const about = messages.find((message) => message.type === 'session' && (!id || message.session.id === id));
  if (about?.type !== 'session') throw new Error('No session.');
  const { server, policies, settings, surroundings } = about.session;
  const profile = configured(await loadProfile(server), { policies });
  const session = new Session({ profile, settings, surroundings });
  for (const message of messages) {
    if (message.type !== 'input' || message.id !== about.session.id) continue;
    session.passTo(message.at);
    // What the server delays is over when the client does the next thing: the same chance gives the same delays.
    expect([message, session.isQuiet]).toEqual([message, true]);
    session.perform(message.input);
    session.advanceTo(message.at);
  }
  session.settle();
  return session;
}
const repliesOf = ({ record }: Session) =>
  record.messages.filter(({ from, kind }) => from === 'server-PI' && kind === 'reply');
/** All that the server says then. */
const replayed = async (messages: readonly SessionMessage[], id?: string): Promise<Bytes> =>
  repliesOf(await replay(messages, id))
    .map(({ bytes }) => bytes)
    .join('');
const withoutSecret = (bytes: Bytes) => bytes.replaceAll(/tulip|TULIP/g, '********');

describe.each(profileIds)('a session with %s comes out the same when a page does it again', (server) => {
  const secret = 'tulip';
  /** Does something in a session, and compares. */
  async function compare(asked: Omit<LiveStart, 'server'>, act: (client: TestClient) => Promise<unknown>) {
    const { start, listen } = await serve();
    const { port } = await start({ server, ...asked });
    const listener = await listen();
    const client = await TestClient.connect(port);
    await act(client);
    const messages = await listener.ended(1);
    expect(listener.text).not.toContain(secret);
    const replies = await replayed(messages);
    expect(withoutSecret(replies)).toBe(withoutSecret(client.received));
    return { messages, received: client.received };
  }

  test('with failures, a secret password, odd lines and all at once', async () => {
    await compare({}, async (client) => {
      await client.ask('USER alice');
      await client.ask(`PASS ${secret}`);
      await client.ask('USER bob');
      client.send('PASS tu');
      await new Promise((done) => setTimeout(done, 20));
      client.send('lip\r\n');
      await client.replies(1);
      // What is no command may be a password now.
      client.send(`${secret}\r\nFEAT\r\nNOOP\r\nUSER alice\r\nPASS s3cret\r\n`);
      await until(() => client.received.includes('\r\n230 '));
      client.send(
        'SYST\r\nPWD\r\nHELP\r\nSTAT\r\nTYPE I\r\nXYZ one two\r\n\r\nNOOP\xff\xf1\r\nMKD \xe4\x80\r\nno \0op\r\n',
      );
      client.send('QUIT\r\n');
      await client.rest();
    });
  });

  test('with so many failures that it is ended', async () => {
    const { received } = await compare({ policies: { failuresAllowed: '2' } }, async (client) => {
      await client.ask('USER alice');
      await client.ask(`PASS ${secret}`);
      await client.ask('USER alice');
      client.send(`PASS ${secret}2\r\n`);
      await client.rest();
    });
    expect(received).toMatch(/\r\n(530|421|430) [^\r]*\r\n$/);
  });

  test('when its client is silent, or hangs up', async () => {
    await compare({ idle: 0.2 }, async (client) => {
      await client.rest();
    });
    await compare({}, async (client) => {
      await client.ask('USER alice');
      client.end();
      await client.rest();
    });
  });
});

test('a reply that is kept back comes when it came', { retry: 2 }, async () => {
  const { start, listen } = await serve();
  const { port } = await start({ server: 'vsftpd', timeScale: 0.2, policies: { failuresAllowed: '5' } });
  const listener = await listen();
  const client = await TestClient.connect(port);
  for (let i = 0; i < 3; i++) {
    await client.ask('USER alice');
    await client.ask('PASS wrong');
  }
  await client.ask('QUIT');
  const messages = await listener.ended(1);
  const sent = repliesOf(await replay(messages)).flatMap(({ reply, sentAt }) =>
    reply?.code === 530 ? [sentAt] : [],
  );
  // What the client does next it does at once.
  const next = messages.flatMap((message) =>
    message.type === 'input' && message.input.type === 'bytes' && !message.input.bytes.startsWith('PASS')
      ? [message.at]
      : [],
  );
  expect(sent).toHaveLength(3);
  for (const [i, at] of sent.entries()) expect(Math.abs((next[i + 1] ?? 0) - at)).toBeLessThan(300);
});

const serversWithTls = profileIds.filter((id) => id !== 'inetutils-ftpd');
test.each(serversWithTls)('a session with %s under TLS comes out the same', async (server) => {
  const { start, listen } = await serve();
  const { port } = await start({ server, tls: true });
  const listener = await listen();
  const client = await TestClient.connect(port);
  await client.ask('FEAT');
  client.send('AUTH TLS\r\nUSER begun in clear');
  await client.replies(1);
  await client.secure();
  await client.ask('USER alice', 'PASS s3cret', 'PBSZ 0', 'PROT P', 'PROT C', 'STAT');
  if ((await client.ask('CCC')).startsWith('200')) {
    await client.clear();
    await client.ask('NOOP');
  }
  await client.ask('QUIT');
  await client.rest();
  expect(await replayed(await listener.ended(1))).toBe(client.received);
});

test.each(['vsftpd', 'proftpd', 'pure-ftpd', 'pyftpdlib'] as const)(
  'what %s says of other clients comes out the same',
  async (server) => {
    const { start, listen } = await serve();
    const { port } = await start({ server, maxPerIp: 1 });
    const listener = await listen();
    const first = await TestClient.connect(port);
    await first.ask('USER alice', 'PASS s3cret');
    const second = await TestClient.connect(port);
    if (second.received.startsWith('220')) second.send('USER bob\r\nPASS hunter2\r\n');
    await second.rest();
    await first.ask('QUIT');
    await first.rest();
    const messages = await listener.ended(2);
    const ids = messages.flatMap((message) => (message.type === 'session' ? [message.session.id] : []));
    expect(ids).toHaveLength(2);
    expect(await replayed(messages, ids[0])).toBe(first.received);
    expect(await replayed(messages, ids[1])).toBe(second.received);
  },
);

describe('the front end is switched on and off', () => {
  test('and tells where it is, or why not', async () => {
    const { ask, post, start } = await serve();
    expect(JSON.parse((await ask('/live/state')).text)).toEqual({ running: false });
    const state = await start({ server: 'vsftpd', tlsRequired: true, anonymous: true });
    expect(state).toEqual({
      running: true,
      server: 'vsftpd',
      host: '127.0.0.1',
      port: expect.any(Number),
      anonymous: true,
      tls: 'required',
    });
    expect(JSON.parse((await ask('/live/state')).text)).toEqual(state);
    expect((await TestClient.connect(state.port)).received).toContain('vsFTPd');
    const again = await post('/live/start', { server: 'rfc959', port: 0 });
    expect([again.status, JSON.parse(again.text)]).toEqual([409, { problem: 'It runs already.' }]);
    expect(JSON.parse((await post('/live/stop', {})).text)).toEqual({ running: false });
    await expect(TestClient.connect(state.port)).rejects.toThrow();
  });

  test('a port that is in use is told', async () => {
    const first = await serve();
    const { port } = await first.start({ server: 'rfc959' });
    const { post } = await serve();
    const { status, text } = await post('/live/start', { server: 'rfc959', port });
    expect(status).toBe(400);
    expect(JSON.parse(text)).toEqual({
      problem: `Port ${port} is in use by another program. Choose another one.`,
    });
  });

  test.each([
    [{ server: 'wu-ftpd' }, /^server: /],
    [{ server: 'vsftpd', port: 70_000 }, /^port: /],
    [{ server: 'vsftpd', colour: 'red' }, /colour/],
    [{ server: 'vsftpd', policies: { mood: 'good' } }, /^There is no policy "mood"/],
    [[], /^server: /],
    [null, /^Invalid type/],
  ])('%j is refused', async (asked, problem) => {
    const { post } = await serve();
    const { status, text } = await post('/live/start', asked);
    expect(status).toBe(400);
    expect(JSON.parse(text).problem).toMatch(problem);
  });
});

describe('only the page that it serves may ask', () => {
  test.each([
    ['a name that leads here', { Host: 'evil.example' }, 403],
    ['a page from elsewhere', { Origin: 'http://evil.example' }, 403],
    ['a page in a sandbox', { Origin: 'null' }, 403],
    ['a page of another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['a form', { 'Content-Type': 'text/plain' }, 415],
    ['no type at all', { 'Content-Type': '' }, 415],
  ])('%s is refused', async (_, headers, status) => {
    const { post, ask } = await serve();
    expect((await post('/live/start', { server: 'rfc959', port: 0 }, headers)).status).toBe(status);
    if (status === 403)
      for (const path of ['/live/state', '/live/events'])
        expect((await ask(path, { headers })).status).toBe(403);
    expect(JSON.parse((await ask('/live/state')).text)).toEqual({ running: false });
  });

  test('by any name of this machine', async () => {
    const { ask, origin } = await serve();
    const { port } = new URL(origin);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const headers = { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };
      const { status, headers: told } = await ask('/live/state', { headers });
      expect([host, status, told['access-control-allow-origin']]).toEqual([host, 200, undefined]);
    }
  });

  test.each([
    ['POST', '/live/state', 405],
    ['GET', '/live/start', 405],
    ['GET', '/live/sessions', 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const { ask } = await serve();
    expect((await ask(path, { method })).status).toBe(status);
  });

  test('who says too much, or no JSON, is refused', async () => {
    const { post, ask } = await serve();
    const long = { server: 'rfc959', policies: { octets: 'x'.repeat(100_000) } };
    expect((await post('/live/start', long)).status).toBe(413);
    const headers = { 'Content-Type': 'application/json' };
    expect((await ask('/live/stop', { method: 'POST', headers, body: '{' })).status).toBe(400);
  });
});

describe('the stream of events', () => {
  test('tells each listener the sessions that are there, and then what happens', async () => {
    const { start, listen } = await serve();
    const { port } = await start({ server: 'rfc959' });
    const early = await listen();
    const client = await TestClient.connect(port);
    await client.ask('USER alice');
    const late = await listen();
    await client.ask('QUIT');
    const told = await early.ended(1);
    expect(told.map(({ type }) => type)).toEqual(['session', 'input', 'input', 'input', 'ended']);
    expect(told[0]).toMatchObject({ session: { server: 'rfc959', from: expect.stringMatching(/^127/) } });
    expect(await late.ended(1)).toEqual(told);
  });

  test('goes on where it was broken off, and begins anew after another run', async () => {
    const { start, listen } = await serve();
    const { port } = await start({ server: 'rfc959' });
    const first = await listen();
    const client = await TestClient.connect(port);
    await until(() => first.messages.length === 2);
    first.abort.abort();
    await client.ask('QUIT');
    const missed = await (await listen(first.lastId)).ended(1);
    expect(missed.map(({ type }) => type)).toEqual(['input', 'ended']);
    expect(await (await listen('another.99')).ended(1)).toHaveLength(4);
  });

  test('takes a listener on however much there is to tell at first', async () => {
    const { start, listen } = await serve();
    const { port } = await start({ server: 'rfc959' });
    for (let i = 0; i < 45; i++) {
      const client = await TestClient.connect(port);
      client.send(`${'\x01'.repeat(254)}\r\n`.repeat(180));
      client.send('QUIT\r\n');
      await client.rest();
    }
    const listener = await listen();
    expect(await listener.ended(45)).not.toHaveLength(0);
    expect(listener.text.length).toBeGreaterThan(10 * 2 ** 20);
    expect(listener.isOver).toBe(false);
  });

  test('tells every page at once when one of them switches the front end on or off', async () => {
    const { post, start, listen } = await serve();
    const early = await listen();
    const { port } = await start({ server: 'rfc959' });
    const late = await listen();
    await post('/live/stop', {});
    await until(() => late.states.length === 2);
    expect(early.states).toEqual([false, true, false]);
    expect(late.states).toEqual([true, false]);
    expect(early.told[1]).toMatchObject({ type: 'state', state: { server: 'rfc959', port } });
  });

  test('ends with the program, and so do the sessions', async () => {
    const { service, start, listen } = await serve();
    const { port } = await start({ server: 'rfc959' });
    const listener = await listen();
    await TestClient.connect(port);
    await service.close();
    await until(() => listener.isOver);
    expect(listener.messages.slice(-2)).toMatchObject([
      { type: 'input', input: { type: 'cut', by: 'server' } },
      { type: 'ended' },
    ]);
  });
});
