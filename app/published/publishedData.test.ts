import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../reply-codes/comparison.ts';
import { replySessions, sessionsOfCodes } from '../reply-codes/sessions.ts';
import { publishedData, publishedFiles } from './publishedData.ts';

const made = { replySessions, sessionsOfCodes, version: '1.2.3' };
const files = publishedFiles(made);
/** The JSON as others read it; that it is of such a form, its schema shows. */
const read = <T>(name: string): T => JSON.parse(files[name] ?? '');
type Headed = { readonly $schema: string; readonly version: string };
type Index = { readonly files: readonly { readonly entries: number }[] };
type Replies = { readonly replies: readonly { readonly isProducible: boolean; readonly needed?: string }[] };
type Commands = { readonly commands: readonly unknown[] };
type Sessions = { readonly sessions: readonly unknown[]; readonly without: readonly unknown[] };
type Pair = {
  readonly codes: readonly number[];
  readonly differences: readonly Readonly<Record<string, number>>[];
  readonly fix: Readonly<Record<string, number>>;
};
type Pairs = { readonly phrases: readonly string[]; readonly pairs: readonly Pair[] };
const ajv = new Ajv2020({ strict: true, allErrors: true });

describe.each(Object.keys(publishedData(made)))('%s.json', (name) => {
  const validate = ajv.compile(read<object>(`schema/${name}.schema.json`));

  test('is as its schema says, which it names', () => {
    const data = read<Headed>(`${name}.json`);
    validate(data);
    expect(validate.errors).toBeNull();
    expect(files).toHaveProperty([data.$schema]);
    expect(data.version).toBe('1.2.3');
  });

  test('may have nothing that the schema does not describe', () => {
    expect(validate({ ...read<Headed>(`${name}.json`), more: 1 })).toBe(false);
  });

  test('has a word about every field', () => {
    const silent: string[] = [];
    const visit = (schema: unknown, path: string) => {
      if (typeof schema !== 'object' || schema === null) return;
      const { properties = {}, $defs = {} } = schema as Record<
        string,
        Record<string, { description?: string }>
      >;
      for (const [field, inner] of Object.entries({ ...properties, ...$defs }))
        if (!inner.description) silent.push(`${path}.${field}`);
      for (const [key, inner] of Object.entries(schema)) visit(inner, `${path}.${key}`);
    };
    visit(read(`schema/${name}.schema.json`), name);
    expect(silent).toEqual([]);
  });
});

test('there are 60 codes, all their pairs, and the index counts them', () => {
  const { replies } = read<Replies>('replies.json');
  expect(replies).toHaveLength(60);
  expect(read<Index>('index.json').files.map(({ entries }) => entries)).toEqual([
    60,
    read<Commands>('commands.json').commands.length,
    (60 * 59) / 2,
    replies.filter(({ isProducible }) => isProducible).length,
  ]);
});

test('a pair can be put together again from its phrases', () => {
  const { phrases, pairs } = read<Pairs>('pairs.json');
  const { codes, differences, fix, ...texts } =
    pairs.find((pair) => `${pair.codes}` === '331,530') ?? ({} as Pair);
  const { relation, order, owes, when, isByHand, ...asked } = comparisonOf(331, 530);
  expect(texts).toEqual({ relation, order, owes, when, isByHand });
  const said = (of: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(of).map(([key, index]) => [key, phrases[index]]));
  expect(differences.map(said)).toEqual(asked.differences);
  expect(said(fix)).toEqual(asked.fix);
});

test('what the simulator cannot produce says what it would take', () => {
  const { replies } = read<Replies>('replies.json');
  const { sessions, without } = read<Sessions>('reply-sessions.json');
  expect(sessions.length + without.length).toBe(60);
  const silent = replies.filter((reply) => !reply.isProducible && !reply.needed);
  expect(silent).toEqual([]);
});

test('the files do not grow unnoticed', () => {
  const size = (name: string) => files[`${name}.json`]?.length ?? 0;
  expect(size('pairs')).toBeLessThan(1_600_000);
  expect(size('replies')).toBeLessThan(250_000);
  expect(size('commands')).toBeLessThan(60_000);
  expect(size('reply-sessions')).toBeLessThan(60_000);
});
