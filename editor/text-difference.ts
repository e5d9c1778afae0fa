import type { TextEdit } from '../core/mask/text-edit';

/** @returns The one edit that turns `before` into `after`, as short as whole characters allow. */
export function textDifference(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (isHighSurrogate(before, start - 1)) start -= 1;
  let tail = 0;
  const longestTail = shorter - start;
  while (
    tail < longestTail &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  if (isLowSurrogate(before, before.length - tail)) tail -= 1;
  return {
    start,
    end: before.length - tail,
    replacement: after.slice(start, after.length - tail),
  };
}

/** Where an offset of the old text lies in the new one; inside a replaced part, at its end. */
export function offsetAfterEdits(offset: number, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, replacement } of edits) {
    if (offset <= start) break;
    if (offset < end) return start + shift + replacement.length;
    shift += replacement.length - (end - start);
  }
  return offset + shift;
}

function isHighSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
