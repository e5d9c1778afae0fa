import type { Evidence } from './evidence';

/** What a scan can find. The names are those of the public evaluation data sets we score on. */
export const FINDING_TYPES = [
  'PERSON',
  'ORGANIZATION',
  'LOCATION_ADDRESS',
  'EMAIL',
  'PHONE',
  'CREDIT_CARD',
  'IBAN',
  'BANK_ACCOUNT_JP',
  'MY_NUMBER',
  'CORPORATE_NUMBER_JP',
  'PASSPORT',
  'DRIVER_LICENSE',
  'US_SSN',
  'NATIONAL_ID_OTHER',
  'IP_ADDRESS',
  'URL_WITH_CREDENTIALS',
  'DATE_OF_BIRTH',
  'SECRET',
  'GUIDELINE_TERM',
  'USER_TERM',
  'PROMPT_INJECTION',
  'HIDDEN_TEXT',
  // Findings that mean more together than apart; `combine` makes them.
  'CONTACT_TABLE',
  'PERSON_WITH_BIRTH_DATE',
  'PERSON_WITH_HEALTH',
] as const;

export type FindingType = (typeof FINDING_TYPES)[number];

/** One place in a prompt that holds something. It never carries the text itself. */
export interface Finding {
  /** UTF-16 offset into the text as the user wrote it, inclusive. */
  readonly start: number;
  /** UTF-16 offset, exclusive; always greater than `start`. */
  readonly end: number;
  readonly type: FindingType;
  /** Id of the recognizer: its file name without extension. */
  readonly recognizer: string;
  /** 0 to 1. A failed check digit lowers it, a passed one or a telling context raises it. */
  readonly score: number;
  /** What it rests on, for people who ask why; never empty. */
  readonly evidence: readonly Evidence[];
  /** The user said that these words are never to be flagged; `decide` says where that counts. */
  readonly listed?: true;
  /** Set on `GUIDELINE_TERM` only: the id of the term list that the guideline gives. */
  readonly termId?: string;
  /**
   * Set on a combination: what it is made of. Set on `USER_TERM`: what was found in it. Sorted, never
   * overlapping, inside its span.
   */
  readonly parts?: readonly Finding[];
  /** Set on `CONTACT_TABLE` only: its rows. */
  readonly count?: number;
}

/** Where masks and underlines go: a combination is marked part by part, all else as a whole. */
export function placesOf(finding: Finding): readonly Finding[] {
  return finding.type === 'USER_TERM' ? [finding] : (finding.parts ?? [finding]);
}
