import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clientLines, simulate } from './simulate.ts';

const program = join(import.meta.dirname, 'simulate.mjs');
const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the program and gives what it printed; `lines` are its standard input. */
function run(args: readonly string[], lines: readonly string[] = []) {
  return new Promise<{ status: number; output: string; notes: string }>((done) => {
    const child = execFile(process.execPath, [program, ...args], (error, output, notes) =>
      done({ status: Number(error?.code ?? 0), output, notes }),
    );
    child.stdin?.on('error', () => {}); // it may end before it has read anything
    child.stdin?.end(lines.map((line) => `${line}\n`).join(''));
  });
}

/** Starting a program takes its time on a slow machine. */
const patience = { timeout: 60_000 };

describe.concurrent('npm run simulate', patience, () => {
  test('prints a session with the textbook server', async ({ expect }) => {
    const lines = ['USER carol', 'PASS opensesame', 'ACCT physics', 'PWD', 'QUIT'];
    expect(await run([], lines)).toEqual({
      status: 0,
      output: `S: 220 Service ready for new user.
C: USER carol
S: 331 User name okay, need password.
C: PASS opensesame
S: 332 Need account for login.
C: ACCT physics
S: 230 User logged in, proceed.
C: PWD
S: 257 "/home/carol" is the current directory.
C: QUIT
S: 221 Service closing control connection.
S: (closed)
`,
      notes: '',
    });
  });

  test('prints a session with vsftpd, from a file, and tells what could not be sent', async ({ expect }) => {
    const file = join(folder, 'wrong.txt');
    const tries = 'USER alice\r\nPASS guessed\r\n'.repeat(3);
    writeFileSync(file, `\ufeff${tries}NOOP\r\n`);
    const { status, output, notes } = await run(['--server', 'vsftpd', file]);
    expect(output).toBe(`S: 220 (vsFTPd 3.0.3)
${`C: USER alice
S: 331 Please specify the password.
C: PASS ********
S: 530 Login incorrect.
`.repeat(3)}S: (closed)
`);
    expect([status, notes]).toEqual([
      0,
      'Not sent, because the connection was closed: the last 1 of the lines.\n',
    ]);
  });

  test('prints a session with ProFTPD under TLS', async ({ expect }) => {
    const lines = ['USER alice', 'AUTH TLS', 'USER alice', 'PASS s3cret', 'PBSZ 0', 'PROT P', 'QUIT'];
    const { status, output } = await run(['--server=proftpd', '--tls-required'], lines);
    expect([status, output]).toEqual([
      0,
      `S: 220 ProFTPD Server (Debian) [127.0.0.1]
C: USER alice
S: 550 SSL/TLS required on the control channel
C: AUTH TLS
S: 234 AUTH TLS successful
C: (handshake of TLS)
C: USER alice
S: 331 Password required for alice
C: PASS s3cret
S: 230 User alice logged in
C: PBSZ 0
S: 200 PBSZ 0 successful
C: PROT P
S: 200 Protection set to Private
C: QUIT
S: 221 Goodbye.
S: (closed)
`,
    ]);
  });

  test.for([
    [['--colour', 'red'], /^There is no option "--colour"\. There are: --server NAME, .*--help\.\n$/],
    [['no-such-file'], /^no such file or directory, open 'no-such-file'\n$/],
  ] as const)('refuses %j', async ([args, message], { expect }) => {
    const { status, output, notes } = await run(args);
    expect([status, output]).toEqual([1, '']);
    expect(notes).toMatch(message);
  });

  test('ends without a word when nobody reads on', async ({ expect }) => {
    const child = spawn(process.execPath, [program, '--json'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const gone = new Promise((done) => child.on('exit', (code) => done(code)));
    let complaints = '';
    child.stderr.on('data', (data) => {
      complaints += data;
    });
    child.stdout.destroy();
    child.stdin.end('NOOP\n'.repeat(300));
    expect([await gone, complaints]).toEqual([0, '']);
  });
});

/** The same in this process, without starting the program. */
const play = (args: readonly string[], lines: readonly string[] = []) =>
  simulate(args, async () => lines.map((line) => `${line}\n`).join(''));

test('it reads a session that it has printed, and does what stands in parentheses', async () => {
  const lines = [
    'NOOP',
    '(unavailable)',
    'NOOP',
    '(--service ready --latency 5)',
    '(connect)',
    'NOOP',
    '(wait)',
  ];
  const first = await play(['--banner', 'One.', '--banner=Two.'], lines);
  expect(first.output).toBe(`S: 220-One.
S: 220-Two.
S: 220 Service ready for new user.
C: NOOP
S: 200 Command okay.
C: (unavailable)
C: NOOP
S: 421 Service not available, closing control connection.
S: (closed)
C: (--service ready --latency 5)
C: (connect)
S: 220-One.
S: 220-Two.
S: 220 Service ready for new user.
C: NOOP
S: 200 Command okay.
C: (wait)
S: 421 Idle too long, closing control connection.
S: (closed)
`);
  const printed = first.output.split('\n').slice(0, -1);
  expect(await play(['--banner', 'One.', '--banner', 'Two.'], printed)).toEqual(first);
});

test('it prints the record as JSON, without a password that is none of the known ones', async () => {
  const args = ['--json', '--set', 'failuresAllowed=1', '--latency', '7', '--idle', '5'];
  const { output } = await play(args, ['USER bob', 'PASS my own secret']);
  const { setup, messages, moments, inputs } = JSON.parse(output);
  expect([setup.server, setup.policies]).toEqual(['rfc959', { failuresAllowed: '1' }]);
  expect(setup.settings).toMatchObject({ latency: 7, idleLimit: 5000, service: 'ready' });
  expect(output).not.toContain('secret');
  expect(messages.map(({ kind, bytes }: { kind: string; bytes: string }) => [kind, bytes])).toEqual([
    ['open', ''],
    ['reply', '220 Service ready for new user.\r\n'],
    ['command', 'USER bob\r\n'],
    ['reply', '331 User name okay, need password.\r\n'],
    ['command', 'PASS ********\r\n'],
    ['reply', '421 Too many wrong passwords, closing control connection.\r\n'],
    ['close', ''],
  ]);
  expect(inputs).toHaveLength(3);
  expect(moments.at(-1)).toMatchObject({ at: 42, after: { connection: 'closed' } });
});

test.each([
  [['--colour', 'red'], /^There is no option "--colour"\. There are: --server NAME, .*--seed N.*--help\.$/],
  [['--server', 'wu-ftpd'], /^--server takes one of rfc959, vsftpd, .*, not "wu-ftpd"\.$/],
  [['--spoils', 'fish'], '--spoils takes one of nothing, NUL, 8-bit, Telnet, length, not "fish".'],
  [['--set', 'mood=good'], /^There is no policy "mood"\. There are: .*unknownUser/],
  [['one', 'two'], 'One file is read, not 2: one, two.'],
] as const)('%j is refused with what can be asked for', async (args, message) => {
  await expect(play(args)).rejects.toThrow(message);
});

test('a line in parentheses that it does not know is refused, and not told', async () => {
  const refused = await play([], ['USER alice', '(hush)']).catch((error: Error) => error.message);
  expect(refused).toMatch(/^Line 2 is none of \(connect\) \(wait\) /);
  expect(refused).not.toContain('hush');
});

test('the parameters of the address are options too', async () => {
  const address = ['--split', '--pipelining', '--takes120', '--lineend=lf', '--spoils=long', '--others', '3'];
  const asked = [...address, '--certificate', '0', '--login', '7', '--clients', '9', '--banner', 'Grüße'];
  const { setup, messages } = JSON.parse((await play(['--json', ...asked])).output);
  expect(setup.settings).toMatchObject({
    splitReplies: true,
    pipelines: true,
    takes120: true,
    lineEnd: 'LF',
    spoils: 'length',
    otherClients: 3,
    tlsResource: 'lacking',
    loginLimit: 7000,
    maxClients: 9,
  });
  expect(messages[1].bytes).toContain('220-Gr\u00c3\u00bc\u00c3\u009fe\r\n220 ');
});

test('it lists the servers with their accounts, and the policies of one', async () => {
  const all = await play(['--list']);
  expect(all.output).toMatch(/^vsftpd: vsftpd 3\.0\.3\n {2}alice +s3cret/m);
  expect(all.output).not.toContain('failuresAllowed');
  expect((await play(['--list', '--server', 'rfc959'])).output).toContain('\n  failuresAllowed=3\n');
});

test.each([
  ['USER alice\n\nPASS\n', ['USER alice', '', 'PASS']],
  ['\ufeffNOOP\r\nQUIT', ['NOOP', 'QUIT']],
  ['S: 220 Hello.\nC: NOOP\nC: (wait)\nS: 421 Bye.\nS: (closed)\nC: (closed)\n', ['NOOP', '(wait)']],
  ['C: (lost) NOOP\nC: (handshake of TLS)\nC: (reset)\nC:\n', ['NOOP', '']],
  ['C: NOOP\nNOOP\n', ['C: NOOP', 'NOOP']],
  ['', []],
])('the lines of %j are %j', (text, lines) => {
  expect(clientLines(text)).toEqual(lines);
});
