import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isDay, localDay, weekdayOf } from '../../../../core/usage/day';

describe('localDay', () => {
  it('names the day of the wall clock, not of UTC', () => {
    const lateEvening = new Date(2026, 10, 24, 23, 59, 59);
    const earlyMorning = new Date(2026, 10, 25, 0, 0, 0);
    expect(localDay(lateEvening)).toBe('2026-11-24');
    expect(localDay(earlyMorning)).toBe('2026-11-25');
  });

  it('pads months, days and early years', () => {
    expect(localDay(new Date(2026, 0, 2))).toBe('2026-01-02');
  });
});

describe('isDay', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('takes %s', (day) => {
    expect(isDay(day)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261124', '', '山田太郎', 'x'])(
    'refuses %s',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('addDays', () => {
  it('crosses months, leap days and years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('undoes itself, and daysBetween measures it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (count) => {
        const there = addDays('2026-11-24', count);
        expect(addDays(there, -count)).toBe('2026-11-24');
        expect(daysBetween('2026-11-24', there)).toBe(count);
        expect(isDay(there)).toBe(true);
      }),
    );
  });
});

it('counts weekdays from Monday', () => {
  expect(weekdayOf('2026-11-23')).toBe(0);
  expect(weekdayOf('2026-11-29')).toBe(6);
});
