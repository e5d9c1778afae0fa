import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, judgeSlot } from '../../../../../core/detect/names/judge';
import { JUDGE_SLOTS } from '../../../../../core/detect/names/name-model';

const looks = fc.array(fc.integer({ min: -0x80000000, max: 0x7fffffff }), { maxLength: 60 });

describe('the judge', () => {
  it('finds a weight for every look', () => {
    fc.assert(
      fc.property(fc.integer({ min: -0x80000000, max: 0x7fffffff }), (look) => {
        const slot = judgeSlot(look);
        expect(slot).toBeGreaterThanOrEqual(0);
        expect(slot).toBeLessThan(JUDGE_SLOTS);
      }),
    );
  });

  it('knows nothing without weights: one in two', () => {
    const blank = { weights: new Int8Array(JUDGE_SLOTS), unit: 0.1 };
    fc.assert(
      fc.property(looks, (seen) => {
        expect(judge(blank, Int32Array.from(seen), seen.length)).toBe(0.5);
      }),
    );
  });

  it('adds up the weights of what it sees, and reads no further than told', () => {
    const weights = new Int8Array(JUDGE_SLOTS);
    weights[judgeSlot(0x10000000)] = 20;
    weights[judgeSlot(0x20000000)] = -50;
    const seen = Int32Array.of(0x10000000, 0x20000000);
    expect(judge({ weights, unit: 0.1 }, seen, 1)).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(judge({ weights, unit: 0.1 }, seen, 2)).toBeCloseTo(1 / (1 + Math.exp(3)), 6);
  });
});
