import { err, ok, type Result } from '../result';
import { endPart } from './end-part';
import type { FileError, FilePiece, Place } from './file-text';
import { openPackage, type OfficePackage, type Relationship } from './office-package';
import { readParts } from './office-parts';
import type { Reading } from './reading';
import { mayGoOn, type Source } from './read-work';
import { readXml } from './xml';
import { readSheetComments } from './xlsx-comments';
import { readSheet, type SheetContext } from './xlsx-sheet';
import { readSharedStrings, type CellString } from './xlsx-strings';
import { readNumberFormats, valueOf } from './xlsx-styles';
import { append } from './append';

/** Excel: sheets in order, hidden ones too, with their comments; then all that is written elsewhere. */
export async function readXlsx(source: Source): Promise<Result<Reading, FileError>> {
  const office = openPackage(source);
  if (!office.ok) return office;
  if (!office.value.main.endsWith('.xml')) return err({ code: 'unsupported-format' });
  const book = readBook(office.value);
  if (!book.ok) return book;
  // The book itself is read again for what it defines beside its sheets.
  const done = new Set(book.value.done);
  const pieces: FilePiece[] = book.value.sheets.map(({ name }) => nameOf(name));
  for (const [index, sheet] of book.value.sheets.entries()) {
    if (!(await mayGoOn(source.work))) return err({ code: 'cancelled' });
    const placeOf = (cell: string): Place => {
      return { kind: 'cell', sheet: index + 1, sheetName: sheet.name, cell };
    };
    const read = readSheetParts(office.value, sheet, { ...book.value, placeOf });
    if (!read.ok) return read;
    const length = read.value.pieces.reduce((sum, { text }) => sum + text.length, 0);
    const taken = source.budget.takeText(length);
    if (!taken.ok) return taken;
    append(pieces, endPart(read.value.pieces));
    for (const path of read.value.done) done.add(path);
  }
  const rest = await readParts(source, office.value, { places: new Map(), done });
  if (!rest.ok) return rest;
  return ok({ pieces: [...pieces, ...rest.value.pieces], unread: rest.value.unread });
}

function nameOf(text: string): FilePiece {
  return { text, place: { kind: 'name' }, joint: '\n' };
}

interface Sheet {
  readonly name: string;
  readonly path: string;
}

interface Book extends Omit<SheetContext, 'placeOf'> {
  readonly sheets: readonly Sheet[];
  /** Parts that need not be read again. */
  readonly done: readonly string[];
}

function readBook(office: OfficePackage): Result<Book, FileError> {
  const related = office.relationships(office.main);
  if (!related.ok) return related;
  const listed = readSheetList(office, related.value);
  if (!listed.ok) return listed;
  const pathOf = (type: string): string | undefined =>
    related.value.find((one) => one.type === type)?.target;
  const stringsPath = pathOf('sharedStrings');
  const strings = stringsPath === undefined ? ok([]) : readStrings(office, stringsPath);
  if (!strings.ok) return strings;
  const stylesPath = pathOf('styles');
  const { from1904 } = listed.value;
  const styles = stylesPath === undefined ? undefined : office.xml(stylesPath);
  if (styles && !styles.ok) return styles;
  const formats = styles ? readNumberFormats(styles.value, from1904) : ok({ codes: [], from1904 });
  if (!formats.ok) return formats;
  const done = [stringsPath, stylesPath].filter((path) => path !== undefined);
  return ok({
    sheets: listed.value.sheets,
    strings: strings.value,
    formats: formats.value,
    done,
  });
}

function readStrings(
  office: OfficePackage,
  path: string,
): Result<readonly CellString[], FileError> {
  const xml = office.xml(path);
  return xml.ok ? readSharedStrings(xml.value) : xml;
}

function readSheetList(
  office: OfficePackage,
  related: readonly Relationship[],
): Result<{ readonly sheets: readonly Sheet[]; readonly from1904: boolean }, FileError> {
  const xml = office.xml(office.main);
  if (!xml.ok) return xml;
  const sheets: Sheet[] = [];
  let from1904 = false;
  const read = readXml(xml.value, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/u.test(valueOf(attributes, 'date1904'));
      if (name !== 'sheet') return;
      const path = related.find(({ id }) => id === valueOf(attributes, 'id'))?.target;
      if (path !== undefined) sheets.push({ name: valueOf(attributes, 'name'), path });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return read.ok ? ok({ sheets, from1904 }) : read;
}

function readSheetParts(
  office: OfficePackage,
  { path }: Sheet,
  context: SheetContext,
): Result<{ readonly pieces: FilePiece[]; readonly done: string[] }, FileError> {
  const xml = office.xml(path);
  if (!xml.ok) return xml;
  const cells = readSheet(xml.value, context);
  if (!cells.ok) return cells;
  const related = office.relationships(path);
  if (!related.ok) return related;
  const pieces = cells.value;
  const done = [path];
  for (const { type, target } of related.value) {
    if (type !== 'comments' && type !== 'threadedComment') continue;
    const comments = office.xml(target);
    if (!comments.ok) return comments;
    const read = readSheetComments(comments.value, context.placeOf);
    if (!read.ok) return read;
    append(pieces, read.value);
    done.push(target);
  }
  return ok({ pieces, done });
}
