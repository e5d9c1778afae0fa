/** Looks the features of a unit up and adds their weights. */
import { ROW, ROW_BYTES, type Tagger } from './name-model';

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
  { marks, rows, levels }: Tagger,
  { features, count }: { features: Int32Array; count: number },
  { scores, base }: { scores: Float64Array; base: number },
): void {
  const slots = marks.length;
  scores.fill(0, base, base + ROW + 1);
  for (let i = 0; i < count; i++) {
    const hash = features[i] ?? 0;
    const mark = featureMark(hash);
    let slot = featureBucket(hash, slots);
    for (const end = slot + BUCKET; slot < end; slot++) {
      if (marks[slot] !== mark) continue;
      for (let byte = 0; byte < ROW_BYTES; byte++) {
        const pair = rows[slot * ROW_BYTES + byte] ?? 0;
        const at = base + 1 + byte * 2;
        scores[at] = (scores[at] ?? 0) + (levels[pair & 15] ?? 0);
        scores[at + 1] = (scores[at + 1] ?? 0) + (levels[pair >> 4] ?? 0);
      }
      break;
    }
  }
}
