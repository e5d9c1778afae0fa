import { err, ok, type Result } from '../result';
import { gunzip, gzip, isGzip } from './gzip';
import { isRecord, readTexts } from './json-path';
import { stripField } from './strip-field';

/** Largest body, after decompression, that is read; a larger one counts as unreadable. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

/** What the reader must know of a request; the same shape as a site's data. */
export interface BodyShape {
  readonly text: readonly string[];
  readonly stripField?: string;
}

/** The user's words in a body, and how to send it without one field. */
export interface ReadBody {
  readonly texts: readonly string[];
  /** The body without `stripField`, compressed again if it was; undefined when there is none. */
  stripped(): Uint8Array<ArrayBuffer> | undefined;
}

export interface UnreadableBody {
  readonly code: 'not-json' | 'not-utf8' | 'not-gzip' | 'too-big';
}

/** Reads a JSON body, plain or gzip. What cannot be read is an error, never an empty list. */
export function readBody(bytes: Uint8Array, shape: BodyShape): Result<ReadBody, UnreadableBody> {
  const compressed = isGzip(bytes);
  if (!compressed && bytes.length > MAX_BODY_BYTES) return err({ code: 'too-big' });
  const plain = compressed ? gunzip(bytes, MAX_BODY_BYTES) : ok(bytes);
  if (!plain.ok) return plain;
  const json = decodeUtf8(plain.value);
  if (json === undefined) return err({ code: 'not-utf8' });
  const value = parseJson(json);
  if (!isRecord(value)) return err({ code: 'not-json' });
  return ok({
    texts: shape.text.flatMap((path) => readTexts(value, path)),
    stripped: () => {
      if (shape.stripField === undefined) return undefined;
      const rest = stripField(json, shape.stripField);
      if (rest === undefined) return undefined;
      const encoded = new TextEncoder().encode(rest);
      return compressed ? gzip(encoded) : encoded;
    },
  });
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8: the caller reports it as unreadable
  }
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // not JSON: the caller reports it as unreadable
  }
}
