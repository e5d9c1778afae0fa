/** What the tagger takes for a name, sure or not: proposals that are then judged as a whole. */
import { bestLabels, labelOdds, type Push, type Run } from './decode';
import { coverUnits, createCover, isJapanese, type Cover } from './cover';
import { createContext, featuresAt, MAX_FEATURES, prepareContext, type Context } from './features';
import { mayBeName } from './gate';
import { LABELS, type Tagger } from './name-model';
import { createUnitScores, type UnitScores } from './unit-scores';
import { createUnits, cutUnits, type Units } from './units';

/** Longest run that is tagged in one go; no name is as long. */
const MAX_RUN = 256;

/** A strong push: nearly all names are among the proposals, with many that are none. */
const PUSH: Push = [4.5, 4];

/** Less probable ones are not worth a look. */
const LEAST_ODDS = 0.03;

export interface Proposal {
  /** Units of the text, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** 0 a person, 1 an organisation. */
  readonly kind: 0 | 1;
  /** Probability that the surest unit belongs to a name of this kind, 0 to 1. */
  readonly odds: number;
  /** Probability of the less sure one of its two edges, 0 to 1. */
  readonly edges: number;
}

export interface Proposer {
  readonly units: Units;
  readonly cover: Cover;
  readonly context: Context;
  /** @returns Proposals sorted by `first`, never overlapping. Fills the three above. */
  propose(text: string): readonly Proposal[];
}

/** Keeps its arrays from text to text: one proposer per scanner. */
export function createProposer(tagger: Tagger): Proposer {
  const units = createUnits(1024);
  const cover = createCover(1024);
  const context = createContext(units, cover);
  const work: Work = {
    tagger,
    units,
    context,
    unitScores: createUnitScores(tagger),
    features: new Int32Array(MAX_FEATURES),
    scores: new Float64Array(MAX_RUN * LABELS),
    transitionBase: new Int32Array(MAX_RUN + 1),
    labels: new Uint8Array(MAX_RUN),
  };
  return {
    units,
    cover,
    context,
    propose(text) {
      const proposals: Proposal[] = [];
      cutUnits(text, units);
      coverUnits(units, tagger.words, cover);
      prepareContext(context);
      for (let at = 0; at < units.count;) {
        const start = at;
        while (at < units.count && at - start < MAX_RUN && mayBeName(units, cover, at)) at++;
        if (at > start) tagRun(work, { start, end: at }, proposals);
        else at++;
      }
      return proposals;
    },
  };
}

interface Work {
  readonly tagger: Tagger;
  readonly units: Units;
  readonly context: Context;
  readonly unitScores: UnitScores;
  readonly features: Int32Array;
  readonly scores: Float64Array;
  readonly transitionBase: Int32Array;
  readonly labels: Uint8Array;
}

function tagRun(
  work: Work,
  { start, end }: { start: number; end: number },
  proposals: Proposal[],
): void {
  const { tagger, units, context, unitScores, features, scores, transitionBase, labels } = work;
  const japanese = LABELS * LABELS;
  for (let at = start; at <= end; at++) {
    const kind = at < units.count ? (units.kind[at] ?? 0) : 0;
    transitionBase[at - start] = isJapanese(kind) ? japanese : 0;
    if (at === end) break;
    const count = featuresAt(context, at, features);
    unitScores.score({ features, count }, { scores, base: (at - start) * LABELS });
  }
  const { transitions } = tagger;
  const run: Run = { length: end - start, scores, transitionBase, transitions };
  if (!bestLabels(run, PUSH, labels)) return;
  const odds = labelOdds(run);
  for (const name of namesOf(labels, run.length)) {
    const { first, last, kind } = name;
    const sure = surest(odds, name);
    if (sure < LEAST_ODDS) continue;
    const edges = edgesOf(odds, name);
    proposals.push({ first: start + first, last: start + last, kind, odds: sure, edges });
  }
}

interface LabelledName {
  readonly first: number;
  readonly last: number;
  readonly kind: 0 | 1;
}

function* namesOf(labels: Uint8Array, length: number): Iterable<LabelledName> {
  for (let at = 0; at < length; at++) {
    const label = labels[at] ?? 0;
    if (label === 0) continue;
    const first = at;
    // A begin is followed by insides up to its end; a whole name is one unit.
    while (at < length - 1 && label !== 4 && label !== 8 && (labels[at] ?? 0) % 4 !== 3) at++;
    yield { first, last: at, kind: label < 5 ? 0 : 1 };
  }
}

function surest(odds: Float64Array, { first, last, kind }: LabelledName): number {
  let best = 0;
  for (let at = first; at <= last; at++) {
    const base = at * LABELS + 1 + kind * 4;
    const sum =
      (odds[base] ?? 0) + (odds[base + 1] ?? 0) + (odds[base + 2] ?? 0) + (odds[base + 3] ?? 0);
    best = Math.max(best, sum);
  }
  return best;
}

function edgesOf(odds: Float64Array, { first, last, kind }: LabelledName): number {
  const base = 1 + kind * 4;
  if (first === last) return odds[first * LABELS + base + 3] ?? 0;
  return Math.min(odds[first * LABELS + base] ?? 0, odds[last * LABELS + base + 2] ?? 0);
}
