import { describe, expect, test } from 'vitest';
import { rfc959 } from '../../../machines/profiles/rfc959.ts';
import { type ServerProfile, situations, templatesOf } from '../../../machines/profiles/ServerProfile.ts';
import { vsftpd } from '../../../machines/profiles/vsftpd.ts';
import { replyTexts } from './replyTexts.ts';
import { situationTexts } from './situationTexts.ts';

const codesOf = ({ replies, repliesByVerb }: ServerProfile) =>
  [...Object.values(replies), ...Object.values(repliesByVerb)].flatMap((wording) =>
    wording ? templatesOf(wording).map(({ code }) => code) : [],
  );

test('every code that a profile can give is explained', () => {
  for (const code of [...codesOf(rfc959), ...codesOf(vsftpd)])
    expect(Object.keys(replyTexts)).toContain(String(code));
});

describe.each(situations)('%s', (situation) => {
  const { why, rule, vsftpd } = situationTexts[situation];
  test('has sentences that end, and a rule', () => {
    for (const text of [why, vsftpd?.why ?? why]) expect(text).toMatch(/^([A-Z`]|vsftpd ).*\.$/);
    for (const text of [rule, vsftpd?.rule ?? rule]) expect(text).not.toBe('');
  });
  test('has its backticks in pairs and no blanks to fill in but user and verb', () => {
    for (const text of [why, rule]) {
      expect(text.split('`').length % 2).toBe(1);
      expect(text.match(/\{(?!user\}|verb\})/)).toBeNull();
    }
  });
});
