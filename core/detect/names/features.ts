/** What the tagger looks at around a unit, each thing as one 32-bit hash. */
import type { Cover } from './cover';
import { KIND, type Units } from './units';
import { WORD_CLASSES } from './word-table';

/** Room that a caller of `featuresAt` provides. */
export const MAX_FEATURES = 96;

/** Numbers computed once per text, that many features are made of. */
export interface Context {
  readonly units: Units;
  readonly cover: Cover;
  /** Known names over a unit, and other known words over it, as one number each. */
  names: Int32Array;
  others: Int32Array;
  /** First and one past the last unit of the run of the same script. */
  runStart: Int32Array;
  runEnd: Int32Array;
  /** Of all characters of the run. */
  runHash: Int32Array;
  /** How the sentence ends: in 。 after した, in a question, in a request. */
  ending: Int32Array;
  /** 1 in a Japanese sentence of a report: it ends in 。 and not politely. */
  report: Uint8Array;
}

export function createContext(units: Units, cover: Cover): Context {
  const empty = new Int32Array(0);
  return {
    units,
    cover,
    names: empty,
    others: empty,
    runStart: empty,
    runEnd: empty,
    runHash: empty,
    ending: empty,
    report: new Uint8Array(0),
  };
}

export function prepareContext(context: Context): void {
  const { units } = context;
  if (context.names.length < units.count) {
    const size = units.start.length;
    context.names = new Int32Array(size);
    context.others = new Int32Array(size);
    context.runStart = new Int32Array(size);
    context.runEnd = new Int32Array(size);
    context.runHash = new Int32Array(size);
    context.ending = new Int32Array(size);
    context.report = new Uint8Array(size);
  }
  packCover(context);
  findRuns(context);
  findEndings(context);
}

function findEndings({ units, ending, report }: Context): void {
  const { count, kind, hash, code } = units;
  let value = OUTSIDE;
  let told = 0;
  for (let at = count - 1; at >= 0; at--) {
    const ends = kind[at] === KIND.edge || isFullStop(units, at);
    if (ends || at === count - 1) {
      const last = ends && at > 0 ? at - 1 : at;
      const before = last > 0 ? (hash[last - 1] ?? 0) : 0;
      value = mix(hash[last] ?? 0, mix(before, ends ? (hash[at] ?? 0) : 0));
      told = code[at] === JAPANESE_STOP && !isPolite(units, last) ? 1 : 0;
    }
    ending[at] = value;
    report[at] = told;
  }
}

const JAPANESE_STOP = '。'.charCodeAt(0);
const POLITE = /(?:ます|です|さい|した|せん|しょう|か|ね|よ|て)$/u;

/** ます, でした, ください, ますか: the last three characters up to `last`. */
function isPolite({ code }: Units, last: number): boolean {
  const tail = String.fromCharCode(code[last - 2] ?? 0, code[last - 1] ?? 0, code[last] ?? 0);
  // 〜ました and 〜でした, but not 〜した alone.
  return POLITE.test(tail) && (!tail.endsWith('した') || /^[まで]/u.test(tail));
}

const FULL_STOPS = new Set(['。', '?', '!', '.'].map((mark) => mark.charCodeAt(0)));

function isFullStop({ code, spaced, count }: Units, at: number): boolean {
  if (!FULL_STOPS.has(code[at] ?? 0)) return false;
  return code[at] !== 46 || at + 1 >= count || spaced[at + 1] === 1;
}

function packCover({ units, cover, names, others }: Context): void {
  const { codes } = cover;
  for (let at = 0; at < units.count; at++) {
    const base = at * WORD_CLASSES;
    let name = 0;
    let other = 0;
    for (let word = 0; word < 5; word++) name = mix(name, codes[base + word] ?? 0);
    for (let word = 5; word < WORD_CLASSES; word++) other = mix(other, codes[base + word] ?? 0);
    names[at] = name;
    others[at] = other;
  }
}

function findRuns({ units, runStart, runEnd, runHash }: Context): void {
  const { count, kind, spaced, hash } = units;
  for (let start = 0; start < count;) {
    let end = start + 1;
    let running = hash[start] ?? 0;
    while (end < count && kind[end] === kind[start] && spaced[end] === 0) {
      running = mix(running, hash[end] ?? 0);
      end++;
    }
    for (let at = start; at < end; at++) {
      runStart[at] = start;
      runEnd[at] = end;
      runHash[at] = running;
    }
    start = end;
  }
}

function mix(a: number, b: number): number {
  return Math.imul(a ^ b, 0x9e3779b1) ^ (a >>> 15);
}

/** Feature `id` of value `a`. */
function one(id: number, a: number): number {
  const hash = Math.imul(a ^ Math.imul(id, 0x3c6ef372), 0x85ebca6b);
  return hash ^ (hash >>> 14);
}

function two(id: number, a: number, b: number): number {
  return one(id, Math.imul(a, 0x2545f491) ^ (b + (a >>> 11)));
}

const OUTSIDE = 0x7654321;

/**
 * Writes the features of unit `at` to `out`.
 *
 * @returns How many, at most `MAX_FEATURES`.
 */
export function featuresAt(context: Context, at: number, out: Int32Array): number {
  let n = ngramFeatures(context.units, at, out);
  n = shapeFeatures(context, at, { out, n });
  n = wordFeatures(context, at, { out, n });
  return n;
}

function ngramFeatures({ hash, count }: Units, at: number, out: Int32Array): number {
  const a = at > 2 ? (hash[at - 3] ?? 0) : OUTSIDE;
  const b = at > 1 ? (hash[at - 2] ?? 0) : OUTSIDE;
  const c = at > 0 ? (hash[at - 1] ?? 0) : OUTSIDE;
  const d = hash[at] ?? 0;
  const e = at + 1 < count ? (hash[at + 1] ?? 0) : OUTSIDE;
  const f = at + 2 < count ? (hash[at + 2] ?? 0) : OUTSIDE;
  const g = at + 3 < count ? (hash[at + 3] ?? 0) : OUTSIDE;
  out[0] = one(1, a);
  out[1] = one(2, b);
  out[2] = one(3, c);
  out[3] = one(4, d);
  out[4] = one(5, e);
  out[5] = one(6, f);
  out[6] = one(7, g);
  out[7] = two(8, a, b);
  out[8] = two(9, b, c);
  out[9] = two(10, c, d);
  out[10] = two(11, d, e);
  out[11] = two(12, e, f);
  out[12] = two(13, f, g);
  out[13] = two(14, c, e);
  out[14] = two(15, mix(b, c), d);
  out[15] = two(16, mix(c, d), e);
  out[16] = two(17, mix(d, e), f);
  out[17] = two(18, mix(a, b), c);
  out[18] = two(19, mix(e, f), g);
  out[19] = two(20, mix(mix(a, b), c), d);
  out[20] = two(21, mix(mix(d, e), f), g);
  return 21;
}

interface Cursor {
  readonly out: Int32Array;
  n: number;
}

function shapeFeatures(context: Context, at: number, { out, n }: Cursor): number {
  const { units, runStart, runEnd, runHash } = context;
  const { count, hash, kind, prefix, suffix } = units;
  const before = shape(units, at - 1);
  const here = shape(units, at);
  const after = shape(units, at + 1);
  const near = (before << 10) | (here << 5) | after;
  const wide = (shape(units, at - 2) << 20) | (near << 5) | shape(units, at + 2);
  out[n++] = one(30, near);
  out[n++] = one(31, wide);
  out[n++] = two(32, wide, (shape(units, at - 3) << 5) | shape(units, at + 3));
  out[n++] = two(33, near, hash[at] ?? 0);
  const start = runStart[at] ?? at;
  const end = runEnd[at] ?? at + 1;
  const k = kind[at] ?? 0;
  const spot = (Math.min(at - start, 7) << 8) | (Math.min(end - at, 8) << 4) | k;
  out[n++] = one(34, spot);
  const left = start > 0 ? (hash[start - 1] ?? 0) : OUTSIDE;
  const left2 = start > 1 ? (hash[start - 2] ?? 0) : OUTSIDE;
  const right = end < count ? (hash[end] ?? 0) : OUTSIDE;
  const right2 = end + 1 < count ? (hash[end + 1] ?? 0) : OUTSIDE;
  out[n++] = two(35, left, k);
  out[n++] = two(36, right, k);
  out[n++] = two(37, mix(left, left2), k);
  out[n++] = two(38, mix(right, right2), k);
  out[n++] = two(39, spot, left);
  out[n++] = two(40, spot, right);
  if (end - start > 1) {
    out[n++] = one(41, runHash[at] ?? 0);
    out[n++] = two(42, mix(hash[end - 2] ?? 0, hash[end - 1] ?? 0), k);
    out[n++] = two(43, mix(hash[start] ?? 0, hash[start + 1] ?? 0), k);
  }
  out[n++] = two(47, context.ending[at] ?? 0, k);
  out[n++] = two(48, context.ending[at] ?? 0, here);
  if (prefix[at] !== 0) {
    out[n++] = one(44, prefix[at] ?? 0);
    out[n++] = one(45, suffix[at] ?? 0);
    out[n++] = two(46, suffix[at] ?? 0, near);
  }
  return n;
}

function shape({ count, kind, spaced }: Units, at: number): number {
  if (at < 0 || at >= count) return KIND.edge;
  return ((spaced[at] ?? 0) << 4) | (kind[at] ?? 0);
}

function wordFeatures(context: Context, at: number, { out, n }: Cursor): number {
  const { units, names, others, cover } = context;
  const { codes } = cover;
  const base = at * WORD_CLASSES;
  for (let word = 0; word < WORD_CLASSES; word++) {
    const code = codes[base + word] ?? 0;
    if (code !== 0) out[n++] = one(60 + word, code);
  }
  const last = units.count - 1;
  const a = at > 0 ? (names[at - 1] ?? 0) : OUTSIDE;
  const b = names[at] ?? 0;
  const c = at < last ? (names[at + 1] ?? 0) : OUTSIDE;
  const o = others[at] ?? 0;
  const p = at > 0 ? (others[at - 1] ?? 0) : OUTSIDE;
  const q = at < last ? (others[at + 1] ?? 0) : OUTSIDE;
  out[n++] = one(50, b);
  out[n++] = two(51, a, b);
  out[n++] = two(52, b, c);
  out[n++] = two(53, mix(a, b), c);
  out[n++] = two(54, b, o);
  out[n++] = two(55, o, q);
  out[n++] = two(56, p, o);
  out[n++] = two(57, b, units.hash[at] ?? 0);
  out[n++] = two(58, mix(b, o), at < last ? (units.hash[at + 1] ?? 0) : OUTSIDE);
  out[n++] = two(59, mix(b, o), at > 0 ? (units.hash[at - 1] ?? 0) : OUTSIDE);
  return n;
}
