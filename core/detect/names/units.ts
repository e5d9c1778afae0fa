/**
 * Cuts a folded text into the units that are tagged: one for each Japanese character, one for each
 * Latin word, number or mark, one for a line break. Spaces are no units but a property of the next.
 */
import { HASH_START, finish, hashStep } from './hash';

/** What a unit is made of. Below 16, so that seven of them fit into one number. */
export const KIND = {
  mark: 0,
  edge: 1,
  hiragana: 2,
  katakana: 3,
  kanji: 4,
  digits: 5,
  joint: 6,
  lower: 7,
  capital: 8,
  upper: 9,
  mixed: 10,
  initial: 11,
  stop: 12,
  open: 13,
  close: 14,
  label: 15,
} as const;

/** Parallel arrays; entries from `count` on are left over from longer texts. */
export interface Units {
  count: number;
  /** Code unit offsets into the folded text, [start, end). */
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  /** 1 when white space stands before. */
  spaced: Uint8Array;
  /** Character code; 0 for words and numbers. */
  code: Uint16Array;
  /** Of the character, or of the lower-cased word. */
  hash: Int32Array;
  /** Latin words: hash of the first three and the last three letters; else 0. */
  prefix: Int32Array;
  suffix: Int32Array;
}

export function createUnits(capacity: number): Units {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    spaced: new Uint8Array(capacity),
    code: new Uint16Array(capacity),
    hash: new Int32Array(capacity),
    prefix: new Int32Array(capacity),
    suffix: new Int32Array(capacity),
  };
}

const SPACE = 16;
const LETTER = 17;

/** Kind of a single UTF-16 code unit; white space is `SPACE`, Latin letters and `_` are `LETTER`. */
function kindOf(code: number): number {
  if (code < 0x80) return ASCII[code] ?? KIND.mark;
  if (code >= 0x3041 && code <= 0x309f) return KIND.hiragana;
  if (code >= 0x30a1 && code <= 0x30fe) return code === 0x30fb ? KIND.joint : KIND.katakana;
  if (code >= 0x3400 && code <= 0x9fff) return KIND.kanji;
  if ((code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code <= 0xfaff)) return KIND.kanji;
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return LETTER;
  return FOREIGN.get(code) ?? KIND.mark;
}

const FOREIGN = new Map<number, number>([
  [0xa0, SPACE],
  [0x3000, SPACE],
  [0x3001, KIND.stop],
  [0x3002, KIND.stop],
  [0x3005, KIND.kanji],
  [0x3006, KIND.kanji],
  [0x3007, KIND.kanji],
  [0x30a0, KIND.joint],
  [0x2019, KIND.mark],
  [0x201c, KIND.open],
  [0x201d, KIND.close],
  [0x2028, KIND.edge],
  [0x2029, KIND.edge],
]);
for (const open of '「『【〔〈《') FOREIGN.set(open.charCodeAt(0), KIND.open);
for (const close of '」』】〕〉》') FOREIGN.set(close.charCodeAt(0), KIND.close);

const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/u.test(character)) ASCII[code] = LETTER;
  else if (/\d/u.test(character)) ASCII[code] = KIND.digits;
  else if (/[\n\r\v\f\t|]/u.test(character)) ASCII[code] = KIND.edge;
  else if (/[\s\0]/u.test(character)) ASCII[code] = SPACE;
  else if (/[.,!?;]/u.test(character)) ASCII[code] = KIND.stop;
  else if (/[([{<]/u.test(character)) ASCII[code] = KIND.open;
  else if (/[)\]}>]/u.test(character)) ASCII[code] = KIND.close;
  else if (/[:]/u.test(character)) ASCII[code] = KIND.label;
  else if (/[=]/u.test(character)) ASCII[code] = KIND.joint;
}

/** Fills `units` from `text`. Linear; a run of edges is one unit. */
export function cutUnits(text: string, units: Units): void {
  if (units.start.length < text.length) Object.assign(units, createUnits(text.length));
  let count = 0;
  let spaced = 0;
  for (let at = 0; at < text.length;) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === SPACE) {
      spaced = 1;
      at++;
      continue;
    }
    const end = kind === LETTER || kind === KIND.digits ? wordEnd(text, at) : at + 1;
    if (kind === KIND.edge && count > 0 && units.kind[count - 1] === KIND.edge) {
      at = end;
      spaced = 0;
      continue;
    }
    units.start[count] = at;
    units.end[count] = end;
    units.spaced[count] = spaced;
    if (kind === LETTER || kind === KIND.digits) describeWord(text, units, count);
    else describeCharacter(text.charCodeAt(at), kind, { units, count });
    count++;
    spaced = 0;
    at = end;
  }
  units.count = count;
}

function wordEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind !== LETTER && kind !== KIND.digits) break;
    at++;
  }
  return at;
}

function describeCharacter(
  code: number,
  kind: number,
  { units, count }: { units: Units; count: number },
): void {
  units.kind[count] = kind;
  units.code[count] = code;
  units.hash[count] = finish(hashStep(HASH_START, kind === KIND.edge ? 10 : code));
  units.prefix[count] = 0;
  units.suffix[count] = 0;
}

function describeWord(text: string, units: Units, count: number): void {
  const start = units.start[count] ?? 0;
  const end = units.end[count] ?? 0;
  let hash = HASH_START;
  let capitals = 0;
  let digits = 0;
  let prefix = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const lower = lowerCase(code);
    if (lower !== code) capitals++;
    else if (code === 95 || (code >= 48 && code <= 57)) digits++;
    hash = hashStep(hash, lower);
    if (at === start + 2) prefix = hash;
  }
  units.kind[count] = wordKind(end - start, { capitals, digits, first: text.charCodeAt(start) });
  units.code[count] = 0;
  const numeric = units.kind[count] === KIND.digits;
  // Numbers are alike but for their length.
  units.hash[count] = numeric ? finish(HASH_START ^ Math.min(end - start, 6)) : finish(hash);
  units.prefix[count] = numeric || end - start < 4 ? 0 : finish(prefix ^ 0x51ed27);
  units.suffix[count] = numeric || end - start < 4 ? 0 : suffixHash(text, end);
}

function suffixHash(text: string, end: number): number {
  let hash = HASH_START ^ 0x3a7f;
  for (let at = end - 3; at < end; at++) hash = hashStep(hash, lowerCase(text.charCodeAt(at)));
  return finish(hash);
}

function wordKind(
  length: number,
  { capitals, digits, first }: { capitals: number; digits: number; first: number },
): number {
  if (digits === length) return KIND.digits;
  if (digits > 0) return KIND.mixed;
  if (capitals === 0) return KIND.lower;
  if (length === 1) return KIND.initial;
  if (capitals === length) return KIND.upper;
  return capitals === 1 && lowerCase(first) !== first ? KIND.capital : KIND.mixed;
}

/** Lower case of ASCII and Latin-1; beyond, letters come in pairs of even capital, odd small. */
function lowerCase(code: number): number {
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0) return code;
  if (code <= 0xde) return code + 32;
  if (code < 0x100) return code;
  const oddCapital = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
  return oddCapital ? code + (code & 1) : code | 1;
}

/** Of the characters and words from one unit to another, as `hashWord` would give for Japanese. */
export function hashOfUnits(units: Units, first: number, last: number): number {
  let hash = HASH_START;
  for (let at = first; at <= last; at++) {
    const code = units.code[at] ?? 0;
    hash = hashStep(hash, code === 0 ? (units.hash[at] ?? 0) : code);
  }
  return finish(hash);
}
