import { describe, expect, it } from 'vitest';
import {
  corporateNumberHolds,
  luhnHolds,
  mod97,
  myNumberHolds,
} from '../../../../core/detect/checksum';

const OTHER_DIGITS = '0123456789';

/** A check digit must refuse every single mistyped digit (My Number: nearly every). */
function acceptedTypos(digits: string, holds: (digits: string) => boolean): number {
  let accepted = 0;
  for (let i = 0; i < digits.length; i++) {
    for (const other of OTHER_DIGITS) {
      if (other !== digits[i] && holds(digits.slice(0, i) + other + digits.slice(i + 1)))
        accepted++;
    }
  }
  return accepted;
}

describe('check digits', () => {
  it('Luhn holds for the networks’ own test numbers and for no typo of them', () => {
    for (const card of ['4242424242424242', '378282246310005', '3566002020360505']) {
      expect(luhnHolds(card)).toBe(true);
      expect(acceptedTypos(card, luhnHolds)).toBe(0);
    }
    expect(luhnHolds('0')).toBe(false);
  });

  it('My Number: the remainder 0 and 1 both give the digit 0', () => {
    expect(myNumberHolds('123456789018')).toBe(true);
    expect(myNumberHolds('123456789012')).toBe(false);
    expect(myNumberHolds('12345678901')).toBe(false);
    const digitsThatHold = (head: string) =>
      Array.from(OTHER_DIGITS).filter((digit) => myNumberHolds(head + digit)).length;
    for (let n = 0; n < 200; n++) {
      expect(digitsThatHold(String(10_000_000_000 + n * 7_919))).toBe(1);
    }
  });

  it('corporate numbers: the digit in front, 1 to 9', () => {
    expect(corporateNumberHolds('7000012050002')).toBe(true);
    expect(corporateNumberHolds('8000012050002')).toBe(false);
    expect(corporateNumberHolds('700001205000')).toBe(false);
  });

  it('MOD 97-10 of a rearranged IBAN is 1', () => {
    expect(mod97('WEST12345698765432GB82')).toBe(1);
    expect(mod97('WEST12345698765433GB82')).not.toBe(1);
  });
});
