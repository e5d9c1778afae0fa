import type { Evidence } from './evidence';
import type { Candidate } from './recognizer';

/** A candidate that remembers who found it. */
export interface OwnedCandidate extends Candidate {
  readonly recognizer: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Of candidates that share characters, keeps the surest; of equally sure ones (to a tenth) the
 * longest, so that a mail address wins over the name in it; then the first.
 *
 * @returns Kept candidates sorted by `start`, never overlapping.
 */
export function resolveOverlaps(candidates: readonly OwnedCandidate[]): OwnedCandidate[] {
  const byStart = [...candidates].sort(byPlace);
  const kept: OwnedCandidate[] = [];
  for (let i = 0; i < byStart.length;) {
    // A cluster is a chain of candidates linked by overlap; clusters cannot touch each other.
    const first = i;
    let end = byStart[i]?.end ?? 0;
    for (i++; i < byStart.length && (byStart[i]?.start ?? 0) < end; i++) {
      end = Math.max(end, byStart[i]?.end ?? 0);
    }
    if (i - first === 1) kept.push(...byStart.slice(first, i));
    else kept.push(...resolveCluster(byStart.slice(first, i)));
  }
  return kept;
}

function resolveCluster(cluster: OwnedCandidate[]): OwnedCandidate[] {
  cluster.sort(
    (a, b) =>
      band(b.score) - band(a.score) ||
      b.end - b.start - (a.end - a.start) ||
      b.score - a.score ||
      a.start - b.start,
  );
  // Kept spans stay sorted, so each question is a binary search: a hostile text may make one
  // cluster of thousands.
  const kept: OwnedCandidate[] = [];
  for (const candidate of cluster) {
    const at = firstAtOrAfter(kept, candidate.start);
    if ((kept[at]?.start ?? Infinity) < candidate.end) continue;
    if ((kept[at - 1]?.end ?? 0) > candidate.start) continue;
    kept.splice(at, 0, candidate);
  }
  return kept;
}

function band(score: number): number {
  return Math.round(score * 10);
}

function firstAtOrAfter(sorted: readonly OwnedCandidate[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of the text; of two that begin together, the longer one first. */
export function byPlace(a: OwnedCandidate, b: OwnedCandidate): number {
  return a.start - b.start || b.end - a.end;
}
