import { textDifference } from '../editor/text-difference';

/** Marks after a change of the text: those that the change touches are gone until the next scan. */
export function shiftMarks<T extends { readonly start: number; readonly end: number }>(
  marks: readonly T[],
  before: string,
  after: string,
): readonly T[] {
  if (before === after) return marks;
  const { start, end, replacement } = textDifference(before, after);
  const shift = replacement.length - (end - start);
  return marks.flatMap((mark) => {
    if (mark.end <= start) return [mark];
    if (mark.start >= end) return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
    return [];
  });
}
