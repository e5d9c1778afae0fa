/**
 * Cuts a text into pieces that are scanned, and remembered, apart. Where a piece ends is told by the
 * characters behind its beginning, so that typing in one place moves no piece far from it.
 */
export interface Chunk {
  /** Findings that begin here, and before `end`, are this chunk's. */
  readonly start: number;
  readonly end: number;
  /** What is read for them: the chunk with what stands around it. */
  readonly windowStart: number;
  readonly windowEnd: number;
}

/** How fine a text is cut. All lengths in UTF-16 code units. */
export interface Grain {
  /** Between these two a chunk ends where a line or a sentence does; no less than `RANK_READS`. */
  readonly least: number;
  /** when none does, behind here, also elsewhere, at about one place in sixty, */
  readonly loose: number;
  /** and here at the latest, but not inside a token. What is left at the end of a text is not cut when it is no longer. */
  readonly most: number;
  /** Read to each side of a chunk. */
  readonly margin: number;
}

/**
 * A chunk ends inside a row of characters that may be one key or token only when the row is longer, and
 * what is read behind a chunk goes on to the end of such a row: a web token has thousands of characters.
 */
export const LONGEST_TOKEN = 16_000;

/** @returns The chunk that begins at `start`, which is 0 or the end of another. */
export function chunkAt(text: string, start: number, grain: Grain): Chunk {
  const end = endOf(text, start, grain);
  let windowEnd = Math.min(text.length, end + grain.margin);
  const last = Math.min(text.length, windowEnd + LONGEST_TOKEN);
  while (windowEnd < last && isInToken(text, windowEnd)) windowEnd++;
  return { start, end, windowStart: Math.max(0, start - grain.margin), windowEnd };
}

function endOf(text: string, start: number, { least, loose, most }: Grain): number {
  if (text.length - start <= most) return text.length;
  const sentence = chosenSentenceEnd(text, start + least, start + loose);
  if (sentence > 0) return sentence;
  const last = Math.min(text.length, start + LONGEST_TOKEN);
  for (let at = start + loose; at < last; at++) {
    if (isInToken(text, at)) continue;
    if (at >= start + most || isMarked(text, at) || endsSentence(text, at)) return at;
  }
  return last;
}

/**
 * Of several ends of sentences the one with the lowest rank, not the first: two rows of chunks that begin
 * in different places would else go on side by side through a table whose lines are equally long.
 */
function chosenSentenceEnd(text: string, from: number, to: number): number {
  let chosen = 0;
  let lowest = Infinity;
  for (let at = from; at < to; at++) {
    if (!endsSentence(text, at)) continue;
    const rank = rankOf(text, at);
    if (rank >= lowest) continue;
    lowest = rank;
    chosen = at;
  }
  return chosen;
}

/** Characters that tell a rank; they lie inside the chunk, whose end then hangs on nothing before it. */
const RANK_READS = 16;

/** A number that the characters before a place tell. */
function rankOf(text: string, at: number): number {
  let rank = 0;
  for (let i = at - RANK_READS; i < at; i++)
    rank = Math.imul(rank ^ text.charCodeAt(i), 0x9e3779b1);
  return (rank ^ (rank >>> 15)) >>> 0;
}

function endsSentence(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === LINE_END || before === JAPANESE_STOP) return true;
  if (before !== SPACE) return false;
  const mark = text.charCodeAt(at - 2);
  return mark === 0x2e || mark === 0x21 || mark === 0x3f;
}

const LINE_END = 10;
const SPACE = 32;
const JAPANESE_STOP = '。'.charCodeAt(0);

/** One in some sixty pairs of characters. */
function isMarked(text: string, at: number): boolean {
  return ((text.charCodeAt(at - 1) * 31 + text.charCodeAt(at)) & 63) === 7;
}

function isInToken(text: string, at: number): boolean {
  return IN_TOKEN[text.charCodeAt(at - 1)] === 1 && IN_TOKEN[text.charCodeAt(at)] === 1;
}

/** Printable ASCII, but for what separates values in code and data. */
const IN_TOKEN = new Uint8Array(128);
for (let code = 0x21; code < 0x7f; code++) {
  if (!/["'`,;|(){}[\]<>]/u.test(String.fromCharCode(code))) IN_TOKEN[code] = 1;
}
