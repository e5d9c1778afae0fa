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
  'PROMPT_INJECTION',
  'HIDDEN_TEXT',
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
  /** Set on `GUIDELINE_TERM` only: the id of the term list that the guideline gives. */
  readonly termId?: string;
}
