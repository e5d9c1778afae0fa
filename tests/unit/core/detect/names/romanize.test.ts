import { expect, it } from 'vitest';
import { romanize } from '../../../../../models/names/romanize';

it.each([
  ['オカジマ', 'okajima'],
  ['コウヘイ', 'kohei'],
  ['オオノ', 'ono'],
  ['ハットリ', 'hattori'],
  ['ミッチ', 'mitchi'],
  ['シンペイ', 'shimpei'],
  ['リョウ', 'ryo'],
  ['ジュンイチ', 'junichi'],
])('writes %s as %s', (reading, latin) => {
  expect(romanize(reading)).toBe(latin);
});

it('knows no reading of what is no katakana syllable', () => {
  expect(romanize('オカ島')).toBeUndefined();
});
