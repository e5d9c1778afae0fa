import { err, ok, type Result } from '../result';
import { insideEntry } from './entry-place';
import type { FileError, FilePiece, Place, UnreadPart } from './file-text';
import type { Reading } from './reading';
import { mayGoOn, type Source } from './read-work';
import { openZip } from './zip-archive';
import { append } from './append';

/** Files in an archive, each read by what it is. One that cannot be read leaves the others readable. */
export async function readZip(source: Source): Promise<Result<Reading, FileError>> {
  const archive = openZip(source.bytes, source.budget);
  if (!archive.ok) return archive;
  const { entries } = archive.value;
  if (entries.length > 0 && entries.every(({ encrypted }) => encrypted)) {
    return err({ code: 'encrypted' });
  }
  const pieces: FilePiece[] = [];
  const unread: UnreadPart[] = [];
  for (const [index, entry] of entries.entries()) {
    if (!(await mayGoOn(source.work))) return err({ code: 'cancelled' });
    const at = { entry: index + 1, path: entry.path };
    const named: Place = { kind: 'entry', ...at, inner: { kind: 'name' } };
    pieces.push({ text: entry.path, place: named, joint: '\n' });
    const bytes = archive.value.unpack(entry);
    const inner = bytes.ok ? await source.readInner(entry.path, bytes.value) : bytes;
    if (inner.ok) {
      const inside = insideEntry(inner.value, at);
      append(pieces, inside.pieces);
      append(unread, inside.unread);
    } else if (endsAll(inner.error)) return inner;
    else unread.push({ code: inner.error.code, place: named, count: 1 });
    if (source.depth === 1) source.work.onProgress?.(index + 1, entries.length);
  }
  return ok({ pieces, unread });
}

/** The budget is one for all: when it is gone there is nothing to go on with. */
function endsAll({ code }: FileError): boolean {
  return code === 'cancelled' || code === 'too-much-inside';
}
