import { describe, expect, test } from 'vitest';
import { isReplyCode } from '../../../machines/protocol/replyCodes.ts';
import { policyTexts } from './policyTexts.ts';
import { type TroubleText, troubleTexts } from './troubleTexts.ts';

const texts: readonly (readonly [string, TroubleText])[] = Object.entries(troubleTexts);

describe.each(texts)('the text of %s', (_, { title, acts, rule, servers, policies = [] }) => {
  const all = [title, acts, rule, servers].join('\n');

  test('is in whole sentences that are short', () => {
    expect(title).toMatch(/^[A-Z\d].*[^.]$/);
    expect(acts).toMatch(/^Acts .*\.$/);
    expect(rule).toMatch(/^RFC .*\.$/s);
    expect(servers).toMatch(policies.length > 0 ? /^[A-Z].*[.:]$/ : /^[A-Z].*\.$/);
    for (const text of [acts, rule, servers]) expect(text.length).toBeLessThanOrEqual(300);
  });

  test('cites a section of each RFC that it names, but for two that are about this alone', () => {
    const cited = [...rule.matchAll(/RFC (\d{3,4}) §\d/g)].map(([, number]) => number);
    for (const [, number] of rule.matchAll(/RFC (\d{3,4})/g))
      expect([...cited, '854', '1635']).toContain(number);
  });

  test('names a version with each server and client that was recorded', () => {
    if (!/[Rr]ecorded/.test(servers)) return;
    expect(servers).toMatch(/\d+\.\d+|20210827|five of five|None of the eight/);
  });

  test('has its backticks in pairs, and names only codes that exist', () => {
    expect(all.split('`').length % 2).toBe(1);
    const codes = all.match(/(?<!RFC |the )\b[1-5]\d\d\b(?! (?:bytes|characters))/g)?.map(Number) ?? [];
    for (const code of codes) expect(isReplyCode(code), String(code)).toBe(true);
  });

  test('has a text for each way of its policies', () => {
    for (const policy of policies) expect(Object.keys(policyTexts)).toContain(policy);
  });
});

test('no two kinds of trouble have the same title', () => {
  expect(new Set(texts.map(([, { title }]) => title)).size).toBe(texts.length);
});

test('each of the six servers goes one way of each policy', () => {
  for (const ways of Object.values(policyTexts)) {
    const servers = ways.flatMap((way) => way.servers);
    expect(servers).toHaveLength(6);
    expect(new Set(servers).size).toBe(6);
  }
});

test('the ways are those of the profiles', () => {
  const closing = policyTexts.lineTooLong.find(({ says }) => says.endsWith('close'));
  expect(closing?.servers).toContain('vsftpd 3.0.3');
});
