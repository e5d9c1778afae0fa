import type { TextEdit } from '../mask/text-edit';
import { err, ok, type Result } from '../result';
import { decodeText } from './decode-text';
import { decodeXml } from './decode-xml';
import { editBytes, type EncodeError } from './encode-text';
import type { FileError, FileFormat } from './file-text';
import { ReadBudget } from './read-budget';
import { openZip, type ZipArchive, type ZipEntry } from './zip-archive';
import { storedPart, writeZip, type ZipPart } from './zip-write';

type WriteResult = Result<Uint8Array, FileError | EncodeError>;

/**
 * Writes edits into the bytes that they were made for.
 *
 * @param byPart By the path of the part in an office file; the file itself is the empty path.
 */
export function writeEdits(
  bytes: Uint8Array,
  format: FileFormat,
  byPart: ReadonlyMap<string, readonly TextEdit[]>,
): WriteResult {
  if (byPart.size === 0) return ok(bytes);
  if (format === 'docx') return writeParts(bytes, byPart);
  const decoded = decodeText(bytes);
  return decoded.ok ? editBytes(bytes, decoded.value, byPart.get('') ?? []) : decoded;
}

function writeParts(
  bytes: Uint8Array,
  byPart: ReadonlyMap<string, readonly TextEdit[]>,
): WriteResult {
  const archive = openZip(bytes, new ReadBudget());
  if (!archive.ok) return archive;
  const parts: ZipPart[] = [];
  for (const entry of archive.value.entries) {
    const edits = byPart.get(entry.path);
    const part = edits ? editPart(archive.value, entry, edits) : keepPart(archive.value, entry);
    if (!part.ok) return part;
    parts.push(part.value);
  }
  return ok(writeZip(parts));
}

function keepPart(archive: ZipArchive, entry: ZipEntry): Result<ZipPart, FileError> {
  const packed = archive.packed(entry);
  const { path, method, crc, bytes } = entry;
  return packed.ok ? ok({ path, method, crc, bytes, packed: packed.value }) : packed;
}

function editPart(
  archive: ZipArchive,
  entry: ZipEntry,
  edits: readonly TextEdit[],
): Result<ZipPart, FileError | EncodeError> {
  const plain = archive.unpack(entry);
  if (!plain.ok) return plain;
  const decoded = decodeXml(plain.value);
  if (!decoded.ok) return err({ code: 'broken' });
  const written = editBytes(plain.value, decoded.value, edits);
  return written.ok ? ok(storedPart(entry.path, written.value)) : written;
}
