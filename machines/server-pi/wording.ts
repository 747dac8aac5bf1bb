import {
  type Delay,
  type ReplyTemplate,
  type Situation,
  type Wording,
  wordingOf,
} from '../profiles/ServerProfile.ts';
import type { CommandLine } from '../protocol/command.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { holds } from './conditions.ts';
import { accountOf, type Facts } from './facts.ts';
import type { Fillers } from './fillers.ts';

/** A reply that the server gives: in which situation, in whose words, and how long it is kept back (simulated ms). */
export type GivenReply = {
  readonly situation: Situation;
  readonly code: ReplyCode;
  readonly lines: readonly string[];
  readonly repeatsCode?: true;
  /** The shortest and the longest time; the host of the server takes one of these. */
  readonly delay: Pick<Delay, 'from' | 'to'>;
  /** How long it takes no line after the reply, if at all. */
  readonly pause?: Pick<Delay, 'from' | 'to'>;
};

/** What can be filled into the templates of every server, in braces; a profile may have more. */
const fillers: Fillers = {
  verb: (_, { verb }) => verb,
  user: ({ username }) => username,
  directory: (facts) => accountOf(facts, facts.username)?.directory ?? '/',
  /** The delay of the service, in three digits (RFC 959 §4.2.2). */
  minutes: ({ serviceDelay }) => String(Math.max(1, Math.round(serviceDelay / 60_000))).padStart(3, '0'),
  /** The form of the command that HELP asks for. */
  syntax: ({ profile }, { argument = '' }) => profile.syntax?.[argument.toUpperCase()] ?? '',
  /** The parameters of the transfer, as they were set. */
  TYPE: ({ parameters }) => parameters.TYPE ?? '',
  MODE: ({ parameters }) => parameters.MODE ?? '',
  STRU: ({ parameters }) => parameters.STRU ?? '',
};

/** Puts a situation into the code and the words of the profile: one reply, or several that follow one another. */
export function composeReplies(
  facts: Facts,
  situation: Situation,
  command: CommandLine,
): readonly GivenReply[] {
  const template = templateFor(wordingOf(facts.profile, situation, command.verb), facts, command);
  const replies = compose(template, facts, situation, command);
  const hasBanner = situation === 'greeting' && facts.banner.length > 0;
  return hasBanner ? replies.map((reply) => withBanner(reply, facts.banner)) : replies;
}

/** A greeting with lines before it, which are said as they are. */
const withBanner = (reply: GivenReply, banner: readonly string[]): GivenReply => ({
  ...reply,
  lines: [...banner, ...reply.lines],
  repeatsCode: true,
});

function compose(
  template: ReplyTemplate,
  facts: Facts,
  situation: Situation,
  command: CommandLine,
): GivenReply[] {
  const { code, text, repeatsCode, delay = { from: 0, to: 0 }, pause, followedBy } = template;
  const fill = (line: string) =>
    line.replace(/\{(\w+)\}/g, (_, name: string) =>
      String((fillers[name] ?? facts.profile.fillers?.[name])?.(facts, command) ?? ''),
    );
  const lasting = ({ from, to, perFailure = 0 }: Delay) => {
    const more = perFailure * facts.failures;
    return { from: from + more, to: to + more };
  };
  return [
    {
      situation,
      code,
      lines: (typeof text === 'string' ? [text] : text).map(fill),
      ...(repeatsCode ? { repeatsCode } : {}),
      delay: lasting(delay),
      ...(pause ? { pause: lasting(pause) } : {}),
    },
    ...(followedBy ? compose(followedBy, facts, situation, command) : []),
  ];
}

/** The template whose condition holds; the last one where none does. */
function templateFor(wording: Wording, facts: Facts, command: CommandLine): ReplyTemplate {
  if ('code' in wording) return wording;
  const found =
    wording.find(({ when }) => when === undefined || holds(when, facts, command)) ?? wording.at(-1);
  if (found === undefined) throw new Error(`A wording of ${facts.profile.id} is empty.`);
  return found;
}
