import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CountEvent } from '../../../../core/usage/counter';
import {
  addCounts,
  isCounterRow,
  keyOf,
  mergeRows,
  sortRows,
  toCounterRows,
} from '../../../../core/usage/counter-row';
import { countEvent, counterRows } from './rows';

function weight(event: CountEvent): number {
  return 'count' in event ? event.count : 1;
}

describe('toCounterRows', () => {
  it('loses and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(countEvent, { maxLength: 80 }), (events) => {
        const rows = toCounterRows(events, '2026-11-24');
        const sum = events.reduce((whole, event) => whole + weight(event), 0);
        expect(rows.reduce((whole, row) => whole + row.count, 0)).toBe(sum);
        expect(new Set(rows.map((row) => keyOf(row).join())).size).toBe(rows.length);
      }),
    );
  });

  it('gives rows that are told as ours', () => {
    fc.assert(
      fc.property(countEvent, (event) => {
        expect(toCounterRows([event], '2026-11-24').every(isCounterRow)).toBe(true);
      }),
    );
  });
});

describe('isCounterRow', () => {
  const row = {
    day: '2026-11-24',
    metric: 'finding',
    site: 'claude',
    subject: 'PERSON',
    action: 'mask',
    count: 3,
  };

  it('takes a row', () => {
    expect(isCounterRow(row)).toBe(true);
  });

  it.each([
    { ...row, subject: '山田太郎' },
    { ...row, action: 'maskk' },
    { ...row, metric: 'note' },
    { ...row, day: '今日' },
    { ...row, site: 'https://claude.ai/chat/1' },
    { ...row, count: 0 },
    { ...row, count: 1.5 },
    { ...row, count: '3' },
    { ...row, note: 'x' },
    { ...row, note: '' },
    { day: row.day, metric: 'prompt', site: 'claude', action: 'mask', count: 1 },
    null,
    'row',
  ])('refuses %j', (value) => {
    expect(isCounterRow(value)).toBe(false);
  });
});

it('adds up to the last exact integer and no further', () => {
  expect(addCounts(2, 3)).toBe(5);
  expect(addCounts(Number.MAX_SAFE_INTEGER, 10)).toBe(Number.MAX_SAFE_INTEGER);
});

it('merges the same whether in one go or in two', () => {
  fc.assert(
    fc.property(counterRows, counterRows, (left, right) => {
      const once = sortRows(mergeRows([...left, ...right]));
      const twice = sortRows(mergeRows([...mergeRows(left), ...mergeRows(right)]));
      expect(twice).toEqual(once);
    }),
  );
});

it('sorts by day first', () => {
  fc.assert(
    fc.property(counterRows, (rows) => {
      const sorted = sortRows(rows);
      expect(sorted).toHaveLength(rows.length);
      for (const [index, row] of sorted.entries()) {
        expect(row.day <= (sorted[index + 1]?.day ?? '9999')).toBe(true);
      }
    }),
  );
});
