import { loadProfile, profileIds } from '../../machines/profiles/profiles.ts';
import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { type SaidElsewhere, saidElsewhere } from '../../machines/simulator/elsewhere.ts';
import type { Message, SessionRecord } from '../../machines/simulator/record.ts';

/** Servers that answer with the same codes. */
export type Answer = {
  /** The codes in words: "530", "530, then 421, and closes", "no reply". */
  readonly says: string;
  /** The class of the first code. */
  readonly replyClass: number | undefined;
  /** Whether the server of the session is one of them. */
  readonly isHere: boolean;
  /** What each of them says first. */
  readonly servers: readonly { readonly name: string; readonly text: string }[];
};

function sayOf({ replies, closes, isOver }: SaidElsewhere): string {
  if (isOver) return 'had closed before';
  const codes = replies.map(({ code }) => code).join(', then ') || 'no reply';
  return closes ? `${codes}, and closes` : codes;
}

/** What all servers say in the place of a reply, the answer of this one first, then those that most give. */
export function answersTo(
  record: SessionRecord,
  reply: Message,
  profiles: readonly ServerProfile[],
): readonly Answer[] {
  const here = record.setup.profile.id;
  const answers = new Map<string, Answer>();
  for (const said of profiles.map((profile) => saidElsewhere(record, reply, profile))) {
    const says = sayOf(said);
    const before = answers.get(says);
    const [first] = said.replies;
    answers.set(says, {
      says,
      replyClass: said.isOver ? undefined : first && Math.floor(first.code / 100),
      isHere: before?.isHere || said.profile.id === here,
      servers: [...(before?.servers ?? []), { name: said.profile.name, text: first?.lines[0] ?? '' }],
    });
  }
  return [...answers.values()].sort(
    (a, b) => Number(b.isHere) - Number(a.isHere) || b.servers.length - a.servers.length,
  );
}

/** All servers there are. */
export const loadProfiles = (): Promise<ServerProfile[]> => Promise.all(profileIds.map(loadProfile));
