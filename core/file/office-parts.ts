import { err, ok, type Result } from '../result';
import { endPart } from './end-part';
import { insideEntry } from './entry-place';
import type { DocumentPart, FileError, FilePiece, Place, UnreadPart } from './file-text';
import type { OfficePackage } from './office-package';
import type { Reading } from './reading';
import { mayGoOn, type Source } from './read-work';
import { readParagraphs } from './xml-paragraphs';
import type { ZipEntry } from './zip-archive';
import { append } from './append';

/** Places of the parts that a format knows by itself; the others are told by their paths. */
export type PlacesByPath = ReadonlyMap<string, (paragraph: number) => Place>;

/**
 * Reads every part of an office file but those in `done`: first those of `places` in its order, then
 * the rest, so that nothing written anywhere in the file is left out.
 */
export async function readParts(
  source: Source,
  office: OfficePackage,
  { places, done }: { readonly places: PlacesByPath; readonly done: ReadonlySet<string> },
): Promise<Result<Reading, FileError>> {
  const pieces: FilePiece[] = [];
  const unread: UnreadPart[] = [];
  const { entries } = office.archive;
  const first = [...places.keys()].flatMap((path) => office.entry(path) ?? []);
  const ordered = [...new Set([...first, ...entries])].filter(({ path }) => !done.has(path));
  for (const [index, entry] of ordered.entries()) {
    if (!(await mayGoOn(source.work))) return err({ code: 'cancelled' });
    const read = await readPart(source, office, { entry, placeOf: places.get(entry.path) });
    if (!read.ok) return read;
    append(pieces, read.value.pieces);
    append(unread, read.value.unread);
    if (source.depth === 1) source.work.onProgress?.(index + 1, ordered.length);
  }
  return ok({ pieces, unread });
}

const XML = /\.(?:xml|rels|vml|svg)$/iu;
const PICTURE = /\.(?:png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|emz|wmz|webp|heic|ico)$/iu;
const SOUND = /\.(?:wav|mp3|m4a|wma|aac|mp4|m4v|mov|avi|wmv|mpe?g)$/iu;
/** Shapes of letters and settings of printers. */
const WITHOUT_TEXT = /\.(?:odttf|ttf|otf|fntdata)$|printerSettings\d*\.bin$/iu;

async function readPart(
  source: Source,
  office: OfficePackage,
  { entry, placeOf }: { entry: ZipEntry; placeOf: ((paragraph: number) => Place) | undefined },
): Promise<Result<Reading, FileError>> {
  const { path } = entry;
  if (XML.test(path))
    return readXmlPart(source, office, { path, placeOf: placeOf ?? placesIn(path) });
  if (WITHOUT_TEXT.test(path)) return ok({ pieces: [], unread: [] });
  const code = PICTURE.test(path) || SOUND.test(path) ? 'picture' : 'opaque-part';
  const unread = ok({ pieces: [], unread: [{ code, count: 1 } as const] });
  if (code === 'picture' || !/\/embeddings\//iu.test(path)) return unread;
  const bytes = office.archive.unpack(entry);
  if (!bytes.ok) return bytes;
  const inner = await source.readInner(path, bytes.value);
  const at = { entry: office.archive.entries.indexOf(entry) + 1, path };
  return inner.ok ? ok(insideEntry(inner.value, at)) : innerFailed(inner.error, at);
}

function innerFailed(
  { code }: FileError,
  at: { readonly entry: number; readonly path: string },
): Result<Reading, FileError> {
  if (code === 'cancelled') return err({ code });
  const place: Place = { kind: 'entry', ...at, inner: { kind: 'name' } };
  return ok({ pieces: [], unread: [{ code, place, count: 1 }] });
}

function readXmlPart(
  { budget }: Source,
  office: OfficePackage,
  { path, placeOf }: { path: string; placeOf: (paragraph: number) => Place },
): Result<Reading, FileError> {
  const xml = office.xml(path);
  if (!xml.ok) return xml;
  const pieces = readParagraphs({ path, source: xml.value, placeOf });
  if (!pieces.ok) return pieces;
  const taken = budget.takeText(pieces.value.reduce((sum, { text }) => sum + text.length, 0));
  return taken.ok ? ok({ pieces: endPart(pieces.value), unread: [] }) : taken;
}

const PARTS: readonly (readonly [RegExp, DocumentPart])[] = [
  [/^docprops\//iu, 'properties'],
  [/\.rels$/iu, 'links'],
  [/header\d*\.xml$/iu, 'header'],
  [/footer\d*\.xml$/iu, 'footer'],
  [/footnotes\d*\.xml$/iu, 'footnotes'],
  [/endnotes\d*\.xml$/iu, 'endnotes'],
  [/comment[^/]*\.xml$/iu, 'comments'],
  [/(?:slide|notes|handout)(?:master|layout)s?\//iu, 'master'],
];

function placesIn(path: string): (paragraph: number) => Place {
  const part = PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
  return (paragraph) => ({ kind: 'paragraph', part, paragraph });
}
