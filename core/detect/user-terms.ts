/** What the user said is always to be masked, laid over what the recognizers found. */
import { changeBetween, createChunkMemory } from './chunk-memory';
import type { Grain } from './chunks';
import { BY_LEXICON } from './evidence';
import type { Finding } from './finding';
import { foldCase } from './fold-term';
import { normalize } from './normalize';
import { PRIVATE_LIST_LIMITS, type PrivateMatcher } from './private-list';

/** A term that begins in a chunk ends in its window, though three of four characters may show nothing. */
const GRAIN: Grain = {
  least: 240,
  loose: 400,
  most: 640,
  margin: 4 * PRIVATE_LIST_LIMITS.maxLength,
};

/** @returns Finds the places of listed terms, sorted by start. Remembers those of the last text, in memory only. */
export function createTermFinder(matcher: PrivateMatcher): (text: string) => readonly Span[] {
  const memory = createChunkMemory(GRAIN, (text, { chunks, start: runStart }) => {
    const spans = spansOf(text, matcher);
    let at = 0;
    return chunks.map(({ start, end, windowStart }) => {
      while (at < spans.length && (spans[at]?.start ?? 0) + runStart < start) at++;
      const first = at;
      while (at < spans.length && (spans[at]?.start ?? 0) + runStart < end) at++;
      return spans.slice(first, at).map((span) => movedBy(span, runStart - windowStart));
    });
  });
  let last = '';
  return (text) => {
    const chunks = memory.read(text, changeBetween(last, text));
    last = text;
    return chunks.flatMap(({ windowStart, found }) =>
      found.map((span) => movedBy(span, windowStart)),
    );
  };
}

function movedBy({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/**
 * A listed term takes the place of whatever it touches and keeps that as its parts, so that listing
 * a word never makes a stricter finding milder.
 *
 * @param findings Sorted, not overlapping.
 * @param spans Of the terms, in the same text, sorted by start.
 * @returns The same, with `USER_TERM`: sorted, not overlapping.
 */
export function withUserTerms(
  findings: readonly Finding[],
  spans: readonly Span[],
): readonly Finding[] {
  if (spans.length === 0) return findings;
  const result: Finding[] = [];
  let at = 0;
  for (let i = 0; i < spans.length;) {
    let { start, end } = spans[i++] as Span; // below the length
    while (at < findings.length && (findings[at]?.end ?? 0) <= start)
      result.push(...one(findings, at++));
    const parts: Finding[] = [];
    // Each term and finding may draw the next one in.
    for (;;) {
      const next = findings[at];
      const span = spans[i];
      if (next && next.start < end) {
        parts.push(next);
        at++;
        start = Math.min(start, next.start);
        end = Math.max(end, next.end);
      } else if (span && span.start < end) {
        i++;
        end = Math.max(end, span.end);
      } else break;
    }
    result.push(toFinding({ start, end }, parts));
  }
  return [...result, ...findings.slice(at)];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

function one(findings: readonly Finding[], at: number): readonly Finding[] {
  return findings.slice(at, at + 1);
}

function toFinding({ start, end }: Span, parts: readonly Finding[]): Finding {
  return {
    start,
    end,
    type: 'USER_TERM',
    recognizer: 'user-term',
    score: 1,
    evidence: BY_LEXICON,
    ...(parts.length > 0 && { parts }),
  };
}

/** In the user's own text, sorted by start. */
function spansOf(text: string, matcher: PrivateMatcher): Span[] {
  const { text: folded, map, ends } = normalize(text);
  return [...matcher.find(foldCase(folded))]
    .map(({ start, end }) => ({ start: map[start] ?? 0, end: ends[end - 1] ?? 0 }))
    .sort((a, b) => a.start - b.start);
}
