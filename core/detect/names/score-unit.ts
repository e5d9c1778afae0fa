/** Looks the features of a unit up and adds their weights. */
import { ROW_BYTES, type Tagger } from './name-model';

export const BUCKET = 4;

/** First slot of the bucket in which a feature lives, if the model knows it. */
export function featureBucket(hash: number, slots: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  const mixed = spread ^ (spread >>> 15);
  const buckets = slots >>> 2;
  // The remainder of 32 bits, from that of 31: engines divide small integers several times as fast.
  const twice = ((mixed >>> 1) % buckets) * 2 + (mixed & 1);
  return (twice < buckets ? twice : twice - buckets) * BUCKET;
}

/** Mark of a feature: never 0, which says that a slot is free. */
export function featureMark(hash: number): number {
  const mark = hash & 0xffff;
  return mark === 0 ? 1 : mark;
}

/** Slots of the features that the model knows. One unit is scored at a time. */
let known = new Int32Array(128);

/** Writes the scores of labels 1 to 8 to `scores` from `base + 1` on; label 0 scores 0. */
export function scoreUnit(
  tagger: Tagger,
  { features, count }: { features: Int32Array; count: number },
  { scores, base }: { scores: Float64Array; base: number },
): void {
  const { rows, levels } = tagger;
  const found = findSlots(tagger, features, count);
  scores[base] = 0;
  for (let byte = 0; byte < ROW_BYTES; byte++) {
    let low = 0;
    let high = 0;
    for (let i = 0; i < found; i++) {
      const pair = rows[(known[i] ?? 0) * ROW_BYTES + byte] ?? 0;
      low += levels[pair & 15] ?? 0;
      high += levels[pair >> 4] ?? 0;
    }
    scores[base + 1 + byte * 2] = low;
    scores[base + 2 + byte * 2] = high;
  }
}

/** Writes to `known`. @returns How many. */
function findSlots({ marks }: Tagger, features: Int32Array, count: number): number {
  if (known.length < count) known = new Int32Array(count);
  const pairs = pairsOf(marks);
  const slots = marks.length;
  let found = 0;
  for (let i = 0; i < count; i++) {
    const hash = features[i] ?? 0;
    const mark = featureMark(hash);
    const twice = mark | (mark << 16);
    const slot = featureBucket(hash, slots);
    // Two marks are compared at once: the lowest bit that is left stands for the first that agrees.
    const first = (pairs[slot >>> 1] ?? 0) ^ twice;
    let hit = (first - 0x10001) & ~first & 0x80008000;
    if (hit !== 0) {
      known[found++] = (hit & 0x8000) !== 0 ? slot : slot + 1;
      continue;
    }
    const second = (pairs[(slot >>> 1) + 1] ?? 0) ^ twice;
    hit = (second - 0x10001) & ~second & 0x80008000;
    if (hit !== 0) known[found++] = (hit & 0x8000) !== 0 ? slot + 2 : slot + 3;
  }
  return found;
}

const views = new WeakMap<Uint16Array, Int32Array>();

function pairsOf(marks: Uint16Array): Int32Array {
  let pairs = views.get(marks);
  if (!pairs) {
    pairs = new Int32Array(marks.buffer, marks.byteOffset, marks.length / 2);
    views.set(marks, pairs);
  }
  return pairs;
}
