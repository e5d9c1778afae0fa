/** From rows to the numbers that a person reads. */
import type { FindingType } from '../detect/finding';
import type { CoverageState } from '../gate/coverage';
import type { OverrideReason } from '../gate/panel-port';
import { ACTIONS, type Action } from '../guideline/schema';
import type { CounterRow, DRAFT_HANDLINGS, OUTCOMES } from './counter';
import { contains, previousPeriod, type Period } from './period';

export type Outcome = (typeof OUTCOMES)[number];
export type DraftHandling = (typeof DRAFT_HANDLINGS)[number];
/** Codes that were never counted are absent. */
export type Tally<K extends string> = ReadonlyMap<K, number>;

/** All numbers of one period. */
export interface UsageSummary {
  /** Prompts about to be sent, by decision. */
  readonly prompts: Tally<Action>;
  /** Findings in those prompts, by decision. */
  readonly findings: Tally<Action>;
  /** Findings by type, each by decision. */
  readonly types: ReadonlyMap<FindingType, Tally<Action>>;
  /** How held sends ended. */
  readonly outcomes: Tally<Outcome>;
  /** Why held prompts were sent as they were. */
  readonly reasons: Tally<OverrideReason>;
  /** Templates inserted, by id. */
  readonly templates: Tally<string>;
  readonly drafts: Tally<DraftHandling>;
  /** Minutes that chat tabs spent in each state. */
  readonly coverage: Tally<CoverageState>;
  /** Sends that left by a way which nobody read. */
  readonly unreadSends: number;
  readonly sites: ReadonlyMap<string, SiteSummary>;
}

export interface SiteSummary {
  readonly prompts: Tally<Action>;
  readonly findings: number;
  readonly templates: number;
  readonly coverage: Tally<CoverageState>;
}

/**
 * Adds up the rows of a period.
 *
 * @param rows Any rows, in any order; those outside the period are passed over.
 */
export function aggregate(rows: readonly CounterRow[], period: Period): UsageSummary {
  const inside = rows.filter((row) => contains(period, row.day));
  const of = (metric: CounterRow['metric']) => inside.filter((row) => row.metric === metric);
  const findings = of('finding');
  return {
    prompts: tally(of('prompt'), actionOf),
    findings: tally(findings, actionOf),
    types: groupTally(findings, (row) => row.subject as FindingType, actionOf),
    outcomes: tally(of('outcome'), (row) => row.subject as Outcome),
    reasons: tally(of('reason'), (row) => row.subject as OverrideReason),
    templates: tally(of('template'), (row) => row.subject),
    drafts: tally(of('draft'), (row) => row.subject as DraftHandling),
    coverage: tally(of('coverage'), stateOf),
    unreadSends: sum(of('unread-send')),
    sites: new Map(
      [...new Set(inside.map((row) => row.site))]
        .sort()
        .map((site) => [site, summariseSite(inside.filter((row) => row.site === site))]),
    ),
  };
}

/** The sum of a tally, or of the codes named. */
export function total<K extends string>(tally: Tally<K>, keys?: readonly K[]): number {
  let sum = 0;
  for (const [key, count] of tally) if (!keys || keys.includes(key)) sum += count;
  return sum;
}

/** Everything but `allow`: something was to be done. */
export const ACTING = ACTIONS.filter((action) => action !== 'allow');

/**
 * The numbers of the stretch just before, if there is something to compare with.
 *
 * @returns Undefined when counting began within or after that stretch: growth from an unwatched
 *   time would be a lie.
 */
export function summariseBefore(
  rows: readonly CounterRow[],
  period: Period,
): UsageSummary | undefined {
  const before = previousPeriod(period);
  const first = firstDayOf(rows);
  return first !== undefined && first <= before.from ? aggregate(rows, before) : undefined;
}

/** Day of the oldest row, or undefined when there is none. */
export function firstDayOf(rows: readonly CounterRow[]): string | undefined {
  let first: string | undefined;
  for (const row of rows) if (first === undefined || row.day < first) first = row.day;
  return first;
}

/** Share of the minutes in which a chat tab was fully watched, 0 to 1; undefined without minutes. */
export function watchedShare(coverage: Tally<CoverageState>): number | undefined {
  const whole = total(coverage, ['attached', 'degraded', 'blind']);
  return whole === 0 ? undefined : total(coverage, ['attached']) / whole;
}

function summariseSite(rows: readonly CounterRow[]): SiteSummary {
  const of = (metric: CounterRow['metric']) => rows.filter((row) => row.metric === metric);
  return {
    prompts: tally(of('prompt'), actionOf),
    findings: sum(of('finding')),
    templates: sum(of('template')),
    coverage: tally(of('coverage'), stateOf),
  };
}

function actionOf(row: CounterRow): Action {
  return row.action as Action;
}

function stateOf(row: CounterRow): CoverageState {
  return row.subject as CoverageState;
}

function sum(rows: readonly CounterRow[]): number {
  return rows.reduce((whole, row) => whole + row.count, 0);
}

function tally<K extends string>(
  rows: readonly CounterRow[],
  keyOf: (row: CounterRow) => K,
): Tally<K> {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count);
  return counts;
}

function groupTally<G extends string, K extends string>(
  rows: readonly CounterRow[],
  groupOf: (row: CounterRow) => G,
  keyOf: (row: CounterRow) => K,
): ReadonlyMap<G, Tally<K>> {
  const groups = new Map<G, CounterRow[]>();
  for (const row of rows) {
    const group = groups.get(groupOf(row)) ?? [];
    group.push(row);
    groups.set(groupOf(row), group);
  }
  return new Map([...groups].map(([group, members]) => [group, tally(members, keyOf)]));
}
