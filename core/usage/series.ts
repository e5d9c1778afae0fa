/** Numbers over time, for the chart and for the table that says the same. */
import type { CounterRow } from './counter';
import { bucketsOf, bucketUnitOf, type BucketUnit, type Period } from './period';

export const SERIES_VIEWS = ['prompts', 'findings', 'coverage'] as const;
export type SeriesView = (typeof SERIES_VIEWS)[number];

/** The parts of a bar, bottom first. `coverage` leaves out minutes without a chat. */
export const SERIES_KEYS = {
  prompts: ['allow', 'warn', 'mask', 'block'],
  findings: ['allow', 'warn', 'mask', 'block'],
  coverage: ['attached', 'degraded', 'blind'],
} as const satisfies Record<SeriesView, readonly string[]>;
export type SeriesKey = (typeof SERIES_KEYS)[SeriesView][number];

export interface SeriesPoint extends Period {
  /** One number per key of the view, zero included. */
  readonly values: Readonly<Partial<Record<SeriesKey, number>>>;
  readonly total: number;
}

export interface Series {
  readonly view: SeriesView;
  readonly unit: BucketUnit;
  readonly keys: readonly SeriesKey[];
  /** In order of time, without gaps: a quiet day is a point of zeros. */
  readonly points: readonly SeriesPoint[];
}

/** Counts (`coverage`: minutes) of a period, cut into bars that can be told apart. */
export function toSeries(rows: readonly CounterRow[], period: Period, view: SeriesView): Series {
  const unit = bucketUnitOf(period);
  const keys: readonly SeriesKey[] = SERIES_KEYS[view];
  const byDay = countsByDay(rows, view);
  const points = bucketsOf(period, unit).map((bucket) => {
    const values: Partial<Record<SeriesKey, number>> = {};
    for (const key of keys) values[key] = 0;
    for (const [day, counts] of byDay) {
      if (day < bucket.from || day > bucket.to) continue;
      for (const key of keys) values[key] = (values[key] ?? 0) + (counts.get(key) ?? 0);
    }
    return { ...bucket, values, total: keys.reduce((sum, key) => sum + (values[key] ?? 0), 0) };
  });
  return { view, unit, keys, points };
}

const METRIC_OF_VIEW = { prompts: 'prompt', findings: 'finding', coverage: 'coverage' } as const;

function countsByDay(
  rows: readonly CounterRow[],
  view: SeriesView,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const days = new Map<string, Map<string, number>>();
  for (const row of rows) {
    if (row.metric !== METRIC_OF_VIEW[view]) continue;
    const key = view === 'coverage' ? row.subject : row.action;
    const counts = days.get(row.day) ?? new Map<string, number>();
    counts.set(key, (counts.get(key) ?? 0) + row.count);
    days.set(row.day, counts);
  }
  return days;
}
