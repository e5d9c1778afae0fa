/** Where lines begin, in UTF-16 units; they end with LF, CR LF or CR. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/gu)) starts.push(index + end.length);
  return starts;
}

/** @returns The line of an offset, from 1. */
export function createLineFinder(text: string): (offset: number) => number {
  const starts = lineStartsOf(text);
  return (offset) => countUpTo(starts, offset);
}

/** @param sorted Rising. @returns How many of them are not above `limit`. */
export function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
