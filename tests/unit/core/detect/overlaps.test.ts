import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveOverlaps, type OwnedCandidate } from '../../../../core/detect/overlaps';

function candidate(start: number, end: number, score: number): OwnedCandidate {
  return { start, end, score, type: 'PERSON', recognizer: 'x', evidence: ['pattern'] };
}

describe('resolveOverlaps', () => {
  it('keeps the surest, then the longest, then the first', () => {
    expect(resolveOverlaps([candidate(0, 5, 0.6), candidate(3, 6, 0.9)])).toEqual([
      candidate(3, 6, 0.9),
    ]);
    expect(resolveOverlaps([candidate(2, 4, 0.82), candidate(0, 9, 0.8)])).toEqual([
      candidate(0, 9, 0.8),
    ]);
    expect(resolveOverlaps([candidate(1, 4, 0.8), candidate(0, 3, 0.8)])).toEqual([
      candidate(0, 3, 0.8),
    ]);
  });

  it('keeps spans that only touch, and both ends of a chain whose middle loses', () => {
    const chain = [
      candidate(0, 4, 0.9),
      candidate(3, 7, 0.6),
      candidate(6, 9, 0.9),
      candidate(9, 10, 0.5),
    ];
    expect(resolveOverlaps(chain).map(({ start }) => start)).toEqual([0, 6, 9]);
  });

  it('gives sorted spans apart from each other, and drops none without a reason', () => {
    const any = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 10 }))
      .map(([start, length, score]) => candidate(start, start + length, score / 10));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 40 }), (all) => {
        const kept = resolveOverlaps(all);
        for (let i = 1; i < kept.length; i++) {
          expect(kept[i]?.start).toBeGreaterThanOrEqual(kept[i - 1]?.end ?? 0);
        }
        for (const one of all) {
          const rivals = kept.filter((other) => other.start < one.end && one.start < other.end);
          expect(Math.max(...rivals.map(({ score }) => score))).toBeGreaterThanOrEqual(one.score);
        }
      }),
    );
  });
});
