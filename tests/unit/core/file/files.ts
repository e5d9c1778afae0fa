/** Files and small builders for the tests of readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import type { FileErrorCode, FileText, Place } from '../../../../core/file/file-text';
import { textOfFile, type FileInput } from '../../../../core/file/text-of-file';

const FOLDER = join(import.meta.dirname, '../../../fixtures/files');

export function fixture(name: string): FileInput {
  return { name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) };
}

export function utf8(name: string, text: string): FileInput {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** The text of a file, or the code of its error. */
export async function read(input: FileInput): Promise<FileText | FileErrorCode> {
  const result = await textOfFile(input);
  return result.ok ? result.value : result.error.code;
}

/** Texts of pieces without the name of the file, with their places in short. */
export async function placed(input: FileInput): Promise<string[]> {
  const text = await read(input);
  if (typeof text === 'string') return [text];
  return text.pieces.slice(1).map(({ place, text: words }) => `${short(place)} ${words}`);
}

function short(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `L${place.line}`;
    case 'page':
      return `page${place.page}`;
    case 'paragraph':
      return place.part;
    case 'slide':
      return `${place.part}${place.slide}`;
    case 'cell':
      return `${place.sheetName}!${place.cell}`;
    case 'name':
      return 'name';
    case 'entry':
      return `${place.path}>${short(place.inner)}`;
  }
}

export interface Entry {
  readonly path: string | Uint8Array;
  readonly data: Uint8Array | string;
  readonly flags?: number;
  /** What the directory says it unpacks to; the truth when absent. */
  readonly claims?: number;
}

/** Writes an archive by Node's own deflate, with whatever headers a test wants. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { path, data, flags = 0x800, claims } of entries) {
    const bytes = Buffer.from(data as Uint8Array);
    const name = Buffer.from(path as Uint8Array);
    const packed = deflateRawSync(bytes);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims ?? bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    body.push(Buffer.from('PK\u0003\u0004'), common, name, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), common, tail, name);
    offset += 30 + name.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...body, index, end]));
}
