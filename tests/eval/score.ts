/**
 * Counts how well findings fit labelled texts. A label is found when a finding of a compatible type
 * shares a character with it; a finding is right when it shares a character with such a label.
 */
import type { FindingType } from '../../core/detect/finding';
import type { LabelledText, Span, SpanType } from './data';

export interface Tally {
  labels: number;
  found: number;
  reported: number;
  right: number;
  exactLabels: number;
}

export interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly type: FindingType;
}

export type Mistake = (kind: 'missed' | 'false alarm', span: Prediction | Span) => void;

/** Said about a text as a whole: flags, not spans. */
export const TEXT_LEVEL: ReadonlySet<SpanType> = new Set(['PROMPT_INJECTION', 'HIDDEN_TEXT']);
/** Harmless prompts do name public people and places. */
export const NAME_LIKE: ReadonlySet<SpanType> = new Set([
  'PERSON',
  'ORGANIZATION',
  'LOCATION_ADDRESS',
]);

const COMPATIBLE: Readonly<Partial<Record<SpanType, readonly SpanType[]>>> = {
  NATIONAL_ID_OTHER: ['US_SSN', 'PASSPORT', 'DRIVER_LICENSE', 'MY_NUMBER', 'CORPORATE_NUMBER_JP'],
  SECRET: ['URL_WITH_CREDENTIALS'],
  IBAN: ['BANK_ACCOUNT_JP'],
};

export function areCompatible(a: SpanType, b: SpanType): boolean {
  return a === b || COMPATIBLE[a]?.includes(b) === true || COMPATIBLE[b]?.includes(a) === true;
}

export function emptyTally(): Tally {
  return { labels: 0, found: 0, reported: 0, right: 0, exactLabels: 0 };
}

/** Findings without the text-level ones; of one type that overlap, the longest stands for all. */
export function scorable(predictions: readonly Prediction[]): Prediction[] {
  const longestFirst = predictions
    .filter(({ type }) => !TEXT_LEVEL.has(type))
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Prediction[] = [];
  for (const one of longestFirst) {
    if (!kept.some((other) => other.type === one.type && overlap(other, one))) kept.push(one);
  }
  return kept;
}

/** Adds one text to the tallies. `tallyOf` gives the tally of a type. */
export function countText(
  text: LabelledText,
  predictions: readonly Prediction[],
  { tallyOf, mistake }: { tallyOf: (type: SpanType) => Tally; mistake?: Mistake | undefined },
): void {
  const labels = text.spans.filter(({ type }) => type !== 'OTHER');
  const others = text.spans.filter(({ type }) => type === 'OTHER');
  for (const label of labels) {
    const tally = tallyOf(label.type);
    tally.labels++;
    const hit = predictions.some((p) => overlap(p, label) && areCompatible(p.type, label.type));
    if (hit) tally.found++;
    else mistake?.('missed', label);
    if (predictions.some((p) => isSame(p, label))) tally.exactLabels++;
  }
  for (const prediction of predictions) {
    const right = labels.some(
      (label) => overlap(label, prediction) && areCompatible(label.type, prediction.type),
    );
    if (!right && !isBlamed(text, others, prediction)) continue;
    const tally = tallyOf(prediction.type);
    tally.reported++;
    if (right) tally.right++;
    else mistake?.('false alarm', prediction);
  }
}

/** The source must have labelled the type throughout, and not have called the place neutral. */
function isBlamed(text: LabelledText, others: readonly Span[], prediction: Prediction): boolean {
  if (text.annotated && !text.annotated.includes(prediction.type)) return false;
  return !others.some(
    (other) =>
      overlap(other, prediction) &&
      (other.neutral ?? []).some((type) => areCompatible(type, prediction.type)),
  );
}

export interface Scores {
  readonly labels: number;
  readonly reported: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  readonly strictF1: number | null;
}

/** No label: no score. Labels and nothing reported: 0. */
export function toScores(tally: Tally): Scores {
  const precision = ratio(tally.right, tally.reported);
  const recall = ratio(tally.found, tally.labels);
  return {
    labels: tally.labels,
    reported: tally.reported,
    precision,
    recall,
    f1: harmonic(precision, recall),
    strictF1: harmonic(
      ratio(tally.exactLabels, tally.reported),
      ratio(tally.exactLabels, tally.labels),
    ),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function harmonic(precision: number | null, recall: number | null): number | null {
  if (recall === null) return null;
  if (precision === null || precision + recall === 0) return 0;
  return (2 * precision * recall) / (precision + recall);
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(a: Prediction, b: Span): boolean {
  return a.type === b.type && a.start === b.start && a.end === b.end;
}
