import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMinutes,
  formatPeriod,
  formatShare,
  formatTick,
} from '../../../../components/admin/format';
import { createTranslate } from '../../../../components/text';

describe('formatShare', () => {
  it.each([
    [0, '0%'],
    [0.000_1, '0.1%'],
    [0.064, '6%'],
    [0.5, '50%'],
    [0.989, '99%'],
    [0.9967, '99.7%'],
    [0.999_99, '99.9%'],
    [1, '100%'],
  ])('writes %d as %s', (share, words) => {
    expect(formatShare(share, 'ja')).toBe(words);
  });

  it('never calls a part all, nor something nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (share) => {
        expect(['0%', '100%']).not.toContain(formatShare(share, 'en'));
      }),
    );
  });
});

describe('formatPeriod', () => {
  it('writes a year once where one is enough', () => {
    const days = { from: '2026-10-26', to: '2026-11-24' };
    expect(formatPeriod(days, 'ja')).toBe('2026年10月26日～11月24日');
    expect(formatPeriod(days, 'en')).toMatch(/^26 October\s–\s24 November 2026$/u);
  });

  it('writes both years where they differ, and one day as one day', () => {
    const days = { from: '2025-12-30', to: '2026-01-02' };
    expect(formatPeriod(days, 'ja')).toBe('2025年12月30日～2026年1月2日');
    expect(formatPeriod({ from: '2026-01-02', to: '2026-01-02' }, 'ja')).toBe('2026年1月2日');
  });
});

it('writes days of the calendar, whatever the time zone', () => {
  expect(formatTick('2026-11-24', 'day', 'ja')).toBe('11/24');
  expect(formatTick('2026-11-24', 'day', 'en')).toBe('24 Nov');
});

it('writes hours from an hour on', () => {
  const t = createTranslate('ja');
  expect(formatMinutes(59, t)).toBe('59分');
  expect(formatMinutes(60, t)).toBe('1時間0分');
  expect(formatMinutes(6482, t)).toBe('108時間2分');
});
