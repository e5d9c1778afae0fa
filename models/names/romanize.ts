/** Katakana readings of names as they are written in Latin letters (Hepburn, without long marks). */

const SYLLABLES = new Map<string, string>();
const ROWS: readonly (readonly [kana: string, consonant: string])[] = [
  ['アイウエオ', ''],
  ['カキクケコ', 'k'],
  ['サシスセソ', 's'],
  ['タチツテト', 't'],
  ['ナニヌネノ', 'n'],
  ['ハヒフヘホ', 'h'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
  ['ガギグゲゴ', 'g'],
  ['ザジズゼゾ', 'z'],
  ['ダヂヅデド', 'd'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'p'],
];
for (const [kana, consonant] of ROWS) {
  kana.split('').forEach((one, vowel) => SYLLABLES.set(one, consonant + 'aiueo'.charAt(vowel)));
}
for (const [kana, latin] of [
  ['シ', 'shi'],
  ['チ', 'chi'],
  ['ツ', 'tsu'],
  ['フ', 'fu'],
  ['ジ', 'ji'],
  ['ヂ', 'ji'],
  ['ヅ', 'zu'],
  ['ヤ', 'ya'],
  ['ユ', 'yu'],
  ['ヨ', 'yo'],
  ['ワ', 'wa'],
  ['ヲ', 'o'],
  ['ン', 'n'],
] as const) {
  SYLLABLES.set(kana, latin);
}
const SMALL = new Map([
  ['ャ', 'a'],
  ['ュ', 'u'],
  ['ョ', 'o'],
]);

/** @returns Small letters; undefined when a character has no reading. */
export function romanize(reading: string): string | undefined {
  let latin = '';
  let doubled = false;
  for (const kana of reading) {
    const small = SMALL.get(kana);
    const syllable = SYLLABLES.get(kana);
    if (kana === 'ッ') {
      doubled = true;
    } else if (small !== undefined) {
      // キ + ャ is kya, シ + ャ is sha.
      latin = latin.replace(/i$/u, /(?:sh|ch|j)i$/u.test(latin) ? small : `y${small}`);
    } else if (syllable !== undefined) {
      latin += doubled ? (syllable.startsWith('ch') ? 't' : syllable.charAt(0)) : '';
      latin += syllable;
      doubled = false;
    } else return undefined;
  }
  return latin.replace(/n(?=[bmp])/gu, 'm').replace(/ou|oo|uu/gu, (long) => long.charAt(0));
}
