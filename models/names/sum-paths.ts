/** Forward and backward sums over all label sequences, or over the right ones only. */
import { FOLLOWERS } from '../../core/detect/names/decode';
import { LABELS } from '../../core/detect/names/name-model';
import { EVERY_LABEL, type Sequence } from './sequences';

/** Room for the sums of one sequence. */
export interface Paths {
  /** Out: how probable each label is at each unit. */
  readonly odds: Float64Array;
  readonly later: Float64Array;
  readonly potentials: Float64Array;
  /** In: factors of label after label. */
  readonly steps: Float64Array;
}

export interface Question {
  readonly scores: Float64Array;
  /** Expected uses of each transition are added here, times `sign`. */
  readonly change: Float64Array;
  readonly sign: number;
  /** Only paths through allowed labels. */
  readonly held: boolean;
}

const LEADERS = FOLLOWERS.map((_, label) =>
  FOLLOWERS.flatMap((followers, before) => (followers.includes(label) ? [before] : [])),
);
/** Labels that may end a text are those that may precede "outside". */
const ENDS = LEADERS[0] ?? [];

/** @returns Logarithm of the sum over all paths; NaN when there is none. */
export function sumPaths(sequence: Sequence, question: Question, paths: Paths): number {
  const total = forward(sequence, question, paths);
  if (Number.isFinite(total)) backward(sequence, question, paths);
  return total;
}

function forward(
  sequence: Sequence,
  { scores, held }: Question,
  { odds, potentials, steps }: Paths,
): number {
  let logarithm = 0;
  for (let at = 0; at < sequence.length; at++) {
    const here = at * LABELS;
    const allowed = held ? (sequence.allowed[at] ?? 0) : sequence.open[at] === 1 ? EVERY_LABEL : 1;
    const table = (sequence.japanese[at] ?? 0) * 81;
    let top = -Infinity;
    for (let label = 0; label < LABELS; label++) {
      if ((allowed >> label) & 1) top = Math.max(top, scores[here + label] ?? 0);
    }
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      odds[here + label] = potentials[here + label] = 0;
      if (((allowed >> label) & 1) === 0) continue;
      const potential = Math.exp((scores[here + label] ?? 0) - top);
      let before = 0;
      for (const leader of LEADERS[label] ?? []) {
        const past = at === 0 ? Number(leader === 0) : (odds[here - LABELS + leader] ?? 0);
        before += past * (steps[table + leader * LABELS + label] ?? 0);
      }
      potentials[here + label] = potential;
      odds[here + label] = before * potential;
      sum += before * potential;
    }
    if (!(sum > 0)) return NaN;
    for (let label = 0; label < LABELS; label++)
      odds[here + label] = (odds[here + label] ?? 0) / sum;
    logarithm += Math.log(sum) + top;
  }
  const last = (sequence.length - 1) * LABELS;
  const ended = ENDS.reduce((sum, label) => sum + (odds[last + label] ?? 0), 0);
  return ended > 0 ? logarithm + Math.log(ended) : NaN;
}

function backward(
  sequence: Sequence,
  { change, sign }: Question,
  { odds, later, potentials, steps }: Paths,
): void {
  const last = (sequence.length - 1) * LABELS;
  later.fill(0, last, last + LABELS);
  for (const label of ENDS) later[last + label] = 1;
  for (let at = sequence.length - 1; at >= 0; at--) {
    const here = at * LABELS;
    const table = (sequence.japanese[at] ?? 0) * 81;
    if (at > 0) {
      let norm = 0;
      let top = 0;
      for (let before = 0; before < LABELS; before++) {
        let sum = 0;
        for (const label of FOLLOWERS[before] ?? []) {
          const next = (potentials[here + label] ?? 0) * (later[here + label] ?? 0);
          sum += (steps[table + before * LABELS + label] ?? 0) * next;
        }
        later[here - LABELS + before] = sum;
        norm += sum * (odds[here - LABELS + before] ?? 0);
        top = Math.max(top, sum);
      }
      for (let before = 0; before < LABELS; before++) {
        const past = (sign * (odds[here - LABELS + before] ?? 0)) / norm;
        if (past !== 0) {
          for (const label of FOLLOWERS[before] ?? []) {
            const step = table + before * LABELS + label;
            change[step] =
              (change[step] ?? 0) +
              past *
                (steps[step] ?? 0) *
                (potentials[here + label] ?? 0) *
                (later[here + label] ?? 0);
          }
        }
        later[here - LABELS + before] = (later[here - LABELS + before] ?? 0) / top;
      }
    }
    let total = 0;
    for (let label = 0; label < LABELS; label++)
      total += (odds[here + label] ?? 0) * (later[here + label] ?? 0);
    for (let label = 0; label < LABELS; label++) {
      odds[here + label] = ((odds[here + label] ?? 0) * (later[here + label] ?? 0)) / total;
    }
  }
}
