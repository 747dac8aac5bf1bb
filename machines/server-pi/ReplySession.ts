import type { ProfileId } from '../profiles/profiles.ts';
import type { ReplyCode } from '../protocol/replyCodes.ts';
import type { Settings } from '../simulator/record.ts';

/** One thing that is done in a session: a line is typed, a setting is switched, or the time-out is waited for. */
export type ReplyStep =
  | { readonly type: 'line'; readonly line: string }
  | { readonly type: 'configure'; readonly settings: Partial<Settings> }
  | { readonly type: 'waitForTimeout' };

/** A shortest session that ends in a reply. It is plain data: a page can play it, and a link can carry it. */
export type ReplySession = {
  readonly code: ReplyCode;
  readonly server: ProfileId;
  /** The settings at the start that are not the server's own. */
  readonly settings: Partial<Settings>;
  readonly steps: readonly ReplyStep[];
  /** Every code that the server sends, the greeting included; the last one is `code`. */
  readonly codes: readonly ReplyCode[];
};
