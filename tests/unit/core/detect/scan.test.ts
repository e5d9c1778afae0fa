import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../core/detect/finding';
import { createScanner, MAX_PROMPT_LENGTH } from '../../../../core/detect/scan';

const scanner = createScanner({ terms: [{ id: 'secret-projects', terms: ['青嵐計画'] }] });

function scan(text: string): readonly Finding[] {
  const scanned = scanner.scan(text);
  if (!scanned.ok) throw new Error(scanned.error.code);
  return scanned.value;
}

/** Pieces that recognizers react to, so that random texts reach their insides. */
const PIECES = [
  '佐藤',
  '様',
  'さん',
  ' ',
  '　',
  '\n',
  '090',
  '-',
  'ー',
  '1234',
  '５６７８',
  '@',
  'example.com',
  '東京都',
  '港区',
  '一丁目',
  '2番3号',
  '〒100-0001',
  'パスワード',
  '=',
  ':',
  '"',
  'password',
  'sk-',
  'AKIA',
  'eyJ',
  '.',
  'Mr. ',
  'Dear ',
  'Smith',
  '\u200b',
  '\ud800',
  '\udc00',
  'ﾞ',
  '㍿',
  '😀',
  '4242',
  'T',
  '法人番号',
  'マイナンバー',
  '氏名',
  '(',
  ')',
  '+81',
  '-----BEGIN PRIVATE KEY-----',
  '192.168.0.1',
  '::1',
  '生年月日',
  '昭和',
  '年',
  '月',
  '日',
  '口座',
  '普通',
  'IBAN',
  'DE89',
  'https://',
  '青嵐計画',
  '/',
  '一二三',
];
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
);

describe('scan', { timeout: 60_000 }, () => {
  it('gives spans inside the text, sorted and apart, for any string', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, score } of scan(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('says the same each time', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = scan(text);
        scan(between);
        expect(scan(text)).toEqual(first);
      }),
    );
  });

  it('marks a guideline’s term with its list', () => {
    expect(scan('来期の青嵐計画について')).toEqual([
      {
        start: 3,
        end: 7,
        type: 'GUIDELINE_TERM',
        recognizer: 'guideline-term',
        score: 1,
        evidence: ['pattern', 'lexicon'],
        termId: 'secret-projects',
      },
    ]);
    expect(createScanner({ terms: [] }).scan('来期の青嵐計画について')).toEqual({
      ok: true,
      value: [],
    });
  });

  it('refuses a text over the limit without scanning it', () => {
    const text = 'a'.repeat(MAX_PROMPT_LENGTH + 1);
    expect(scanner.scan(text)).toEqual({
      ok: false,
      error: { code: 'prompt-too-long', length: text.length },
    });
    expect(scanner.scan(text.slice(1)).ok).toBe(true);
  });
});
