import { err, ok, type Result } from '../result';
import { insideEntry } from './entry-place';
import type { FileError, FilePiece, Place, UnreadPart } from './file-text';
import type { Reading } from './reading';
import { mayGoOn, type PdfFile, type PdfPage, type PdfText, type Source } from './read-work';
import { append } from './append';

/** PDF: the text layer page by page. A page that is only a picture is told as unread. */
export async function readPdf(source: Source): Promise<Result<Reading, FileError>> {
  const open = source.hosts.openPdf;
  if (!open) return err({ code: 'unsupported-format' });
  const file = await open(source.bytes);
  if (file === 'encrypted' || file === 'broken') return err({ code: file });
  try {
    return await readOpened(file, source);
  } finally {
    await file.close();
  }
}

async function readOpened(file: PdfFile, source: Source): Promise<Result<Reading, FileError>> {
  const pieces: FilePiece[] = file.properties.map((text) => {
    return { text, place: { kind: 'paragraph', part: 'properties', paragraph: 1 }, joint: '\n' };
  });
  const unread: UnreadPart[] = [];
  if (file.hasHiddenForm) unread.push({ code: 'opaque-part', count: 1 });
  // The library mends what is cut off as well as it can, and does not say that it did.
  if (!hasEnd(source.bytes)) unread.push({ code: 'broken', count: 1 });
  let withText = 0;
  for (let number = 1; number <= file.pages; number += 1) {
    if (!(await mayGoOn(source.work))) return err({ code: 'cancelled' });
    const page = await file.page(number);
    if (page === 'broken') return err({ code: 'broken' });
    const place: Place = { kind: 'page', page: number };
    const texts = [...linesOfPage(page.items), ...page.others].filter((text) => text.trim() !== '');
    const taken = source.budget.takeText(texts.reduce((sum, { length }) => sum + length, 0));
    if (!taken.ok) return taken;
    append(
      pieces,
      texts.map((text): FilePiece => ({ text, place, joint: '\n' })),
    );
    if (texts.length > 0) withText += 1;
    const code = isGarbled(texts) ? 'page-without-text' : pictureCode(page, texts.length > 0);
    if (code) unread.push({ code, place, count: 1 });
    if (source.depth === 1) source.work.onProgress?.(number, file.pages);
  }
  const inner = await readAttached(file, source);
  if (!inner.ok) return inner;
  if (withText === 0 && unread.length > 0 && inner.value.pieces.length === 0) {
    return err({ code: 'no-text-in-pages' });
  }
  return ok({
    pieces: [...pieces, ...inner.value.pieces],
    unread: [...unread, ...inner.value.unread],
  });
}

function hasEnd(bytes: Uint8Array): boolean {
  const end = Array.from(bytes.subarray(-1024), (byte) => String.fromCharCode(byte)).join('');
  return end.includes('%%EOF');
}

/** A font may not say which letters its shapes are; then what was read is not what is seen. */
function isGarbled(texts: readonly string[]): boolean {
  const text = texts.join('');
  const odd = text.match(/[\p{Co}\p{Cn}\ufffd\x01-\x08\x0e-\x1f]/gu)?.length ?? 0;
  return odd > text.length * 0.1;
}

function pictureCode(
  { hasPicture }: PdfPage,
  hasText: boolean,
): 'picture' | 'page-without-text' | undefined {
  if (!hasPicture) return undefined;
  return hasText ? 'picture' : 'page-without-text';
}

async function readAttached(
  { attachments }: PdfFile,
  source: Source,
): Promise<Result<Reading, FileError>> {
  const pieces: FilePiece[] = [];
  const unread: UnreadPart[] = [];
  for (const [index, { name, bytes }] of attachments.entries()) {
    const at = { entry: index + 1, path: name };
    const place: Place = { kind: 'entry', ...at, inner: { kind: 'name' } };
    pieces.push({ text: name, place, joint: '\n' });
    const inner = await source.readInner(name, bytes);
    if (inner.ok) {
      const inside = insideEntry(inner.value, at);
      append(pieces, inside.pieces);
      append(unread, inside.unread);
    } else if (inner.error.code === 'cancelled') return inner;
    else unread.push({ code: inner.error.code, place, count: 1 });
  }
  return ok({ pieces, unread });
}

/** Pieces of text on one line, with a blank where they stand apart. */
function linesOfPage(items: readonly PdfText[]): string[] {
  const lines: string[] = [];
  let line = '';
  let end: { readonly x: number; readonly y: number } | undefined;
  for (const { str, hasEOL, transform = [], width = 0 } of items) {
    if (str === undefined) continue;
    const [, , , scale = 10, x = 0, y = 0] = transform;
    const size = Math.abs(scale) || 10;
    const other = end !== undefined && Math.abs(end.y - y) > size * 0.6;
    if (other && str.trim() !== '' && line !== '') {
      lines.push(line);
      line = '';
    } else if (end !== undefined && x - end.x > size * 0.3 && line !== '' && !/\s$/u.test(line)) {
      line += x - end.x > size * 2 ? '\t' : ' ';
    }
    line += str;
    if (str !== '') end = { x: x + width, y };
    if (hasEOL === true && line !== '') {
      lines.push(line);
      line = '';
      end = undefined;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
