import inetutilsFtpd from '../../../machines/fixtures/inetutils-ftpd.json' with { type: 'json' };
import proftpd from '../../../machines/fixtures/proftpd.json' with { type: 'json' };
import pureFtpd from '../../../machines/fixtures/pure-ftpd.json' with { type: 'json' };
import pyftpdlib from '../../../machines/fixtures/pyftpdlib.json' with { type: 'json' };
import vsftpd from '../../../machines/fixtures/vsftpd.json' with { type: 'json' };
import { type ProfileId, profileNames } from '../../../machines/profiles/profiles.ts';
import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';
import { isVerb } from '../../../machines/protocol/verbs.ts';
import { wireTexts } from './wireTexts.ts';

/** What a server says with a code, and to what. Of a long reply the first and the last lines. */
export type Saying = {
  readonly lines: readonly string[];
  /** How many lines are left out before the last. */
  readonly left: number;
  readonly to: readonly string[];
};
/** What one server was recorded to say with a code; nothing where the recordings do not have it. */
export type Captured = { readonly server: string; readonly sayings: readonly Saying[] };

type Step = { readonly do?: string; readonly send?: string; readonly reply?: string };
type Fixture = {
  readonly server: string;
  readonly dialogues: readonly { readonly steps: readonly Step[] }[];
};

const fixtures: readonly Fixture[] = [vsftpd, proftpd, pureFtpd, pyftpdlib, inetutilsFtpd];

/** At most so many wordings of one server, and so many lines of one reply. */
const mostSayings = 3;
const mostLines = 6;

/** To what a reply was given: a verb, for nothing else of a line may be shown, or what was done. */
function askedBy({ send, do: done }: Step): string | undefined {
  if (send === undefined)
    return done === 'connect' ? 'connecting' : done === 'wait' ? 'a long silence' : undefined;
  const verb = /^[A-Za-z]+/.exec(send)?.[0].toUpperCase() ?? '';
  // Several lines at once: which one it answers is not plain. What does not belong into a line is echoed by some.
  if (/[^ -~]/.test(send.trimEnd())) return undefined;
  return isVerb(verb) ? verb : 'a line that is no command';
}

/** The replies in what came back, each as its lines. */
export function repliesIn(text: string): string[][] {
  const replies: string[][] = [];
  let open: string | undefined;
  for (const line of text.split(/\r?\n/).filter(Boolean)) {
    if (open === undefined) {
      replies.push([line]);
      if (/^\d{3}-/.test(line)) open = line.slice(0, 3);
    } else {
      replies.at(-1)?.push(line);
      if (line.startsWith(`${open} `)) open = undefined;
    }
  }
  return replies;
}

/** What is said again about another name, path or number is the same wording. */
function withoutArgument({ send = '' }: Step, lines: readonly string[]): string {
  const [, argument = ''] = /^\S+\s+(\S.*?)\s*$/.exec(send) ?? [];
  const text = lines.join('\n').replaceAll(argument.length > 2 ? argument : '\0', '…');
  return text.replace(/[ \t]+/g, ' ');
}

type Counted = { lines: readonly string[]; to: Set<string>; times: number };

/** By server, then by code: every wording, how often it was recorded, and to what. */
const recorded = new Map(
  fixtures.map(({ server, dialogues }) => {
    const byCode = new Map<string, Map<string, Counted>>();
    for (const step of dialogues.flatMap(({ steps }) => steps)) {
      const to = askedBy(step);
      if (to === undefined || step.reply === undefined) continue;
      for (const lines of repliesIn(step.reply)) {
        const code = lines[0]?.slice(0, 3) ?? '';
        const wordings = byCode.get(code) ?? new Map<string, Counted>();
        const key = withoutArgument(step, lines);
        const wording = wordings.get(key) ?? { lines, to: new Set(), times: 0 };
        wording.to.add(to);
        wording.times++;
        wordings.set(key, wording);
        byCode.set(code, wordings);
      }
    }
    return [server, byCode] as const;
  }),
);

function sayingOf({ lines, to }: Counted): Saying {
  const left = Math.max(0, lines.length - mostLines);
  const shown = left > 0 ? [...lines.slice(0, mostLines - 1), lines.at(-1) ?? ''] : lines;
  return { lines: shown, left, to: [...to].slice(0, 8) };
}

/** What each recorded server says with a code, in the wordings that it used most. */
export const capturesOf = (code: ReplyCode): readonly Captured[] =>
  fixtures.map(({ server }) => {
    const wordings = [...(recorded.get(server)?.get(String(code))?.values() ?? [])];
    const sayings = wordings
      .sort((a, b) => b.times - a.times)
      .slice(0, mostSayings)
      .map(sayingOf);
    return { server: profileNames[server as ProfileId], sayings }; // the recordings are named after the profiles
  });

/** The form on the wire: one line; and where some server says it in several lines, how those look. */
export type WireForm = { readonly one: string; readonly many?: readonly string[]; readonly manyBy?: string };

/** How a code looks on the wire. */
export function wireFormOf(code: ReplyCode): WireForm {
  const all = [...recorded].flatMap(([server, byCode]) =>
    [...(byCode.get(String(code))?.values() ?? [])].map((counted) => ({ server, ...counted })),
  );
  const many = all
    .filter(({ lines }) => lines.length > 1 && lines.length <= 12)
    .sort((a, b) => a.lines.length - b.lines.length)[0];
  return {
    one: `${code} ${wireTexts[code]}`,
    ...(many ? { many: many.lines, manyBy: profileNames[many.server as ProfileId] } : {}),
  };
}
