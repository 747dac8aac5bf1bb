import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { vsftpd } from '../profiles/vsftpd.ts';
import { assembleLines } from '../protocol/lines.ts';
import { isReplyCode } from '../protocol/replyCodes.ts';
import { rfc959Verbs } from '../protocol/verbs.ts';
import { endOf, type Input } from './record.ts';
import { defaultSettings } from './replay.ts';
import { Session } from './session.ts';

const word = fc.constantFrom(
  'alice',
  's3cret',
  'guest',
  'carol',
  'opensesame',
  'carl',
  'physics',
  'mallory',
  '',
  'A',
  '\xff',
);
const command = fc.tuple(
  fc.constantFrom(...rfc959Verbs, 'FEAT', 'XYZZY', ''),
  fc.option(word, { nil: undefined }),
);
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: command.map(([verb, argument]) => (argument === undefined ? verb : `${verb} ${argument}`)),
  },
  fc.string({ unit: 'binary-ascii' }).map((text) => text.replace(/[\r\n]/g, '')),
  fc.nat({ max: 5000 }).map((length) => 'x'.repeat(length)),
);
const bytes = fc.array(fc.integer({ min: 0, max: 255 })).map((codes) => String.fromCharCode(...codes));
const input: fc.Arbitrary<Input> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.array(line, { maxLength: 3 }).map((lines): Input => ({ type: 'lines', lines })),
  },
  { weight: 2, arbitrary: bytes.map((bytes): Input => ({ type: 'bytes', bytes })) },
  { weight: 1, arbitrary: fc.constant<Input>({ type: 'connect' }) },
  { weight: 1, arbitrary: fc.constant<Input>({ type: 'waitForTimeout' }) },
  { weight: 1, arbitrary: fc.constant<Input>({ type: 'disconnect' }) },
  {
    weight: 1,
    arbitrary: fc
      .record({ service: fc.constantFrom('ready', 'delayed', 'unavailable'), latency: fc.nat({ max: 1000 }) })
      .map((settings): Input => ({ type: 'configure', settings })),
  },
);
/** What is done, and how long is waited after it (simulated ms); -1 is until all is quiet. */
const doings = fc.array(fc.tuple(input, fc.constantFrom(-1, 0, 50, 400)), { maxLength: 25 });
const profile = fc
  .constantFrom('rfc959', 'vsftpd')
  .map((id): ServerProfile => (id === 'rfc959' ? rfc959 : vsftpd));

function run(profile: ServerProfile, list: readonly (readonly [Input, number])[]): Session {
  const session = new Session({ profile, settings: defaultSettings });
  session.perform({ type: 'connect' });
  for (const [input, wait] of list) {
    session.perform(input);
    if (wait < 0) session.settle();
    else session.advanceTo(session.now + wait);
  }
  session.settle();
  return session;
}

test('no input throws, gives a code that is not in the table, or a message after the close', () => {
  fc.assert(
    fc.property(profile, doings, (server, list) => {
      const { messages } = run(server, list).record;
      for (const { reply } of messages) if (reply) expect(isReplyCode(reply.code)).toBe(true);
      let isOpen = false;
      for (const { kind, from } of messages) {
        if (kind === 'open') isOpen = true;
        if (from === 'server-PI') expect(isOpen).toBe(true);
        if (kind === 'close' && from === 'server-PI') isOpen = false;
      }
    }),
  );
});

test('replaying a record gives the same record', () => {
  fc.assert(
    fc.property(profile, doings, (server, list) => {
      const { record } = run(server, list);
      expect(Session.replay(record, endOf(record)).record).toEqual(record);
    }),
  );
});

/** How many replies the profile says that a line gets. */
const repliesTo = ({ ignoredLines }: ServerProfile, line: string) => (ignoredLines?.test(line) ? 0 : 1);

test('each complete line gets the replies that the profile says, in order, until the close', () => {
  fc.assert(
    fc.property(
      profile,
      fc.array(
        fc.oneof(
          line.map((text) => `${text}\r\n`),
          bytes,
        ),
      ),
      (server, sent) => {
        const session = new Session({ profile: server, settings: defaultSettings });
        session.perform({ type: 'connect' });
        session.settle();
        for (const bytes of sent) {
          session.perform({ type: 'bytes', bytes });
          session.settle();
        }
        const { messages } = session.record;
        const closed = messages.find(({ kind }) => kind === 'close');
        const arrived = messages.filter(
          ({ kind, sentIn }) => kind === 'command' && (!closed || sentIn < closed.sentIn),
        );
        const { lines } = assembleLines('', arrived.map(({ bytes }) => bytes).join(''));
        const expected = lines.map((line) => repliesTo(server, line)).reduce<number>((sum, n) => sum + n, 0);
        const replies = messages.filter(({ kind, answers }) => kind === 'reply' && answers !== undefined);
        // After a line that closes, the lines that came with it are not read any more.
        if (closed) expect(replies.length).toBeLessThanOrEqual(expected);
        else expect(replies.length).toBe(expected);
        expect(replies.map(({ answers }) => answers)).toEqual(
          replies.map(({ answers }) => answers).sort((a, b) => Number(a) - Number(b)),
        );
      },
    ),
  );
});
