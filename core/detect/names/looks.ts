/** What is looked at of a proposed name as a whole. */
import { isJapanese } from './cover';
import type { Context } from './features';
import { lookAround, lookAtWords } from './look-around';
import { lookInside } from './look-inside';
import { level, see, type LookList, type Seen } from './look-list';
import type { Proposal } from './propose';
import { hashOfUnits } from './units';
import type { WordTable } from './word-table';

/** Room that a caller of `lookAt` provides. */
export const MAX_LOOKS = 96;

/** A text with all that is proposed in it. */
export interface Prompt {
  readonly context: Context;
  readonly table: WordTable;
  readonly proposals: readonly Proposal[];
  /** Hash of the written form of each proposal. */
  readonly forms: readonly number[];
  /** Of each written form the highest odds and the next. */
  readonly best: ReadonlyMap<number, readonly [first: number, second: number]>;
  /** Likely people, likely organisations. */
  readonly likely: readonly [people: number, organizations: number];
}

export function toPrompt(
  context: Context,
  table: WordTable,
  proposals: readonly Proposal[],
): Prompt {
  const forms = proposals.map(({ first, last }) => hashOfUnits(context.units, first, last));
  const best = new Map<number, readonly [number, number]>();
  const likely: [number, number] = [0, 0];
  proposals.forEach(({ kind, odds, edges }, index) => {
    const form = forms[index] ?? 0;
    const [first, second] = best.get(form) ?? [0, 0];
    best.set(form, odds > first ? [odds, first] : [first, Math.max(second, odds)]);
    if (edges > 0.5) likely[kind]++;
  });
  return { context, table, proposals, forms, best, likely };
}

/**
 * Writes the hashes of what is seen of proposal `index` to `out`.
 *
 * @returns How many, at most `MAX_LOOKS`.
 */
export function lookAt(prompt: Prompt, index: number, out: Int32Array): number {
  const proposal = prompt.proposals[index];
  if (!proposal) return 0;
  const looks: LookList = { out, kind: proposal.kind, count: 0 };
  const odds = level(proposal.odds);
  const edges = level(proposal.edges);
  const regime = regimeOf(prompt.context, proposal.first);
  see(looks, 1, [regime]);
  see(looks, 2, [odds]);
  see(looks, 3, [edges]);
  see(looks, 4, [odds, regime]);
  see(looks, 5, [edges, regime]);
  lookInside(prompt, proposal, { looks, odds });
  lookAround(prompt.context, proposal, { looks, odds, regime });
  lookAtWords(prompt, proposal, looks);
  lookElsewhere(prompt, index, { looks, odds });
  return looks.count;
}

/** Latin, a report, other Japanese. */
function regimeOf({ units, report }: Context, first: number): number {
  if (!isJapanese(units.kind[first] ?? 0)) return 0;
  return report[first] === 1 ? 1 : 2;
}

/** The same words in other places, and the names next to it, as in a list. */
function lookElsewhere(
  { context: { units }, proposals, forms, best, likely }: Prompt,
  index: number,
  { looks, odds }: Seen,
): void {
  const mine = proposals[index];
  if (!mine) return;
  const [first, second] = best.get(forms[index] ?? 0) ?? [0, 0];
  let near = -9;
  for (const one of [proposals[index - 1], proposals[index + 1]]) {
    if (one?.kind !== mine.kind) continue;
    const gap = one.first > mine.first ? one.first - mine.last : mine.first - one.last;
    if (gap <= 4) near = Math.max(near, level(one.odds));
  }
  const again = mine.odds === first ? second : first;
  see(looks, 50, [again === 0 ? -9 : level(again)]);
  see(looks, 51, [Math.min(likely[mine.kind] - (mine.edges > 0.5 ? 1 : 0), 4)]);
  see(looks, 52, [near]);
  see(looks, 53, [near, odds]);
  see(looks, 54, [Math.min(Math.floor(Math.log2(units.count)), 10)]);
}
