import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../core/detect/finding';
import { createFinder } from '../../../../core/detect/find-all';
import { parseNameModel } from '../../../../core/detect/names/name-model';
import { toPrivateTerm, type PrivateTerm } from '../../../../core/detect/private-list';
import { createScanner, type ScannerOptions } from '../../../../core/detect/scan';
import type { Judgement } from '../../../../core/guideline/decide';
import { mask } from '../../../../core/mask/mask';
import { createVault } from '../../../../core/mask/vault';

interface GoldenCase {
  readonly text: string;
  readonly finds: readonly (readonly [type: string, found: string])[];
}

const folder = join(import.meta.dirname, '../../../cases');
const golden = readdirSync(folder).flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldenCase),
);
const anyCase = fc.constantFrom(...golden);
const terms = [{ id: 'projects', terms: ['青嵐計画'] }];
const scanner = createScanner({ terms });

function scan(text: string, by = scanner): readonly Finding[] {
  const scanned = by.scan(text);
  if (!scanned.ok) throw new Error(scanned.error.code);
  return scanned.value;
}

const words = (text: string): string[] =>
  scan(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`);

const PROSE = [
  '来週の定例会議の議題を三つに絞り、それぞれの目的と所要時間を表にまとめてください。',
  'Please rewrite the following paragraph so that a new colleague understands it at once.',
  'const total = rows.reduce((sum, row) => sum + row.amount * (1 + taxRate), 0);',
  '数量は1,200個、単価は3,480円（税別）。仕様は別紙のとおり。',
  '',
];
const prose = fc.constantFrom(...PROSE);
const line = fc.oneof(
  prose,
  prose,
  anyCase.map(({ text }) => text),
  fc.constant('青嵐計画の件'),
);
/** Long enough that it is read in several pieces. */
const longText = fc
  .array(line, { minLength: 120, maxLength: 160 })
  .map((lines) => lines.join('\n'));

/** Lines of equal length: the same content may be cut in more than one way. */
const table = fc
  .array(fc.integer({ min: 1_000, max: 9_999 }), { minLength: 40, maxLength: 80 })
  .map((rows) => rows.map((row) => `顧客${row},東京都,03-1234-${row},2026-11-24,済`).join('\n'));
/** One row without breaks, longer than a token may be. */
const unbroken = fc.integer({ min: 2_000, max: 40_000 }).map((length) => 'aB3x'.repeat(length / 4));

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3_000 })),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    anyCase.map(({ text }) => text),
    fc.constantFrom('\n', ' ', '0', '様', '@', '-----BEGIN PRIVATE KEY-----\n', '\ud83d', '\udc00'),
    fc.array(line, { minLength: 2, maxLength: 20 }).map((lines) => lines.join('\n')),
  ),
  undo: fc.boolean(),
});
const edits = fc.array(edit, { minLength: 1, maxLength: 6 });
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

/** Types into one scanner, and compares each time with a scanner that has read nothing before. */
function expectSameAsFresh(options: ScannerOptions, start: string, changes: Edits): void {
  const typing = createScanner(options);
  const texts = [start];
  expect(scan(start, typing)).toEqual(scan(start, createScanner(options)));
  for (const { at, cut, put, undo } of changes) {
    const before = texts.at(undo ? -2 : -1) ?? start;
    const from = Math.floor(at * before.length);
    const text = undo ? before : before.slice(0, from) + put + before.slice(from + cut);
    texts.push(text);
    expect(scan(text, typing)).toEqual(scan(text, createScanner(options)));
  }
}

const SALT = 'salt of the tests';
const listed = (...words: string[]): readonly PrivateTerm[] =>
  words.flatMap((word) => toPrivateTerm(word, SALT) ?? []);
const model = parseNameModel(
  readFileSync(join(import.meta.dirname, '../../../../public/names.bin')),
);
if (!model.ok) throw new Error(model.error.code);

const LONG_TERM = `極秘の合言葉${'あいうえお'.repeat(80)}`;
const EVERYTHING: ScannerOptions = {
  terms: [...terms, { id: 'long', terms: [LONG_TERM] }],
  neverFlag: ['03-1234-5678'],
  own: {
    salt: SALT,
    neverFlag: listed('山田太郎'),
    alwaysMask: listed('来週の定例会議', 'colleague'),
  },
  names: model.value,
};

describe('scanning while somebody types', { timeout: 240_000 }, () => {
  it('finds what a first look at the same text finds', () => {
    fc.assert(
      fc.property(fc.oneof(longText, table, unbroken), edits, (start, changes) => {
        expectSameAsFresh({ terms }, start, changes);
      }),
      { numRuns: 40 },
    );
  });

  it('finds the same with names, lists and a term that is longer than a passage', () => {
    const start = longText.map((text) => `${text.slice(0, 3_000)}${LONG_TERM}${text.slice(3_000)}`);
    expect(scan(`${PROSE[0] ?? ''}${LONG_TERM}`, createScanner(EVERYTHING))).toContainEqual(
      expect.objectContaining({ termId: 'long' }),
    );
    fc.assert(
      fc.property(fc.oneof(start, table), edits, (text, changes) => {
        expectSameAsFresh(EVERYTHING, text, changes);
      }),
      { numRuns: 12 },
    );
  });

  it('finds the same in a text of more than a hundred thousand characters', () => {
    fc.assert(
      fc.property(longText, edits, (text, changes) => {
        expectSameAsFresh({ terms }, text.repeat(Math.ceil(110_000 / text.length)), changes);
      }),
      { numRuns: 4 },
    );
  });

  it('reads only what a key press can change', () => {
    const reads: number[] = [];
    const find = createFinder([
      {
        id: 'counting',
        types: [],
        find: ({ text }) => {
          reads.push(text.length);
          return [];
        },
      },
    ]);
    const text = `${PROSE.join('\n')}\n`.repeat(2_000);
    find(text);
    reads.length = 0;
    find(`${text.slice(0, 50_000)}x${text.slice(50_000)}`);
    expect(reads.reduce((sum, length) => sum + length, 0)).toBeLessThan(8_000);
    reads.length = 0;
    find(`${text.slice(0, 50_000)}x${text.slice(50_000)}`);
    expect(reads).toEqual([]);
  });

  // Text of one letter is cut only for its length, so the border of two stretches is near here.
  const BORDER = 1200;

  it('reads what stands across the border of two stretches', () => {
    for (let shift = -14; shift < 4; shift++) {
      const before = 'あ'.repeat(BORDER + shift);
      const text = `${before}090-0000-1234${'あ'.repeat(3000)}`;
      const found = scan(text).map(({ start, end }) => text.slice(start, end));
      expect(found, `${shift}`).toEqual(['090-0000-1234']);
    }
  });

  it('looks again when a word in the stretch before changes', () => {
    const behind = `${'あ'.repeat(12)}0300001234${'あ'.repeat(3000)}`;
    const before = 'あ'.repeat(BORDER - 10);
    const typing = createScanner({ terms });
    expect(scan(`${before}電話番号は${behind}`, typing)).toHaveLength(1);
    expect(scan(`${before}あああああ${behind}`, typing)).toEqual([]);
  });

  it('forgets the stretches of a text that is gone', () => {
    const typing = createScanner({ terms });
    const text = `${PROSE[0] ?? ''}\n`.repeat(200);
    scan(`${text}山田様`, typing);
    expect(scan(text, typing)).toEqual([]);
  });
});

describe('surrounding text', { timeout: 120_000 }, () => {
  it('changes nothing in what a line holds, in front of it or behind', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(90), fc.nat(90), ({ text }, before, behind) => {
        const around = `${PROSE[0] ?? ''}\n`;
        // A value that stands alone is read more kindly, so it has company both times.
        const alone = `${around}\n${text}\n\n${around}`;
        const amid = `${around.repeat(before + 1)}\n${text}\n\n${around.repeat(behind + 1)}`;
        expect(words(amid)).toEqual(words(alone));
      }),
      { numRuns: 150 },
    );
  });
});

describe('masking', { timeout: 120_000 }, () => {
  it('leaves nothing that a second scan finds', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        // Apart, as they were written: the name in one line tells nothing of the next one.
        const text = lines.join('\n\n');
        const judgements = scan(text).map((finding): Judgement => ({
          finding,
          ruleId: 'r',
          clauseId: 'c',
          action: 'mask',
          written: 'mask',
          maskable: true,
          override: 'free',
        }));
        const masked = mask(text, judgements, { vault: createVault(), language: 'ja' }).text;
        expect(words(masked)).toEqual([]);
      }),
      { numRuns: 800 },
    );
  });
});
