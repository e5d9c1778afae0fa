/** Trained numbers as the bytes that the product loads. */
import {
  checksum,
  HEADER_BYTES,
  LABELS,
  MODEL_MAGIC,
  padded,
  ROW,
  sizeOf,
} from '../../core/detect/names/name-model';
import { BUCKET, featureBucket, featureMark } from '../../core/detect/names/score-unit';
import type { WordTable } from '../../core/detect/names/word-table';
import type { Weights } from './train-weights';

export interface PackOptions {
  /** Slots for features; a multiple of four. */
  readonly slots: number;
  readonly bias: readonly [person: number, organization: number];
  readonly least: readonly [person: number, organization: number];
}

/** Keeps the weightiest features, rounds their weights to 8 bits, and writes the file. */
export function packModel(words: WordTable, weights: Weights, options: PackOptions): Uint8Array {
  const { marks, rows, scale } = packFeatures(weights, options.slots);
  const file = new Uint8Array(
    sizeOf({ words: words.marks.length, masks: words.masks.length, features: options.slots }),
  );
  const view = new DataView(file.buffer);
  view.setUint32(0, MODEL_MAGIC, true);
  view.setUint32(8, words.marks.length, true);
  view.setUint32(12, words.masks.length, true);
  view.setUint32(16, options.slots, true);
  view.setFloat32(20, scale, true);
  options.bias.forEach((value, i) => view.setFloat32(24 + 4 * i, value, true));
  options.least.forEach((value, i) => view.setFloat32(32 + 4 * i, value, true));
  let at = HEADER_BYTES;
  const transitions = weights.transitions.slice(0, 2 * LABELS * LABELS);
  for (const part of [transitions, words.masks, words.marks, words.kinds, marks, rows]) {
    file.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += padded(part.byteLength);
  }
  view.setUint32(4, checksum(file.subarray(8)), true);
  return file;
}

function packFeatures(
  { index, rows }: Weights,
  slots: number,
): { marks: Uint16Array; rows: Int8Array; scale: number } {
  const ranked = [...index]
    .map(([hash, row]) => ({ hash, row, weight: weightOf(rows, row) }))
    .sort((a, b) => b.weight - a.weight);
  // The largest weights are rare: cut off, they leave finer steps for all the others.
  const scale = (ranked[Math.floor(ranked.length / 2000)]?.weight ?? 1) / 127;
  const marks = new Uint16Array(slots);
  const packed = new Int8Array(slots * ROW);
  for (const { hash, row } of ranked) {
    const mark = featureMark(hash);
    const bucket = featureBucket(hash, slots);
    let slot = bucket;
    while (slot < bucket + BUCKET && marks[slot] !== 0 && marks[slot] !== mark) slot++;
    // A full bucket, or a weightier feature with the same mark: this one is let go.
    if (slot === bucket + BUCKET || marks[slot] === mark) continue;
    marks[slot] = mark;
    for (let label = 0; label < ROW; label++) {
      const steps = Math.round((rows[row * ROW + label] ?? 0) / scale);
      packed[slot * ROW + label] = Math.max(-127, Math.min(127, steps));
    }
  }
  return { marks, rows: packed, scale };
}

function weightOf(rows: Float32Array, row: number): number {
  let most = 0;
  for (let label = 0; label < ROW; label++) {
    most = Math.max(most, Math.abs(rows[row * ROW + label] ?? 0));
  }
  return most;
}
