import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../core/detect/finding';
import { createScanner } from '../../../../core/detect/scan';
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

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.integer({ min: 0, max: 60 }),
  put: fc.oneof(
    fc.string({ unit: 'binary', maxLength: 6 }),
    anyCase.map(({ text }) => text),
    fc.constantFrom('\n', ' ', '0', '様', '@', '-----BEGIN PRIVATE KEY-----\n'),
  ),
});

describe('scanning while somebody types', { timeout: 120_000 }, () => {
  it('finds what a first look at the same text finds', () => {
    fc.assert(
      fc.property(longText, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        const typing = createScanner({ terms });
        let text = start;
        scan(text, typing);
        for (const { at, cut, put } of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put + text.slice(from + cut);
          expect(scan(text, typing)).toEqual(scan(text, createScanner({ terms })));
        }
      }),
      { numRuns: 25 },
    );
  });

  // Text of one letter is cut only for its length, so the border of two stretches is near here.
  const BORDER = 1600;

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
        const text = lines.join('\n');
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
