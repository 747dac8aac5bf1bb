import { choices } from './choices.ts';
import type { Policy } from './policies.ts';

const words = (text: string) => text.toUpperCase().split(/[ ,]+/).filter(Boolean);

/**
 * A policy with the value of a text, as a person writes it: one of its choices, a number, or verbs ("USER,PASS", "all but
 * FEAT"). Throws an error that lists what can be asked for.
 */
export function setPolicy(policy: Policy, name: string, text: string): Policy {
  const list = (verbs: string) =>
    /^all but\b/i.test(verbs)
      ? { allBut: words(verbs.slice('all but'.length)) }
      : { only: words(verbs.replace(/^only\b/i, '')) };
  if (!Object.hasOwn(policy, name))
    throw new Error(`There is no policy "${name}". There are: ${Object.keys(policy).sort().join(', ')}.`);
  const key = name as keyof Policy; // its own, by the line above
  const now = policy[key];
  if (typeof now === 'number') {
    // Lines that may have no bytes would be cut into pieces without end.
    if (!/^[1-9]\d{0,5}$/.test(text))
      throw new Error(`The policy "${name}" takes a number from 1 to 999999, not "${text}".`);
    return { ...policy, [key]: Number(text) };
  }
  if (Array.isArray(now)) return { ...policy, [key]: words(text) };
  if (typeof now === 'object') return { ...policy, [key]: list(text) };
  const ways: readonly string[] = choices[key as keyof typeof choices];
  if (!ways.includes(text))
    throw new Error(
      `The policy "${name}" takes ${ways.map((way) => `"${way}"`).join(' or ')}, not "${text}".`,
    );
  return { ...policy, [key]: text };
}
