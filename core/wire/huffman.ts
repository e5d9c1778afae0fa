/** Prefix codes of deflate. */
import type { BitReader } from './bit-reader';

/** A table over the next `width` bits: symbol and length of the code that begins there. */
export interface Codes {
  readonly width: number;
  /** `symbol << 4 | length`; 0 where no code begins. */
  readonly table: Uint16Array;
}

/** The next symbol; undefined where no code begins. */
export function decode(bits: BitReader, { width, table }: Codes): number | undefined {
  const entry = table[bits.peek(width)] ?? 0;
  if (entry === 0) return undefined;
  bits.skip(entry & 15);
  return entry >> 4;
}

/**
 * The canonical code for the lengths of its symbols.
 *
 * @returns Undefined for lengths that promise more codes than there is room for.
 */
export function toCodes(lengths: Uint8Array): Codes | undefined {
  const width = Math.max(1, ...lengths);
  const counts = new Uint16Array(17);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const next = new Uint16Array(17);
  let code = 0;
  for (let length = 1; length <= width; length += 1) {
    code = (code + (counts[length - 1] ?? 0)) << 1;
    if (code + (counts[length] ?? 0) > 1 << length) return undefined;
    next[length] = code;
  }
  const table = new Uint16Array(1 << width);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const own = next[length] ?? 0;
    next[length] = own + 1;
    const entry = (symbol << 4) | length;
    for (let at = reverse(own, length); at < table.length; at += 1 << length) table[at] = entry;
  }
  return { width, table };
}

function reverse(code: number, length: number): number {
  let result = 0;
  for (let bit = 0; bit < length; bit += 1) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
}
