/** The counts for machines: one JSON object a line, codes only, the same in every language. */
import type { CounterRow } from './counter';
import { sortRows } from './counter-row';
import { contains, type Period } from './period';

/** First line of the file. */
export interface NdjsonHeader {
  readonly kind: 'tesuri-counts';
  /** Raised when the lines change their meaning. */
  readonly formatVersion: 1;
  readonly from: string;
  readonly to: string;
  /** Lines that follow. */
  readonly rows: number;
  /** Records that could not be saved, ever since counting began. Not in the lines. */
  readonly lost: number;
}

/**
 * Writes the rows of a period: a header line, then one line a row in order of days. UTF-8 without a
 * byte order mark, each line ending in LF.
 *
 * @param lost How many records could not be saved; a sum that hides them would be too good.
 * @returns The exact bytes of the file.
 */
export function exportNdjson(
  rows: readonly CounterRow[],
  period: Period,
  lost: number,
): Uint8Array<ArrayBuffer> {
  const inside = sortRows(rows.filter((row) => contains(period, row.day)));
  const header: NdjsonHeader = {
    kind: 'tesuri-counts',
    formatVersion: 1,
    from: period.from,
    to: period.to,
    rows: inside.length,
    lost,
  };
  const lines = inside.map(({ day, metric, site, subject, action, count }) => ({
    day,
    metric,
    site,
    subject,
    action,
    count,
  }));
  const text = [header, ...lines].map((line) => JSON.stringify(line) + '\n').join('');
  return new TextEncoder().encode(text);
}
