/** Checks what is typed into a field that is never to hold personal data. */
import type { Finding, FindingType } from '../../../core/detect/finding';

/** About a person, or a key to something: nothing a template needs. Company words are the gate's job. */
const PERSONAL: ReadonlySet<FindingType> = new Set([
  'PERSON',
  'LOCATION_ADDRESS',
  'EMAIL',
  'PHONE',
  'CREDIT_CARD',
  'IBAN',
  'BANK_ACCOUNT_JP',
  'MY_NUMBER',
  'PASSPORT',
  'DRIVER_LICENSE',
  'US_SSN',
  'NATIONAL_ID_OTHER',
  'URL_WITH_CREDENTIALS',
  'DATE_OF_BIRTH',
  'SECRET',
]);
/** What the standard guideline counts; a weaker guess is no reason to interrupt somebody typing. */
const MIN_SCORE = 0.5;

export function personalFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ type, score }) => PERSONAL.has(type) && score >= MIN_SCORE);
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
