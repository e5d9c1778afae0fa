/** Names of people and organisations in running text, by the tagger. */
import { announcedNames, type AnnouncedName } from './announced-names';
import { bestLabels, labelOdds, type Run } from './decode';
import { coverUnits, createCover, isJapanese, type Cover } from './cover';
import { createContext, featuresAt, MAX_FEATURES, prepareContext, type Context } from './features';
import { mayBeName } from './gate';
import { LABELS, type NameModel } from './name-model';
import { scoreUnit } from './score-unit';
import { createUnits, cutUnits, type Units } from './units';

/** Longest run that is tagged in one go; no name is as long. */
const MAX_RUN = 256;

export interface FoundName {
  /** Code units of the folded text, [start, end). */
  readonly start: number;
  readonly end: number;
  readonly type: 'PERSON' | 'ORGANIZATION';
  /** Probability that the surest unit belongs to a name of this type, 0 to 1. */
  readonly odds: number;
  /** What `odds` must reach to be reported. */
  readonly least: number;
}

export interface NameFinder {
  /** @returns Names sorted by `start`, never overlapping. */
  find(text: string): readonly FoundName[];
  /** Names that a title announces, in the text that `find` was last asked about. */
  announced(text: string): Iterable<AnnouncedName>;
}

/** Keeps its arrays from text to text: one finder per scanner. */
export function createNameFinder(model: NameModel): NameFinder {
  const units = createUnits(1024);
  const cover = createCover(1024);
  const work: Work = {
    model,
    units,
    cover,
    context: createContext(units, cover),
    features: new Int32Array(MAX_FEATURES),
    scores: new Float64Array(MAX_RUN * LABELS),
    transitionBase: new Int32Array(MAX_RUN + 1),
    labels: new Uint8Array(MAX_RUN),
  };
  return {
    find(text) {
      const found: FoundName[] = [];
      cutUnits(text, units);
      coverUnits(units, model.words, cover);
      prepareContext(work.context);
      for (let at = 0; at < units.count;) {
        const start = at;
        while (at < units.count && at - start < MAX_RUN && mayBeName(units, cover, at)) at++;
        if (at > start) tagRun(work, { start, end: at }, found);
        else at++;
      }
      return found;
    },
    announced: (text) => announcedNames(text, units, cover),
  };
}

interface Work {
  readonly model: NameModel;
  readonly units: Units;
  readonly cover: Cover;
  readonly context: Context;
  readonly features: Int32Array;
  readonly scores: Float64Array;
  readonly transitionBase: Int32Array;
  readonly labels: Uint8Array;
}

function tagRun(
  work: Work,
  { start, end }: { start: number; end: number },
  found: FoundName[],
): void {
  const { model, units, context, features, scores, transitionBase, labels } = work;
  const japanese = LABELS * LABELS;
  for (let at = start; at <= end; at++) {
    const kind = at < units.count ? (units.kind[at] ?? 0) : 0;
    transitionBase[at - start] = isJapanese(kind) ? japanese : 0;
    if (at === end) break;
    const count = featuresAt(context, at, features);
    scoreUnit(model, { features, count }, { scores, base: (at - start) * LABELS });
  }
  const { transitions, bias } = model;
  const run: Run = { length: end - start, scores, transitionBase, transitions, bias };
  if (!bestLabels(run, labels)) return;
  const odds = labelOdds(run);
  for (const name of namesOf(labels, run.length)) {
    const sure = surest(odds, name);
    const type = name.kind === 0 ? 'PERSON' : 'ORGANIZATION';
    const least = limitOf(work, start + name.first, name.kind);
    if (sure < least) continue;
    found.push({
      start: units.start[start + name.first] ?? 0,
      end: units.end[start + name.last] ?? 0,
      type,
      odds: sure,
      least,
    });
  }
}

function limitOf({ model, units, context }: Work, first: number, kind: 0 | 1): number {
  const { limits } = model;
  if (kind === 1) return context.report[first] === 1 ? limits.organization : limits.prompt;
  if (!isJapanese(units.kind[first] ?? 0)) return limits.latin;
  return context.report[first] === 1 ? limits.report : limits.prompt;
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
