import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FINDING_TYPES } from '../../../../core/detect/finding';
import { applyTextEdits, mask, promptLanguage } from '../../../../core/mask/mask';
import { restore } from '../../../../core/mask/restore';
import { createVault } from '../../../../core/mask/vault';
import { judgementOn } from './judgement';

const LETTER =
  '青木さくら様\n連絡先: aoki@example.jp、03-0000-1234\n青木さくら様にお礼をお願いします。';

const BRACKETS_AND_LABELS = [
  '[',
  ']',
  '\\',
  '{',
  '}',
  '<',
  '>',
  '【',
  '】',
  '［',
  '*',
  '氏名',
  '1',
  '様',
  '[氏名1]',
];

describe('mask', () => {
  it('puts one placeholder in the place of each finding', () => {
    const judgements = [
      judgementOn(LETTER, '青木さくら'),
      judgementOn(LETTER, 'aoki@example.jp', { type: 'EMAIL', action: 'warn' }),
      judgementOn(LETTER, '03-0000-1234', { type: 'PHONE', action: 'block' }),
      judgementOn(LETTER, '青木さくら', { from: 10 }),
    ];
    const vault = createVault();
    const { text, edits } = mask(LETTER, judgements, { vault, language: 'ja' });
    expect(text).toBe('[氏名1]様\n連絡先: [メール1]、[電話1]\n[氏名1]様にお礼をお願いします。');
    expect(applyTextEdits(LETTER, edits)).toBe(text);
    expect(edits.map(({ start }) => start)).toEqual(judgements.map(({ finding }) => finding.start));
    expect(restore(text, vault)).toMatchObject({ text: LETTER, restored: 4 });
  });

  it('leaves alone what the guideline allows and what may not be masked', () => {
    const judgements = [
      judgementOn(LETTER, '青木さくら', { action: 'allow' }),
      judgementOn(LETTER, 'aoki@example.jp', { type: 'EMAIL', action: 'block', maskable: false }),
    ];
    const vault = createVault();
    expect(mask(LETTER, judgements, { vault, language: 'ja' })).toEqual({
      text: LETTER,
      edits: [],
    });
    expect(vault.size).toBe(0);
  });

  it('masks findings that overlap as one, under the name of the longest', () => {
    const text = '宛先は 青木さくら<aoki@example.jp> です';
    const judgements = [
      judgementOn(text, 'さくら<aoki@example.jp>', { type: 'EMAIL' }),
      judgementOn(text, '青木さくら'),
      judgementOn(text, 'example', { type: 'ORGANIZATION' }),
    ];
    const { text: masked } = mask(text, judgements, { vault: createVault(), language: 'ja' });
    expect(masked).toBe('宛先は [メール1] です');
  });

  it('keeps a placeholder each for findings that touch', () => {
    const text = '青木さくら03-0000-1234';
    const judgements = [
      judgementOn(text, '03-0000-1234', { type: 'PHONE' }),
      judgementOn(text, '青木さくら'),
    ];
    const { text: masked } = mask(text, judgements, { vault: createVault(), language: 'ja' });
    expect(masked).toBe('[氏名1][電話1]');
  });

  it('does not cut an emoji or a rare character in two', () => {
    const text = '𠮷田さん😀';
    const judgement = judgementOn(text, '𠮷田');
    const broken = { ...judgement, finding: { ...judgement.finding, start: 1 } };
    const vault = createVault();
    expect(mask(text, [broken], { vault, language: 'ja' }).text).toBe('[氏名1]さん😀');
    expect(vault.originalOf('[氏名1]')).toBe('𠮷田');
  });

  it('does not take the example that the user wrote for a placeholder', () => {
    const text = '[氏名1]の形で書いてください。担当は青木さくらです。';
    const vault = createVault();
    const masked = mask(text, [judgementOn(text, '青木さくら')], { vault, language: 'ja' }).text;
    expect(masked).toBe('[氏名1]の形で書いてください。担当は[氏名2]です。');
    expect(restore(masked, vault)).toMatchObject({ text, restored: 1 });
  });

  it('is undone by restore for any text and any findings', () => {
    const piece = fc.record({
      before: fc.oneof(
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.string({ unit: fc.constantFrom(...BRACKETS_AND_LABELS), maxLength: 6 }),
      ),
      id: fc.nat(30),
      type: fc.constantFrom(...FINDING_TYPES),
    });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom('ja', 'en'),
        (pieces, language) => {
          let text = '';
          const spans = pieces.map(({ before, id, type }) => {
            text += before;
            const start = text.length;
            text += `val${id}X${type}`;
            return { start, end: text.length, type };
          });
          const judgements = spans.map((span) => ({
            ...judgementOn('x', 'x'),
            finding: { ...span, recognizer: 'test', score: 1, evidence: ['pattern'] as const },
          }));
          const vault = createVault();
          const masked = mask(text, judgements, { vault, language });
          expect(masked.text).not.toMatch(/val\d+X/);
          expect(restore(masked.text, vault)).toMatchObject({ text, restored: pieces.length });
        },
      ),
    );
  });
});

describe('promptLanguage', () => {
  it.each([
    ['お礼のメールを書いて', undefined, 'ja'],
    ['Write a thank-you mail', undefined, 'en'],
    ['Write a thank-you mail to 青木さくら.', '青木さくら', 'en'],
    ['Grace Miller さんへのお礼', 'Grace Miller', 'ja'],
    ['青木さくら', '青木さくら', 'ja'],
    ['Grace Miller', 'Grace Miller', 'en'],
  ])('%j is written in %s', (text, found, language) => {
    expect(promptLanguage(text, found ? [judgementOn(text, found)] : [])).toBe(language);
  });

  it('masks the parts of a combination, so that a table stays a table', () => {
    const text = '名簿\n佐藤,a@example.com\n鈴木,b@example.com';
    const parts = [
      judgementOn(text, '佐藤').finding,
      judgementOn(text, 'a@example.com', { type: 'EMAIL' }).finding,
      judgementOn(text, '鈴木').finding,
      judgementOn(text, 'b@example.com', { type: 'EMAIL' }).finding,
    ];
    const table = judgementOn(text, text.slice(3), { type: 'CONTACT_TABLE' });
    const judgement = { ...table, finding: { ...table.finding, parts, count: 2 } };
    expect(mask(text, [judgement], { vault: createVault(), language: 'ja' }).text).toBe(
      '名簿\n[氏名1],[メール1]\n[氏名2],[メール2]',
    );
  });
});
