import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../core/usage/day';
import {
  bucketsOf,
  bucketUnitOf,
  lastDays,
  lengthInDays,
  MAX_DAY_BARS,
  MAX_WEEK_BARS,
  previousPeriod,
  toPeriod,
} from '../../../../core/usage/period';
import { period } from './rows';

it('counts today among the last days', () => {
  expect(lastDays('2026-11-24', 7)).toEqual({ from: '2026-11-18', to: '2026-11-24' });
});

it('puts the previous period right before, as long', () => {
  expect(previousPeriod({ from: '2026-11-18', to: '2026-11-24' })).toEqual({
    from: '2026-11-11',
    to: '2026-11-17',
  });
});

describe('toPeriod', () => {
  const today = '2026-11-24';

  it('counts back from today', () => {
    expect(toPeriod({ kind: '30' }, today, undefined)).toEqual({ from: '2026-10-26', to: today });
  });

  it('takes all that was counted, or today alone', () => {
    expect(toPeriod({ kind: 'all' }, today, '2025-12-01')).toEqual({
      from: '2025-12-01',
      to: today,
    });
    expect(toPeriod({ kind: 'all' }, today, undefined)).toEqual({ from: today, to: today });
  });

  it.each([
    ['2026-11-10', '2026-11-09'],
    ['', '2026-11-09'],
    ['2026-02-30', '2026-11-09'],
  ])('refuses from %s to %s', (from, to) => {
    expect(toPeriod({ kind: 'custom', from, to }, today, undefined)).toBeUndefined();
  });

  it('takes one day', () => {
    const day = { from: '2026-11-09', to: '2026-11-09' };
    expect(toPeriod({ kind: 'custom', ...day }, today, undefined)).toEqual(day);
  });
});

describe('bucketsOf', () => {
  it('covers the period exactly: no gap, no overlap', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('day', 'week', 'month'), (whole, unit) => {
        const buckets = bucketsOf(whole, unit);
        expect(buckets[0]?.from).toBe(whole.from);
        expect(buckets.at(-1)?.to).toBe(whole.to);
        for (const [index, bucket] of buckets.entries()) {
          expect(bucket.from <= bucket.to).toBe(true);
          const next = buckets[index + 1];
          if (next) expect(next.from).toBe(addDays(bucket.to, 1));
        }
      }),
    );
  });

  it('begins weeks on Monday and months on the first', () => {
    const whole = { from: '2026-11-19', to: '2026-12-03' };
    expect(bucketsOf(whole, 'week').map((bucket) => bucket.from)).toEqual([
      '2026-11-19',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(bucketsOf(whole, 'month')).toEqual([
      { from: '2026-11-19', to: '2026-11-30' },
      { from: '2026-12-01', to: '2026-12-03' },
    ]);
  });
});

it('draws no more bars than can be told apart', () => {
  fc.assert(
    fc.property(period, (whole) => {
      const unit = bucketUnitOf(whole);
      const bars = bucketsOf(whole, unit).length;
      expect(bars).toBeLessThanOrEqual(unit === 'day' ? MAX_DAY_BARS : MAX_WEEK_BARS + 1);
      if (lengthInDays(whole) <= MAX_DAY_BARS) expect(unit).toBe('day');
    }),
  );
});
