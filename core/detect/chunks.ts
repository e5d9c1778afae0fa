/**
 * Cuts a long text into pieces that are scanned, and remembered, apart. Where a piece ends is told by
 * the characters there, not by a count from the beginning, so that typing in one place moves no other
 * piece.
 */
export interface Chunk {
  /** Findings that begin here, and before `end`, are this chunk's. */
  readonly start: number;
  readonly end: number;
  /** What is read for them: the chunk with what stands around it. */
  readonly windowStart: number;
  readonly windowEnd: number;
}

const MIN_LENGTH = 700;
const MAX_LENGTH = 1600;
/**
 * Read to each side of a chunk. Farther than any recognizer looks for a word that tells what something
 * is, and longer than anything found by one that does not read the text as a whole.
 */
export const MARGIN = 400;
/** Shorter texts are one chunk. */
const WORTH_CUTTING = 2500;

/** @returns Chunks in order, without gaps, that cover `text`. */
export function chunksOf(text: string): readonly Chunk[] {
  if (text.length <= WORTH_CUTTING) {
    return [{ start: 0, end: text.length, windowStart: 0, windowEnd: text.length }];
  }
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length;) {
    const end = endOf(text, start);
    chunks.push({
      start,
      end,
      windowStart: Math.max(0, start - MARGIN),
      windowEnd: Math.min(text.length, end + MARGIN),
    });
    start = end;
  }
  return chunks;
}

function endOf(text: string, start: number): number {
  const last = Math.min(text.length, start + MAX_LENGTH);
  for (let at = start + MIN_LENGTH; at < last; at++) {
    const code = text.charCodeAt(at - 1);
    // A line end, or one in some sixty pairs of characters.
    if (code === 10 || ((code * 31 + text.charCodeAt(at)) & 63) === 7) return at;
  }
  return last;
}
