/** The commands of Telnet that may stand after IAC (byte 255) on a control connection, by their byte (RFC 854). */
export const telnetNames: Readonly<Record<number, string>> = {
  240: 'SE',
  242: 'DM',
  244: 'IP',
  250: 'SB',
  251: 'WILL',
  252: 'WONT',
  253: 'DO',
  254: 'DONT',
};
