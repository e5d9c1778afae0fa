import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameFinder } from '../../../../../core/detect/names/find-names';
import { parseNameModel } from '../../../../../core/detect/names/name-model';
import { createScanner } from '../../../../../core/detect/scan';

const parsed = parseNameModel(
  readFileSync(join(import.meta.dirname, '../../../../../public/names.bin')),
);
if (!parsed.ok) throw new Error(parsed.error.code);
const model = parsed.value;
const finder = createNameFinder(model);

const found = (text: string) =>
  finder.find(text).map(({ start, end, type }) => [type, text.slice(start, end)]);

describe('the name tagger', () => {
  it.each([
    ['昨日の会議では三浦さくらが新しい企画を説明した。', '三浦さくら'],
    ['新社長に大久保直樹が就任した。', '大久保直樹'],
    ['監督のアントニオ・ベルナルディが就任した。', 'アントニオ・ベルナルディ'],
    ['主演はジュリア・ハモンドが務めた。', 'ジュリア・ハモンド'],
  ])('finds a person without a title: %s', (text, name) => {
    expect(found(text)).toContainEqual(['PERSON', name]);
  });

  it('finds companies', () => {
    expect(found('柏木興産株式会社は新工場を建設した。')).toContainEqual([
      'ORGANIZATION',
      '柏木興産株式会社',
    ]);
  });

  it.each([
    '来週の定例会議の議題を三つに絞り、それぞれの目的と所要時間を表にまとめてください。',
    '岩手、青森、秋田の三県で配送が遅れています。',
    '仕様書の様式を変更し、同様の手順で試験する。',
    'ユーザー登録のフォームをテストし、エラーメッセージを直してください。',
    'const total = rows.reduce((sum, row) => sum + row.amount, 0);',
    'Open the Settings page and press Save.',
  ])('finds nothing in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('never throws; spans are within the text, sorted and apart', () => {
    const piece = fc.constantFrom(
      '山田',
      '太郎',
      'マリア',
      '・',
      '株式会社',
      ' ',
      '\n',
      'Emily',
      'J.',
      'O’Brien',
      'Ltd',
      'が',
      '。',
      '12',
      '\ud842',
      '々',
      'ー',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        let last = 0;
        for (const { start, end, odds, least } of finder.find(any)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          expect(odds).toBeGreaterThanOrEqual(least);
          expect(odds).toBeLessThanOrEqual(1 + 1e-9);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('forgets the text before: the same answer after any other text', () => {
    const text = '昨日の会議では三浦さくらが新しい企画を説明した。';
    const first = finder.find(text);
    finder.find('Emily 株式会社 '.repeat(2000));
    finder.find('');
    expect(finder.find(text)).toEqual(first);
  });
});

describe('a scanner with the model', () => {
  const scanner = createScanner({ terms: [], names: model });
  const rules = createScanner({ terms: [] });

  it('says by what names are found', () => {
    expect(scanner.namesBy).toBe('model');
    expect(rules.namesBy).toBe('rules');
  });

  it('still finds what rules announce, with the edges of the rule', () => {
    const text = '氏名：架谷 真帆\n担当の佐藤様にご連絡ください';
    const scanned = scanner.scan(text);
    const names = scanned.ok
      ? scanned.value
          .filter(({ type }) => type === 'PERSON')
          .map(({ start, end }) => text.slice(start, end))
      : [];
    expect(names).toEqual(['架谷 真帆', '佐藤']);
  });

  it.each([
    '大阪府知事の会見を要約してください。',
    'name: Build Pipeline',
    'Product name: Travel Kettle',
    '八百屋さんと魚屋さんのちらしを作ってください。',
  ])('takes no label or title for a name of its own: %s', (text) => {
    expect(scanner.scan(text)).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['[10:01] okajima: 了解しました', 'okajima'],
    ['Please ask Clara to send the slides.', 'Clara'],
    ['To: Kofi Quartey\nSee below.', 'Kofi Quartey'],
  ])('finds who is named in notes, chats and mail: %s', (text, name) => {
    const scanned = scanner.scan(text);
    const names = scanned.ok ? scanned.value.map(({ start, end }) => text.slice(start, end)) : [];
    expect(names).toEqual([name]);
  });

  it('leaves unannounced guesses to the model', () => {
    const text = 'Grace Period and Bill Due are listed below.';
    expect(rules.scan(text)).not.toEqual({ ok: true, value: [] });
    expect(scanner.scan(text)).toEqual({ ok: true, value: [] });
  });
});
