import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseNameModel } from '../../../../../core/detect/names/name-model';
import { createScanner } from '../../../../../core/detect/scan';

const parsed = parseNameModel(
  readFileSync(join(import.meta.dirname, '../../../../../public/names.bin')),
);
if (!parsed.ok) throw new Error(parsed.error.code);
const names = parsed.value;

const PIECES = [
  '昨日の会議では三浦さくらが新しい企画を説明した。',
  '監督のアントニオ・ベルナルディが就任した。\n',
  '岩手、青森、秋田の三県で配送が遅れています。',
  'Yesterday Emily Thornbury called about the contract. ',
  '柏木興産株式会社との契約を更新した。',
  'Open the Settings page and press Save.\n',
  '担当：佐藤 健一\n',
  'ベルナルディは取材に応じなかった。',
  'emily ',
  '三浦',
  '、',
  '。\n',
];

/** Longer than what is scanned in one piece, so that pieces are remembered from edit to edit. */
const LONG = Array.from({ length: 160 }, (_, i) => PIECES[(i * 7 + (i >> 3)) % 9] ?? '').join('');

it('finds after any edits what a scanner finds that sees the text for the first time', () => {
  expect(LONG.length).toBeGreaterThan(3000);
  const edit = fc.record({
    at: fc.nat(LONG.length),
    removed: fc.integer({ min: 0, max: 30 }),
    added: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }).map((parts) => parts.join('')),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const scanner = createScanner({ terms: [], names });
      scanner.scan(LONG);
      let text = LONG;
      for (const { at, removed, added } of edits) {
        text = text.slice(0, at) + added + text.slice(at + removed);
        expect(scanner.scan(text)).toEqual(createScanner({ terms: [], names }).scan(text));
      }
    }),
    { numRuns: 10 },
  );
}, 60_000);
