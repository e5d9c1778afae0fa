import { err, ok, type Result } from '../result';
import type { FileError } from './file-text';

export interface DecodedXml {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
  readonly markBytes: number;
}

/** Parts of office files are UTF-8 or UTF-16, whatever their first line says. */
export function decodeXml(bytes: Uint8Array): Result<DecodedXml, FileError> {
  const [first, second, third] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const marked = encoding !== 'utf-8' || (first === 0xef && second === 0xbb && third === 0xbf);
  const markBytes = marked ? (encoding === 'utf-8' ? 3 : 2) : 0;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return ok({ text: decoder.decode(bytes.subarray(markBytes)), encoding, markBytes });
  } catch {
    return err({ code: 'broken' });
  }
}
