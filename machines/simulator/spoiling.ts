import type { Bytes } from '../protocol/bytes.ts';
import type { ClientSettings } from './record.ts';

/** What a client puts into a line that does not belong there, by what it is called. */
const spoilers: Readonly<Record<ClientSettings['spoils'], (line: Bytes) => Bytes>> = {
  nothing: (line) => line,
  NUL: (line) => `${line}\0`,
  /** The letter é in UTF-8: two bytes beyond ASCII. */
  '8-bit': (line) => `${line}\xc3\xa9`,
  /** IAC IP, IAC DM: what RFC 959 §4.1.3 has a client send before ABOR. */
  Telnet: (line) => `\xff\xf4\xff\xf2${line}`,
  length: (line) => line + 'x'.repeat(9000),
};

/** A line with what is put into it. */
export const spoil = (line: Bytes, by: ClientSettings['spoils']): Bytes => spoilers[by](line);
