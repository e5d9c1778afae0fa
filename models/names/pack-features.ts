/** Which features are kept, and how their weights are rounded. */
import { LEVELS, ROW, ROW_BYTES, type Tagger } from '../../core/detect/names/name-model';
import { BUCKET, featureBucket, featureMark } from '../../core/detect/names/score-unit';
import type { Weights } from './train-weights';

/**
 * The features that are worth their slot: of heavy weight, and met often enough to matter. Those
 * whose bucket is full of better ones are left out, so that what is trained is what is packed.
 */
export function strongestFeatures(
  { index, rows }: Weights,
  counts: ReadonlyMap<number, number>,
  slots: number,
): Set<number> {
  const ranked = [...index]
    .map(([hash, row]) => {
      const often = Math.sqrt(Math.min(counts.get(hash) ?? 0, 64));
      return { hash, worth: weightOf(rows, row) * often };
    })
    .sort((a, b) => b.worth - a.worth);
  const marks = new Uint16Array(slots);
  return new Set(ranked.map(({ hash }) => hash).filter((hash) => takeSlot(marks, hash) >= 0));
}

/** @returns The slot now taken; -1 when the bucket is full or holds the same mark. */
function takeSlot(marks: Uint16Array, hash: number): number {
  const mark = featureMark(hash);
  const bucket = featureBucket(hash, marks.length);
  for (let slot = bucket; slot < bucket + BUCKET; slot++) {
    if (marks[slot] === mark) return -1;
    if (marks[slot] !== 0) continue;
    marks[slot] = mark;
    return slot;
  }
  return -1;
}

/** Rounds each weight to the nearest of 16 levels. */
export function packFeatures(
  { index, rows }: Weights,
  slots: number,
): Pick<Tagger, 'marks' | 'rows' | 'levels'> {
  const levels = chooseLevels(rows);
  const marks = new Uint16Array(slots);
  const packed = new Uint8Array(slots * ROW_BYTES);
  for (const [hash, row] of index) {
    const slot = takeSlot(marks, hash);
    for (let label = 0; slot >= 0 && label < ROW; label++) {
      const level = nearest(levels, rows[row * ROW + label] ?? 0);
      const byte = slot * ROW_BYTES + (label >> 1);
      packed[byte] = (packed[byte] ?? 0) | (level << (4 * (label & 1)));
    }
  }
  return { marks, rows: packed, levels };
}

/** The 16 values that stand for all weights with the least squared error (Lloyd's method). */
function chooseLevels(rows: Float32Array): Float32Array {
  const sample = rows.filter((_, i) => i % 7 === 0).sort();
  const levels = Float32Array.from(
    { length: LEVELS },
    (_, i) => sample[Math.floor(((i + 0.5) / LEVELS) * sample.length)] ?? 0,
  );
  for (let round = 0; round < 30; round++) {
    const sums = new Float64Array(LEVELS);
    const counts = new Float64Array(LEVELS);
    for (const weight of sample) {
      const level = nearest(levels, weight);
      sums[level] = (sums[level] ?? 0) + weight;
      counts[level] = (counts[level] ?? 0) + 1;
    }
    for (let i = 0; i < LEVELS; i++) {
      if ((counts[i] ?? 0) > 0) levels[i] = (sums[i] ?? 0) / (counts[i] ?? 1);
    }
  }
  return levels;
}

function nearest(levels: Float32Array, weight: number): number {
  let best = 0;
  for (let i = 1; i < levels.length; i++) {
    if (Math.abs((levels[i] ?? 0) - weight) < Math.abs((levels[best] ?? 0) - weight)) best = i;
  }
  return best;
}

function weightOf(rows: Float32Array, row: number): number {
  let most = 0;
  for (let label = 0; label < ROW; label++) {
    most = Math.max(most, Math.abs(rows[row * ROW + label] ?? 0));
  }
  return most;
}
