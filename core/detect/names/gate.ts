/** Where a name can be at all: every other unit costs the tagger nothing. */
import type { Cover } from './cover';
import { KIND, type Units } from './units';
import { WORD } from './word-table';

const NAME_LIKE =
  WORD.familyCommon |
  WORD.familyRare |
  WORD.givenCommon |
  WORD.givenRare |
  WORD.person |
  WORD.organization |
  WORD.proper;

const NAMES_OF_PEOPLE = WORD.familyCommon | WORD.familyRare | WORD.givenCommon | WORD.givenRare;

/** Can unit `at` be part of a name of a person or an organisation? */
export function mayBeName(units: Units, cover: Cover, at: number): boolean {
  const kind: number = units.kind[at] ?? KIND.edge;
  switch (kind) {
    case KIND.kanji:
    case KIND.katakana:
    case KIND.capital:
    case KIND.upper:
    case KIND.mixed:
    case KIND.initial:
      return true;
    case KIND.hiragana:
      return ((cover.masks[at] ?? 0) & NAME_LIKE) !== 0;
    case KIND.lower:
      return (
        isOnlyName(cover.masks[at] ?? 0) ||
        (isWritten(units, at - 1) && isWritten(units, at + 1) && units.spaced[at + 1] === 1)
      );
    case KIND.joint:
    case KIND.mark:
      return isWritten(units, at - 1) && isWritten(units, at + 1);
    case KIND.stop:
      return units.spaced[at] === 0 && isCapital(units.kind[at - 1] ?? 0);
    default:
      return false;
  }
}

/** A name in small letters that is no other word. */
function isOnlyName(mask: number): boolean {
  return (mask & NAMES_OF_PEOPLE) !== 0 && (mask & WORD.noun) === 0;
}

function isCapital(kind: number): boolean {
  return (
    kind === KIND.capital || kind === KIND.upper || kind === KIND.initial || kind === KIND.mixed
  );
}

/** A unit between which and its neighbour a mark may join two parts of a name. */
function isWritten({ kind, count }: Units, at: number): boolean {
  if (at < 0 || at >= count) return false;
  const here = kind[at] ?? 0;
  return isCapital(here) || here === KIND.katakana || here === KIND.kanji;
}
