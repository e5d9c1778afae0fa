import type { FindingType } from './finding';

/** What is about one person: the rows of a list of people are made of it. */
export const PERSONAL_TYPES: ReadonlySet<FindingType> = new Set([
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
  'DATE_OF_BIRTH',
]);
