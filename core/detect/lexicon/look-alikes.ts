/**
 * Letters of other scripts that look like Latin ones, after Unicode Technical Standard 39. Only pairs
 * that a reader cannot tell apart; written one below the other.
 */
const OTHERS = 'аеорсухіјѕһԁԛԝкӏАВЕКМНОРСТХУІЈЅԌԚԜοναικρυτΑΒΕΖΗΙΚΜΝΟΡΤΥΧօɑɡıƖɩ';
const LATIN = 'aeopcyxijshdqwklABEKMHOPCTXYIJSGQWovaikputABEZHIKMNOPTYXoagili';

export const LOOK_ALIKES: ReadonlyMap<number, string> = new Map(
  Array.from(OTHERS, (letter, i) => [letter.codePointAt(0) ?? 0, LATIN.charAt(i)]),
);

/** First code of the ten digits of other scripts that have the same order: Arabic, Persian, Hindi, … */
const DIGIT_ZEROS: readonly number[] = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810,
];

/** @returns The Western digit; empty when the code is no digit of these scripts. */
export function westernDigit(code: number): string {
  if (code < 0x660 || code > 0x1819) return '';
  const zero = DIGIT_ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? '' : String(code - zero);
}
