/**
 * Reads the directory of a ZIP archive and unpacks single entries, within a budget.
 *
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */

import { err, ok, type Result } from '../result';
import { crc32 } from '../wire/crc32';
import { inflate } from '../wire/inflate';
import type { FileError } from './file-text';
import type { ReadBudget } from './read-budget';
import { entryName } from './zip-name';

export interface ZipEntry {
  readonly path: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Of the local header. */
  readonly offset: number;
}

export interface ZipArchive {
  /** In the order of the directory; folders are left out. */
  readonly entries: readonly ZipEntry[];
  unpack(entry: ZipEntry): Result<Uint8Array, FileError>;
  /** The bytes as they are packed, for an archive that keeps them so. */
  packed(entry: ZipEntry): Result<Uint8Array, FileError>;
}

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const LONG_END = 0x06064b50;
const LONG_END_LOCATOR = 0x07064b50;
const DIRECTORY_END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;

/** Whether the bytes begin like an archive; an empty one has only its end. */
export function isZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return (bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6);
}

/**
 * @param budget Counts entries and unpacked bytes.
 * @returns The archive; `broken` where its directory does not fit its bytes.
 */
export function openZip(bytes: Uint8Array, budget: ReadBudget): Result<ZipArchive, FileError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (!directory) return err({ code: 'broken' });
  const taken = budget.takeEntries(directory.count);
  if (!taken.ok) return taken;
  const entries: ZipEntry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const read = readEntry(bytes, view, at);
    if (!read) return err({ code: 'broken' });
    at = read.end;
    if (!read.entry.path.endsWith('/')) entries.push(read.entry);
  }
  const packed: ZipArchive['packed'] = (entry) => packedBytes(entry, bytes, view);
  return ok({
    entries,
    packed,
    unpack(entry) {
      const found = packed(entry);
      return found.ok ? unpack(entry, found.value, budget) : found;
    },
  });
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function findDirectory(view: DataView): Directory | undefined {
  const last = view.byteLength - DIRECTORY_END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) !== DIRECTORY_END) continue;
    // What stands behind the comment could be another archive that another program reads.
    if (at + DIRECTORY_END_BYTES + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset };
    return findLongDirectory(view, at);
  }
  return undefined;
}

/** The form for archives beyond 4 GB, which some programs always write. */
function findLongDirectory(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LONG_END_LOCATOR) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== LONG_END) return undefined;
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { readonly entry: ZipEntry; readonly end: number } | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > view.byteLength) return undefined;
  const sizes = longSizes(view, { at: nameEnd, end: extraEnd }, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (!sizes) return undefined;
  const [size = 0, packedBytes = 0, offset = 0] = sizes;
  return {
    entry: {
      path: entryName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0),
      encrypted: (flags & 0x2041) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes,
      bytes: size,
      offset,
    },
    end,
  };
}

/** Size, packed size and offset; those that did not fit stand in an extra field, in this order. */
function longSizes(
  view: DataView,
  extra: { readonly at: number; readonly end: number },
  short: readonly number[],
): readonly number[] | undefined {
  if (!short.includes(0xffffffff)) return short;
  for (let at = extra.at; at + 4 <= extra.end;) {
    const bodyEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1 && bodyEnd <= extra.end) {
      let next = at + 4;
      const long = short.map((size) => {
        if (size !== 0xffffffff || next + 8 > bodyEnd) return size;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
      return long;
    }
    at = bodyEnd;
  }
  return undefined;
}

function packedBytes(
  { encrypted, method, offset, packedBytes: length }: ZipEntry,
  bytes: Uint8Array,
  view: DataView,
): Result<Uint8Array, FileError> {
  if (encrypted) return err({ code: 'encrypted' });
  if (method !== 0 && method !== 8) return err({ code: 'unsupported-format' });
  const isLocal = offset + 30 <= view.byteLength && view.getUint32(offset, true) === LOCAL_HEADER;
  if (!isLocal) return err({ code: 'broken' });
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + length > bytes.length) return err({ code: 'broken' });
  return ok(bytes.subarray(start, start + length));
}

function unpack(
  entry: ZipEntry,
  packed: Uint8Array,
  budget: ReadBudget,
): Result<Uint8Array, FileError> {
  if (entry.bytes > budget.unpacked(packed.length)) return err({ code: 'expands-too-much' });
  const plain = entry.method === 0 ? ok(packed) : inflateWhole(packed, entry.bytes);
  if (!plain.ok) return plain;
  budget.takeBytes(plain.value.length);
  const fits = plain.value.length === entry.bytes && crc32(plain.value) === entry.crc;
  return fits ? plain : err({ code: 'broken' });
}

/** The directory tells the size, so a stream that gives more lies and is not followed. */
function inflateWhole(packed: Uint8Array, bytes: number): Result<Uint8Array, FileError> {
  const inflated = inflate(packed, 0, bytes);
  if (inflated.kind !== 'whole' || inflated.end !== packed.length) return err({ code: 'broken' });
  return ok(inflated.bytes);
}
