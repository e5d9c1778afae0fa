import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { combine } from '../../../../core/detect/combine';
import { parseNameModel } from '../../../../core/detect/names/name-model';
import { createScanner, type Scanner } from '../../../../core/detect/scan';
import { joinPieces } from '../../../../core/file/join-pieces';
import { maskedCopy } from '../../../../core/file/masked-copy';
import { ReadBudget } from '../../../../core/file/read-budget';
import { scanLongText } from '../../../../core/file/scan-long-text';
import { textOfFile, type FileInput } from '../../../../core/file/text-of-file';
import { openZip } from '../../../../core/file/zip-archive';
import { decide } from '../../../../core/guideline/decide';
import { parseGuideline } from '../../../../core/guideline/parse';
import type { Guideline } from '../../../../core/guideline/schema';
import { createVault } from '../../../../core/mask/vault';
import bundled from '../../../../guidelines/default.json';
import { fixture, utf8 } from './files';

let scanner: Scanner;
let guideline: Guideline;

beforeAll(() => {
  const parsed = parseGuideline(JSON.stringify(bundled));
  const names = parseNameModel(
    readFileSync(join(import.meta.dirname, '../../../../public/names.bin')),
  );
  if (!parsed.ok || !names.ok) throw new Error('no guideline or names');
  guideline = parsed.value.guideline;
  scanner = createScanner({ ...guideline, names: names.value });
});

async function copyOf(input: FileInput) {
  const copied = await maskedCopy(input, { scanner, guideline, vault: createVault() });
  if (!copied.ok) throw new Error(copied.error.code);
  return copied.value;
}

/** What the guideline still wants masked, found as the guard would find it. */
async function leftIn(input: FileInput): Promise<string[]> {
  const read = await textOfFile(input);
  if (!read.ok) throw new Error(read.error.code);
  const { text } = joinPieces(read.value.pieces);
  const found = await scanLongText(text, scanner);
  const findings = found.ok ? found.value : [];
  const together = decide(combine(text, findings), guideline).judgements;
  const apart = decide(findings, guideline).judgements;
  return [...together, ...apart]
    .filter(({ action, maskable }) => action !== 'allow' && maskable)
    .map(({ finding }) => finding.type);
}

describe('maskedCopy', () => {
  it('masks text and leaves mark, line ends and the rest alone, byte by byte', async () => {
    const copy = await copyOf(
      utf8('佐藤花子様.txt', '\ufeff件名: 打合せ\r\n電話 090-0000-1234\r\n以上\n'),
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(copy.bytes)).toBe(
      '\ufeff件名: 打合せ\r\n電話 [電話1]\r\n以上\n',
    );
    expect(copy.name).toBe('[氏名1]様.txt');
  });

  it.each(['list-shift-jis.csv', 'list-euc-jp.csv', 'list-utf-16le.csv'])(
    'writes %s in its own encoding and keeps its quotes',
    async (name) => {
      const input = fixture(name);
      const copy = await copyOf(input);
      const encoding = name.replace(/^list-|\.csv$/gu, '').replace('shift-jis', 'shift_jis');
      const text = new TextDecoder(encoding, { fatal: true }).decode(copy.bytes);
      expect(text).toBe(
        [
          '氏名,メール,電話,備考',
          '[氏名1],[メール1],[電話1],"連絡は午前に。',
          '""至急""と書く"',
          '[氏名2],[メール2],[電話2],なし',
          '"[氏名3]",[メール3],[電話3],"至急, 契約"',
          '',
        ].join('\r\n'),
      );
      expect(await leftIn(copy)).toEqual([]);
    },
  );

  it('refuses what it cannot write back', async () => {
    const options = { scanner, guideline, vault: createVault() };
    const codeOf = async (input: FileInput) => {
      const copied = await maskedCopy(input, options);
      return copied.ok ? 'copied' : copied.error.code;
    };
    expect(await codeOf(fixture('list-iso-2022-jp.csv'))).toBe('not-encodable');
    expect(await codeOf(fixture('customers.xlsx'))).toBe('cannot-copy');
    expect(await codeOf(fixture('letter.doc'))).toBe('old-office-format');
  });

  it('masks every part of a Word file, names in two runs too, and keeps other parts as they were', async () => {
    const input = fixture('letter.docx');
    const copy = await copyOf(input);
    expect(await leftIn(copy)).toEqual([]);
    const read = await textOfFile(copy);
    const text = read.ok ? joinPieces(read.value.pieces).text : '';
    for (const gone of [
      '佐藤',
      '花子',
      '森下',
      '小林美咲',
      '伊藤大輔',
      '高橋三郎',
      '渡辺優',
      '中村陽菜',
      'hanako',
    ]) {
      expect(text).not.toContain(gone);
    }
    expect(text).toMatch(/氏名: \[氏名\d+\]様/u);
    expect(text).toContain('次回の面談は六月です。');
    expect(untouched(input, copy)).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/styles.xml', 'word/fontTable.xml']),
    );
  });

  it('leaves nothing to be masked in any text', async () => {
    const part = fc.constantFrom(
      '佐藤花子様',
      '電話 090-0000-1234',
      'taro@example.jp',
      '氏名: 山田太郎',
      '生年月日 1985年4月12日',
      '4242 4242 4242 4242',
      '東京都千代田区丸の内1-2-3',
      'の件です。',
      '[氏名1]',
      '"',
      ',',
      '\t',
      '\r\n',
      '😀',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 14 }),
        fc.constantFrom('a.txt', 'a.csv', 'a.json'),
        async (parts, name) => {
          expect(await leftIn(await copyOf(utf8(name, parts.join(''))))).toEqual([]);
        },
      ),
      { numRuns: 120 },
    );
  });
});

function untouched(before: FileInput, after: FileInput): string[] {
  const [one, other] = [before, after].map(({ bytes }) => openZip(bytes, new ReadBudget()));
  if (!one?.ok || !other?.ok) throw new Error('broken');
  return one.value.entries.flatMap((entry) => {
    const same = other.value.entries.find(({ path }) => path === entry.path);
    const packed = same && other.value.packed(same);
    const original = one.value.packed(entry);
    const equal = packed?.ok && original.ok && Buffer.compare(packed.value, original.value) === 0;
    return equal ? [entry.path] : [];
  });
}
