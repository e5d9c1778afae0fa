const NONE: readonly RegExpExecArray[] = [];

/**
 * The same as `matchAll`, which copies the pattern each time: for the many patterns that are asked at each
 * key and nearly never match.
 *
 * @param pattern Global; its matches are never empty.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NONE;
  const matches: RegExpExecArray[] = [];
  for (; match && match[0] !== ''; match = pattern.exec(text)) matches.push(match);
  return matches;
}
