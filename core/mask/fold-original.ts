import type { FindingType } from '../detect/finding';

type Folding = 'words' | 'number' | 'exact';

const FOLDING: Record<FindingType, Folding> = {
  PERSON: 'words',
  ORGANIZATION: 'words',
  LOCATION_ADDRESS: 'words',
  EMAIL: 'words',
  DATE_OF_BIRTH: 'words',
  GUIDELINE_TERM: 'words',
  USER_TERM: 'words',
  PHONE: 'number',
  CREDIT_CARD: 'number',
  IBAN: 'number',
  BANK_ACCOUNT_JP: 'number',
  MY_NUMBER: 'number',
  CORPORATE_NUMBER_JP: 'number',
  PASSPORT: 'number',
  DRIVER_LICENSE: 'number',
  US_SSN: 'number',
  NATIONAL_ID_OTHER: 'number',
  IP_ADDRESS: 'exact',
  URL_WITH_CREDENTIALS: 'exact',
  SECRET: 'exact',
  PROMPT_INJECTION: 'exact',
  HIDDEN_TEXT: 'exact',
  CONTACT_TABLE: 'words',
  PERSON_WITH_BIRTH_DATE: 'words',
  PERSON_WITH_HEALTH: 'words',
};

/**
 * A key under which two notations of the same thing meet: `田中　一郎` and `田中一郎`,
 * `０９０-1234-5678` and `09012345678`. Secrets and addresses of machines are told apart exactly.
 */
export function foldOriginal(type: FindingType, original: string): string {
  const folding = FOLDING[type];
  if (folding === 'exact') return `exact ${original.trim()}`;
  const folded = original
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .toLowerCase();
  if (folding === 'number') return `number ${folded.replace(/[\p{Pd}−ー.()/]/gu, '')}`;
  return `words ${folded.replace(/[\p{Pd}−]/gu, '-')}`;
}
