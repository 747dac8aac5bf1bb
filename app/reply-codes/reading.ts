import { createContext, useContext } from 'react';
import type { ReplyCode } from '../../machines/protocol/replyCodes.ts';
import type { ReplySession } from '../../machines/server-pi/ReplySession.ts';
import { loadData } from '../data.ts';
import type { Entry } from './data/referenceData.ts';
import dataAddress from './data/referenceData.ts?data';
import sessionsAddress from './sessions.ts?data';
import type { SessionsOfCodes } from './sessionsOfPair.ts';

type Data = typeof import('./data/referenceData.ts');

/** All that the pages of the reference show. */
export type Reading = Pick<Data, 'firstDigit' | 'secondDigit' | 'strayTexts' | 'entries'> & {
  readonly entryOf: (code: string | number) => Entry | undefined;
  /** The shortest session that ends in a code; nothing where the simulator cannot produce it. */
  readonly sessionOf: (code: ReplyCode) => ReplySession | undefined;
  /** The same at each server. */
  readonly sessionsOfCodes: SessionsOfCodes;
};

async function load(): Promise<Reading> {
  const [data, { replySessions, sessionsOfCodes }] = await Promise.all([
    loadData<Data>(dataAddress),
    loadData<typeof import('./sessions.ts')>(sessionsAddress),
  ]);
  const byCode = new Map(data.entries.map((entry) => [String(entry.code), entry]));
  return {
    ...data,
    entryOf: (code) => byCode.get(String(code)),
    sessionOf: (code) => replySessions.find((session) => session.code === code),
    sessionsOfCodes,
  };
}

let loading: Promise<Reading | undefined> | undefined;
/** Loaded once; nothing where it cannot be had, and then it is tried again the next time. */
export function loadReading(): Promise<Reading | undefined> {
  loading ??= load().catch(() => {
    loading = undefined;
    return undefined;
  });
  return loading;
}

export const ReadingContext = createContext<Reading | undefined>(undefined);
export const useReading = (): Reading => useContext(ReadingContext) as Reading; // only used where it has been given
