import { demonstrationPasswords, type ServerProfile } from '../profiles/ServerProfile.ts';
import { type Bytes, isAscii, toBytes } from '../protocol/bytes.ts';
import { parseCommand } from '../protocol/command.ts';
import { isVerb } from '../protocol/verbs.ts';

/** What stands where a password was. It says nothing of it, not even its length. */
export const placeholder = '********';

/** What cleaning needs to know of the server and of the moment. */
export type PasswordContext = {
  /** Passwords of the simulated accounts: these may be seen. */
  readonly demonstration: readonly string[];
  /** Whether a line that is no command may be a password: PASS is awaited, or a USER is on its way. */
  readonly isPassAwaited: boolean;
  /** The longest line that the server takes, in bytes. */
  readonly lineLimit: number;
};

/**
 * A password as its placeholder. Only what a verdict needs shows: that it was over-long, or had bytes beyond ASCII (not
 * byte 255, which servers take for the beginning of a Telnet command).
 */
function disguise(before: string, secret: string, { demonstration, lineLimit }: PasswordContext): Bytes {
  if (secret.trim() === '' || demonstration.includes(secret.replace(/^ +/, ''))) return toBytes(secret);
  if (toBytes(before + secret).length > lineLimit) return '*'.repeat(lineLimit + 1);
  return isAscii(secret) ? placeholder : `${placeholder.slice(1)}\x80`;
}

// Blanks and what cannot be seen, in any mixture, between and before the letters of PASS.
const gap = '[\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800]*';
// The full-width forms of the letters, which some keyboards give, are taken for them.
const letters = ['[p\uff30\uff50]', '[a\uff21\uff41]', '[s\uff33\uff53]', '[s\uff33\uff53]'];
const passCommand = new RegExp(`^(${gap}${letters.join(gap)})(?!ive$)(${gap})(.*)$`, 'isu');

/** Where a line hides a password: the text before it, and the password. */
export function findPassword(
  line: string,
  isPassAwaited: boolean,
): { before: string; secret: string } | undefined {
  const pass = passCommand.exec(line);
  if (pass) {
    // Exactly one blank belongs to the command: in `PASS  x` the second one is the first byte of the password.
    const blanks = pass[2] ?? '';
    const separator = blanks.startsWith(' ') ? ' ' : '';
    return { before: (pass[1] ?? '') + separator, secret: blanks.slice(separator.length) + (pass[3] ?? '') };
  }
  // As the server reads it: blanks in front, and letters that only look like those of a verb, make it none.
  const isCommand = isVerb(parseCommand(line).verb);
  return isPassAwaited && !isCommand && line.trim() !== '' ? { before: '', secret: line } : undefined;
}

/**
 * A line as bytes, without the password in it unless that is a demonstration password. This is the only way into a
 * session: no record, history or export ever has the line itself. Only the server-PI that answers a real client is given
 * what that sends, and keeps none of it.
 */
export function cleanLine(line: string, context: PasswordContext): Bytes {
  const found = findPassword(line, context.isPassAwaited);
  return found ? toBytes(found.before) + disguise(found.before, found.secret, context) : toBytes(line);
}

/** Lines that are entered one after the other, as bytes: a bare password may stand where PASS is awaited by then. */
export function cleanLines(lines: readonly string[], profile: ServerProfile, isPassAwaited = false): Bytes[] {
  const context = { demonstration: demonstrationPasswords(profile), lineLimit: profile.policy.lineLimit };
  let isAwaited = isPassAwaited;
  return lines.map((line) => {
    const clean = cleanLine(line, { ...context, isPassAwaited: isAwaited });
    const { verb, argument } = parseCommand(clean.trimStart());
    // A PASS without a password, or with one that is not known here, may be followed by another try.
    if (verb === 'USER') isAwaited = true;
    if (verb === 'PASS') isAwaited = (argument ?? '').trim() === '' || withDots(clean) !== clean;
    return clean;
  });
}

/** A line or reply for people: placeholders as dots. */
export const withDots = (text: string): string =>
  text.replace(/\*{7,}[*\x80]/g, (stars) =>
    stars.length > placeholder.length ? '•••••••• (over-long)' : '••••••••',
  );
