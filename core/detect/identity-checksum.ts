/** Check digits of identity numbers of other countries. Letters are upper case, separators removed. */
import { luhnHolds, weightedSum } from './checksum';

type Check = (value: string) => boolean;

const at = (value: string, index: number): number => value.charCodeAt(index) - 48;

/** Month and day of `YYMMDD`, or of `DDMMYY` when `dayFirst`. */
export function datePlausible(digits: string, dayFirst = false): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(dayFirst ? digits.slice(0, 2) : digits.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** ISO 7064 MOD 11,10. */
export const mod11And10Holds: Check = (digits) => {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i++) {
    const sum = (at(digits, i) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === at(digits, digits.length - 1);
};

/** German tax number: one digit appears two or three times, the others at most once. */
export const germanTaxHolds: Check = (digits) => {
  if (digits.startsWith('0')) return false;
  const head = digits.slice(0, 10);
  const repeats = 10 - new Set(head).size;
  return repeats >= 1 && repeats <= 2 && mod11And10Holds(digits);
};

/** ICAO 9303: weights 7, 3, 1; letters count from 10. */
export const germanDocumentHolds: Check = (value) => {
  const upper = value.toUpperCase();
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = 0; i < upper.length - 1; i++) {
    const code = upper.charCodeAt(i);
    sum += (code >= 65 ? code - 55 : code - 48) * (weights[i % 3] ?? 0);
  }
  return sum % 10 === at(upper, upper.length - 1);
};

/** Germany, health insurance: the letter counts as two digits, then 1-2-1-2 with digit sums. */
export const germanHealthHolds: Check = (value) => {
  const letter = String(value.charCodeAt(0) - 64).padStart(2, '0');
  const digits = letter + value.slice(1, 9);
  let sum = 0;
  for (let i = 0; i < 10; i++) {
    const product = at(digits, i) * (i % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === at(value, 9);
};

/** Germany, pension insurance: area, birth date, initial, serial, check. */
export const germanPensionHolds: Check = (value) => {
  if (!datePlausible(value.slice(2, 8), true)) return false;
  const digits =
    value.slice(0, 8) + String(value.charCodeAt(8) - 64).padStart(2, '0') + value.slice(9, 11);
  const weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1];
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const product = at(digits, i) * (weights[i] ?? 0);
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 10 === at(value, 11);
};

/** Germany, physician number: weights 4 and 9 in turn. */
export const germanPhysicianHolds: Check = (digits) => {
  const sum = weightedSum(digits, [4, 9, 4, 9, 4, 9]);
  return (10 - (sum % 10)) % 10 === at(digits, 6);
};

export const polishHolds: Check = (digits) => {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0;
};

export const turkishHolds: Check = (digits) => {
  if (digits.startsWith('0')) return false;
  const odd = weightedSum(digits, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(digits, [0, 1, 0, 1, 0, 1, 0, 1]);
  const all = weightedSum(digits, Array<number>(10).fill(1));
  return (((odd * 7 - even) % 10) + 10) % 10 === at(digits, 9) && all % 10 === at(digits, 10);
};

export const norwegianHolds: Check = (digits) => {
  if (!datePlausible(digits.slice(0, 6), true)) return false;
  return (
    weightedSum(digits, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
};

export const iranianHolds: Check = (digits) => {
  const rest = weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return at(digits, 9) === (rest < 2 ? rest : 11 - rest) && !/^(\d)\1+$/u.test(digits);
};

export const britishHealthHolds: Check = (digits) =>
  !/^(\d)\1+$/u.test(digits) && weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;

/** Sweden: the last ten digits by Luhn; month and day, or an organisation's third digit from 2 on. */
export const swedishHolds: Check = (digits) => {
  const ten = digits.slice(-10);
  if (digits.length === 12 && !/^(?:18|19|20)/u.test(digits)) return false;
  const coordinated = Number(ten.slice(4, 6)) % 60;
  const month = Number(ten.slice(2, 4));
  const person = month >= 1 && month <= 12 && coordinated >= 1 && coordinated <= 31;
  return luhnHolds(ten) && (person || (digits.length === 10 && Number(ten.charAt(2)) >= 2));
};

export const koreanBusinessHolds: Check = (digits) => {
  const sum =
    weightedSum(digits, [1, 3, 7, 1, 3, 7, 1, 3]) +
    Math.floor((at(digits, 8) * 5) / 10) +
    ((at(digits, 8) * 5) % 10);
  return (10 - (sum % 10)) % 10 === at(digits, 9);
};

export const koreanResidentHolds: Check = (digits) =>
  datePlausible(digits) && /^.{6}[0-9]/u.test(digits);

export const thaiHolds: Check = (digits) => {
  const sum = weightedSum(digits, [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return /^[1-8]/u.test(digits) && (11 - (sum % 11)) % 10 === at(digits, 12);
};

export const southAfricanHolds: Check = (digits) =>
  datePlausible(digits) && /^.{10}[012]/u.test(digits) && luhnHolds(digits);

export const chineseHolds: Check = (value) => {
  const sum = weightedSum(value, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
  return datePlausible(value.slice(8, 14)) && '10X98765432'.charAt(sum % 11) === value.charAt(17);
};

export const israeliHolds: Check = (digits) => luhnHolds(digits) && !/^(\d)\1+$/u.test(digits);

export const providerNumberHolds: Check = (digits) =>
  /^[12]/u.test(digits) && luhnHolds(`80840${digits}`);

export const australianCompanyHolds: Check = (digits) =>
  (10 - (weightedSum(digits, [8, 7, 6, 5, 4, 3, 2, 1]) % 10)) % 10 === at(digits, 8);

export const australianBusinessHolds: Check = (digits) =>
  weightedSum(
    String(at(digits, 0) - 1) + digits.slice(1),
    [10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19],
  ) %
    89 ===
    0 && !digits.startsWith('0');

export const australianTaxHolds: Check = (digits) =>
  weightedSum(digits, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && !/^(\d)\1+$/u.test(digits);

export const australianMedicareHolds: Check = (digits) =>
  /^[2-6]/u.test(digits) && weightedSum(digits, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === at(digits, 8);

export const spanishHolds: Check = (value) => {
  const letter = value.slice(-1);
  const digits = value.slice(0, -1).replace(/^X/u, '0').replace(/^Y/u, '1').replace(/^Z/u, '2');
  return 'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(digits) % 23) === letter;
};

export const finnishHolds: Check = (value) => {
  if (!datePlausible(value.slice(0, 6), true)) return false;
  const number = Number(value.slice(0, 6) + value.slice(7, 10));
  return '0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(number % 31) === value.charAt(10);
};

export const italianTaxHolds: Check = (value) => {
  const odd = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ];
  let sum = 0;
  for (let i = 0; i < 15; i++) {
    const code = value.charCodeAt(i);
    const rank = code >= 65 ? code - 65 : code - 48;
    sum += i % 2 === 0 ? (odd[rank] ?? 0) : rank;
  }
  return value.charCodeAt(15) - 65 === sum % 26;
};

/** Singapore NRIC and FIN. */
export const singaporeHolds: Check = (value) => {
  const sum =
    weightedSum(value.slice(1, 8), [2, 7, 6, 5, 4, 3, 2]) + (/^[TG]/u.test(value) ? 4 : 0);
  return (
    (/^[ST]/u.test(value) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK').charAt(sum % 11) === value.charAt(8)
  );
};

export const taiwaneseHolds: Check = (value) => {
  const code = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(value.charAt(0)) + 10;
  const digits = String(code) + value.slice(1);
  return weightedSum(digits, [1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1]) % 10 === 0;
};

export const hongKongHolds: Check = (value) => {
  const [, letters = '', digits = '', check = ''] =
    /^([A-Z]{1,2})([0-9]{6})([0-9A])$/u.exec(value) ?? [];
  const codes =
    letters.length === 1
      ? [36, letters.charCodeAt(0) - 55]
      : [letters.charCodeAt(0) - 55, letters.charCodeAt(1) - 55];
  let sum = (codes[0] ?? 0) * 9 + (codes[1] ?? 0) * 8;
  for (let i = 0; i < 6; i++) sum += at(digits, i) * (7 - i);
  return (sum + (check === 'A' ? 10 : Number(check))) % 11 === 0;
};

/** Verhoeff, as India's Aadhaar uses it. */
export const verhoeffHolds: Check = (digits) => {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    let value = at(digits, digits.length - 1 - i);
    for (let turn = i % 8; turn > 0; turn--) value = PERMUTATION[value] ?? 0;
    check = dihedral(check, value);
  }
  return check === 0;
};

const PERMUTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** Product in the dihedral group of the pentagon. */
function dihedral(a: number, b: number): number {
  if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b) % 5) + 5;
  return b < 5 ? ((a - b + 5) % 5) + 5 : (a - b + 10) % 5;
}
