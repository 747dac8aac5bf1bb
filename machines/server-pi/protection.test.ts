import { describe, expect, test } from 'vitest';
import { rfc959 } from '../profiles/rfc959.ts';
import { defaultSettings } from '../simulator/replay.ts';
import { type Asked, ask, connectTo, type ServerSnapshot, tell } from './askServer.ts';
import type { ServerSettings } from './facts.ts';

// The textbook server under TLS: RFC 2228, and RFC 4217 which says how TLS fills its frame.

/** A session in which these lines have come; `(handshake)` is one that succeeds. */
function sessionOf(lines: readonly string[], settings: Partial<ServerSettings> = {}): Asked {
  const start = connectTo({ ...defaultSettings, tls: 'offered', ...settings, profile: rfc959 });
  return lines.reduce(
    ({ snapshot }, line) =>
      line === '(handshake)' ? tell(snapshot, { type: 'handshakeDone' }) : ask(snapshot, line),
    start,
  );
}
/** What the last of the lines gets: codes and texts. */
const answers = (lines: readonly string[], settings?: Partial<ServerSettings>): readonly string[] =>
  sessionOf(lines, settings).replies.map(({ code, lines: text }) => `${code} ${text.join(' / ')}`);
const codes = (lines: readonly string[], settings?: Partial<ServerSettings>): readonly number[] =>
  sessionOf(lines, settings).replies.map(({ code }) => code);
const isSecure = ['AUTH TLS', '(handshake)'];
const login = ['USER alice', 'PASS s3cret'];
const shown = ({ value }: ServerSnapshot) => JSON.stringify(value);

describe('AUTH (RFC 2228 §3, RFC 4217 §4)', () => {
  test.each([
    ['AUTH TLS', 234, 'the mechanism is taken and needs no more data'],
    ['auth tls', 234, 'capitals do not matter'],
    ['AUTH TLS-C', 234, 'an older name of the same (RFC 4217 §17)'],
    ['AUTH SSL', 504, 'a mechanism that is not known'],
    ['AUTH GSSAPI', 504, 'a mechanism that is not known'],
    ['AUTH', 501, 'no mechanism is named'],
  ])('%s gets %i: %s', (line, code) => {
    expect(codes([line])).toEqual([code]);
  });

  test('gets 431 while the server lacks what it needs for TLS, and the session goes on in clear', () => {
    expect(codes(['AUTH TLS'], { tlsResource: 'lacking' })).toEqual([431]);
    expect(codes(['AUTH TLS', 'USER alice'], { tlsResource: 'lacking' })).toEqual([331]);
  });

  test('gets 504 for an unknown mechanism even then: what is asked for is looked at first', () => {
    expect(codes(['AUTH SSL'], { tlsResource: 'lacking' })).toEqual([504]);
  });

  test('is not known to a server without TLS', () => {
    expect(codes(['AUTH TLS'], { tls: 'off' })).toEqual([500]);
  });

  test('is refused by policy in a session that is protected: its list in RFC 2228 §8.2 has no 503', () => {
    expect(codes([...isSecure, 'AUTH TLS'])).toEqual([534]);
  });

  test('is taken after login too, and asks for a new one (RFC 2228 §3)', () => {
    expect(codes([...login, 'AUTH TLS'])).toEqual([234]);
    expect(codes([...login, ...isSecure, 'PWD'])).toEqual([550]);
    expect(codes([...login, ...isSecure, 'PASS s3cret'])).toEqual([503]);
    expect(codes([...login, ...isSecure, ...login])).toEqual([230]);
  });

  test('puts the parameters of the transfer back to what they were at first (RFC 4217 §4.2)', () => {
    const told = answers([...login, 'TYPE I', ...isSecure, ...login, 'STAT']);
    expect(told.join()).toContain('TYPE A N');
    expect(answers([...login, 'TYPE I', 'STAT']).join()).toContain('TYPE I');
  });

  test('between USER and PASS breaks their sequence, as any line does', () => {
    expect(codes(['USER alice', 'AUTH SSL', 'PASS s3cret'])).toEqual([503]);
    expect(codes(['USER alice', 'PBSZ 0', 'PASS s3cret'])).toEqual([503]);
    expect(codes([...isSecure, 'USER alice', 'PBSZ 0', 'PASS s3cret'])).toEqual([503]);
  });
});

describe('the handshake', () => {
  test('makes the connection protected, which is seen apart from the login', () => {
    expect(shown(sessionOf([]).snapshot)).toBe(
      '{"session":{"access":{"login":"awaitingUser"},"protection":"clear"}}',
    );
    expect(shown(sessionOf(['AUTH TLS']).snapshot)).toBe(
      '{"session":{"access":{"login":"awaitingUser"},"protection":"negotiating"}}',
    );
    expect(shown(sessionOf([...login]).snapshot)).toBe(
      '{"session":{"access":"loggedIn","protection":"clear"}}',
    );
    expect(shown(sessionOf([...isSecure, ...login]).snapshot)).toBe(
      '{"session":{"access":"loggedIn","protection":"protected"}}',
    );
  });

  test('that fails ends the connection without a word', () => {
    const { snapshot } = sessionOf(['AUTH TLS']);
    const { replies, isClosed } = tell(snapshot, { type: 'handshakeFailed' });
    expect({ replies, isClosed }).toEqual({ replies: [], isClosed: true });
  });
});

describe('PBSZ and PROT (RFC 2228 §3, RFC 4217 §9)', () => {
  test.each([
    ['PBSZ 0', ['PBSZ 0']],
    ['PROT P', ['PROT P']],
    ['PROT P after a PBSZ that was refused', ['PBSZ 0', 'PROT P']],
  ])('%s before AUTH is out of sequence: 503', (_, lines) => {
    expect(codes(lines)).toEqual([503]);
  });

  test('PROT before PBSZ is out of sequence: 503', () => {
    expect(codes([...isSecure, 'PROT P'])).toEqual([503]);
  });

  test.each([
    ['PBSZ 0', '200 Command okay.', 'TLS has no buffers of its own (RFC 4217 §9)'],
    ['PBSZ 1024', '200 PBSZ=0', 'a smaller size is told in the text (RFC 2228 §3)'],
    ['PBSZ 4294967295', '200 PBSZ=0', 'the largest number of 32 bits'],
    ['PBSZ 4294967296', '501 Syntax error in the argument of PBSZ.', 'it does not fit in 32 bits'],
    ['PBSZ many', '501 Syntax error in the argument of PBSZ.', 'it is no number'],
    ['PBSZ -1', '501 Syntax error in the argument of PBSZ.', 'it is no number without a sign'],
    ['PBSZ', '501 Syntax error: PBSZ needs an argument.', 'there is none'],
  ])('%s gets %s: %s', (line, answer) => {
    expect(answers([...isSecure, line])).toEqual([answer]);
  });

  test.each([
    ['PROT C', 200, 'clear'],
    ['PROT P', 200, 'private'],
    ['prot p', 200, 'capitals do not matter'],
    ['PROT S', 536, 'safe: not with TLS (RFC 4217 §9)'],
    ['PROT E', 536, 'confidential: not with TLS'],
    ['PROT X', 504, 'no level that RFC 2228 knows'],
    ['PROT', 501, 'no level is named'],
  ])('%s gets %i: %s', (line, code) => {
    expect(codes([...isSecure, 'PBSZ 0', line])).toEqual([code]);
  });

  test('they are taken before the login and after it (RFC 4217 §12.1)', () => {
    expect(codes([...isSecure, ...login, 'PBSZ 0'])).toEqual([200]);
    expect(codes([...isSecure, ...login, 'PBSZ 0', 'PROT P'])).toEqual([200]);
  });

  test('PBSZ is asked for anew after a new AUTH (RFC 2228 §3)', () => {
    expect(codes([...isSecure, 'PBSZ 0', 'CCC', ...isSecure, 'PROT P'])).toEqual([503]);
  });
});

describe('CCC (RFC 2228 §3)', () => {
  test('gets 533 in clear: the command itself must be protected', () => {
    expect(codes(['CCC'])).toEqual([533]);
  });

  test('gets 200, and the connection is in clear again; the login stays', () => {
    const { snapshot, replies } = sessionOf([...isSecure, ...login, 'CCC']);
    expect(replies.map(({ code }) => code)).toEqual([200]);
    expect(shown(snapshot)).toBe('{"session":{"access":"loggedIn","protection":"clear"}}');
    expect(ask(snapshot, 'CCC').replies.map(({ code }) => code)).toEqual([533]);
  });

  test('takes no argument', () => {
    expect(codes([...isSecure, 'CCC now'])).toEqual([501]);
    expect(shown(sessionOf([...isSecure, 'CCC now']).snapshot)).toContain('"protected"');
  });
});

describe('where TLS is required', () => {
  const required = { tls: 'required' } as const;

  test.each(['USER alice', 'PASS s3cret', 'ACCT physics'])(
    '%s in clear is refused by policy: 534',
    (line) => {
      expect(codes([line], required)).toEqual([534]);
    },
  );

  test.each(['NOOP', 'QUIT', 'SYST', 'AUTH TLS', 'HELP'])('%s is taken in clear', (line) => {
    expect(codes([line], required)).not.toEqual([534]);
  });

  test('after AUTH the login goes as ever, and after CCC it is refused again', () => {
    expect(codes([...isSecure, ...login], required)).toEqual([230]);
    expect(codes([...isSecure, ...login, 'CCC', 'USER alice'], required)).toEqual([534]);
  });

  test('a refused USER is not noted', () => {
    expect(codes(['USER alice', ...isSecure, 'PASS s3cret'], required)).toEqual([503]);
  });
});
