import { crc32 } from '../wire/crc32';
import { joinBytes } from './encode-text';

export interface ZipPart {
  readonly path: string;
  /** As they stand in the archive. */
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly bytes: number;
}

/** A part that is written as it is: a copy is made once, and every office program reads it. */
export function storedPart(path: string, bytes: Uint8Array): ZipPart {
  return { path, packed: bytes, method: 0, crc: crc32(bytes), bytes: bytes.length };
}

/**
 * Writes an archive. Equal parts give equal bytes: every entry has the same date, the first that the
 * format knows.
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const body: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.path);
    const common = commonFields(name, part);
    const local = joinBytes([numbers([[4, 0x04034b50]]), common, numbers([[2, 0]]), name]);
    body.push(local, part.packed);
    const central = numbers([
      [4, 0x02014b50],
      [2, 20],
    ]);
    const rest = numbers([
      [2, 0], // comment
      [2, 0], // disk
      [2, 0],
      [4, 0],
      [4, offset],
    ]);
    directory.push(joinBytes([central, common, numbers([[2, 0]]), rest, name]));
    offset += local.length + part.packed.length;
  }
  const index = joinBytes(directory);
  const end = numbers([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, parts.length],
    [2, parts.length],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return joinBytes([...body, index, end]);
}

const FIRST_DATE = 0x21;
const UTF8_NAME = 0x800;

/** From the version needed to the length of the name: the same in both headers. */
function commonFields(
  name: Uint8Array,
  { packed, method, crc, bytes }: Omit<ZipPart, 'path'>,
): Uint8Array {
  return numbers([
    [2, 20],
    [2, UTF8_NAME],
    [2, method],
    [2, 0],
    [2, FIRST_DATE],
    [4, crc],
    [4, packed.length],
    [4, bytes],
    [2, name.length],
  ]);
}

/** Little-endian numbers of two or four bytes. */
function numbers(fields: readonly (readonly [2 | 4, number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}
