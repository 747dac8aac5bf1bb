import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { commandRow, connectionReplies } from '../protocol/commands.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import { type Asked, afterDelay, ask, connectTo, stateKey, tell } from './askServer.ts';
import type { ServerSettings, Service } from './facts.ts';

/** A shortest session that brings a reply about. */
export type Witness = {
  readonly profile: ServerProfile;
  /** How the service stands when the client connects. */
  readonly service: Service;
  /** The lines that are sent; `(the service becomes …)` stands for switching it. The last one gets the reply. */
  readonly lines: readonly string[];
};

/** What RFC 959 §5.4 lists for establishing the connection and for the five commands of the login. */
export const loginReplies: readonly { readonly to: string; readonly code: ReplyCode }[] = [
  ...connectionReplies.map((code) => ({ to: 'connection', code })),
  ...(['USER', 'PASS', 'ACCT', 'REIN', 'QUIT'] as const).flatMap((verb) => {
    const { replies, afterPreliminary } = commandRow(verb);
    const codes = new Set([...replies, ...Object.values(afterPreliminary ?? {}).flat()]);
    return [...codes].sort((a, b) => a - b).map((code) => ({ to: verb, code }));
  }),
];

const overLong = (verb: string) => `${verb} ${'a'.repeat(600)}`;
const linesOf = ({ accounts }: ServerProfile): readonly string[] => [
  ...accounts.map(({ name }) => `USER ${name}`),
  ...accounts.flatMap(({ password }) =>
    password === undefined || password === 'any' ? [] : [`PASS ${password}`],
  ),
  ...new Set(accounts.flatMap(({ account }) => (account === undefined ? [] : [`ACCT ${account}`]))),
  'PASS guess',
  'ACCT guess',
  ...['USER', 'PASS', 'ACCT', 'REIN', 'QUIT', 'REIN now', 'QUIT now'],
  ...['USER', 'PASS', 'ACCT'].map(overLong),
];

type Move = { readonly name: string; readonly make: (asked: Asked) => Asked };
const switches: readonly Move[] = (['delayed', 'unavailable'] as const).map((service) => ({
  name: `(the service becomes ${service})`,
  make: ({ snapshot }) => tell(snapshot, { type: 'configure', settings: { service } }),
}));
const typing = (line: string): Move => ({ name: line, make: ({ snapshot }) => ask(snapshot, line) });

/**
 * Searches the machine itself, breadth first, for the shortest session that brings each reply of `loginReplies` about.
 * The key is `command code`, or `connection code`.
 */
export function findLoginReplies(
  profile: ServerProfile,
  settings: ServerSettings,
): ReadonlyMap<string, Witness> {
  const witnesses = new Map<string, Witness>();
  const note = (to: string, asked: Asked, witness: Witness) => {
    for (const { code } of asked.replies) {
      const key = `${to} ${code}`;
      if (!witnesses.has(key)) witnesses.set(key, witness);
    }
  };
  /** What a move leads to, the end of a delay included. */
  const follow = (to: string, asked: Asked, witness: Witness): Asked => {
    note(to, asked, witness);
    if (!asked.snapshot.matches('delayed')) return asked;
    const after = afterDelay(asked.snapshot);
    note(to, after, witness);
    return after;
  };
  for (const service of ['ready', 'delayed', 'unavailable'] as const) {
    const start = { profile, service, lines: [] as readonly string[] };
    const first = follow('connection', connectTo({ ...settings, service, profile }), start);
    const found = new Map([[stateKey(first.snapshot), { asked: first, lines: start.lines }]]);
    for (const { asked, lines } of found.values()) {
      if (asked.isClosed) continue;
      for (const { name, make } of [...linesOf(profile).map(typing), ...switches]) {
        const witness = { profile, service, lines: [...lines, name] };
        const next = follow(name.split(' ')[0] ?? '', make(asked), witness);
        const key = stateKey(next.snapshot);
        if (!found.has(key)) found.set(key, { asked: next, lines: witness.lines });
      }
    }
  }
  return witnesses;
}
