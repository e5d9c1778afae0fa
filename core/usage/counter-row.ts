/** Rows of the store: how events become them, and how one is told from anything else. */
import { countEventSchema, type CounterRow, type CountEvent } from './counter';
import { isDay } from './day';

/** The five fields that name a row, in the order of the store's key. */
export type CounterKey = [
  day: string,
  metric: string,
  site: string,
  subject: string,
  action: string,
];

export function keyOf(row: CounterRow): CounterKey {
  return [row.day, row.metric, row.site, row.subject, row.action];
}

/**
 * Turns events of one day into rows, adding up those that share a key.
 *
 * @param day Local calendar day, `YYYY-MM-DD`.
 * @returns One row per key, in order of first appearance.
 */
export function toCounterRows(events: readonly CountEvent[], day: string): readonly CounterRow[] {
  return mergeRows(events.map((event) => toCounterRow(event, day)));
}

/** Adds up rows that share a key. Sums stop at the largest exact integer. */
export function mergeRows(rows: readonly CounterRow[]): readonly CounterRow[] {
  const byKey = new Map<string, CounterRow>();
  for (const row of rows) {
    const key = keyOf(row).join('|');
    const before = byKey.get(key);
    byKey.set(key, before ? { ...row, count: addCounts(before.count, row.count) } : row);
  }
  return [...byKey.values()];
}

/** Adds without ever leaving the exact integers. */
export function addCounts(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER);
}

/**
 * Is this a row of ours, with nothing beside its six fields and every code from its closed list?
 * Ids of sites and templates are only checked in form: a list may have lost one since.
 */
export function isCounterRow(value: unknown): value is CounterRow {
  if (typeof value !== 'object' || value === null) return false;
  const { day, count, ...codes } = value as Record<string, unknown>;
  if (typeof day !== 'string' || !isDay(day)) return false;
  if (!Number.isSafeInteger(count) || (count as number) < 1) return false;
  if (typeof codes['subject'] !== 'string' || typeof codes['action'] !== 'string') return false;
  return countEventSchema.safeParse(toEventShape(codes)).success;
}

/** The inverse of `toCounterRow`, with a count that every metric accepts. */
function toEventShape(codes: Record<string, unknown>): unknown {
  const counted = codes['metric'] === 'finding' || codes['metric'] === 'coverage';
  const absent = (name: string, code: unknown) =>
    code === '' && (name === 'subject' || name === 'action');
  const filled = Object.entries(codes).filter(([name, code]) => !absent(name, code));
  return { ...Object.fromEntries(filled), ...(counted && { count: 1 }) };
}

function toCounterRow(event: CountEvent, day: string): CounterRow {
  return {
    day,
    metric: event.metric,
    site: event.site,
    subject: 'subject' in event ? event.subject : '',
    action: 'action' in event ? event.action : '',
    count: 'count' in event ? event.count : 1,
  };
}

/**
 * The order of exports and tables: by day, then by code.
 *
 * @returns A new array.
 */
export function sortRows(rows: readonly CounterRow[]): readonly CounterRow[] {
  return [...rows].sort((a, b) => {
    const left = keyOf(a);
    const right = keyOf(b);
    const at = left.findIndex((code, index) => code !== right[index]);
    if (at < 0) return 0;
    return (left[at] ?? '') < (right[at] ?? '') ? -1 : 1;
  });
}
