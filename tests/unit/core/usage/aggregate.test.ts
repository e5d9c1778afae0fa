import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTING,
  aggregate,
  firstDayOf,
  summariseBefore,
  total,
  watchedShare,
} from '../../../../core/usage/aggregate';
import type { CounterRow, Metric } from '../../../../core/usage/counter';
import { SERIES_VIEWS, toSeries } from '../../../../core/usage/series';
import { counterRows, period } from './rows';

function row(day: string, metric: Metric, rest: Partial<CounterRow> = {}): CounterRow {
  return { day, metric, site: 'chatgpt', subject: '', action: '', count: 1, ...rest };
}

const rows: readonly CounterRow[] = [
  row('2026-11-17', 'prompt', { action: 'allow', count: 10 }),
  row('2026-11-20', 'prompt', { action: 'mask', count: 3 }),
  row('2026-11-20', 'prompt', { site: 'claude', action: 'block', count: 2 }),
  row('2026-11-20', 'finding', { subject: 'PERSON', action: 'mask', count: 5 }),
  row('2026-11-21', 'finding', { subject: 'PERSON', action: 'allow', count: 1 }),
  row('2026-11-21', 'finding', { site: 'claude', subject: 'SECRET', action: 'block', count: 2 }),
  row('2026-11-21', 'outcome', { subject: 'masked', count: 3 }),
  row('2026-11-21', 'template', { subject: 'polite-mail', count: 4 }),
  row('2026-11-21', 'draft', { subject: 'stripped', count: 6 }),
  row('2026-11-21', 'coverage', { subject: 'attached', count: 90 }),
  row('2026-11-21', 'coverage', { subject: 'blind', count: 30 }),
  row('2026-11-21', 'coverage', { subject: 'no-chat', count: 500 }),
];
const week = { from: '2026-11-18', to: '2026-11-24' };

describe('aggregate', () => {
  const summary = aggregate(rows, week);

  it('adds up what lies inside the period, and only that', () => {
    expect(total(summary.prompts)).toBe(5);
    expect(total(summary.prompts, ['allow'])).toBe(0);
    expect(total(summary.findings, ACTING)).toBe(7);
    expect(summary.outcomes.get('masked')).toBe(3);
    expect(summary.templates.get('polite-mail')).toBe(4);
    expect(summary.drafts.get('stripped')).toBe(6);
  });

  it('keeps the decisions of each type apart', () => {
    expect(summary.types.get('PERSON')).toEqual(
      new Map([
        ['mask', 5],
        ['allow', 1],
      ]),
    );
  });

  it('keeps sites apart', () => {
    expect(summary.sites.get('claude')).toMatchObject({
      prompts: new Map([['block', 2]]),
      findings: 2,
      templates: 0,
    });
  });

  it('measures the watched share against chat minutes, not against tabs without a chat', () => {
    expect(watchedShare(summary.coverage)).toBe(0.75);
    expect(watchedShare(new Map([['no-chat', 5]]))).toBeUndefined();
  });

  it('agrees with the sum of the rows, for any rows and period', () => {
    fc.assert(
      fc.property(counterRows, period, (anyRows, anyPeriod) => {
        const inside = anyRows.filter(
          (one) => one.day >= anyPeriod.from && one.day <= anyPeriod.to,
        );
        const sumOf = (metric: Metric) =>
          inside.filter((one) => one.metric === metric).reduce((sum, one) => sum + one.count, 0);
        const whole = aggregate(anyRows, anyPeriod);
        expect(total(whole.prompts)).toBe(sumOf('prompt'));
        expect(total(whole.findings)).toBe(sumOf('finding'));
        expect([...whole.types.values()].reduce((sum, one) => sum + total(one), 0)).toBe(
          sumOf('finding'),
        );
        expect(total(whole.outcomes)).toBe(sumOf('outcome'));
        expect(total(whole.reasons)).toBe(sumOf('reason'));
        expect(total(whole.templates)).toBe(sumOf('template'));
        expect(total(whole.drafts)).toBe(sumOf('draft'));
        expect(total(whole.coverage)).toBe(sumOf('coverage'));
        const sites = [...whole.sites.values()];
        expect(sites.reduce((sum, site) => sum + total(site.prompts), 0)).toBe(sumOf('prompt'));
        expect(sites.reduce((sum, site) => sum + site.findings, 0)).toBe(sumOf('finding'));
      }),
    );
  });
});

describe('toSeries', () => {
  it('draws the sums of the summary, for any rows and period', () => {
    fc.assert(
      fc.property(counterRows, period, (anyRows, anyPeriod) => {
        const whole = aggregate(anyRows, anyPeriod);
        const sums = {
          prompts: total(whole.prompts),
          findings: total(whole.findings),
          coverage: total(whole.coverage, ['attached', 'degraded', 'blind']),
        };
        for (const view of SERIES_VIEWS) {
          const { points, keys } = toSeries(anyRows, anyPeriod, view);
          expect(points.reduce((sum, point) => sum + point.total, 0)).toBe(sums[view]);
          for (const point of points) {
            expect(keys.reduce((sum, key) => sum + (point.values[key] ?? 0), 0)).toBe(point.total);
          }
        }
      }),
    );
  });

  it('gives a quiet day its own point of zeros', () => {
    const { points, unit } = toSeries(rows, week, 'prompts');
    expect(unit).toBe('day');
    expect(points).toHaveLength(7);
    expect(points[0]).toEqual({
      from: '2026-11-18',
      to: '2026-11-18',
      values: { allow: 0, warn: 0, mask: 0, block: 0 },
      total: 0,
    });
    expect(points[2]?.values).toEqual({ allow: 0, warn: 0, mask: 3, block: 2 });
  });
});

describe('summariseBefore', () => {
  it('compares only with a stretch that was counted from its first day', () => {
    const before = [row('2026-11-11', 'prompt', { action: 'allow', count: 8 }), ...rows];
    expect(total(summariseBefore(before, week)?.prompts ?? new Map())).toBe(18);
    expect(summariseBefore(rows, week)).toBeUndefined();
    expect(summariseBefore([], week)).toBeUndefined();
  });
});

it('finds the first day', () => {
  expect(firstDayOf(rows)).toBe('2026-11-17');
  expect(firstDayOf([])).toBeUndefined();
});
