import { err, ok, type Result } from '../result';
import { crc32 } from './crc32';
import { inflate } from './inflate';

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
  const start = behindHeader(bytes);
  if (start === undefined) return err({ code: 'not-gzip' });
  const inflated = inflate(bytes, start, maxBytes);
  if (inflated.kind === 'too-big') return err({ code: 'too-big' });
  if (inflated.kind === 'broken') return err({ code: 'not-gzip' });
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + inflated.end);
  const whole =
    trailer.byteLength >= TRAILER_BYTES &&
    bytes.length === inflated.end + TRAILER_BYTES &&
    trailer.getUint32(0, true) === crc32(inflated.bytes) &&
    trailer.getUint32(4, true) === inflated.bytes.length % 2 ** 32;
  return whole ? ok(inflated.bytes) : err({ code: 'not-gzip' });
}

const TRAILER_BYTES = 8;
const FIXED_HEADER_BYTES = 10;

/** Undefined for what is no gzip header, or one that is cut off. */
function behindHeader(bytes: Uint8Array): number | undefined {
  const flags = bytes[3] ?? 0;
  if (!isGzip(bytes) || bytes[2] !== 8 || flags & 0xe0) return undefined;
  let at = FIXED_HEADER_BYTES;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  for (const named of [flags & 8, flags & 16]) {
    if (!named) continue;
    const zero = bytes.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  if (flags & 2) at += 2;
  return at < bytes.length ? at : undefined;
}

/**
 * Packs bytes as one member, stored as they are: a rewritten body is rare, and must be there within
 * the call. Equal bytes give equal bytes.
 */
export function gzip(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = Math.max(1, Math.ceil(bytes.length / STORED_BYTES));
  const packed = new Uint8Array(FIXED_HEADER_BYTES + blocks * 5 + bytes.length + TRAILER_BYTES);
  packed.set([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  let at = FIXED_HEADER_BYTES;
  for (let block = 0; block < blocks; block += 1) {
    const part = bytes.subarray(block * STORED_BYTES, (block + 1) * STORED_BYTES);
    const { length } = part;
    const last = block === blocks - 1 ? 1 : 0;
    packed.set([last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255], at);
    packed.set(part, at + 5);
    at += 5 + length;
  }
  const trailer = new DataView(packed.buffer, at);
  trailer.setUint32(0, crc32(bytes), true);
  trailer.setUint32(4, bytes.length % 2 ** 32, true);
  return packed;
}

/** What one stored block can hold. */
const STORED_BYTES = 65_535;
