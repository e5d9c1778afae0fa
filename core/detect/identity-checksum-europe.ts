/** More check digits of Europe: France, Netherlands, Belgium, Switzerland, Ireland. */
import { weightedSum } from './checksum';

type Check = (value: string) => boolean;

const at = (value: string, index: number): number => value.charCodeAt(index) - 48;

/** Number of inscription: 97 minus the rest by 97; Corsica's 2A and 2B count as 19 and 18. */
export const frenchPersonHolds: Check = (value) => {
  const digits = value.replace('2A', '19').replace('2B', '18');
  if (!/^[12378][0-9]{14}$/u.test(digits)) return false;
  let rest = 0;
  for (let i = 0; i < 13; i++) rest = (rest * 10 + at(digits, i)) % 97;
  return 97 - rest === Number(digits.slice(13));
};

export const dutchHolds: Check = (digits) =>
  weightedSum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && !/^(\d)\1+$/u.test(digits);

/** Births from 2000 on are counted with a 2 in front. */
export const belgianHolds: Check = (digits) => {
  const head = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  const month = Number(digits.slice(2, 4)) % 20;
  if (month > 12 || Number(digits.slice(4, 6)) > 31) return false;
  return 97 - (head % 97) === check || 97 - ((head + 2_000_000_000) % 97) === check;
};

/** Social insurance number, an EAN-13 that begins with the country's 756. */
export const swissHolds: Check = (digits) =>
  digits.startsWith('756') &&
  weightedSum(digits, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;

export const irishHolds: Check = (value) => {
  const second = value.length === 9 ? (value.charCodeAt(8) - 64) * 9 : 0;
  const rest = (weightedSum(value, [8, 7, 6, 5, 4, 3, 2]) + second) % 23;
  return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(rest) === value.charAt(7);
};
