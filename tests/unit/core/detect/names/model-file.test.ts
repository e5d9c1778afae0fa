import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  JUDGE_SLOTS,
  LABELS,
  LEVELS,
  parseNameModel,
  ROW_BYTES,
  type NameModel,
} from '../../../../../core/detect/names/name-model';
import { packModel } from '../../../../../models/names/pack-model';

/** Every part full of other numbers, so that none can stand in for another. */
function madeUp(words: number, masks: number, features: number): NameModel {
  const bytes = (length: number, step: number) =>
    Uint8Array.from({ length }, (_, i) => (i * step + step) & 0xff);
  const shorts = (length: number, step: number) =>
    Uint16Array.from({ length }, (_, i) => (i * step + step) & 0xffff);
  const floats = (length: number, step: number) =>
    Float32Array.from({ length }, (_, i) => (i + 1) / step);
  return {
    words: { masks: shorts(masks, 3), marks: shorts(words, 5), kinds: bytes(words, 7) },
    marks: shorts(features, 11),
    rows: bytes(features * ROW_BYTES, 13),
    levels: floats(LEVELS, 3),
    transitions: floats(2 * LABELS * LABELS, 7),
    judge: {
      weights: Int8Array.from({ length: JUDGE_SLOTS }, (_, i) => (i % 255) - 127),
      unit: 0.5,
    },
    limits: { report: 0.125, prompt: 0.25, latin: 0.375, organization: 0.5, sure: 0.75 },
  };
}

describe('the file format', () => {
  it('gives back every part that was packed', () => {
    const slots = fc.integer({ min: 1, max: 50 }).map((buckets) => buckets * 4);
    fc.assert(
      fc.property(slots, fc.integer({ min: 1, max: 256 }), slots, (words, masks, features) => {
        const model = madeUp(words, masks, features);
        expect(parseNameModel(packModel(model))).toEqual({ ok: true, value: model });
      }),
      { numRuns: 30 },
    );
  });
});
