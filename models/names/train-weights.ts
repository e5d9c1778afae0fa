/**
 * A linear-chain conditional random field, trained by AdaGrad with features dropped at random and
 * the weights of the later rounds averaged.
 */
import { FOLLOWERS } from '../../core/detect/names/decode';
import { LABELS, ROW } from '../../core/detect/names/name-model';
import { sumPaths, type Paths } from './sum-paths';
import type { Sequence } from './sequences';

export interface TrainOptions {
  readonly rounds: number;
  readonly rate: number;
  /** Share of features left out at each step. */
  readonly drop: number;
  readonly seed: number;
  /** Hashes of the features that get weights. */
  readonly features: ReadonlySet<number>;
  readonly onRound?: (round: number, loss: number) => void;
}

export interface Weights {
  /** Feature hash to row. */
  readonly index: ReadonlyMap<number, number>;
  readonly rows: Float32Array;
  readonly transitions: Float32Array;
}

const START_OF_SQUARES = 0.01;

export function trainWeights(sequences: readonly Sequence[], options: TrainOptions): Weights {
  const index = new Map([...options.features].map((hash, row) => [hash, row]));
  const indexed = sequences.map((sequence) => toRows(sequence, index));
  const longest = Math.max(...sequences.map(({ length }) => length));
  const state: State = {
    rows: new Float32Array(index.size * ROW),
    rowSquares: new Float32Array(index.size * ROW).fill(START_OF_SQUARES),
    transitions: new Float32Array(2 * LABELS * LABELS),
    transitionSquares: new Float32Array(2 * LABELS * LABELS).fill(START_OF_SQUARES),
    scores: new Float64Array(longest * LABELS),
    free: createPaths(longest),
    held: createPaths(longest),
    random: createRandom(options.seed),
    drop: Math.floor(options.drop * 65536),
  };
  const mean = { rows: new Float32Array(state.rows.length), transitions: new Float32Array(162) };
  let kept = 0;
  for (let round = 0; round < options.rounds; round++) {
    const rate = options.rate * (1 - (0.8 * round) / options.rounds);
    let loss = 0;
    for (const sequence of shuffled(indexed, state.random)) {
      if (sequence.length > 0) loss += takeStep(sequence, state, rate);
    }
    if (round >= options.rounds / 2 - 1) {
      kept++;
      addToMean(mean.rows, state.rows, kept);
      addToMean(mean.transitions, state.transitions, kept);
    }
    options.onRound?.(round, loss);
  }
  return { index, rows: mean.rows, transitions: mean.transitions };
}

/** The sequence with row numbers for hashes; -1 for a feature without a row. */
function toRows(sequence: Sequence, index: ReadonlyMap<number, number>): Sequence {
  const { features } = sequence;
  return { ...sequence, features: features.map((feature) => index.get(feature) ?? -1) };
}

interface State {
  readonly rows: Float32Array;
  readonly rowSquares: Float32Array;
  readonly transitions: Float32Array;
  readonly transitionSquares: Float32Array;
  readonly scores: Float64Array;
  readonly free: Paths;
  readonly held: Paths;
  readonly random: () => number;
  readonly drop: number;
}

function createPaths(length: number): Paths {
  return {
    odds: new Float64Array(length * LABELS),
    later: new Float64Array(length * LABELS),
    potentials: new Float64Array(length * LABELS),
    steps: new Float64Array(2 * LABELS * LABELS),
  };
}

/** One step up the gradient. @returns The loss of the sequence before it. */
function takeStep(sequence: Sequence, state: State, rate: number): number {
  const seed = (state.random() * 0x100000000) | 0;
  const { transitions, scores, free, held } = state;
  for (let i = 0; i < transitions.length; i++) {
    const possible = FOLLOWERS[Math.floor((i % 81) / LABELS)]?.includes(i % LABELS) === true;
    free.steps[i] = held.steps[i] = possible ? Math.exp(transitions[i] ?? 0) : 0;
  }
  scoreSequence(sequence, state, seed);
  const change = new Float64Array(transitions.length);
  const all = sumPaths(sequence, { scores, change, sign: -1, held: false }, free);
  const right = sumPaths(sequence, { scores, change, sign: 1, held: true }, held);
  if (!Number.isFinite(all) || !Number.isFinite(right)) return 0;
  for (let at = 0; at < sequence.length; at++) {
    if (sequence.open[at] === 1) moveRows({ sequence, state, seed, rate }, at);
  }
  for (let i = 0; i < transitions.length; i++) {
    const slope = change[i] ?? 0;
    if (slope === 0) continue;
    const squares = (state.transitionSquares[i] ?? 0) + slope * slope;
    state.transitionSquares[i] = squares;
    transitions[i] = (transitions[i] ?? 0) + (rate * slope) / Math.sqrt(squares);
  }
  return all - right;
}

function scoreSequence(sequence: Sequence, { rows, scores, drop }: State, seed: number): void {
  const { length, open, offsets, features } = sequence;
  for (let at = 0; at < length; at++) {
    const base = at * LABELS;
    scores.fill(0, base, base + LABELS);
    if (open[at] === 0) continue;
    const end = offsets[at + 1] ?? 0;
    for (let i = offsets[at] ?? 0; i < end; i++) {
      const row = (features[i] ?? -1) * ROW;
      if (row < 0 || isDropped(seed, i, drop)) continue;
      for (let label = 0; label < ROW; label++) {
        scores[base + label + 1] = (scores[base + label + 1] ?? 0) + (rows[row + label] ?? 0);
      }
    }
  }
}

function isDropped(seed: number, feature: number, drop: number): boolean {
  let hash = Math.imul(seed ^ feature, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash >>> 8) & 0xffff) < drop;
}

const slopes = new Float64Array(ROW);

function moveRows(
  { sequence, state, seed, rate }: { sequence: Sequence; state: State; seed: number; rate: number },
  at: number,
): void {
  const base = at * LABELS + 1;
  let steepest = 0;
  for (let label = 0; label < ROW; label++) {
    const slope = (state.held.odds[base + label] ?? 0) - (state.free.odds[base + label] ?? 0);
    slopes[label] = Math.abs(slope) > 1e-4 ? slope : 0;
    steepest = Math.max(steepest, Math.abs(slope));
  }
  if (steepest < 1e-3) return;
  const { rows, rowSquares } = state;
  const end = sequence.offsets[at + 1] ?? 0;
  for (let i = sequence.offsets[at] ?? 0; i < end; i++) {
    const row = (sequence.features[i] ?? -1) * ROW;
    if (row < 0 || isDropped(seed, i, state.drop)) continue;
    for (let label = 0; label < ROW; label++) {
      const slope = slopes[label] ?? 0;
      if (slope === 0) continue;
      const squares = (rowSquares[row + label] ?? 0) + slope * slope;
      rowSquares[row + label] = squares;
      rows[row + label] = (rows[row + label] ?? 0) + (rate * slope) / Math.sqrt(squares);
    }
  }
}

function addToMean(mean: Float32Array, next: Float32Array, count: number): void {
  for (let i = 0; i < mean.length; i++) {
    mean[i] = (mean[i] ?? 0) + ((next[i] ?? 0) - (mean[i] ?? 0)) / count;
  }
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const held = result[i] as T; // both in range
    result[i] = result[other] as T;
    result[other] = held;
  }
  return result;
}

/** xorshift: the same seed gives the same model. */
export function createRandom(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x100000000;
  };
}

/** How often each feature is met. */
export function countFeatures(sequences: readonly Sequence[]): Map<number, number> {
  const once = new Set<number>();
  const counts = new Map<number, number>();
  for (const { features } of sequences) {
    for (const feature of features) {
      const count = counts.get(feature);
      if (count !== undefined) counts.set(feature, count + 1);
      else if (once.has(feature)) counts.set(feature, 2);
      else once.add(feature);
    }
  }
  return counts;
}
