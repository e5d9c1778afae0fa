/** Looks the features of a unit up and adds their weights. */
import { ROW, type NameModel } from './name-model';

export const BUCKET = 4;

/** First slot of the bucket in which a feature lives, if the model knows it. */
export function featureBucket(hash: number, slots: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (((spread ^ (spread >>> 15)) >>> 0) % (slots / BUCKET)) * BUCKET;
}

/** Mark of a feature: never 0, which says that a slot is free. */
export function featureMark(hash: number): number {
  const mark = hash & 0xffff;
  return mark === 0 ? 1 : mark;
}

/** Writes the scores of labels 1 to 8 to `scores` from `base + 1` on; label 0 scores 0. */
export function scoreUnit(
  { marks, rows, scale }: NameModel,
  { features, count }: { features: Int32Array; count: number },
  { scores, base }: { scores: Float64Array; base: number },
): void {
  const slots = marks.length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  for (let i = 0; i < count; i++) {
    const hash = features[i] ?? 0;
    const mark = featureMark(hash);
    let slot = featureBucket(hash, slots);
    for (const end = slot + BUCKET; slot < end; slot++) {
      if (marks[slot] !== mark) continue;
      const row = slot * ROW;
      a += rows[row] ?? 0;
      b += rows[row + 1] ?? 0;
      c += rows[row + 2] ?? 0;
      d += rows[row + 3] ?? 0;
      e += rows[row + 4] ?? 0;
      f += rows[row + 5] ?? 0;
      g += rows[row + 6] ?? 0;
      h += rows[row + 7] ?? 0;
      break;
    }
  }
  scores[base] = 0;
  scores[base + 1] = a * scale;
  scores[base + 2] = b * scale;
  scores[base + 3] = c * scale;
  scores[base + 4] = d * scale;
  scores[base + 5] = e * scale;
  scores[base + 6] = f * scale;
  scores[base + 7] = g * scale;
  scores[base + 8] = h * scale;
}
