/** The counts as a table for a spreadsheet, in the reader's language. */
import type { CounterRow } from './counter';
import { sortRows } from './counter-row';
import { contains, type Period } from './period';

/** What each column says. Core knows codes; the words come from the page. */
export interface CsvWords {
  readonly header: readonly string[];
  /** One row's cells, in the order of the header. */
  readonly cells: (row: CounterRow) => readonly (string | number)[];
}

const BOM = '\uFEFF';
const LINE_END = '\r\n';

/**
 * Writes the rows of a period as RFC 4180, UTF-8 with a byte order mark so that Excel reads
 * Japanese, lines ending in CRLF, in order of days.
 *
 * @returns The exact bytes of the file. Without rows it holds the header alone.
 */
export function exportCsv(
  rows: readonly CounterRow[],
  period: Period,
  words: CsvWords,
): Uint8Array<ArrayBuffer> {
  const lines = sortRows(rows.filter((row) => contains(period, row.day))).map(words.cells);
  const text = [words.header, ...lines].map((cells) => cells.map(toCell).join(',') + LINE_END);
  return new TextEncoder().encode(BOM + text.join(''));
}

/**
 * A cell that a spreadsheet shows as it is. One that would start a formula gets an apostrophe in
 * front, full-width signs included: Excel folds them.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function toCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
