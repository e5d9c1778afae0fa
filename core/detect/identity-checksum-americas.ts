/** Check digits of identity and tax numbers of Brazil, Chile and Argentina. Separators are removed. */
import { weightedSum } from './checksum';

type Check = (value: string) => boolean;

const at = (value: string, index: number): number => value.charCodeAt(index) - 48;
const allSame = (digits: string): boolean => /^(\d)\1+$/u.test(digits);

/** A remainder of 10 counts as 0, here and below. */
const brazilianDigit = (sum: number): number => ((sum * 10) % 11) % 10;

export const brazilianPersonHolds: Check = (digits) =>
  !allSame(digits) &&
  brazilianDigit(weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2])) === at(digits, 9) &&
  brazilianDigit(weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) === at(digits, 10);

const COMPANY_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

export const brazilianCompanyHolds: Check = (digits) =>
  !allSame(digits) &&
  brazilianDigit(weightedSum(digits, COMPANY_WEIGHTS.slice(1))) === at(digits, 12) &&
  brazilianDigit(weightedSum(digits, COMPANY_WEIGHTS)) === at(digits, 13);

/** Weights 2 to 7 from the right, over and over; K stands for 10. */
export const chileanHolds: Check = (value) => {
  let sum = 0;
  for (let i = value.length - 2, weight = 2; i >= 0; i--, weight = weight === 7 ? 2 : weight + 1) {
    sum += at(value, i) * weight;
  }
  return '0K987654321'.charAt(sum % 11) === value.charAt(value.length - 1);
};

export const argentinianHolds: Check = (digits) =>
  weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
