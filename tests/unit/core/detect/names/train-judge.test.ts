import { describe, expect, it } from 'vitest';
import { JUDGE_SLOTS } from '../../../../../core/detect/names/name-model';
import { trainJudge } from '../../../../../models/names/train-judge';

const settings = { judgeRounds: 10, judgeRate: 0.03, judgeDecay: 0.01, seed: 7 };

/** Slot 5 is seen of names only, slot 9 of others only, slot 2 of all. */
const examples = Array.from({ length: 400 }, (_, i) => ({
  slots: Uint16Array.of(2, i % 2 === 0 ? 5 : 9),
  right: i % 2 === 0 ? 1 : 0,
}));

describe('the training of the judge', () => {
  it('learns what tells names from others, and only that', () => {
    const { weights, unit } = trainJudge(examples, settings);
    expect(weights.length).toBe(JUDGE_SLOTS);
    const weight = (slot: number) => (weights[slot] ?? 0) * unit;
    expect(weight(5)).toBeGreaterThan(1);
    expect(weight(9)).toBeLessThan(-1);
    expect(Math.abs(weight(2))).toBeLessThan(0.5);
    expect(weight(77)).toBe(0);
  });

  it('gives the same weights for the same examples', () => {
    expect(trainJudge(examples, settings)).toEqual(trainJudge(examples, settings));
  });
});
