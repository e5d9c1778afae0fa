/**
 * A set of words with what each may be, kept as fingerprints: 24 bits a word instead of its letters.
 * One look-up in some ten thousand takes a strange word for a known one, which the tagger bears.
 */

/** What a word may be; a word has one or more. */
export const WORD = {
  familyCommon: 1,
  familyRare: 2,
  givenCommon: 4,
  givenRare: 8,
  person: 16,
  place: 32,
  organization: 64,
  proper: 128,
  noun: 256,
  predicate: 512,
  functional: 1024,
  affix: 2048,
} as const;

export const WORD_CLASSES = 12;

export interface WordTable {
  /** Low 16 bits of the word's hash are the slot's mark; its high bits choose the bucket. */
  readonly marks: Uint16Array;
  /** Index into `masks`; 0: the slot is free. */
  readonly kinds: Uint8Array;
  readonly masks: Uint16Array;
}

const SLOTS = 4;

/** @returns What the word of this hash may be; 0 when it is not in the table. */
export function findWord(table: WordTable, hash: number): number {
  const { marks, kinds } = table;
  const mark = hash & 0xffff;
  let slot = bucketOf(hash, marks.length);
  for (const end = slot + SLOTS; slot < end; slot++) {
    if (marks[slot] === mark && kinds[slot] !== 0) return table.masks[kinds[slot] ?? 0] ?? 0;
  }
  return 0;
}

/** First slot of the bucket; `size` is a multiple of four, not of necessity a power of two. */
function bucketOf(hash: number, size: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 8;
  return (spread % (size >>> 2)) * SLOTS;
}

/**
 * Builds a table. Words that find their bucket full are left out, so the most telling go first.
 *
 * @returns The table and how many words were left out.
 */
export function buildWordTable(
  words: readonly (readonly [hash: number, mask: number])[],
  size: number,
): { readonly table: WordTable; readonly left: number } {
  const masks = mostUsedMasks(words.map(([, mask]) => mask));
  const indexOf = new Map(masks.map((mask, index) => [mask, index]));
  const table: WordTable = {
    marks: new Uint16Array(size),
    kinds: new Uint8Array(size),
    masks: Uint16Array.from(masks),
  };
  let left = 0;
  for (const [hash, mask] of words) {
    if (findWord(table, hash) !== 0) continue;
    const kind = indexOf.get(mask) ?? indexOf.get(nearest(mask, masks)) ?? 0;
    let slot = bucketOf(hash, size);
    const end = slot + SLOTS;
    while (slot < end && table.kinds[slot] !== 0) slot++;
    if (slot === end) {
      left++;
      continue;
    }
    table.marks[slot] = hash & 0xffff;
    table.kinds[slot] = kind;
  }
  return { table, left };
}

/** Index 0 stays free; at most 255 others. */
function mostUsedMasks(masks: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const mask of masks) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return [0, ...sorted.slice(0, 255).map(([mask]) => mask)];
}

function nearest(mask: number, masks: readonly number[]): number {
  let best = masks[1] ?? 0;
  for (const other of masks) {
    if (other !== 0 && bits(other ^ mask) < bits(best ^ mask)) best = other;
  }
  return best;
}

function bits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
