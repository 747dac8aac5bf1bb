import type { LiveMessage, LiveStart, LiveState } from './messages.ts';

/** Asks the program that serves the page. Fails with its words where it refuses. */
async function ask(path: string, body?: LiveStart | Record<string, never>): Promise<LiveState> {
  const answer = await fetch(`live/${path}`, {
    cache: 'no-store',
    ...(body
      ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  });
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json');
  const told: unknown = isJson ? await answer.json() : undefined;
  if (!answer.ok) throw new Error(problemIn(told) ?? `The program answered ${answer.status}.`);
  if (!isState(told)) throw new Error('This page is served without the program that takes real clients.');
  return told;
}

const problemIn = (told: unknown): string | undefined =>
  typeof told === 'object' && told !== null && 'problem' in told ? String(told.problem) : undefined;

const isState = (told: unknown): told is LiveState =>
  typeof told === 'object' && told !== null && 'running' in told && typeof told.running === 'boolean';

/** Whether the front end runs, and where. Fails where no such program serves the page. */
export const readState = (): Promise<LiveState> => ask('state');
export const start = (as: LiveStart): Promise<LiveState> => ask('start', as);
export const stop = (): Promise<LiveState> => ask('stop', {});

/**
 * Hears of what happens until the returned function is called. The browser connects again by itself, and is then told
 * what it has missed; `lost` is called each time that it has to.
 */
export function listen(take: (message: LiveMessage) => void, lost: () => void): () => void {
  const source = new EventSource('live/events');
  source.addEventListener('error', lost);
  for (const type of ['state', 'session', 'input', 'ended'] as const)
    source.addEventListener(type, ({ data }) => {
      const message: unknown = JSON.parse(String(data));
      // The program that serves the page is our own; what it sends has the types of messages.ts.
      if (typeof message === 'object' && message !== null) take({ ...message, type } as LiveMessage);
    });
  return () => source.close();
}
