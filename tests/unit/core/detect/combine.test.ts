import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine } from '../../../../core/detect/combine';
import type { Finding } from '../../../../core/detect/finding';
import { createScanner } from '../../../../core/detect/scan';

const scanner = createScanner({ terms: [] });

function combined(text: string): readonly Finding[] {
  const scanned = scanner.scan(text);
  if (!scanned.ok) throw new Error(scanned.error.code);
  return combine(text, scanned.value);
}

const row = (n: number): string =>
  `${n},佐藤花子様,hanako${n}@example.co.jp,090-0000-${String(1000 + n)}`;
const rows = (count: number): string => Array.from({ length: count }, (_, n) => row(n)).join('\n');

describe('combine', () => {
  it('makes two hundred rows one finding with their number', () => {
    const text = `No,氏名,メール,電話\n${rows(200)}\nこの表を要約して`;
    const found = combined(text);
    expect(found.map(({ type, count }) => [type, count])).toEqual([['CONTACT_TABLE', 200]]);
    expect(found[0]?.parts).toHaveLength(600);
    expect(text.slice(found[0]?.start, found[0]?.end)).toMatch(/^佐藤.*1199$/su);
  });

  it('takes five lines of one thing each for a list, four for a few mentions', () => {
    const list = (n: number) =>
      Array.from({ length: n }, (_, i) => `- a${i}@example.com`).join('\n');
    expect(combined(list(5)).map(({ type }) => type)).toEqual(['CONTACT_TABLE']);
    expect(combined(list(4)).map(({ type }) => type)).toEqual(Array(4).fill('EMAIL'));
  });

  it('does not take mentions in distant paragraphs for a table', () => {
    const text = [1, 2, 3].map(row).join('\n\n\n\n本文が続きます。\n\n\n');
    expect(combined(text).some(({ type }) => type === 'CONTACT_TABLE')).toBe(false);
  });

  it.each([
    ['山田太郎様（1980年1月2日生）の件', 'PERSON_WITH_BIRTH_DATE', '山田太郎様（1980年1月2日'],
    ['山田さんはうつ病と診断されました', 'PERSON_WITH_HEALTH', '山田さんはうつ病'],
  ])('joins a name and what is said of it: %s', (text, type, words) => {
    const [found] = combined(text);
    expect(found?.type).toBe(type);
    expect(found?.evidence).toEqual(['combination']);
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    '山田さんが司会です。\n糖尿病の市場を調べて',
    'がん検診の案内を書いて',
    '山田さん、おはよう',
  ])('leaves apart what does not belong together: %s', (text) => {
    expect(combined(text).every(({ parts }) => parts === undefined)).toBe(true);
  });

  it('loses no finding, and keeps spans sorted and apart', () => {
    const pieces = [
      '山田さん',
      'うつ病',
      '、',
      '\n',
      '1980年1月2日生',
      'a@example.com',
      '090-0000-1234',
      '。',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
        const text = chosen.join('');
        const scanned = scanner.scan(text);
        if (!scanned.ok) throw new Error(scanned.error.code);
        const found = combine(text, scanned.value);
        expect(found.flatMap((one) => one.parts ?? [one])).toEqual(scanned.value);
        let last = 0;
        for (const { start, end } of found) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
