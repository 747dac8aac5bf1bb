import { describe, expect, test } from 'vitest';
import { isReplyCode } from '../../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import { strayTexts } from './strayTexts.ts';

const sentencesOf = (text: string) => text.split(/(?<=\.) /);

describe.each(strayTexts)('the entry of $code', ({ code, title, says, next, instead }) => {
  const all = [title, says, next].join('\n');

  test('is no reply code', () => {
    expect(code).toMatch(/^(0|[1-9]\d*)$/);
    expect(isReplyCode(Number(code))).toBe(false);
  });

  test('has a title, and whole sentences, not too many and not too long', () => {
    expect(title).toMatch(/^([A-Z]|curl).*[^.]$/);
    expect(title.length).toBeLessThanOrEqual(45);
    for (const text of [says, next]) {
      for (const sentence of sentencesOf(text)) expect(sentence).toMatch(/^[A-Z\d`].*[^.]\.$/);
      expect(sentencesOf(text).length).toBeLessThanOrEqual(3);
      expect(text.length).toBeLessThanOrEqual(260);
    }
  });

  test('says plainly that no RFC defines it', () => {
    expect(says).toMatch(/^No RFC (in force )?defines it[:;,.]/);
  });

  test('names the codes that mean what it is taken for, once each, or says that there is none', () => {
    for (const meant of instead) expect(isReplyCode(meant)).toBe(true);
    expect(new Set(instead).size).toBe(instead.length);
    if (instead.length === 0) expect(next).toContain('No reply code means this');
  });

  test('names only codes that exist', () => {
    for (const [named] of all.matchAll(/(?<!RFC )\b\d{3}\b/g)) expect(isReplyCode(Number(named))).toBe(true);
  });

  test('marks protocol text in pairs of backticks, each beginning with a known verb', () => {
    for (const text of [title, says, next]) {
      const split = text.split('`');
      expect(split.length % 2).toBe(1);
      for (const marked of split.filter((_, i) => i % 2))
        expect(isVerb(marked.split(' ')[0] ?? '')).toBe(true);
    }
  });

  test('cites RFCs by number, and sections by their RFC', () => {
    expect(all.replaceAll(/RFC \d{3,4}\b|No RFC/g, '')).not.toContain('RFC');
    for (const { index } of all.matchAll(/§/g)) {
      expect(all.slice(0, index)).toMatch(/RFC \d{3,4} $/);
      expect(all.slice(index)).toMatch(/^§\d+(\.\d+)*(?![.\d]*\d)/);
    }
  });
});

test('the entries are in numerical order, each code and each title once', () => {
  const codes = strayTexts.map(({ code }) => Number(code));
  expect(codes).toEqual([...new Set(codes)].sort((a, b) => a - b));
  expect(new Set(strayTexts.map(({ title }) => title)).size).toBe(strayTexts.length);
});

test('the codes that the lists on the web add are all here', () => {
  const codes = strayTexts.map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['430', '434', '10054', '10060', '10061', '10066', '10068']));
});
