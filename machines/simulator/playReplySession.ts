import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { toBytes } from '../protocol/bytes.ts';
import type { ReplySession, ReplyStep } from '../server-pi/ReplySession.ts';
import { setupFor } from './defaults.ts';
import type { Input, SessionRecord } from './record.ts';
import { Session } from './session.ts';

const inputOf = (step: ReplyStep): Input =>
  step.type === 'line' ? { type: 'lines', lines: [toBytes(step.line)] } : step;

/** What a person does in a session that brings a reply about, from the connection on: each when all is quiet. */
const inputsOf = ({ steps }: Pick<ReplySession, 'steps'>): readonly Input[] => [
  { type: 'connect' },
  ...steps.map(inputOf),
];

/** The codes of the replies that have reached the client. */
export const codesIn = ({ messages }: SessionRecord) =>
  messages.flatMap(({ reply, arrivedIn }) => (reply && arrivedIn !== undefined ? [reply.code] : []));

/** A session, or the beginning of one. */
type Played = Pick<ReplySession, 'settings' | 'steps'> & Partial<Pick<ReplySession, 'codes'>>;

/**
 * Plays a session that brings a reply about, at its server. It stops at the moment in which the last of its codes reaches
 * the client, also where another one would follow by itself, as 220 does after 120; without codes, when all is quiet.
 */
export function playReplySession(asked: Played, profile: ServerProfile): Session {
  const session = new Session(setupFor(profile, asked.settings));
  const awaited = asked.codes?.length ?? Number.POSITIVE_INFINITY;
  for (const input of inputsOf(asked)) {
    session.perform(input);
    while (!session.isQuiet && codesIn(session.record).length < awaited) session.step();
  }
  return session;
}
