/** Which known words lie over each unit, and where in the word the unit stands. */
import { finish, hashStep, HASH_START } from './hash';
import { KIND, type Units } from './units';
import { findWord, WORD_CLASSES, type WordTable } from './word-table';

/** Longest word looked up, in Japanese characters. */
const MAX_WORD = 8;
const MAX_KATAKANA = 12;

/**
 * For each unit and class the longest word over it: 0 none, else `length * 4 + place`, where place
 * is 0 begin, 1 inside, 2 end, 3 whole word.
 */
export interface Cover {
  codes: Uint8Array;
  /** What a unit may be as a word of its own or as part of a longest word, over all classes. */
  masks: Uint16Array;
}

export function createCover(capacity: number): Cover {
  return {
    codes: new Uint8Array(capacity * WORD_CLASSES),
    masks: new Uint16Array(capacity),
  };
}

/** Fills `cover` for all units. */
export function coverUnits(units: Units, table: WordTable, cover: Cover): void {
  const { count, kind, hash } = units;
  if (cover.masks.length < count) Object.assign(cover, createCover(units.start.length));
  cover.codes.fill(0, 0, count * WORD_CLASSES);
  cover.masks.fill(0, 0, count);
  for (let at = 0; at < count; at++) {
    const kindHere = kind[at] ?? 0;
    if (isJapanese(kindHere)) coverFrom(at, { units, table, cover });
    else if (kindHere >= KIND.lower && kindHere <= KIND.mixed) {
      const mask = findWord(table, hash[at] ?? 0);
      if (mask !== 0) mark(cover, { start: at, end: at + 1, mask });
    }
  }
}

export function isJapanese(kind: number): boolean {
  return kind >= KIND.hiragana && kind <= KIND.kanji;
}

interface Tables {
  readonly units: Units;
  readonly table: WordTable;
  readonly cover: Cover;
}

function coverFrom(start: number, { units, table, cover }: Tables): void {
  const { count, kind, spaced, code } = units;
  const reach = kind[start] === KIND.katakana ? MAX_KATAKANA : MAX_WORD;
  const limit = Math.min(count, start + reach);
  let running = HASH_START;
  for (let at = start; at < limit; at++) {
    if (at > start && (spaced[at] === 1 || !isJapanese(kind[at] ?? 0))) break;
    running = hashStep(running, code[at] ?? 0);
    const mask = findWord(table, finish(running));
    if (mask !== 0) mark(cover, { start, end: at + 1, mask });
  }
}

function mark(
  { codes, masks }: Cover,
  { start, end, mask }: { start: number; end: number; mask: number },
): void {
  const length = Math.min(end - start, 15) * 4;
  for (let at = start; at < end; at++) {
    masks[at] = (masks[at] ?? 0) | mask;
    const place = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
    for (let rest = mask; rest !== 0; rest &= rest - 1) {
      const slot = at * WORD_CLASSES + (31 - Math.clz32(rest & -rest));
      const before = codes[slot] ?? 0;
      if (before < length) codes[slot] = length + place;
    }
  }
}
