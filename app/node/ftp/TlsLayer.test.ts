import { describe, expect, test } from 'vitest';
import { RecordReader } from './TlsLayer.ts';

/** A record of TLS with so many bytes in it. */
const record = (length: number) =>
  Buffer.from([23, 3, 3, length >> 8, length & 255, ...new Array(length).fill(65)]);
const clear = Buffer.from('NOOP\r\n');

describe('where clear text begins after the end of TLS', () => {
  const bytes = Buffer.concat([record(300), record(0), record(19), clear]);
  const begins = bytes.length - clear.length;

  test('is behind the last record, whatever stands in the records', () => {
    expect(new RecordReader().clearFrom(bytes, true)).toBe(begins);
    expect(new RecordReader().clearFrom(clear, true)).toBe(0);
  });

  test('is the same in whatever pieces it comes', () => {
    for (let size = 1; size < 40; size++) {
      const reader = new RecordReader();
      let at = 0;
      for (; at < bytes.length; at += size) {
        const piece = bytes.subarray(at, at + size);
        const found = reader.clearFrom(piece, true);
        if (found < piece.length) {
          at += found;
          break;
        }
      }
      expect([size, at]).toEqual([size, begins]);
    }
  });

  test('is nowhere while TLS goes on: what is no record is for TLS to complain of', () => {
    expect(new RecordReader().clearFrom(clear, false)).toBe(clear.length);
  });
});
