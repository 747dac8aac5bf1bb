/** Simulated time for people: `0:02.4`. */
export function clock(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 100);
  return `${Math.floor(tenths / 600)}:${((tenths % 600) / 10).toFixed(1).padStart(4, '0')}`;
}
