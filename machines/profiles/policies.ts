import type { Choices } from './choices.ts';

/** A step in which a server looks at a command. It takes them in an order of its own: the first that fails decides. */
export const checks = [
  /** Whether it comes protected, where TLS is required for it. */
  'protection',
  /** Whether somebody is logged in, where the command needs that. */
  'login',
  /** Whether it is a command of FTP, and not of a protocol that the server will not be used for. */
  'foreign',
  /** Whether it knows the verb. */
  'known',
  /** Whether it has the command at all. */
  'implemented',
  /** Whether the simulator has what the command works on: files, the data connection. */
  'simulated',
  'argument refused',
  'argument required',
  /** Whether the argument has the form that it must have. */
  'form',
  /** Whether the server supports what the argument asks for. */
  'support',
] as const;
export type Check = (typeof checks)[number];

/** Verbs of which a policy speaks: these, or all but these. */
export type VerbSet = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

/** Whether a verb is in a set. */
export const isIn = (set: VerbSet, verb: string): boolean =>
  'only' in set ? set.only.includes(verb) : !set.allBut.includes(verb);

/** The policies of a server, read by the guards of the one chart. */
export type Policy = {
  readonly [Name in keyof Choices]: Choices[Name][number];
} & {
  /** The longest line in bytes, without its CR LF. */
  readonly lineLimit: number;
  /** The wrong password with which the connection is closed: the third, for example. */
  readonly failuresAllowed: number;
  /** Before login these verbs get "not logged in". */
  readonly needsLogin: VerbSet;
  /** Where TLS is required: the verbs that are not taken in clear. */
  readonly needsTls: VerbSet;
  /** Where TLS is required: the verbs that are not taken while their data would travel in clear. */
  readonly needsDataTls: readonly string[];
  /** The verbs that must have an argument, and those that must not. */
  readonly argumentRequired: readonly string[];
  readonly argumentRefused: readonly string[];
  /** The verbs of other protocols, such as HTTP, with which a server closes the connection. */
  readonly foreignVerbs: readonly string[];
  /** The verbs that are also known where they only end the first word: Telnet commands may stand before them. */
  readonly knownByEnding: readonly string[];
  /** The verbs of RFC 2228 that it has where TLS is on, and the mechanisms that AUTH takes, in capitals. */
  readonly securityVerbs: readonly string[];
  readonly mechanisms: readonly string[];
};
