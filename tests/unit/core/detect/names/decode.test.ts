import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLabels, labelOdds, type Run } from '../../../../../core/detect/names/decode';
import { LABELS } from '../../../../../core/detect/names/name-model';

const NONE = 0;
const BEGIN = 1;
const END = 3;
const WHOLE = 4;

/** A run of units whose labels are told by their scores alone. */
function runOf(scores: readonly (readonly [label: number, score: number])[][]): Run {
  const all = new Float64Array(scores.length * LABELS).fill(-9);
  scores.forEach((unit, at) => {
    all[at * LABELS] = 0;
    for (const [label, score] of unit) all[at * LABELS + label] = score;
  });
  return {
    length: scores.length,
    scores: all,
    transitionBase: new Int32Array(scores.length + 1),
    transitions: new Float32Array(2 * LABELS * LABELS),
  };
}

function labelled(run: Run, push: number): readonly number[] {
  const labels = new Uint8Array(run.length);
  bestLabels(run, [push, push], labels);
  return [...labels];
}

describe('the best labels', () => {
  it('have no name in them that scores less than none, unless pushed', () => {
    const run = runOf([[], [[WHOLE, -2]], []]);
    expect(labelled(run, 0)).toEqual([NONE, NONE, NONE]);
    expect(labelled(run, 3)).toEqual([NONE, WHOLE, NONE]);
  });

  it('are not cut in two by the push: Emily Thornbury is one name', () => {
    const run = runOf([
      [
        [BEGIN, 2],
        [WHOLE, 1],
      ],
      [
        [END, 2],
        [WHOLE, 1],
      ],
    ]);
    expect(labelled(run, 4)).toEqual([BEGIN, END]);
  });

  it('always open what they close', () => {
    const unit = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 8 }), fc.double({ min: -5, max: 5, noNaN: true })),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (scores) => {
        const run = runOf(scores);
        let open = false;
        for (const label of labelled(run, 4)) {
          const goesOn = label > 0 && (label % 4 === 2 || label % 4 === 3);
          expect(goesOn).toBe(open);
          open = label > 0 && (label % 4 === 1 || label % 4 === 2);
        }
        expect(open).toBe(false);
        const odds = labelOdds(run);
        for (let at = 0; at < run.length; at++) {
          const sum = odds.subarray(at * LABELS, (at + 1) * LABELS).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(1, 6);
        }
      }),
    );
  });
});
