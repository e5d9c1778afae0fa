/** Words around a candidate that tell what it is. */
import { allMatches } from './all-matches';

/**
 * Does a telling word stand shortly before `index`?
 *
 * @param words Matched anywhere in the stretch; sticky and global flags must not be set.
 * @param reach Characters looked at. A line break ends the stretch unless `acrossLines`.
 */
export function wordBefore(
  text: string,
  index: number,
  { words, reach, acrossLines = false }: ContextWords,
): boolean {
  let start = Math.max(0, index - reach);
  if (!acrossLines) start = Math.max(start, text.lastIndexOf('\n', index - 1) + 1);
  return words.test(behindPlaceholder(text.slice(start, index)));
}

/** What stands where words were masked, such as `[電話1]`. */
export const PLACEHOLDER = /\[[^[\]\n]{1,24}[0-9]\]/u;

/** The word that announced what was masked, and the name in the placeholder itself, tell nothing of what follows. */
function behindPlaceholder(stretch: string): string {
  const last = stretch.lastIndexOf(']');
  if (last < 0) return stretch;
  const first = stretch.lastIndexOf('[', last);
  return first >= 0 && PLACEHOLDER.test(stretch.slice(first, last + 1))
    ? stretch.slice(last + 1)
    : stretch;
}

/** Does a telling word stand shortly after `index`, on the same line? */
export function wordAfter(text: string, index: number, { words, reach }: ContextWords): boolean {
  const stretch = text.slice(index, index + reach);
  const lineEnd = stretch.indexOf('\n');
  return words.test(lineEnd < 0 ? stretch : stretch.slice(0, lineEnd));
}

export interface ContextWords {
  readonly words: RegExp;
  readonly reach: number;
  readonly acrossLines?: boolean;
}

/** True when the characters beside a span are not letters or digits of the same run. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !isWordCharacter(text.charCodeAt(start - 1)) && !isWordCharacter(text.charCodeAt(end));
}

/** ASCII letters, digits and underscore; Japanese text has no word boundaries, so it never counts. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 48 && code <= 57) ||
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    code === 95
  );
}

/** A pasted value with nothing around it: the whole text, but for spaces and a full stop. */
export function isAlone(text: string, start: number, end: number): boolean {
  return (
    start < 100 &&
    text.slice(0, start).trim() === '' &&
    /^[\s.。]{0,20}$/u.test(text.slice(end, end + 21))
  );
}

/**
 * Runs of digits, those within a line first. A run that goes on over a line end may have swallowed the
 * end of another number, so it is no reason to pass over what stands whole in one line.
 *
 * @param patterns The same form without and with line breaks in it; both global.
 */
export function* digitRuns(
  text: string,
  patterns: { readonly inLine: RegExp; readonly acrossLines: RegExp },
): Iterable<DigitRun> {
  for (const { index, 0: run } of allMatches(text, patterns.inLine)) yield { start: index, run };
  const { acrossLines } = patterns;
  acrossLines.lastIndex = 0;
  for (let match = acrossLines.exec(text); match; match = acrossLines.exec(text)) {
    // From the next group on, and without the last line, too: the run may hold a part of another number.
    acrossLines.lastIndex = match.index + 1;
    const start = match.index;
    let run = match[0];
    for (; run.includes('\n'); run = run.slice(0, run.lastIndexOf('\n')).trimEnd()) {
      yield { start, run };
    }
  }
}

export interface DigitRun {
  readonly start: number;
  readonly run: string;
}
