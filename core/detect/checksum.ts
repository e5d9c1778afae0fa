/** Check digits. Every function takes digits only (separators removed) and never throws. */

/** Luhn, ISO/IEC 7812-1: payment cards, IMEI, some identity numbers. */
export function luhnHolds(digits: string): boolean {
  let sum = 0;
  for (let i = digits.length - 1, double = false; i >= 0; i--, double = !double) {
    let value = digits.charCodeAt(i) - 48;
    if (double) {
      value *= 2;
      if (value > 9) value -= 9;
    }
    sum += value;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/**
 * Individual number (マイナンバー), 12 digits: ordinance 平成26年総務省令第85号, article 5.
 */
export function myNumberHolds(digits: string): boolean {
  if (digits.length !== 12) return false;
  let sum = 0;
  for (let n = 1; n <= 11; n++) {
    sum += (digits.charCodeAt(11 - n) - 48) * (n <= 6 ? n + 1 : n - 5);
  }
  const rest = sum % 11;
  return digits.charCodeAt(11) - 48 === (rest <= 1 ? 0 : 11 - rest);
}

/** Corporate number (法人番号), 13 digits, the check digit in front: 平成26年財務省令第70号, article 2. */
export function corporateNumberHolds(digits: string): boolean {
  if (digits.length !== 13) return false;
  let sum = 0;
  for (let n = 1; n <= 12; n++) {
    sum += (digits.charCodeAt(13 - n) - 48) * (n % 2 === 1 ? 1 : 2);
  }
  return digits.charCodeAt(0) - 48 === 9 - (sum % 9);
}

/** Sum of digit × weight, weights from the left. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (digits.charCodeAt(i) - 48) * (weights[i] ?? 0);
  return sum;
}

/** ISO 7064 MOD 97-10 over letters and digits (IBAN after its first four were moved to the end). */
export function mod97(text: string): number {
  let rest = 0;
  for (const character of text) {
    const code = character.charCodeAt(0);
    const value = code >= 65 ? code - 55 : code - 48;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
