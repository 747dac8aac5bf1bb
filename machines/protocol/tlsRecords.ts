import type { Bytes } from './bytes.ts';

/** What a record of TLS 1.3 adds to what it carries: header, type of content, authentication tag (RFC 8446 §5.2). */
const recordOverhead = 5 + 1 + 16;
/** The longest content of one record (RFC 8446 §5.1). */
const longestContent = 16_384;

/** How many bytes travel for so many protected ones. */
export const protectedLength = (length: number): number =>
  length + Math.max(1, Math.ceil(length / longestContent)) * recordOverhead;

/** What an eavesdropper sees of a message: bytes without a pattern, the same at each look at the same message. */
export function noise(length: number, seed: number): Bytes {
  let state = (seed + 1) * 2_654_435_761;
  let bytes = '';
  for (let i = 0; i < length; i++) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    bytes += String.fromCharCode((state >>> 16) & 255);
  }
  return bytes;
}
