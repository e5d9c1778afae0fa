/** What the user said is always to be masked, laid over what the recognizers found. */
import { BY_LEXICON } from './evidence';
import type { Finding } from './finding';
import { foldCase } from './fold-term';
import { normalize } from './normalize';
import type { PrivateMatcher } from './private-list';

/**
 * A listed term takes the place of whatever it touches and keeps that as its parts, so that listing
 * a word never makes a stricter finding milder.
 *
 * @param findings Of `text`: sorted, not overlapping.
 * @returns The same, with `USER_TERM`: sorted, not overlapping.
 */
export function withUserTerms(
  text: string,
  findings: readonly Finding[],
  matcher: PrivateMatcher,
): readonly Finding[] {
  const spans = spansOf(text, matcher);
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

interface Span {
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
