import { describe, expect, test } from 'vitest';
import { isReplyCode, replyCodes } from '../../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import { replyText } from '../../explainer/texts/replyTexts.ts';
import type { EntryText } from './EntryText.ts';
import { entryTexts1to3 } from './entryTexts1to3.ts';
import { entryTexts4to6 } from './entryTexts4to6.ts';
import { replyTexts1to3 } from './replyTexts1to3.ts';
import { replyTexts4to6 } from './replyTexts4to6.ts';

const entries: readonly (readonly [string, EntryText])[] = [
  ...Object.entries(entryTexts1to3),
  ...Object.entries(entryTexts4to6),
];
const further = { ...replyTexts1to3, ...replyTexts4to6 };

/** How many sentences each part may have, and how many characters. */
const bounds = {
  description: { sentences: [2, 4], characters: 340 },
  not: { sentences: [1, 2], characters: 260 },
  user: { sentences: [1, 2], characters: 160 },
  administrator: { sentences: [1, 2], characters: 190 },
  changed: { sentences: [1, 3], characters: 320 },
  disagreement: { sentences: [1, 3], characters: 320 },
  needed: { sentences: [1, 2], characters: 190 },
} as const satisfies Readonly<Record<keyof EntryText, unknown>>;

const sentencesOf = (text: string) => text.replaceAll('App. II', 'App II').split(/(?<=\.) /);

describe.each(entries)('the entry of %s', (_, entry) => {
  const parts = Object.entries(entry) as [keyof EntryText, string][];
  const all = parts.map(([, text]) => text).join('\n');

  test.each(parts)('has in “%s” whole sentences, not too many and not too long', (part, text) => {
    const sentences = sentencesOf(text);
    const [least, most] = bounds[part].sentences;
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z\d`].*[^.]\.$/);
    expect(sentences.length).toBeGreaterThanOrEqual(least);
    expect(sentences.length).toBeLessThanOrEqual(most);
    expect(text.length).toBeLessThanOrEqual(bounds[part].characters);
  });

  test('names only codes that exist', () => {
    for (const [named] of all.matchAll(/(?<!RFC )\b\d{3}\b/g)) expect(isReplyCode(Number(named))).toBe(true);
  });

  test('marks protocol text in pairs of backticks, each beginning with a known verb', () => {
    for (const [, text] of parts) {
      const split = text.split('`');
      expect(split.length % 2).toBe(1);
      for (const marked of split.filter((_, i) => i % 2))
        expect(isVerb(marked.split(' ')[0] ?? '')).toBe(true);
    }
  });

  test('quotes no password', () => {
    expect(all).not.toMatch(/PASS [^`\s]*`/);
  });

  test('cites RFCs by number, and sections by an RFC that is named before them in the sentence', () => {
    for (const sentence of parts.flatMap(([, text]) => sentencesOf(text))) {
      expect(sentence.replaceAll(/RFC \d{3,4}\b/g, '')).not.toContain('RFC');
      for (const { index } of sentence.matchAll(/§|App II/g)) {
        expect(sentence.slice(0, index)).toMatch(/RFC \d{3,4} /);
        expect(sentence.slice(index)).toMatch(/^(§\d+(\.\d+)*(?![.\d]*\d)|App II)/);
      }
    }
  });

  test('tells what later RFCs changed with their sections', () => {
    if (entry.changed === undefined) return;
    const later = [...entry.changed.matchAll(/RFC (\d{3,4}) §/g)].map(([, rfc]) => Number(rfc));
    expect(later.some((rfc) => rfc > 959)).toBe(true);
  });
});

test('every code has an entry, and no other', () => {
  expect(entries.map(([code]) => code)).toEqual(Object.keys(replyCodes));
});

test('what is needed is told of the codes that the simulator does not give, and of no other', () => {
  const needed = entries.filter(([, { needed }]) => needed !== undefined).map(([code]) => code);
  expect(needed).toEqual(Object.keys(further));
});

test('an entry does not say again what the explanation of the code says', () => {
  const explanations: Readonly<Record<string, { meaning: string; seen: string; next: string }>> = further;
  for (const [code, entry] of entries) {
    const explained = replyText(Number(code)) ?? explanations[code];
    expect(explained).toBeDefined();
    const said = Object.values(entry).flatMap(sentencesOf);
    for (const sentence of [explained?.meaning, explained?.seen].flatMap((text) => sentencesOf(text ?? '')))
      expect(said).not.toContain(sentence);
  }
});

test('110 does not confirm a restart, and 331 does not prove a name', () => {
  expect(entryTexts1to3[110].not).toContain('does not confirm a `REST`');
  expect(entryTexts1to3[331].not).toContain('does not say that the name exists');
});

test('450 and not 452 is the busy file, and 530 does not blame the name', () => {
  expect(entryTexts4to6[450].not).toContain('stands at 452, but it belongs here');
  expect(entryTexts4to6[452].not).toContain('belongs to 450');
  expect(entryTexts4to6[530].not).toContain('does not say that the name is wrong');
});

test('none of the protected replies says yes or no', () => {
  for (const code of [631, 632, 633] as const)
    expect(entryTexts4to6[code].not).toContain('says neither yes nor no');
});
