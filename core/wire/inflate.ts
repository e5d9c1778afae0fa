/**
 * Inflates raw deflate data within the call: a patched `fetch` has to answer before it returns, and
 * the browser's own decompression only answers later. Nothing is computed before the first body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1951
 */

import { BitReader } from './bit-reader';
import { decode, toCodes, type Codes } from './huffman';

export type Inflated =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array<ArrayBuffer>; readonly end: number }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'broken' };

/**
 * @param input Holds deflate data from `start` on.
 * @param maxBytes The output is counted as it comes: a small body can expand hugely.
 * @returns The bytes and the offset behind the last byte read.
 */
export function inflate(input: Uint8Array, start: number, maxBytes: number): Inflated {
  const bits = new BitReader(input, start);
  const out = new Output(Math.min(maxBytes, Math.max(1024, input.length * 4)), maxBytes);
  for (;;) {
    const last = bits.take(1);
    const kind = bits.take(2);
    const problem =
      kind === 0 ? copyStored(bits, out) : kind === 3 ? 'broken' : copyCoded(bits, out, kind === 2);
    if (problem) return { kind: problem };
    if (bits.ranOut) return { kind: 'broken' };
    if (last) return { kind: 'whole', bytes: out.bytes(), end: bits.byteAt() };
  }
}

type Problem = 'broken' | 'too-big' | undefined;

class Output {
  private buffer: Uint8Array<ArrayBuffer>;
  length = 0;

  constructor(
    size: number,
    private readonly maxBytes: number,
  ) {
    this.buffer = new Uint8Array(size);
  }

  /** False where there would be more than the limit. */
  reserve(more: number): boolean {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return true;
    if (needed > this.maxBytes) return false;
    const larger = new Uint8Array(Math.min(this.maxBytes, Math.max(needed, needed * 2)));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
    return true;
  }

  put(byte: number): void {
    this.buffer[this.length] = byte;
    this.length += 1;
  }

  append(bytes: Uint8Array): void {
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Copies from what was put before; where both overlap, the copy repeats itself. */
  repeat(distance: number, length: number): void {
    const { buffer } = this;
    for (let n = 0; n < length; n += 1) {
      buffer[this.length] = buffer[this.length - distance] ?? 0;
      this.length += 1;
    }
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }
}

function copyStored(bits: BitReader, out: Output): Problem {
  bits.byteAt();
  const head = bits.slice(4);
  if (!head) return 'broken';
  const [a = 0, b = 0, c = 0, d = 0] = head;
  const length = a | (b << 8);
  if (length !== (~(c | (d << 8)) & 0xffff)) return 'broken';
  const bytes = bits.slice(length);
  if (!bytes) return 'broken';
  if (!out.reserve(length)) return 'too-big';
  out.append(bytes);
  return undefined;
}

/** Length and distance symbols: what they stand for, and how many bits follow them. */
const LENGTH_BITS = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];

function copyCoded(bits: BitReader, out: Output, dynamic: boolean): Problem {
  const codes = dynamic ? readCodes(bits) : fixedCodes();
  if (!codes) return 'broken';
  for (;;) {
    const symbol = decode(bits, codes.literals);
    if (symbol === undefined || bits.ranOut) return 'broken';
    if (symbol === END_OF_BLOCK) return undefined;
    if (!out.reserve(1)) return 'too-big';
    if (symbol < END_OF_BLOCK) {
      out.put(symbol);
      continue;
    }
    const base = LENGTHS[symbol - 257];
    if (base === undefined) return 'broken';
    const length = base + bits.take(LENGTH_BITS[symbol - 257] ?? 0);
    const distance = readDistance(bits, codes.distances);
    if (distance === undefined || distance > out.length) return 'broken';
    if (!out.reserve(length)) return 'too-big';
    out.repeat(distance, length);
  }
}

const END_OF_BLOCK = 256;

function readDistance(bits: BitReader, codes: Codes): number | undefined {
  const symbol = decode(bits, codes);
  if (symbol === undefined || symbol > 29) return undefined;
  if (symbol < 4) return symbol + 1;
  const extra = (symbol >> 1) - 1;
  return ((2 + (symbol & 1)) << extra) + bits.take(extra) + 1;
}

interface BlockCodes {
  readonly literals: Codes;
  readonly distances: Codes;
}

/** The order in which a block gives the lengths of the code for its code lengths. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function readCodes(bits: BitReader): BlockCodes | undefined {
  const literalCount = bits.take(5) + 257;
  const distanceCount = bits.take(5) + 1;
  const orderCount = bits.take(4) + 4;
  const own = new Uint8Array(19);
  for (const symbol of ORDER.slice(0, orderCount)) own[symbol] = bits.take(3);
  const lengthCodes = toCodes(own);
  const lengths = lengthCodes && readLengths(bits, lengthCodes, literalCount + distanceCount);
  const literals = lengths && toCodes(lengths.subarray(0, literalCount));
  const distances = lengths && toCodes(lengths.subarray(literalCount));
  return literals && distances && { literals, distances };
}

function readLengths(bits: BitReader, codes: Codes, count: number): Uint8Array | undefined {
  const lengths = new Uint8Array(count);
  for (let at = 0; at < count;) {
    const symbol = decode(bits, codes);
    if (symbol === undefined || bits.ranOut) return undefined;
    if (symbol < 16) {
      lengths[at] = symbol;
      at += 1;
      continue;
    }
    if (symbol === 16 && at === 0) return undefined;
    const value = symbol === 16 ? (lengths[at - 1] ?? 0) : 0;
    const times =
      symbol === 16 ? 3 + bits.take(2) : symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7);
    if (at + times > count) return undefined;
    lengths.fill(value, at, at + times);
    at += times;
  }
  return lengths;
}

let fixed: BlockCodes | undefined;

function fixedCodes(): BlockCodes | undefined {
  if (fixed) return fixed;
  const lengths = new Uint8Array(288).fill(8).fill(9, 144, 256).fill(7, 256, 280);
  const literals = toCodes(lengths);
  const distances = toCodes(new Uint8Array(30).fill(5));
  fixed = literals && distances && { literals, distances };
  return fixed;
}
