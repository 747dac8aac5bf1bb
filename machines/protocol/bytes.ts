/** What travels on a connection: a string in which each character stands for one byte (0 to 255). */
export type Bytes = string;

/** The end of a line on a control connection (RFC 959 §5.3.1). */
export const CRLF = '\r\n';

/** Text as UTF-8 bytes. Plain ASCII, which is nearly all of FTP, comes back as it is. */
export function toBytes(text: string): Bytes {
  if (isAscii(text)) return text;
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(/%(..)/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Bytes as text: UTF-8 where they are UTF-8, else byte by byte as ISO 8859-1. */
export function toText(bytes: Bytes): string {
  if (isAscii(bytes)) return bytes;
  try {
    return decodeURIComponent(
      bytes.replace(/[%\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return bytes;
  }
}

/** Whether every character is one of the 128 of ASCII. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}
