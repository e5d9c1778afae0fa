import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyTextEdits } from '../../../core/mask/mask';
import { offsetAfterEdits, textDifference } from '../../../editor/text-difference';

const text = fc.string({
  unit: fc.constantFrom('a', 'あ', '\n', ' ', '😀', '😁', '𠮷'),
  maxLength: 12,
});

describe('textDifference', () => {
  it.each([
    ['田中様', '[氏名1]様', { start: 0, end: 2, replacement: '[氏名1]' }],
    ['a\nb', 'a\n\nb', { start: 2, end: 2, replacement: '\n' }],
    ['aa', 'aaa', { start: 2, end: 2, replacement: 'a' }],
    ['同じ', '同じ', { start: 2, end: 2, replacement: '' }],
    // Both emoji begin with the same half.
    ['x😀y', 'x😁y', { start: 1, end: 3, replacement: '😁' }],
    ['', 'あ', { start: 0, end: 0, replacement: 'あ' }],
  ])('finds what turns %j into %j', (before, after, edit) => {
    expect(textDifference(before, after)).toEqual(edit);
  });

  it('turns any text into any other and cuts no character in two', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = textDifference(before, after);
        expect(applyTextEdits(before, [edit])).toBe(after);
        expect(edit.replacement).not.toMatch(/\p{Cs}/u);
        expect(before.slice(edit.start, edit.end)).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('offsetAfterEdits', () => {
  const edits = [
    { start: 2, end: 5, replacement: '[氏名1]' },
    { start: 8, end: 10, replacement: '' },
  ];
  it.each([
    [0, 0],
    [2, 2],
    [3, 7],
    [5, 7],
    [6, 8],
    [9, 10],
    [12, 12],
  ])('moves %i to %i', (offset, expected) => {
    expect(offsetAfterEdits(offset, edits)).toBe(expected);
  });
});
