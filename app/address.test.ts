import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profileIds } from '../machines/profiles/profiles.ts';
import { rfc959 } from '../machines/profiles/rfc959.ts';
import { vsftpd } from '../machines/profiles/vsftpd.ts';
import { settingsFor } from '../machines/simulator/defaults.ts';
import { rates } from '../machines/simulator/playbackMachine.ts';
import {
  addressOf,
  cleanTexts,
  hasPassword,
  readAddress,
  withoutPasswords,
  withPreferences,
} from './address.ts';
import { defaultOptions, type Options, panels, themes, views } from './options.ts';
import { type Trouble, troubleOf, troubleParameters } from './troubleParameters.ts';

const cases: readonly [query: string, options: Partial<Options>][] = [
  ['', {}],
  ['?', {}],
  ['?server=vsftpd', { server: 'vsftpd' }],
  ['?latency=0', { latency: 0 }],
  ['?speed=instant', { speed: Number.POSITIVE_INFINITY }],
  ['?speed=0.25&theme=dark', { speed: 0.25, theme: 'dark' }],
  ['?embed=1', { embed: true }],
  ['?embed', { embed: true }],
  ['?embed=0', {}],
  ['?panels=prompt,conversation', { panels: ['prompt', 'conversation'] }],
  ['?service=delayed&delay=120&idle=60', { service: 'delayed', delay: 120, idle: 60 }],
  ['?commands=USER+alice;PASS+s3cret', { commands: ['USER alice', 'PASS s3cret'] }],
  ['?commands=USER%20alice%3BPASS%20s3cret', { commands: ['USER alice', 'PASS s3cret'] }],
  ['?commands=USER alice; ;QUIT;', { commands: ['USER alice', 'QUIT'] }],
  ['?commands=HELP&wait=1', { commands: ['HELP'], wait: true }],
];

test.each(cases)('%s is read without a notice', (query, options) => {
  expect(readAddress(query)).toEqual({ options: { ...defaultOptions, ...options }, notices: [] });
});

const troubles: readonly [query: string, trouble: Trouble][] = [
  ['?tls=required&certificate=0', { tls: 'required', tlsResource: 'lacking' }],
  ['?tls=own&split=0&lineend=crlf&banner=&others=0', {}],
  ['?split=false&banner=;;', {}],
  ['?anonymous=0&login=20', { anonymous: false, loginLimit: 20_000 }],
  ['?clients=5&others=5', { maxClients: 5, otherClients: 5 }],
  ['?jitter=300&seed=7', { jitter: 300, seed: 7 }],
  ['?split=1&pipelining&takes120=true', { splitReplies: true, pipelines: true, takes120: true }],
  ['?cut=server', { cut: 'server' }],
  ['?lineend=lf&spoils=telnet', { lineEnd: 'LF', spoils: 'Telnet' }],
  ['?banner=Gr%C3%BC%C3%9Fe+%E2%82%AC', { banner: ['Gr\xc3\xbc\xc3\x9fe \xe2\x82\xac'] }],
  ['?banner=Welcome.; ;Mind+the%09gap%0d%0a.', { banner: ['Welcome.', 'Mind the gap', '.'] }],
];

test.each(troubles)(
  '%s is read without a notice where the further parameters are there',
  (query, trouble) => {
    const read = readAddress(query, defaultOptions, troubleParameters);
    expect(read).toEqual({ options: { ...defaultOptions, trouble }, notices: [] });
    const settings = settingsFor(rfc959, trouble);
    expect(readAddress(addressOf({ trouble }, troubleParameters), defaultOptions, troubleParameters)).toEqual(
      read,
    );
    expect(settingsFor(rfc959, troubleOf(settings, settingsFor(rfc959)))).toEqual(settings);
  },
);

test.each([
  ['?tls=maybe', 'tls=maybe', '(off, offered, required; own: as the server does by itself)'],
  ['?tls=maybe', 'tls=maybe', 'Taken instead: own.'],
  ['?clients=many', 'clients=many', 'Taken instead: own.'],
  ['?spoils=NUL', 'spoils=NUL', 'Taken instead: nothing.'],
  [`?banner=${'x'.repeat(1001)}`, 'banner=xx', 'Taken instead: nothing.'],
  ['?split=%E0%A4%A', 'split=', 'not well encoded'],
  ['?constructor=1', 'constructor', 'left out'],
])('%s is the default, with a notice, where the further parameters are there', (query, named, taken) => {
  const { options, notices } = readAddress(query, defaultOptions, troubleParameters);
  expect(options).toEqual(defaultOptions);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.text).toContain(`“${named}`);
  expect(notices[0]?.text).toContain(taken);
});

test('a password in the banner is found, and stands in no new address', () => {
  const query = '?banner=Welcome;PASS+canary';
  expect(hasPassword(query)).toBe(true);
  const { options } = withoutPasswords(readAddress(query, defaultOptions, troubleParameters), rfc959);
  expect(options.trouble.banner).toEqual(['Welcome', 'PASS ********']);
  expect(addressOf(options, troubleParameters)).not.toContain('canary');
});

test('no further parameter has the name of a common one', () => {
  expect(Object.keys(troubleParameters).filter((name) => name in defaultOptions)).toEqual([]);
});

test.each([
  ['?sever=vsftpd', 'sever', 'left out'],
  ['?constructor=1', 'constructor', 'left out'],
  ['?__proto__=1', '__proto__', 'left out'],
  ['?server=filezilla', 'server=filezilla', 'Taken instead: rfc959.'],
  ['?latency=fast', 'latency=fast', 'Taken instead: 400.'],
  ['?latency=10001', 'latency=10001', 'Taken instead: 400.'],
  ['?latency=', 'latency=', 'Taken instead: 400.'],
  ['?speed=3', 'speed=3', 'Taken instead: 1.'],
  ['?theme=pink', 'theme=pink', 'Taken instead: system.'],
  ['?panels=chart,foo', 'panels=chart,foo', 'Taken instead: conversation,'],
  ['?commands=%E0%A4%A', 'commands=', 'not well encoded'],
  ['?theme=100%', 'theme=100%', 'not well encoded'],
])('%s is the default, with a notice', (query, named, taken) => {
  const { options, notices } = readAddress(query);
  expect(options).toEqual(defaultOptions);
  expect(notices).toHaveLength(1);
  expect(notices[0]?.text).toContain(`“${named}`);
  expect(notices[0]?.text).toContain(taken);
});

test('of a parameter that is given twice the last value counts, with a notice', () => {
  const { options, notices } = readAddress('?latency=1&latency=2');
  expect(options.latency).toBe(2);
  expect(notices.map(({ text }) => text)).toEqual([
    '“latency” is in the address more than once: the last one counts.',
  ]);
});

test('several faults give several notices, each with an id of its own', () => {
  const { notices } = readAddress('?a=1&server=x&latency=y&a=2');
  expect(new Set(notices.map(({ id }) => id)).size).toBe(4);
});

test.each([
  '?commands=USER alice;PASS canary',
  '?commands=pass%20canary',
  '?commands=USER bob;canary',
  '?commands=PASS+canary%zz',
  '?comands=PASS canary',
  '?commands=PASS a%26canary&canary=1',
  '?commands=PASS x&canary',
  '?theme=PASS canary',
  '?PASS canary',
  `?commands=PASS canary${'x'.repeat(4000)}`,
])('%s: the password is found, and stands in no notice and no new address', (query) => {
  expect(hasPassword(query)).toBe(true);
  const { options, notices } = withoutPasswords(readAddress(query), rfc959);
  expect(JSON.stringify([options, notices.map(({ text }) => text), addressOf(options)])).not.toContain(
    'canary',
  );
  expect(hasPassword(addressOf(options))).toBe(false);
});

test.each([
  '?commands=USER alice;PASS s3cret',
  '?commands=USER anonymous;PASS guest@example.com',
  '?commands=USER carol;PASS opensesame;ACCT physics',
  '?commands=PASV;PASS&server=vsftpd&theme=dark',
])('%s has no password that is to be hidden', (query) => {
  expect(hasPassword(query)).toBe(false);
});

test('what is a demonstration password for one server is none for another', () => {
  const lines = ['USER carol', 'PASS opensesame'];
  expect(cleanTexts(lines, rfc959)).toEqual(lines);
  expect(cleanTexts(lines, vsftpd)).toEqual(['USER carol', 'PASS ********']);
});

test('preferences are theme, speed and latency, and nothing else', () => {
  expect(withPreferences('theme=dark&speed=2&latency=50&server=vsftpd&commands=QUIT&x=%')).toEqual({
    ...defaultOptions,
    theme: 'dark',
    speed: 2,
    latency: 50,
  });
  expect(withPreferences('theme=pink')).toEqual(defaultOptions);
});

test('the address goes before what is remembered', () => {
  const { options } = readAddress('?latency=7', withPreferences('latency=50&theme=dark'));
  expect(options).toMatchObject({ latency: 7, theme: 'dark' });
});

test('the address of the defaults is empty, and that of anything else readable', () => {
  expect(addressOf({})).toBe('');
  expect(addressOf({ server: 'vsftpd', commands: ['USER alice', 'PASS s3cret'] })).toBe(
    '?server=vsftpd&commands=USER+alice;PASS+s3cret',
  );
});

const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll(';', '').trim())
  .filter((text) => text !== '');
const anyOptions: fc.Arbitrary<Options> = fc.record({
  server: fc.constantFrom(...profileIds),
  latency: fc.integer({ min: 0, max: 10_000 }),
  speed: fc.constantFrom(...rates),
  theme: fc.constantFrom(...themes),
  embed: fc.boolean(),
  panels: fc.shuffledSubarray([...panels], { minLength: 1 }),
  view: fc.constantFrom(...views),
  service: fc.constantFrom('ready', 'delayed', 'unavailable'),
  delay: fc.integer({ min: 1, max: 3600 }),
  idle: fc.oneof(fc.constant('own' as const), fc.integer({ min: 1, max: 86_400 })),
  commands: fc.array(line, { maxLength: 20 }),
  wait: fc.boolean(),
  trouble: fc.constantFrom(...troubles.map(([, trouble]) => trouble)),
});

test('what is written is what is read', () => {
  fc.assert(
    fc.property(anyOptions, (options) => {
      const address = addressOf(options, troubleParameters);
      expect(readAddress(address, defaultOptions, troubleParameters)).toEqual({ options, notices: [] });
    }),
  );
});

test('any query gives options that can be written and read again, and never fails', () => {
  const names = [...Object.keys(defaultOptions), ...Object.keys(troubleParameters)];
  const name = fc.oneof(fc.constantFrom(...names), fc.string());
  const pair = fc.tuple(name, fc.oneof(fc.string(), fc.webQueryParameters())).map((both) => both.join('='));
  const query = fc.oneof(
    fc.array(pair).map((pairs) => `?${pairs.join('&')}`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(query, (text) => {
      hasPassword(text);
      const { options } = withoutPasswords(readAddress(text, defaultOptions, troubleParameters), rfc959);
      const address = addressOf(options, troubleParameters);
      expect(readAddress(address, defaultOptions, troubleParameters)).toEqual({ options, notices: [] });
    }),
    { numRuns: 2000 },
  );
});
