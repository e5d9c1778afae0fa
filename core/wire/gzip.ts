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
 * Inflates one gzip member of up to `maxBytes`; a small body can expand hugely, so the output is
 * counted as it comes. Errors: `too-big`; `not-gzip` for anything broken, cut off or followed by
 * further bytes, since a server may read there what we did not.
 */
export function gunzip(
  bytes: Uint8Array,
  maxBytes: number,
): Result<Uint8Array<ArrayBuffer>, GzipError> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  const stream = new Gunzip((chunk) => {
    total += chunk.length;
    if (total <= maxBytes) chunks.push(chunk);
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
  const inflated = concat(chunks, total);
  // The library stops behind the first member and checks no sum. The last eight bytes hold sum and
  // length of the last member: they only fit when that was the one we read.
  return trailerFits(bytes, inflated) ? ok(inflated) : err({ code: 'not-gzip' });
}

/** Compresses as one member without time or name, so that equal bytes give equal bytes. */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(bytes, { mtime: 0 }));
}

/** Compressed bytes pushed at once: bounds how far the output can run past the limit. */
const SLICE = 16_384;
const TRAILER_BYTES = 8;

function trailerFits(bytes: Uint8Array, inflated: Uint8Array): boolean {
  if (bytes.length < TRAILER_BYTES) return false;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - TRAILER_BYTES);
  return (
    trailer.getUint32(0, true) === crc32(inflated) &&
    trailer.getUint32(4, true) === inflated.length % 2 ** 32
  );
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  }
  return value;
});

/** @see https://www.rfc-editor.org/rfc/rfc1952#section-8 */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (CRC_TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

function concat(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
