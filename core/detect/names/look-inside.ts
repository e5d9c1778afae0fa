/** What is seen of a proposed name itself: its shape, its parts and what they may be. */
import { isJapanese } from './cover';
import { see, type LookList, type Seen } from './look-list';
import type { Prompt } from './looks';
import type { Proposal } from './propose';
import { hashOfUnits, KIND, type Units } from './units';
import { findWord, WORD, WORD_CLASSES, type WordTable } from './word-table';
import { HASH_START, hashStep } from './hash';

/** The parts of a name: words, or runs of one script. */
interface Parts {
  readonly count: number;
  /** Scripts and lengths of all parts, as one number. */
  readonly shape: number;
  /** What the first and the last part may be. */
  readonly first: number;
  readonly last: number;
  /** Best reading of a part as family name and given name, see `bestSplit`. */
  readonly split: number;
}

export function lookInside(
  { context: { units, cover }, table }: Prompt,
  { first, last }: Proposal,
  { looks, odds }: Seen,
): void {
  const parts = partsOf(units, table, { first, last });
  const whole = last > first ? findWord(table, hashOfUnits(units, first, last)) : parts.first;
  see(looks, 10, [parts.shape]);
  see(looks, 13, [parts.first, parts.last]);
  see(looks, 14, [whole]);
  see(looks, 15, [parts.split, Math.min(last - first, 6)]);
  see(looks, 16, [odds, whole]);
  see(looks, 17, [odds, parts.split]);
  see(looks, 18, [odds, parts.shape]);
  see(looks, 19, [cover.masks[first] ?? 0]);
  see(looks, 20, [units.hash[first] ?? 0]);
  see(looks, 21, [units.hash[last] ?? 0]);
  see(looks, 22, [units.hash[last] ?? 0, units.hash[last - 1] ?? 0]);
  see(looks, 23, [hashOfUnits(units, first, last)]);
  lookAtParts(parts, looks);
}

function lookAtParts({ count, first, last }: Parts, looks: LookList): void {
  see(looks, 11, [first, Math.min(count, 3)]);
  see(looks, 12, [last, Math.min(count, 3)]);
  for (let bit = 0; bit < WORD_CLASSES; bit++) {
    if ((first >> bit) & 1) see(looks, 24, [bit, Math.min(count, 2)]);
    if (count > 1 && (last >> bit) & 1) see(looks, 25, [bit]);
  }
  see(looks, 26, [first === 0 ? 1 : 0, last === 0 ? 1 : 0]);
}

function partsOf(
  units: Units,
  table: WordTable,
  { first, last }: Pick<Proposal, 'first' | 'last'>,
): Parts {
  const parts = { count: 0, shape: HASH_START, first: 0, last: 0, split: 0 };
  for (let at = first; at <= last;) {
    const kind: number = units.kind[at] ?? 0;
    let end = at + 1;
    while (isJapanese(kind) && end <= last && isPart(units, end, kind)) end++;
    parts.shape = hashStep(parts.shape, (kind << 4) | Math.min(end - at, 9));
    if (kind !== KIND.joint && kind !== KIND.mark && kind !== KIND.stop) {
      const hash = isJapanese(kind) ? hashOfUnits(units, at, end - 1) : (units.hash[at] ?? 0);
      parts.last = findWord(table, hash);
      if (parts.count === 0) parts.first = parts.last;
      parts.count++;
      if (kind === KIND.kanji) {
        parts.split = Math.max(parts.split, bestSplit({ units, table }, at, end));
      }
    }
    at = end;
  }
  return parts;
}

function isPart({ kind, spaced }: Units, at: number, like: number): boolean {
  return kind[at] === like && spaced[at] === 0;
}

const FAMILY = WORD.familyCommon | WORD.familyRare;
const GIVEN = WORD.givenCommon | WORD.givenRare;

/** In kanji. */
const LONGEST_NAME = 8;

/** Best reading as family name and given name: 0 none, up to 4 for two common ones. */
function bestSplit(
  { units, table }: { units: Units; table: WordTable },
  start: number,
  end: number,
): number {
  let best = 0;
  if (end - start > LONGEST_NAME) return best;
  for (let cut = start + 1; cut < end; cut++) {
    const family = findWord(table, hashOfUnits(units, start, cut - 1));
    if ((family & FAMILY) === 0) continue;
    const given = findWord(table, hashOfUnits(units, cut, end - 1));
    if ((given & GIVEN) === 0) continue;
    const rate =
      1 + ((family & WORD.familyCommon) !== 0 ? 2 : 0) + ((given & WORD.givenCommon) !== 0 ? 1 : 0);
    best = Math.max(best, rate);
  }
  return best;
}
