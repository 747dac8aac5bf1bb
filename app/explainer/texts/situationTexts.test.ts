import { describe, expect, test } from 'vitest';
import { loadProfile, profileIds } from '../../../machines/profiles/profiles.ts';
import { type ServerProfile, situations, templatesOf } from '../../../machines/profiles/ServerProfile.ts';
import { replyTexts } from './replyTexts.ts';
import { situationTexts } from './situationTexts.ts';

const codesOf = ({ replies, repliesByVerb }: ServerProfile) =>
  [...Object.values(replies), ...Object.values(repliesByVerb)].flatMap((wording) =>
    wording ? templatesOf(wording).map(({ code }) => code) : [],
  );

test.each(profileIds)('every code that %s can give is explained', async (id) => {
  for (const code of codesOf(await loadProfile(id))) expect(Object.keys(replyTexts)).toContain(String(code));
});

test.each(profileIds.filter((id) => id !== 'rfc959'))('what %s answers is told as recorded from it', (id) => {
  for (const situation of [
    'answer',
    'answerWithArgument',
    'needPassword',
    'loggedIn',
    'wrongPassword',
  ] as const)
    expect(situationTexts[situation][id]?.rule, situation).toMatch(/^recorded from /);
});

describe.each(situations)('%s', (situation) => {
  const { why, rule, ...servers } = situationTexts[situation];
  const texts = [{ why, rule }, ...Object.values(servers)];
  test('has sentences that end, and a rule, at every server', () => {
    for (const text of texts) {
      expect(text.why).toMatch(/^([A-Z`]|(vsftpd|pyftpdlib|inetutils) ).*\.$/);
      expect(text.rule).not.toBe('');
    }
  });
  test('has its backticks in pairs, and no blanks to fill in but user and verb, once each', () => {
    for (const text of texts.flatMap((each) => [each.why, each.rule])) {
      expect(text.split('`').length % 2).toBe(1);
      expect(text.match(/\{(?!user\}|verb\})/)).toBeNull();
      expect(text).not.toMatch(/(\{\w+\}).*\1/);
    }
  });
});
