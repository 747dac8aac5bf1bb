import { initialTransition } from 'xstate';
import type { ServerProfile } from '../profiles/ServerProfile.ts';
import { type Bytes, CRLF, toBytes } from '../protocol/bytes.ts';
import { assembleLines } from '../protocol/lines.ts';
import { settingsFor } from '../simulator/defaults.ts';
import type { Settings } from '../simulator/record.ts';
import { crowdOf, serverSettingsIn } from '../simulator/session.ts';
import type { ServerSnapshot } from './askServer.ts';
import { outcomeAfter } from './experience.ts';
import { type Crowd, type ServerSettings, timeLimits } from './facts.ts';
import type { ReplyStep } from './ReplySession.ts';
import { type ServerPiEvent, serverPiMachine } from './serverPiMachine.ts';
import type { GivenReply } from './wording.ts';

/** What a step leads to: where the server-PI stands when all is quiet again, and what it has said since. */
export type Led = {
  readonly snapshot: ServerSnapshot;
  readonly replies: readonly GivenReply[];
  /** Whether the connection is closed, or about to be. */
  readonly isOver: boolean;
};

/**
 * A server-PI without time and without a client, for searching. What its host does in a session is done at once: the
 * delay of the service passes, and a handshake that it has agreed to is made.
 */
export class SteppedServer {
  readonly #profile: ServerProfile;
  readonly #crowd: Crowd;
  readonly #start: ServerSnapshot;

  /** `settings`: those that are not the server's own. */
  constructor(profile: ServerProfile, settings: Partial<Settings>) {
    const all = settingsFor(profile, settings);
    this.#profile = profile;
    this.#crowd = crowdOf(all);
    // All of them: no part of the settings is missing.
    const input = { ...(serverSettingsIn(all) as ServerSettings), profile };
    [this.#start] = initialTransition(serverPiMachine, input);
  }

  connect(): Led {
    return this.#tell(this.#start, [{ type: 'opened', crowd: this.#crowd }]);
  }

  after(snapshot: ServerSnapshot, step: ReplyStep): Led {
    return this.#tell(snapshot, this.#eventsOf(snapshot, step));
  }

  #eventsOf(snapshot: ServerSnapshot, step: ReplyStep): readonly ServerPiEvent[] {
    switch (step.type) {
      case 'line':
        return this.#linesOf(step.line).map((line) => ({ type: 'line', line, crowd: this.#crowd }));
      case 'configure':
        return [{ type: 'configure', settings: serverSettingsIn(step.settings) }];
      case 'waitForTimeout':
        return timeoutsAt(snapshot);
    }
  }

  /** What this server takes a line for: some take one that is too long for several. */
  #linesOf(line: string): readonly Bytes[] {
    const { lineEnd, extraCr, lineLimit, lineTooLong } = this.#profile.policy;
    const pieces = lineTooLong === 'in pieces' ? { longestPiece: lineLimit } : {};
    return assembleLines('', toBytes(line) + CRLF, { lineEnd, extraCr, ...pieces }).lines;
  }

  #tell(from: ServerSnapshot, events: readonly ServerPiEvent[]): Led {
    const replies: GivenReply[] = [];
    const coming = [...events];
    let snapshot = from;
    for (let event = coming.shift(); event && !isOver(snapshot); event = coming.shift()) {
      const outcome = outcomeAfter(snapshot, event);
      snapshot = outcome.snapshot;
      replies.push(...outcome.emitted.flatMap((said) => (said.type === 'replies' ? said.replies : [])));
      if (outcome.isNegotiating) coming.unshift({ type: 'handshakeDone' });
      coming.unshift(...outcome.timers.map((timer) => timer.event));
    }
    return { snapshot, replies, isOver: isOver(snapshot) };
  }
}

const isOver = (snapshot: ServerSnapshot): boolean =>
  snapshot.status !== 'active' || snapshot.matches('closing');

/** The limit that is over first when nobody does anything, as if no time had passed before; nothing where there is none. */
function timeoutsAt({ context }: ServerSnapshot): ServerPiEvent[] {
  const { idle, login } = timeLimits(context);
  if (login < idle) return [{ type: 'loginTimeout' }];
  return idle < Number.POSITIVE_INFINITY ? [{ type: 'idleTimeout' }] : [];
}
