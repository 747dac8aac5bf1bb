import { type Bytes, toText } from '../../machines/protocol/bytes.ts';
import { telnetNames } from '../../machines/protocol/telnet.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message } from '../../machines/simulator/record.ts';

const doings: Partial<Record<Message['kind'], string>> = {
  open: 'opens the connection',
  close: 'closes the connection',
};

/** What a message that says nothing of FTP does; nothing for the others. */
export const doingOf = ({ kind, from, handshake }: Message): string | undefined =>
  handshake
    ? `TLS: ${handshake.says}`
    : kind === 'reset'
      ? `resets the connection, at the ${from === 'user-PI' ? 'server' : 'client'}’s end`
      : doings[kind];

/** A command of Telnet as people write it: its name in brackets. */
function telnetName(pair: Bytes): string {
  const command = pair.charCodeAt(1);
  return `‹IAC ${telnetNames[command] ?? command.toString(16)}›`;
}

const controls = 'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI'.split(' ');

/** A control character in brackets: by name, or by its hexadecimal digits. Many fonts have no pictures of them. */
const controlName = (control: string): string => {
  const byte = control.charCodeAt(0);
  return `‹${controls[byte] ?? byte.toString(16)}›`;
};

/** What a message says, for people: placeholders as dots, control characters and Telnet commands by name. */
export function textOf(message: Message): string {
  const doing = doingOf(message);
  if (doing !== undefined) return doing;
  const parts = message.bytes.split(/(\xff[\xf0-\xfe])/);
  const text = withDots(parts.map((part, i) => (i % 2 ? telnetName(part) : toText(part))).join(''))
    .replace(/\r?\n$/, '')
    .replaceAll('\r\n', '\n');
  return text.replace(/[^\P{Cc}\n]/gu, controlName);
}
