import { toText } from '../../machines/protocol/bytes.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Message } from '../../machines/simulator/record.ts';

const doings = { open: 'opens the connection', close: 'closes the connection' } as const;

/** What a message says, for people: placeholders as dots, control characters as their pictures (␀). */
export function textOf({ kind, bytes }: Message): string {
  if (kind === 'open' || kind === 'close') return doings[kind];
  const text = withDots(toText(bytes))
    .replace(/\r?\n$/, '')
    .replaceAll('\r\n', '\n');
  return text.replace(/[^\P{Cc}\n]/gu, (control) =>
    String.fromCharCode(control < ' ' ? 0x2400 + control.charCodeAt(0) : 0x2421),
  );
}
