import { expect, test } from 'vitest';
import type { Message } from '../../machines/simulator/record.ts';
import { bytesOnWire, hexRows, segmentName } from './wireBytes.ts';

const message = (about: Partial<Message>): Message => ({
  id: 4,
  from: 'user-PI',
  kind: 'command',
  bytes: 'PASS s3cret\r\n',
  sentAt: 0,
  arrivesAt: 10,
  sentIn: 0,
  ...about,
});
const textOf = (bytes: string) =>
  hexRows(bytes)
    .flatMap((row) => row.bytes)
    .map(({ text }) => text)
    .join('');

test('the end of a line and what cannot be seen are shown', () => {
  expect(textOf('USER a\0\r\n')).toBe('USER a·←↓');
  expect(hexRows('A\r\n')[0]?.bytes.map(({ hex }) => hex)).toEqual(['41', '0d', '0a']);
});

test('Telnet bytes have their names, the second one only after IAC', () => {
  expect(hexRows('\xff\xf4\xff\xf2\xf4')[0]?.bytes.map(({ name }) => name)).toEqual([
    ...['IAC', 'IP', 'IAC', 'DM', undefined],
  ]);
});

test('rows have sixteen bytes and say where they begin', () => {
  const rows = hexRows('x'.repeat(40));
  expect(rows.map(({ offset, bytes }) => [offset, bytes.length])).toEqual([
    ['0000', 16],
    ['0010', 16],
    ['0020', 8],
  ]);
});

test('an eavesdropper reads a message in clear, and of a protected one only its length', () => {
  const secret = message({ isProtected: true });
  expect(bytesOnWire(message({}), 'eavesdropper')).toBe('PASS s3cret\r\n');
  expect(bytesOnWire(secret, 'ends')).toBe('PASS s3cret\r\n');
  const seen = bytesOnWire(secret, 'eavesdropper');
  expect(seen.length).toBe('PASS s3cret\r\n'.length + 5 + 1 + 16);
  expect(seen).not.toContain('s3cret');
  expect(seen.slice(0, 5)).toBe(`\x17\x03\x03\x00${String.fromCharCode(seen.length - 5)}`);
  expect(bytesOnWire(secret, 'eavesdropper')).toBe(seen);
});

test('two protected messages of the same words are not alike', () => {
  const twice = [1, 2].map((id) => bytesOnWire(message({ id, isProtected: true }), 'eavesdropper').slice(5));
  expect(twice[0]).not.toBe(twice[1]);
});

test('the names say what an onlooker can know', () => {
  const hello = message({ kind: 'handshake', bytes: '', handshake: { says: 'ClientHello', length: 517 } });
  expect(segmentName(hello, 'ends')).toBe('TLS handshake: ClientHello');
  expect(bytesOnWire(hello, 'eavesdropper')).toHaveLength(517);
  expect(segmentName(message({ isProtected: true }), 'eavesdropper')).toBe('TLS record, application data');
  expect(segmentName(message({ isProtected: true }), 'ends')).toBe('command, protected');
});

test('no byte of a sealed message is named: it has no meaning to one who has no key', () => {
  expect(
    hexRows('\xff\xf4\r\n', true).flatMap(({ bytes }) => bytes.flatMap(({ name }) => name ?? [])),
  ).toEqual([]);
});
