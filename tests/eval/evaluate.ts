import { performance } from 'node:perf_hooks';
import type { Scanner } from '../../core/detect/scan';
import type { LabelledText, SpanType } from './data';
import {
  countText,
  emptyTally,
  NAME_LIKE,
  scorable,
  toScores,
  type Prediction,
  type Scores,
  type Tally,
} from './score';

type Tallies = Map<SpanType, Tally>;

export interface Alarms {
  prompts: number;
  alarmed: number;
  alarmedNotNames: number;
  spans: Partial<Record<SpanType, number>>;
  flagged: Partial<Record<SpanType, number>>;
}

export interface Sample {
  readonly source: string;
  readonly id: string;
  readonly type: SpanType;
  readonly kind: string;
  readonly value: string;
  readonly around: string;
}

export interface Evaluation {
  readonly context: ReadonlyMap<SpanType, Scores>;
  readonly byLanguage: ReadonlyMap<string, ReadonlyMap<SpanType, Scores>>;
  readonly bare: ReadonlyMap<SpanType, Scores>;
  readonly bySource: ReadonlyMap<string, ReadonlyMap<SpanType, Scores>>;
  /** Harmless prompts and prompt attacks, by source. */
  readonly alarms: ReadonlyMap<string, Alarms & { readonly class: string }>;
  readonly speed: { readonly characters: number; readonly ms: readonly number[] };
  readonly samples: readonly Sample[];
}

/** Scans every text and counts. `examples`: mistakes kept per source, type and kind. */
export function evaluate(
  texts: readonly LabelledText[],
  scanner: Scanner,
  { examples = 0, only }: { examples?: number; only?: ReadonlySet<SpanType> | undefined } = {},
): Evaluation {
  const context: Tallies = new Map();
  const bare: Tallies = new Map();
  const byLanguage = new Map<string, Tallies>();
  const bySource = new Map<string, Tallies>();
  const alarms = new Map<string, Alarms & { class: string }>();
  const samples: Sample[] = [];
  const shown = new Map<string, number>();
  const ms: number[] = [];

  for (const text of texts.slice(0, 50)) scanner.scan(text.text);
  for (const text of texts) {
    const start = performance.now();
    const scanned = scanner.scan(text.text);
    ms.push(performance.now() - start);
    const all: readonly Prediction[] = scanned.ok ? scanned.value : [];
    const predictions = scorable(all).filter(({ type }) => !only || only.has(type));
    const mistake = (
      kind: string,
      span: Prediction | { type: SpanType; start: number; end: number },
    ) => {
      if (only && !only.has(span.type)) return;
      const key = `${text.source} ${span.type} ${kind}`;
      shown.set(key, (shown.get(key) ?? 0) + 1);
      if ((shown.get(key) ?? 0) <= examples) samples.push(toSample(text, span, kind));
    };
    if (text.class === 'benign' || text.class === 'injection') {
      countAlarms(alarms, text, { all, predictions });
      for (const prediction of predictions) mistake('false alarm', prediction);
      continue;
    }
    countText(text, predictions, { tallyOf: tallyIn(inMap(bySource, text.source)), mistake });
    countText(text, predictions, { tallyOf: tallyIn(text.class === 'bare' ? bare : context) });
    if (text.class !== 'bare') {
      countText(text, predictions, { tallyOf: tallyIn(inMap(byLanguage, text.lang)) });
    }
  }
  return {
    context: scoresOf(context),
    bare: scoresOf(bare),
    byLanguage: new Map([...byLanguage].map(([lang, tallies]) => [lang, scoresOf(tallies)])),
    bySource: new Map([...bySource].map(([source, tallies]) => [source, scoresOf(tallies)])),
    alarms,
    speed: { characters: texts.reduce((sum, { text }) => sum + text.length, 0), ms },
    samples,
  };
}

function countAlarms(
  alarms: Map<string, Alarms & { class: string }>,
  text: LabelledText,
  { all, predictions }: { all: readonly Prediction[]; predictions: readonly Prediction[] },
): void {
  let entry = alarms.get(text.source);
  if (!entry) {
    entry = {
      class: text.class,
      prompts: 0,
      alarmed: 0,
      alarmedNotNames: 0,
      spans: {},
      flagged: {},
    };
    alarms.set(text.source, entry);
  }
  entry.prompts++;
  if (predictions.length > 0) entry.alarmed++;
  if (predictions.some(({ type }) => !NAME_LIKE.has(type))) entry.alarmedNotNames++;
  for (const { type } of predictions) entry.spans[type] = (entry.spans[type] ?? 0) + 1;
  for (const type of new Set(all.map((prediction) => prediction.type))) {
    entry.flagged[type] = (entry.flagged[type] ?? 0) + 1;
  }
}

function tallyIn(tallies: Tallies): (type: SpanType) => Tally {
  return (type) => {
    const tally = tallies.get(type) ?? emptyTally();
    tallies.set(type, tally);
    return tally;
  };
}

function inMap(map: Map<string, Tallies>, key: string): Tallies {
  const tallies = map.get(key) ?? new Map<SpanType, Tally>();
  map.set(key, tallies);
  return tallies;
}

function scoresOf(tallies: Tallies): ReadonlyMap<SpanType, Scores> {
  return new Map([...tallies].map(([type, tally]) => [type, toScores(tally)]));
}

function toSample(
  { source, id, text }: LabelledText,
  { start, end, type }: { start: number; end: number; type: SpanType },
  kind: string,
): Sample {
  return {
    source,
    id,
    type,
    kind,
    value: text.slice(start, end),
    around: text.slice(Math.max(0, start - 40), end + 30),
  };
}
