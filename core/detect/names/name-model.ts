/** The tagger's numbers, read from the bytes of its file. Nothing in it is code. */
import { err, ok, type Result } from '../../result';
import type { WordTable } from './word-table';

/** 0 outside; then begin, inside, end and whole of a person, the same of an organisation. */
export const LABELS = 9;
/** Weights of a feature: one for each label but the first, whose score is 0. */
export const ROW = 8;
export const ROW_BYTES = 4;
export const LEVELS = 16;

/** Proposes names. */
export interface Tagger {
  readonly words: WordTable;
  /** Low 16 bits of each kept feature's hash, in buckets of four. 0: free. */
  readonly marks: Uint16Array;
  /** `ROW` weights for each slot of `marks`, two to a byte, each a place in `levels`. */
  readonly rows: Uint8Array;
  /** The 16 weights that there are. */
  readonly levels: Float32Array;
  /** Scores of label after label, for Latin and other units, then for Japanese ones. */
  readonly transitions: Float32Array;
}

export interface NameModel extends Tagger {
  /** Judges what the tagger proposes: 8-bit weights of what is seen of a proposal as a whole. */
  readonly judge: Judge;
  readonly limits: NameLimits;
}

export interface Judge {
  /** `JUDGE_SLOTS` weights, found by the high bits of a look's hash. */
  readonly weights: Int8Array;
  /** What a weight of one stands for. */
  readonly unit: number;
}

export const JUDGE_BITS = 16;
export const JUDGE_SLOTS = 1 << JUDGE_BITS;

/** Probabilities from which a name is reported, and from which it is sure. */
export interface NameLimits {
  /** A Japanese sentence of a report: it ends in 。 and not politely. */
  readonly report: number;
  /** Any other Japanese: requests, talk, lists. Who is named there is often a public person. Also
   * for organisations outside of reports. */
  readonly prompt: number;
  /** A person in Latin letters. */
  readonly latin: number;
  /** An organisation in a report. */
  readonly organization: number;
  /** From here on the score is `SURE_SCORE` or more. */
  readonly sure: number;
}

export interface NameModelError {
  /** `not-a-model`: other bytes, or another version. `damaged`: cut off or changed. */
  readonly code: 'not-a-model' | 'damaged';
}

/** "TNM" and the version of the format. The features are part of it: change one, raise it. */
export const MODEL_MAGIC = 0x544e4d02;
/** Header: 16 numbers of 32 bits, little endian. */
export const HEADER_BYTES = 64;

/**
 * Reads a model file.
 *
 * @param bytes The whole file, as `models/names/` builds it. The model keeps views on a copy of
 *   it, so the caller may drop or reuse them.
 */
export function parseNameModel(bytes: Uint8Array): Result<NameModel, NameModelError> {
  const file = new Uint8Array(bytes);
  const view = new DataView(file.buffer);
  if (file.length < HEADER_BYTES || view.getUint32(0, true) !== MODEL_MAGIC) {
    return err({ code: 'not-a-model' });
  }
  const words = view.getUint32(8, true);
  const masks = view.getUint32(12, true);
  const features = view.getUint32(16, true);
  if (file.length !== sizeOf({ words, masks, features }) || !areBuckets(words, features)) {
    return err({ code: 'damaged' });
  }
  if (checksum(file.subarray(8)) !== view.getUint32(4, true)) return err({ code: 'damaged' });
  const take = createTaker(file.buffer);
  const transitions = new Float32Array(take(2 * LABELS * LABELS * 4));
  const levels = new Float32Array(take(LEVELS * 4));
  return ok({
    words: {
      masks: new Uint16Array(take(masks * 2)),
      marks: new Uint16Array(take(words * 2)),
      kinds: new Uint8Array(take(words)),
    },
    marks: new Uint16Array(take(features * 2)),
    rows: new Uint8Array(take(features * ROW_BYTES)),
    levels,
    transitions,
    judge: { weights: new Int8Array(take(JUDGE_SLOTS)), unit: view.getFloat32(20, true) },
    limits: {
      report: view.getFloat32(24, true),
      prompt: view.getFloat32(28, true),
      latin: view.getFloat32(32, true),
      organization: view.getFloat32(36, true),
      sure: view.getFloat32(40, true),
    },
  });
}

export interface ModelSizes {
  readonly words: number;
  readonly masks: number;
  readonly features: number;
}

/** Bytes of a file with so many slots. Every part starts at a multiple of four. */
export function sizeOf({ words, masks, features }: ModelSizes): number {
  const parts = [
    2 * LABELS * LABELS * 4,
    masks * 2,
    words * 2,
    words,
    features * 2,
    features * ROW_BYTES,
    LEVELS * 4,
    JUDGE_SLOTS,
  ];
  return parts.reduce((sum, part) => sum + padded(part), HEADER_BYTES);
}

export function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

function createTaker(buffer: ArrayBuffer): (bytes: number) => ArrayBuffer {
  let at = HEADER_BYTES;
  return (bytes) => {
    const part = buffer.slice(at, at + bytes);
    at += padded(bytes);
    return part;
  };
}

function areBuckets(...sizes: number[]): boolean {
  return sizes.every((size) => size > 0 && size % 4 === 0);
}

/** FNV-1a, 32 bits: tells a damaged file, not a forged one; the file is part of the package. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash >>> 0;
}
