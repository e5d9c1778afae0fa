/** What one user said about words of his own, for good: which are harmless, which are always masked. */
import { err, ok, type Result } from '../result';
import { foldTerm } from './fold-term';
import { PRIVATE_LIST_LIMITS, toPrivateTerm, type PrivateTerm } from './private-list';

export const LIST_NAMES = ['neverFlag', 'alwaysMask'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** Holds no word: see `private-list.ts`. */
export interface OwnLists extends Readonly<Record<ListName, readonly PrivateTerm[]>> {
  /** Random, one for each browser profile. */
  readonly salt: string;
}

/** `not-listable`: the folded words are too short or too long. `list-full`: take some off first. */
export type ListError = 'not-listable' | 'list-full';

export function emptyLists(salt: string): OwnLists {
  return { salt, neverFlag: [], alwaysMask: [] };
}

/** Can these words be listed at all? */
export function isListable(words: string): boolean {
  const { length } = foldTerm(words);
  return length >= PRIVATE_LIST_LIMITS.minLength && length <= PRIVATE_LIST_LIMITS.maxLength;
}

/**
 * @returns The lists with the words on this one and off the other; the newest stand last. The very same
 *   lists where the words are on it already.
 */
export function withWords(
  lists: OwnLists,
  name: ListName,
  words: string,
): Result<OwnLists, ListError> {
  const term = toPrivateTerm(words, lists.salt);
  if (!term) return err('not-listable');
  if (lists[name].some(({ digest }) => digest === term.digest)) return ok(lists);
  const rest = without(lists, term);
  if (rest[name].length >= PRIVATE_LIST_LIMITS.maxTerms) return err('list-full');
  return ok({ ...rest, [name]: [...rest[name], term] });
}

/** @returns The lists with the words on neither. */
export function withoutWords(lists: OwnLists, words: string): OwnLists {
  const term = toPrivateTerm(words, lists.salt);
  return term ? without(lists, term) : lists;
}

function without(lists: OwnLists, { length, digest }: PrivateTerm): OwnLists {
  const kept = (terms: readonly PrivateTerm[]): readonly PrivateTerm[] =>
    terms.filter((term) => term.length !== length || term.digest !== digest);
  return {
    ...lists,
    neverFlag: kept(lists.neverFlag),
    alwaysMask: kept(lists.alwaysMask),
  };
}
