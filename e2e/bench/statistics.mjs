/** @param {readonly number[]} values */
const sorted = (values) => [...values].sort((a, b) => a - b);

/**
 * The value below which a share of the values lies.
 * @param {readonly number[]} values
 * @param {number} share from 0 to 1
 */
export function quantile(values, share) {
  const list = sorted(values);
  return list[Math.min(list.length - 1, Math.floor(share * list.length))] ?? Number.NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/**
 * A median with the spread of the middle half, as text.
 * @param {readonly number[]} values in milliseconds
 */
export const shown = (values) =>
  `${median(values).toFixed(1)} ms (${quantile(values, 0.25).toFixed(1)}–${quantile(values, 0.75).toFixed(1)})`;
