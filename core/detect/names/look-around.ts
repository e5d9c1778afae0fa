/** What stands before and behind a proposed name. */
import { isJapanese } from './cover';
import type { Context } from './features';
import { see, type LookList, type Seen } from './look-list';
import type { Prompt } from './looks';
import type { Proposal } from './propose';
import { hashOfUnits, KIND, type Units } from './units';
import { findWord, type WordTable } from './word-table';

export function lookAround(
  { units, cover, runStart, runEnd, ending }: Context,
  { first, last }: Proposal,
  { looks, odds, regime }: Seen & { regime: number },
): void {
  const hash = (at: number) => (at < 0 || at >= units.count ? 1 : (units.hash[at] ?? 0));
  const mask = (at: number) => (at < 0 || at >= units.count ? 0 : (cover.masks[at] ?? 0));
  const left = Math.min(first - (runStart[first] ?? first), 3);
  const right = Math.min((runEnd[last] ?? last + 1) - 1 - last, 3);
  see(looks, 30, [hash(first - 1)]);
  see(looks, 31, [hash(first - 1), hash(first - 2)]);
  see(looks, 32, [hash(last + 1)]);
  see(looks, 33, [hash(last + 1), hash(last + 2)]);
  see(looks, 34, [kindAt(units, first - 1), kindAt(units, last + 1)]);
  see(looks, 35, [left, right]);
  see(looks, 36, [odds, left * 4 + right]);
  see(looks, 37, [mask(first - 1)]);
  see(looks, 38, [mask(last + 1)]);
  see(looks, 39, [ending[first] ?? 0, regime]);
  see(looks, 40, [hash(first - 1), hash(last + 1)]);
  see(looks, 41, [hash(last), hash(last + 1)]);
}

/** The known words before it, over one character between (首相の…), and behind it. */
export function lookAtWords(
  { context, table }: Prompt,
  { first, last }: Proposal,
  looks: LookList,
): void {
  const { units } = context;
  const near = wordBefore(units, table, first);
  const far = wordBefore(units, table, near.start - (near.start === first ? 1 : 0));
  see(looks, 42, [near.hash]);
  see(looks, 43, [near.mask]);
  see(looks, 44, [far.hash, units.hash[first - 1] ?? 0]);
  see(looks, 45, [far.mask, near.mask]);
  const next = wordBehind(units, table, last + 1);
  see(looks, 46, [next.hash]);
  see(looks, 47, [next.mask, near.mask]);
  const later = wordBehind(units, table, Math.max(next.end, last + 2));
  see(looks, 48, [later.hash, next.hash]);
}

const LONGEST = 6;

function wordBefore(
  units: Units,
  table: WordTable,
  end: number,
): { readonly start: number; readonly hash: number; readonly mask: number } {
  for (let start = Math.max(0, end - LONGEST); start < end; start++) {
    if (!isJapanese(units.kind[start] ?? 0)) continue;
    const hash = hashOfUnits(units, start, end - 1);
    const mask = findWord(table, hash);
    if (mask !== 0) return { start, hash, mask };
  }
  return { start: end, hash: 0, mask: 0 };
}

function wordBehind(
  units: Units,
  table: WordTable,
  start: number,
): { readonly end: number; readonly hash: number; readonly mask: number } {
  for (let end = Math.min(units.count, start + LONGEST); end > start; end--) {
    const hash = hashOfUnits(units, start, end - 1);
    const mask = findWord(table, hash);
    if (mask !== 0) return { end, hash, mask };
  }
  return { end: start, hash: 0, mask: 0 };
}

function kindAt({ count, kind, spaced }: Units, at: number): number {
  return at < 0 || at >= count ? KIND.edge : (kind[at] ?? 0) | ((spaced[at] ?? 0) << 4);
}
