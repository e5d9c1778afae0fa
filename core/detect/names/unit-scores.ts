/**
 * Remembers the scores of units just seen. Most units are read several times: windows overlap, and each
 * key reads what stands around it again. Looking the weights up costs many times as much as telling
 * that nothing around a unit has changed.
 */
import { MAX_FEATURES } from './features';
import { LABELS, type Tagger } from './name-model';
import { scoreUnit } from './score-unit';

/** Some windows of text. A power of two. */
const PLACES = 2048;

export interface UnitFeatures {
  readonly features: Int32Array;
  readonly count: number;
}

export interface UnitScores {
  /** Writes the scores of all labels to `scores` from `base` on. */
  score(unit: UnitFeatures, to: { readonly scores: Float64Array; readonly base: number }): void;
}

/** All features are compared, so that what is remembered is what would be computed. */
export function createUnitScores(tagger: Tagger): UnitScores {
  const counts = new Uint8Array(PLACES);
  const seen = new Int32Array(PLACES * MAX_FEATURES);
  const known = new Float64Array(PLACES * LABELS);
  return {
    score({ features, count }, { scores, base }) {
      const place = placeOf(features, count);
      const from = place * MAX_FEATURES;
      const at = place * LABELS;
      let same = counts[place] === count;
      for (let i = 0; same && i < count; i++) same = seen[from + i] === features[i];
      if (!same) {
        scoreUnit(tagger, { features, count }, { scores: known, base: at });
        counts[place] = count;
        for (let i = 0; i < count; i++) seen[from + i] = features[i] ?? 0;
      }
      for (let label = 0; label < LABELS; label++) scores[base + label] = known[at + label] ?? 0;
    },
  };
}

/** Told by a few that together tell most units apart. */
function placeOf(features: Int32Array, count: number): number {
  let hash = count;
  for (let i = 19; i < 24 && i < count; i++)
    hash = Math.imul(hash ^ (features[i] ?? 0), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}
