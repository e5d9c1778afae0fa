/** Checks what is typed into a field that is never to hold personal data. */
import type { Finding, FindingType } from '../../../core/detect/finding';
import { PERSONAL_TYPES } from '../../../core/detect/personal-types';

/** About a person, or a key to something: nothing a template needs. Company words are the gate's job. */
const NOT_WANTED: ReadonlySet<FindingType> = new Set([
  ...PERSONAL_TYPES,
  'URL_WITH_CREDENTIALS',
  'SECRET',
]);
/** What the standard guideline counts; a weaker guess is no reason to interrupt somebody typing. */
const MIN_SCORE = 0.5;

export function personalFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ type, score }) => NOT_WANTED.has(type) && score >= MIN_SCORE);
}

/** Writes a general word, such as `[氏名]`, where each finding stood. */
export function withoutPersonalData(
  text: string,
  findings: readonly Finding[],
  nameOf: (type: FindingType) => string,
): string {
  let result = '';
  let from = 0;
  for (const { start, end, type } of findings) {
    result += `${text.slice(from, start)}[${nameOf(type)}]`;
    from = end;
  }
  return result + text.slice(from);
}
