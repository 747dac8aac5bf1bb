import type { ServerProfile } from '../../machines/profiles/ServerProfile.ts';
import { toText } from '../../machines/protocol/bytes.ts';
import { parseCommand } from '../../machines/protocol/command.ts';
import { verbForms } from '../../machines/protocol/verbForms.ts';
import { isVerb } from '../../machines/protocol/verbs.ts';
import { withDots } from '../../machines/simulator/passwords.ts';
import type { Branch } from '../../machines/simulator/Simulator.ts';
import { lineFor, securityLines } from './suggestions.ts';

/** A line, or the beginning of one, that what was typed may become. */
export type Completion = {
  readonly line: string;
  /** One line of help: here, or that of the verb. */
  readonly help?: string;
};

/** Whether an argument has to follow the verb. */
const needsMore = (form: string) => form.replace(/\[.*/, '').includes(' SP ');

/** A completion to which something has to be added before it can be sent. */
export const isBeginning = ({ line }: Completion): boolean => line.endsWith(' ');

/** What a line may become: those of the demonstration accounts, then the verbs. Nothing for an empty line. */
export function completionsOf(text: string, profile: ServerProfile, username: string): readonly Completion[] {
  const named = profile.accounts.find(({ name }) => name === username);
  const all: readonly Completion[] = [
    ...profile.accounts.map(({ name, note }) => ({ line: `USER ${name}`, help: note })),
    {
      line: lineFor('PASS', profile, username),
      help: `demonstration password of ${named?.name ?? 'an account'}`,
    },
    ...(profile.accounts.some(({ account }) => account)
      ? [{ line: lineFor('ACCT', profile, username), help: 'the account that it may be asked for' }]
      : []),
    ...Object.entries(verbForms).flatMap(([verb, form]) => [
      ...(securityLines[verb] ? [{ line: securityLines[verb] }] : []),
      { line: needsMore(form) ? `${verb} ` : verb },
    ]),
  ];
  const typed = text.toUpperCase();
  return typed === '' ? [] : all.filter(({ line }) => line !== text && line.toUpperCase().startsWith(typed));
}

/** The verb of a completion that has no help of its own. */
export function verbOf({ line, help }: Completion) {
  const { verb } = parseCommand(line);
  return help === undefined && isVerb(verb) ? verb : undefined;
}

/** Every line that was entered, in every branch, the latest first and each once. Those with a hidden password are left out. */
export function historyOf(branches: readonly Branch[]): readonly string[] {
  const lines = branches.flatMap(({ record, parent }) =>
    record.inputs
      .filter(({ moment }) => moment >= (parent?.moment ?? 0))
      .flatMap(({ input }) => (input.type === 'lines' ? input.lines.map(toText) : [])),
  );
  return [...new Set(lines.reverse())].filter((line) => line !== '' && withDots(line) === line);
}

/** The line before (1) or after (-1) the one that stands in the field. Past the latest the field is empty again. */
export function recall(history: readonly string[], standing: string, step: 1 | -1): string | undefined {
  const place = history.indexOf(standing) + step;
  return place === -1 ? '' : place < -1 ? undefined : history[place];
}
