import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashWord } from '../../../../../core/detect/names/hash';
import { buildWordTable, findWord, WORD } from '../../../../../core/detect/names/word-table';

describe('a word table', () => {
  it('gives back what each word may be, and what found no room is counted', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 4095 }), (list, mask) => {
        const { table, left } = buildWordTable(
          list.map((word) => [hashWord(word), mask]),
          256,
        );
        const known = list.filter((word) => findWord(table, hashWord(word)) === mask);
        expect(known.length).toBeGreaterThanOrEqual(list.length - left);
      }),
    );
  });

  it('knows almost no word that it was not given', () => {
    const given = Array.from({ length: 3000 }, (_, i) => [hashWord(`語${i}`), WORD.noun] as const);
    const { table } = buildWordTable(given, 4096);
    const strange = Array.from({ length: 20_000 }, (_, i) => hashWord(`別${i}`));
    expect(strange.filter((hash) => findWord(table, hash) !== 0).length).toBeLessThan(20);
  });
});
