/** Middle value; half of all runs were faster. Throws on an empty list: a figure from nothing is a lie. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('no runs');
  return (upper + lower) / 2;
}
