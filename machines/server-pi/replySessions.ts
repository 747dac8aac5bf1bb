import { type ProfileId, profileIds } from '../profiles/profiles.ts';
import { rfc959 } from '../profiles/rfc959.ts';
import { type ServerProfile, templatesOf, type Wording, wordingOf } from '../profiles/ServerProfile.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import type { ServerSnapshot } from './askServer.ts';
import { accountOf, isAsciiType, loginNeeds, protectionOfData } from './facts.ts';
import { readCommand } from './judging.ts';
import type { ReplySession, ReplyStep } from './ReplySession.ts';
import { beginningsOf, movesFor, overLongLines } from './replyMoves.ts';
import { type Led, SteppedServer } from './SteppedServer.ts';
import type { GivenReply } from './wording.ts';

const { replies: textbook } = rfc959;

/** Whether words are the textbook's. A real server has them for what it never does, and for what is not simulated. */
const isBorrowed = (profile: ServerProfile, wording: Wording | undefined): boolean =>
  profile.id !== rfc959.id && Object.values(textbook).some((known) => known === wording);

/** The codes for which a server has words of its own: those that can be looked for in its sessions. */
export function ownCodes(profile: ServerProfile): ReadonlySet<ReplyCode> {
  const wordings = [...Object.values(profile.replies), ...Object.values(profile.repliesByVerb)];
  const templates = wordings.flatMap((wording) =>
    wording === undefined || isBorrowed(profile, wording) ? [] : templatesOf(wording),
  );
  return new Set(templates.flatMap((template) => (isBorrowed(profile, template) ? [] : template.code)));
}

/** Whether a reply is one of these words of its own. */
function isOwn(profile: ServerProfile, { situation, lines: [text] }: GivenReply, step?: ReplyStep): boolean {
  const verb = step?.type === 'line' ? readCommand(profile, step.line).verb : undefined;
  const isNotSimulated = text === templatesOf(textbook.notSimulated)[0]?.text;
  return (
    profile.id === rfc959.id || !(isNotSimulated || isBorrowed(profile, wordingOf(profile, situation, verb)))
  );
}

/** Tells states apart as far as it matters to the codes that may follow: of a name only what kind of account it is. */
function keysFor(profile: ServerProfile): (snapshot: ServerSnapshot) => string {
  const { accounts, policy, replies, repliesByVerb, answeredWhere } = profile;
  const isTypeAsked = JSON.stringify([replies, repliesByVerb, answeredWhere]).includes('"isAscii"');
  return ({ value, context }) => {
    const { service, tls, tlsResource, anonymous, maxClients, loginLimit, username, parameters } = context;
    const account = accountOf(context, username);
    const isGuestByName = accounts.some(({ name, isGuest }) => isGuest && name === username);
    return JSON.stringify([
      value,
      ...[service, tls, tlsResource, anonymous, maxClients, loginLimit],
      ...(username === ''
        ? []
        : [loginNeeds(account), account?.account, account === undefined, isGuestByName]),
      { failures: Math.min(context.failures, policy.failuresAllowed) },
      policy.passAfterLogin === 'clears the name' && context.isNameForgotten,
      policy.idleCounted === 'until the first line' && context.hasSpoken,
      policy.afterSyntaxError !== 'all is told' && context.hasComplained,
      policy.protWithoutPbsz === 'is out of sequence' && parameters.PBSZ !== undefined,
      policy.needsDataTls.length > 0 && protectionOfData(context),
      isTypeAsked && isAsciiType(context),
    ]);
  };
}

/** A way to a state: what was set and done, and what the server has said. */
type Way = Pick<ReplySession, 'settings' | 'steps' | 'codes'> & { readonly server: SteppedServer };

/** Of one code at one server: the shortest session, then, where that has special settings, the shortest one without. */
export type SessionsAt = readonly ReplySession[];

const isPlain = (settings: ReplySession['settings']): boolean => Object.keys(settings).length === 0;

/**
 * For each code that a server says in words of its own, the shortest sessions that bring it about: a search of the
 * machine, breadth first, from all beginnings at once, until nothing new is left.
 */
function findSessionsAt(profile: ServerProfile): ReadonlyMap<ReplyCode, SessionsAt> {
  const found = new Map<ReplyCode, SessionsAt>();
  const seen = new Set<string>();
  const keyOf = keysFor(profile);
  const movesOf = movesFor(profile);
  const ways: (Way & Pick<Led, 'snapshot'>)[] = [];
  const note = (session: ReplySession) => {
    const known = found.get(session.code) ?? [];
    const hasPlain = known.some(({ settings }) => isPlain(settings));
    if (known.length === 0 || (isPlain(session.settings) && !hasPlain))
      found.set(session.code, [...known, session]);
  };
  const follow = (way: Way, { snapshot, replies, isOver }: Led) => {
    const { settings, steps } = way;
    const codes = [...way.codes, ...replies.map(({ code }) => code)];
    for (const [i, reply] of replies.entries()) {
      const said = codes.slice(0, way.codes.length + i + 1);
      if (isOwn(profile, reply, steps.at(-1)))
        note({ code: reply.code, server: profile.id, settings, steps, codes: said });
    }
    // A state that special settings lead to is another one: a session without them is looked for, too.
    const key = `${isPlain(settings)} ${keyOf(snapshot)}`;
    if (!isOver && !seen.has(key)) ways.push({ ...way, codes, snapshot });
    seen.add(key);
  };
  for (const settings of beginningsOf(profile)) {
    const server = new SteppedServer(profile, settings);
    follow({ server, settings, steps: [], codes: [] }, server.connect());
  }
  const tryAt = (way: (typeof ways)[number], moves: readonly ReplyStep[]) => {
    for (const step of moves)
      follow({ ...way, steps: [...way.steps, step] }, way.server.after(way.snapshot, step));
  };
  // An array also visits what is added on the way.
  for (const way of ways) tryAt(way, movesOf(way.snapshot));
  const areAllFound = [...ownCodes(profile)].every((code) => found.has(code));
  if (!areAllFound) for (const way of ways) tryAt(way, overLongLines(profile));
  return found;
}

/** For each code its sessions at each server that gives it, the servers in their order. */
export type SessionsByServer = ReadonlyMap<ReplyCode, ReadonlyMap<ProfileId, SessionsAt>>;

export function findSessionsByServer(profiles: readonly ServerProfile[]): SessionsByServer {
  const inOrder = profiles.toSorted((a, b) => profileIds.indexOf(a.id) - profileIds.indexOf(b.id));
  const all = inOrder.flatMap((profile) =>
    [...findSessionsAt(profile)].map(([code, sessions]) => ({ code, id: profile.id, sessions })),
  );
  const codes = [...new Set(all.map(({ code }) => code))].sort((a, b) => a - b);
  const at = (asked: ReplyCode) => all.filter(({ code }) => code === asked);
  return new Map(codes.map((code) => [code, new Map(at(code).map(({ id, sessions }) => [id, sessions]))]));
}

/**
 * For each code that some server can be brought to say, the shortest session that brings it about: of two with as many
 * steps that of the textbook server, then of the server that stands first, then the one without special settings.
 */
export const shortestOf = (sessions: SessionsByServer): ReadonlyMap<ReplyCode, ReplySession> =>
  new Map(
    [...sessions].flatMap(([code, byServer]) => {
      const [shortest] = [...byServer.values()].flat().sort((a, b) => a.steps.length - b.steps.length);
      return shortest ? [[code, shortest]] : [];
    }),
  );
