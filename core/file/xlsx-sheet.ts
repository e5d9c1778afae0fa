import type { Result } from '../result';
import { showNumber, type NumberFormats } from './cell-number';
import { createColumnLabels } from './column-labels';
import { CELL_JOINT, type FilePiece, type Place } from './file-text';
import { readXml, type XmlAttribute, type XmlError } from './xml';
import { createStringCollector, type CellString } from './xlsx-strings';
import { valueOf } from './xlsx-styles';

export interface SheetContext {
  readonly strings: readonly CellString[];
  readonly formats: NumberFormats;
  readonly placeOf: (cell: string) => Place;
}

interface Cell {
  readonly at: string;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: string;
}

/** Cells row by row, then what the sheet says elsewhere: headers, footers, lists, hints. */
export function readSheet(source: string, context: SheetContext): Result<FilePiece[], XmlError> {
  const pieces: FilePiece[] = [];
  const elsewhere: FilePiece[] = [];
  const inline = createStringCollector();
  const elements: string[] = [];
  const place = createCellCounter();
  let cell: Cell | undefined;
  const labels = createColumnLabels();
  const add = (list: FilePiece[], text: string, at: string): void => {
    const isCell = list === pieces && text.trim() !== '';
    const lead = isCell ? labels.next(place.at.row, place.at.column, text) : '';
    if (text.trim() !== '')
      list.push({ text, place: context.placeOf(at), joint: CELL_JOINT, lead });
  };
  const finish = (done: Cell): void =>
    textsOf(done, inline.take(), context).forEach((text) => add(pieces, text, done.at));
  const addHints = (name: string, attributes: readonly XmlAttribute[]): void =>
    hintsOf(name, attributes).forEach((text) => add(elsewhere, text, 'A1'));
  const read = readXml(source, {
    open(name, attributes) {
      elements.push(name);
      inline.open(name);
      if (name === 'row') place.row(attributes);
      if (name === 'c') cell = toCell(attributes, place.cell(attributes));
      addHints(name, attributes);
    },
    text(value) {
      inline.text(value);
      const name = elements.at(-1);
      if (cell && name === 'v') cell.value += value;
      else if (cell && name === 'f') cell.formula += value;
      else if (!cell) add(elsewhere, value, 'A1');
    },
    close(name) {
      elements.pop();
      inline.close(name);
      if (name === 'c' && cell) {
        finish(cell);
        cell = undefined;
      }
      if (name !== 'row') return;
      const last = pieces.pop();
      if (last) pieces.push({ ...last, joint: '\n' });
    },
  });
  return read.ok ? { ok: true, value: [...pieces, ...elsewhere] } : read;
}

/** What a cell shows, its reading, and a formula that holds words. */
function textsOf(
  { type, style, value, formula }: Cell,
  inline: CellString,
  { strings, formats }: SheetContext,
): string[] {
  const shared = type === 's' ? strings[Number(value)] : undefined;
  const string = shared ?? (type === 'inlineStr' ? inline : undefined);
  const isNumber = type === '' || type === 'n';
  const shown = string?.text ?? (isNumber ? showNumber(value, style, formats) : value);
  // A formula shows its result; what it holds in quotes may be shown by another one only.
  return [shown, string?.reading ?? '', formula.includes('"') ? formula : ''];
}

function toCell(attributes: readonly XmlAttribute[], at: string): Cell {
  const style = Number(valueOf(attributes, 's'));
  return { at, type: valueOf(attributes, 't'), style, value: '', formula: '' };
}

const HINTS = new Set([
  'prompt',
  'promptTitle',
  'error',
  'errorTitle',
  'tooltip',
  'display',
  'location',
]);

function hintsOf(element: string, attributes: readonly XmlAttribute[]): string[] {
  if (element !== 'dataValidation' && element !== 'hyperlink') return [];
  return attributes.filter(({ name }) => HINTS.has(name)).map(({ value }) => value);
}

/** Rows and cells may leave out where they are: then they follow the one before. */
function createCellCounter() {
  const at = { row: 0, column: 0 };
  return {
    at: at as Readonly<typeof at>,
    row(attributes: readonly XmlAttribute[]): void {
      at.row = Number(valueOf(attributes, 'r')) || at.row + 1;
      at.column = 0;
    },
    cell(attributes: readonly XmlAttribute[]): string {
      const given = valueOf(attributes, 'r');
      const letters = /^[A-Z]{1,3}/u.exec(given)?.[0];
      at.column = letters === undefined ? at.column + 1 : columnNumber(letters);
      return given === '' ? `${columnLetters(at.column)}${at.row}` : given;
    },
  };
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
