/** Tables as people paste them: CSV, tab-separated, Markdown. Read in one pass over the lines. */

export interface Cell {
  readonly start: number;
  readonly end: number;
}

export interface Table {
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
}

const SEPARATORS = ['\t', '|', ',', ';'] as const;
/** A line this long is no row, and cutting it up would only cost time. */
const LONGEST_LINE = 1000;
const MOST_CELLS = 60;
/** No head of a column is longer. */
export const LONGEST_HEAD = 40;
/** The row of a Markdown table that parts head and body. */
const RULE = /^[\s|:-]+$/u;

/**
 * @param wanted Is this line worth reading as a head? Asked first, so that other text costs little.
 * @returns Runs of two lines or more that have the same separator the same number of times; the first
 *   is the head. Cells come without spaces and quotation marks around them.
 */
export function* tablesOf(text: string, wanted: (line: string) => boolean): Iterable<Table> {
  if (!text.includes('\n')) return;
  let table: { separator: string; head: Cell[]; rows: Cell[][] } | undefined;
  for (const line of linesOf(text)) {
    const row = table && cellsOf(text, line, table.separator);
    if (table && row?.length === table.head.length) {
      if (!RULE.test(text.slice(line.start, line.end))) table.rows.push(row);
      continue;
    }
    if (table && table.rows.length > 0) yield table;
    table = headOf(text, line, wanted);
  }
  if (table && table.rows.length > 0) yield table;
}

function* linesOf(text: string): Iterable<Cell> {
  for (let start = 0; start < text.length;) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    yield { start, end };
    start = end + 1;
  }
}

function headOf(
  text: string,
  line: Cell,
  wanted: (line: string) => boolean,
): { separator: string; head: Cell[]; rows: Cell[][] } | undefined {
  if (line.end - line.start > LONGEST_LINE) return undefined;
  const parted = text.slice(line.start, line.end);
  const separator = SEPARATORS.find((one) => parted.includes(one));
  // Sentences have commas too, but no head of a column is as long as a clause.
  if (separator === undefined || parted.indexOf(separator) > LONGEST_HEAD) return undefined;
  if (!wanted(parted)) return undefined;
  const head = cellsOf(text, line, separator);
  const short = head.every(({ start, end }) => end - start <= LONGEST_HEAD);
  return head.length >= 2 && short ? { separator, head, rows: [] } : undefined;
}

/** Empty when the line has no such separator. A separator between quotation marks parts nothing. */
function cellsOf(text: string, { start, end }: Cell, separator: string): Cell[] {
  if (end - start > LONGEST_LINE) return [];
  const line = text.slice(start, end);
  if (!line.includes(separator)) return [];
  const cells: Cell[] = [];
  let from = 0;
  let quoted = false;
  for (let i = 0; i <= line.length && cells.length < MOST_CELLS; i++) {
    const character = i === line.length ? separator : line.charAt(i);
    if (character === '"') quoted = !quoted;
    if (character !== separator || (quoted && i < line.length)) continue;
    cells.push(trimmed(text, start + from, start + i));
    from = i + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Cell {
  let start = from;
  let end = to;
  while (start < end && /[\s"'`]/u.test(text.charAt(start))) start++;
  while (end > start && /[\s"'`]/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
