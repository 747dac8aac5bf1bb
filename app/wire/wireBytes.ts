import type { Bytes } from '../../machines/protocol/bytes.ts';
import { telnetNames } from '../../machines/protocol/telnet.ts';
import { noise, protectedLength } from '../../machines/protocol/tlsRecords.ts';
import type { Message } from '../../machines/simulator/record.ts';

/** Who looks: the two ends, who have the keys, or somebody on the way. */
export type Onlooker = 'ends' | 'eavesdropper';

/** One byte as it is shown: its two hexadecimal digits, what stands for it in the text, and its name if it has one. */
export type ShownByte = { readonly hex: string; readonly text: string; readonly name?: string };
/** Up to sixteen bytes, and the place of the first one. */
export type HexRow = { readonly offset: string; readonly bytes: readonly ShownByte[] };

/** Bytes that people know by name. */
const names: Readonly<Record<number, string>> = { 0: 'NUL', 10: 'LF', 13: 'CR', 255: 'IAC' };

/**
 * The end of a line as arrows, for a carriage that returns and a line that feeds; what else is no character of ASCII as
 * a dot: what it is, the digits beside it tell. Unicode has pictures of the control characters, but many fonts have not.
 */
function pictureOf(byte: number): string {
  if (byte === 13) return '←';
  if (byte === 10) return '↓';
  return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '·';
}

function shownByte(bytes: Bytes, at: number, isSealed: boolean): ShownByte {
  const byte = bytes.charCodeAt(at);
  const isAfterIac = at > 0 && bytes.charCodeAt(at - 1) === 255;
  const name = isSealed ? undefined : ((isAfterIac ? telnetNames[byte] : undefined) ?? names[byte]);
  return { hex: byte.toString(16).padStart(2, '0'), text: pictureOf(byte), ...(name ? { name } : {}) };
}

const width = 16;

/** Bytes in rows of sixteen. */
export const hexRows = (bytes: Bytes, isSealed = false): HexRow[] =>
  Array.from({ length: Math.ceil(bytes.length / width) }, (_, row) => ({
    offset: (row * width).toString(16).padStart(4, '0'),
    bytes: Array.from({ length: Math.min(width, bytes.length - row * width) }, (_, i) =>
      shownByte(bytes, row * width + i, isSealed),
    ),
  }));

/** The head of a record of TLS 1.3 on the wire: type, version 1.2 for old devices' sake, length (RFC 8446 §5.1). */
const recordHead = (type: number, length: number): Bytes =>
  String.fromCharCode(type, 3, 3, (length >> 8) & 255, length & 255);
const handshakeType = 22;
const applicationDataType = 23;

/** A record whose content nobody but the ends can read. */
const sealed = (type: number, length: number, seed: number): Bytes =>
  recordHead(type, length - 5) + noise(length - 5, seed);

/** Whether one who looks at a message has no key to it: then no byte of it has a meaning. */
export const isSealed = ({ isProtected, handshake }: Message, onlooker: Onlooker): boolean =>
  handshake !== undefined || (isProtected === true && onlooker === 'eavesdropper');

/** What travels as a message, for one who looks: what was said, or what cannot be told from noise. */
export function bytesOnWire({ id, bytes, isProtected, handshake }: Message, onlooker: Onlooker): Bytes {
  if (handshake) return sealed(handshakeType, handshake.length, id);
  if (isProtected && onlooker === 'eavesdropper')
    return sealed(applicationDataType, protectedLength(bytes.length), id);
  return bytes;
}

/** What a segment is, in a few words. */
export function segmentName({ kind, isProtected, handshake }: Message, onlooker: Onlooker): string {
  if (handshake) return onlooker === 'ends' ? `TLS handshake: ${handshake.says}` : 'TLS handshake';
  if (isProtected && onlooker === 'eavesdropper') return 'TLS record, application data';
  switch (kind) {
    case 'open':
      return 'the connection is opened (TCP: SYN)';
    case 'close':
      return 'the connection is closed (TCP: FIN)';
    case 'reset':
      return 'the connection is cut (TCP: RST)';
    case 'part':
      return 'first segment of a reply';
    default:
      return `${kind}${isProtected ? ', protected' : ''}`;
  }
}
