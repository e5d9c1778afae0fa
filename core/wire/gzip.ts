import { Gunzip, gzipSync } from 'fflate';
import { err, ok, type Result } from '../result';

export interface GzipError {
  readonly code: 'not-gzip' | 'too-big';
}

/** By the magic bytes: sites compress without saying so in a header that we can see. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Inflates up to `maxBytes`; a small body can expand hugely, so the output is counted as it comes.
 * Errors: `too-big`, `not-gzip` (broken or cut off).
 */
export function gunzip(bytes: Uint8Array, maxBytes: number): Result<Uint8Array, GzipError> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  let complete = false;
  const stream = new Gunzip((chunk, final) => {
    total += chunk.length;
    if (total <= maxBytes) chunks.push(chunk);
    complete = final;
  });
  try {
    for (let at = 0; at < bytes.length && total <= maxBytes; at += SLICE) {
      stream.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
    }
  } catch {
    // The library throws on a broken body: that is an answer, not a failure of ours.
    return err({ code: 'not-gzip' });
  }
  if (total > maxBytes) return err({ code: 'too-big' });
  return complete ? ok(concat(chunks, total)) : err({ code: 'not-gzip' });
}

export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes));
}

/** Compressed bytes pushed at once: bounds how far the output can run past the limit. */
const SLICE = 16_384;

function concat(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
