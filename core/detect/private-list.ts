/**
 * A user's own terms, kept so that no word of them lies anywhere: a salted slow digest with the length.
 * See docs/adr/0011-private-term-lists.md.
 */
import { isWordCharacter } from './context';
import { foldTerm } from './fold-term';
import { sha256 } from './sha256';

export interface PrivateTerm {
  /** Of the folded term, in UTF-16 code units. */
  readonly length: number;
  /** 16 bits that tell where it is worth computing the digest. */
  readonly tag: number;
  /** 64 hexadecimal digits. */
  readonly digest: string;
}

export interface PrivateList {
  /** Random, one for each browser profile. */
  readonly salt: string;
  readonly terms: readonly PrivateTerm[];
}

export const PRIVATE_LIST_LIMITS = { maxTerms: 500, minLength: 2, maxLength: 120 } as const;

/** Answers kept for the next scan, in memory only. */
const REMEMBERED = 200;

/** Makes guessing the words behind a digest slower by this factor. */
const STRETCH = 256;

/** @returns Undefined when the folded term is too short or too long to be listed. */
export function toPrivateTerm(term: string, salt: string): PrivateTerm | undefined {
  const folded = foldTerm(term);
  const { minLength, maxLength } = PRIVATE_LIST_LIMITS;
  if (folded.length < minLength || folded.length > maxLength) return undefined;
  const rolling = createRolling(folded, baseOf(salt));
  return {
    length: folded.length,
    tag: rolling.tagAt(0, folded.length),
    digest: digestOf(folded, salt),
  };
}

export interface PrivateMatcher {
  /** Is exactly this folded term listed? */
  has(folded: string): boolean;
  /** Every place of a listed term, longest first where several begin. */
  find(folded: string): Iterable<{ readonly start: number; readonly end: number }>;
}

export function createPrivateMatcher({ salt, terms }: PrivateList): PrivateMatcher {
  const byLength = new Map<number, { tags: Uint8Array; digests: Set<string> }>();
  for (const { length, tag, digest } of terms) {
    const group = byLength.get(length) ?? { tags: new Uint8Array(65_536), digests: new Set() };
    group.tags[tag & 0xffff] = 1;
    group.digests.add(digest);
    byLength.set(length, group);
  }
  const lengths = [...byLength.keys()].sort((a, b) => b - a);
  const base = baseOf(salt);
  // The same words again and again, as in a text that is being typed, are computed once.
  const known = new Map<string, boolean>();
  const isListed = (folded: string, tag: number): boolean => {
    const group = byLength.get(folded.length);
    if (group?.tags[tag] !== 1) return false;
    const answer = known.get(folded) ?? group.digests.has(digestOf(folded, salt));
    if (known.size >= REMEMBERED) known.clear();
    known.set(folded, answer);
    return answer;
  };
  return {
    has: (folded) =>
      byLength.has(folded.length) &&
      isListed(folded, createRolling(folded, base).tagAt(0, folded.length)),
    *find(folded) {
      if (lengths.length === 0) return;
      const rolling = createRolling(folded, base);
      for (const length of lengths) {
        const tags = byLength.get(length)?.tags;
        for (let start = 0; start + length <= folded.length; start++) {
          const tag = rolling.tagAt(start, length);
          if (tags?.[tag] !== 1) continue;
          if (!standsApart(folded, start, start + length)) continue;
          if (isListed(folded.slice(start, start + length), tag)) {
            yield { start, end: start + length };
          }
        }
      }
    },
  };
}

/** A term in Latin letters is a word of its own; a Japanese one may stand anywhere. */
function standsApart(text: string, start: number, end: number): boolean {
  const cutsBefore =
    isWordCharacter(text.charCodeAt(start)) && isWordCharacter(text.charCodeAt(start - 1));
  const cutsBehind =
    isWordCharacter(text.charCodeAt(end - 1)) && isWordCharacter(text.charCodeAt(end));
  return !cutsBefore && !cutsBehind;
}

const utf8 = new TextEncoder();

function digestOf(folded: string, salt: string): string {
  let bytes = sha256(utf8.encode(`${salt}\n${folded}`));
  for (let i = 1; i < STRETCH; i++) bytes = sha256(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function baseOf(salt: string): number {
  const seed = sha256(utf8.encode(salt));
  return ((seed[0] ?? 0) << 24) | ((seed[1] ?? 0) << 16) | ((seed[2] ?? 0) << 8) | 5;
}

/** Polynomial hashes of every stretch of a text, each in constant time, with a base from the salt. */
function createRolling(
  text: string,
  base: number,
): { tagAt(start: number, length: number): number } {
  const { maxLength } = PRIVATE_LIST_LIMITS;
  const powers = new Int32Array(maxLength + 1);
  powers[0] = 1;
  for (let i = 1; i <= maxLength; i++) powers[i] = Math.imul(powers[i - 1] ?? 0, base);
  const sums = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) {
    sums[i + 1] = Math.imul(sums[i] ?? 0, base) + text.charCodeAt(i) + 1;
  }
  return {
    tagAt(start, length) {
      const hash = (sums[start + length] ?? 0) - Math.imul(sums[start] ?? 0, powers[length] ?? 0);
      return Math.imul(hash, 0x9e3779b1) >>> 16;
    },
  };
}
