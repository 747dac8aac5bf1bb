import type { ReplyCode } from '../../../machines/protocol/replyCodes.ts';

/**
 * What the reference says of one code beyond what the explanation of a session says (`replyTexts`). In our own words,
 * in one voice: short, plain, exact; every claim holds against the RFC section or the capture that it cites. Backticks
 * mark protocol text. Which commands may get a code, what servers say in its place and what a client program does are
 * not written here: they come from tables, captures and RFC 959 §6.
 */
export type EntryText = {
  /** Two to four sentences: what has happened at the server, and what holds from now on. */
  readonly description: string;
  /** What people read into it that it does not say. One or two sentences. */
  readonly not: string;
  /** What the person at the client does. */
  readonly user: string;
  /** What the administrator of the server does, when users ask. */
  readonly administrator: string;
  /** What later RFCs changed, each with its section; nothing where none did. */
  readonly changed?: string;
  /** Where RFCs, or RFC and servers, disagree; nothing where they do not. */
  readonly disagreement?: string;
  /** What one would need to see it, for a code that the simulator cannot produce. */
  readonly needed?: string;
};

/** A code that no RFC defines, but that people search for. */
export type StrayText = {
  /** As people write it: `430`, `10060`. */
  readonly code: string;
  readonly title: string;
  /** Where it really comes from, and that no RFC defines it. */
  readonly says: string;
  /** What to do. */
  readonly next: string;
  /** The codes that mean what it is taken for. */
  readonly instead: readonly ReplyCode[];
};

/** A comparison written by hand. The texts are about the two together, and do not define them again. */
export type PairText = {
  /** In the order in which people name them; the page shows either order. */
  readonly pair: readonly [ReplyCode, ReplyCode];
  /** Two or three sentences: how the two are related. */
  readonly relation: string;
  /** Which comes first; whether one can follow the other, and by what. */
  readonly order: string;
  /** Who owes the next step after each: client, server, a person, nobody. */
  readonly owes: string;
  /** Three to five points in which they differ, each said for both. */
  readonly differences: readonly { readonly in: string; readonly first: string; readonly second: string }[];
  /** How to fix, or what to do on each. */
  readonly fix: { readonly first: string; readonly second: string };
  /** When one meets which: one sentence. */
  readonly when: string;
};
