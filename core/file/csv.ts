import { ok, type Result } from '../result';
import { createColumnLabels } from './column-labels';
import { decodeText } from './decode-text';
import { CELL_JOINT, type FileError, type FilePiece, type SourceSpan } from './file-text';
import { createLineFinder } from './line-starts';
import type { Reading } from './reading';
import type { Source } from './read-work';

/**
 * Tables as text, with commas, semicolons or tabs: a piece a field, quotes resolved, so that a row
 * reads as one line. What no program would accept as a table is read all the same, as it stands.
 */
export function readCsv({ bytes, budget }: Source): Result<Reading, FileError> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const taken = budget.takeText(decoded.value.text.length);
  return taken.ok ? ok({ pieces: fieldsOf(decoded.value.text), unread: [] }) : taken;
}

function fieldsOf(text: string): FilePiece[] {
  const delimiter = delimiterOf(text);
  const fieldEnd = new RegExp(`[${delimiter}\r\n]`, 'gu');
  const lineOf = createLineFinder(text);
  const labels = createColumnLabels();
  const pieces: FilePiece[] = [];
  let row = 0;
  let column = 0;
  for (let start = 0; start <= text.length;) {
    const end = endOfField(text, start, fieldEnd);
    const field = text.slice(start, end);
    const value = toValue(field);
    const last = text.charAt(end) !== delimiter;
    pieces.push({
      text: value,
      lead: value === '' ? '' : labels.next(row, column, value),
      place: { kind: 'line', line: lineOf(start) },
      joint: last ? '\n' : CELL_JOINT,
      spans: [spanOf(field, start, value)],
    });
    column = last ? 0 : column + 1;
    if (last) row += 1;
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return pieces.filter(({ text: value, joint }) => value !== '' || joint === '\n');
}

/** Where no quote is doubled, each character stands for itself and is edited alone. */
function spanOf(field: string, start: number, value: string): SourceSpan {
  const inset = (field.length - value.length) / 2;
  const plain = field.slice(inset, inset + value.length) === value;
  return {
    part: '',
    start: plain ? start + inset : start,
    end: start + field.length - (plain ? inset : 0),
    form: plain ? 'plain' : 'csv',
    from: 0,
    to: value.length,
  };
}

const DELIMITERS = [',', '\t', ';'] as const;

/** The one that the first line has most often, outside quotes. */
function delimiterOf(text: string): string {
  const first = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/u.exec(text.slice(0, 100_000))?.[0] ?? '';
  const plain = first.replace(/"(?:[^"]|"")*"/gu, '');
  const counts = DELIMITERS.map((delimiter) => plain.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

const QUOTE = '"';

/** A quote that is never closed is an ordinary character: the rest of the file is not one field. */
function endOfField(text: string, start: number, fieldEnd: RegExp): number {
  let from = start;
  if (text.charAt(start) === QUOTE) {
    const closing = closingQuote(text, start);
    if (closing !== undefined) from = closing + 1;
  }
  fieldEnd.lastIndex = from;
  return fieldEnd.exec(text)?.index ?? text.length;
}

function closingQuote(text: string, opening: number): number | undefined {
  for (let at = text.indexOf(QUOTE, opening + 1); at >= 0; at = text.indexOf(QUOTE, at + 2)) {
    if (text.charAt(at + 1) !== QUOTE) return at;
  }
  return undefined;
}

function toValue(field: string): string {
  const quoted = field.length > 1 && field.startsWith(QUOTE) && field.endsWith(QUOTE);
  return quoted ? field.slice(1, -1).replaceAll('""', QUOTE) : field;
}
