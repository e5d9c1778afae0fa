/** From scores of single units to the best sequence of labels, and how sure it is. */
import { LABELS } from './name-model';

/** Labels that may follow each label; what is not listed cannot be. */
export const FOLLOWERS: readonly (readonly number[])[] = [
  [0, 1, 4, 5, 8],
  [2, 3],
  [2, 3],
  [0, 1, 4, 5, 8],
  [0, 1, 4, 5, 8],
  [6, 7],
  [6, 7],
  [0, 1, 4, 5, 8],
  [0, 1, 4, 5, 8],
];
const LEADERS = FOLLOWERS.map((_, label) =>
  FOLLOWERS.flatMap((followers, before) => (followers.includes(label) ? [before] : [])),
);
/** The same, one row of `LABELS` places a label: read for each unit of a text, so kept flat. */
const LEADER_COUNTS = Uint8Array.from(LEADERS, ({ length }) => length);
const LEADER_ROWS = new Uint8Array(LABELS * LABELS);
LEADERS.forEach((leaders, label) => {
  LEADER_ROWS.set(leaders, label * LABELS);
});
const NEVER = -1e30;

/** A run of units with units that are no names (label 0) on both sides. */
export interface Run {
  readonly length: number;
  /** `LABELS` scores a unit. */
  readonly scores: Float64Array;
  /** Offset into `transitions` for each unit and for the one behind the run. */
  readonly transitionBase: Int32Array;
  readonly transitions: Float32Array;
}

/** Added where a person or an organisation begins after other words: more of it finds more, and more that is none. */
export type Push = readonly [person: number, organization: number];

const isBegin = (label: number) => label === 1 || label === 4 || label === 5 || label === 8;

/** Kept from run to run: every place is written before it is read. */
let workBest = new Float64Array(0);
let workFrom = new Uint8Array(0);

/** Writes the best labels to `labels`. Viterbi. @returns Whether any is not 0. */
export function bestLabels(run: Run, push: Push, labels: Uint8Array): boolean {
  const { length, scores, transitionBase, transitions } = run;
  if (workBest.length < length * LABELS) {
    workBest = new Float64Array(length * LABELS);
    workFrom = new Uint8Array(length * LABELS);
  }
  const best = workBest;
  const from = workFrom;
  for (let at = 0; at < length; at++) {
    const base = transitionBase[at] ?? 0;
    for (let label = 0; label < LABELS; label++) {
      const here = at * LABELS + label;
      // Not for one name right behind another: it would cut names in two.
      const pushed = isBegin(label) ? push[label < 5 ? 0 : 1] : 0;
      let top = NEVER;
      const row = label * LABELS;
      const rowEnd = row + (LEADER_COUNTS[label] ?? 0);
      for (let slot = row; slot < rowEnd; slot++) {
        const before = LEADER_ROWS[slot] ?? 0;
        if (at === 0 && before !== 0) continue;
        const past = at === 0 ? 0 : (best[here - label - LABELS + before] ?? NEVER);
        const step = transitions[base + before * LABELS + label] ?? 0;
        const score = past + step + (before === 0 ? pushed : 0);
        if (score > top) {
          top = score;
          from[here] = before;
        }
      }
      best[here] = top === NEVER ? NEVER : top + (scores[here] ?? 0);
    }
  }
  return traceBack({ run, best, from }, labels);
}

function traceBack(
  { run, best, from }: { run: Run; best: Float64Array; from: Uint8Array },
  labels: Uint8Array,
): boolean {
  const { length, transitionBase, transitions } = run;
  const base = transitionBase[length] ?? 0;
  let label = 0;
  let top = NEVER;
  for (const last of LEADERS[0] ?? []) {
    const score =
      (best[(length - 1) * LABELS + last] ?? NEVER) + (transitions[base + last * LABELS] ?? 0);
    if (score > top) {
      top = score;
      label = last;
    }
  }
  let any = false;
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = label;
    if (label !== 0) any = true;
    label = from[at * LABELS + label] ?? 0;
  }
  return any;
}

/**
 * How probable each label is at each unit, by the forward and backward sums.
 *
 * @returns `LABELS` numbers a unit that add up to 1.
 */
export function labelOdds(run: Run): Float64Array {
  const { length, scores } = run;
  const potentials = new Float64Array(length * LABELS);
  for (let at = 0; at < length; at++) {
    const base = at * LABELS;
    let top = 0;
    for (let label = 1; label < LABELS; label++) top = Math.max(top, scores[base + label] ?? 0);
    for (let label = 0; label < LABELS; label++) {
      potentials[base + label] = Math.exp((scores[base + label] ?? 0) - top);
    }
  }
  const steps = stepsOf(run.transitions);
  const odds = forward(run, potentials, steps);
  backward(run, { potentials, steps, odds });
  return odds;
}

const knownSteps = new WeakMap<Float32Array, Float64Array>();

/** Computed once for each model. */
function stepsOf(transitions: Float32Array): Float64Array {
  const known = knownSteps.get(transitions);
  if (known) return known;
  const steps = Float64Array.from(transitions, Math.exp);
  knownSteps.set(transitions, steps);
  return steps;
}

function forward(run: Run, potentials: Float64Array, steps: Float64Array): Float64Array {
  const sums = new Float64Array(run.length * LABELS);
  for (let at = 0; at < run.length; at++) {
    const base = run.transitionBase[at] ?? 0;
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      const here = at * LABELS + label;
      let sum = 0;
      const row = label * LABELS;
      const rowEnd = row + (LEADER_COUNTS[label] ?? 0);
      for (let slot = row; slot < rowEnd; slot++) {
        const before = LEADER_ROWS[slot] ?? 0;
        const past = at === 0 ? Number(before === 0) : (sums[here - label - LABELS + before] ?? 0);
        sum += past * (steps[base + before * LABELS + label] ?? 0);
      }
      sums[here] = sum * (potentials[here] ?? 0);
      total += sums[here] ?? 0;
    }
    for (let label = 0; label < LABELS; label++) {
      const here = at * LABELS + label;
      sums[here] = (sums[here] ?? 0) / total;
    }
  }
  return sums;
}

interface Sums {
  readonly potentials: Float64Array;
  readonly steps: Float64Array;
  /** Forward sums; becomes the result. */
  readonly odds: Float64Array;
}

function backward(run: Run, { potentials, steps, odds }: Sums): void {
  const { length, transitionBase } = run;
  const end = transitionBase[length] ?? 0;
  let later = new Float64Array(LABELS);
  for (const last of LEADERS[0] ?? []) later[last] = steps[end + last * LABELS] ?? 0;
  for (let at = length - 1; at >= 0; at--) {
    const here = at * LABELS;
    const base = transitionBase[at] ?? 0;
    let total = 0;
    for (let label = 0; label < LABELS; label++) {
      total += (odds[here + label] ?? 0) * (later[label] ?? 0);
    }
    const earlier = new Float64Array(LABELS);
    let top = 0;
    for (let before = 0; before < LABELS; before++) {
      let sum = 0;
      for (const label of FOLLOWERS[before] ?? []) {
        const step = steps[base + before * LABELS + label] ?? 0;
        sum += step * (potentials[here + label] ?? 0) * (later[label] ?? 0);
      }
      earlier[before] = sum;
      top = Math.max(top, sum);
    }
    for (let label = 0; label < LABELS; label++) {
      odds[here + label] = ((odds[here + label] ?? 0) * (later[label] ?? 0)) / total;
      earlier[label] = (earlier[label] ?? 0) / top;
    }
    later = earlier;
  }
}
