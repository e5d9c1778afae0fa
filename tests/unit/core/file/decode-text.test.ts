import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../core/file/decode-text';
import { editBytes } from '../../../../core/file/encode-text';
import { fixture, utf8 } from './files';

const source = readFileSync(
  join(import.meta.dirname, '../../../fixtures/files/source/list.csv'),
  'utf8',
);

function decoded(bytes: Uint8Array) {
  const result = decodeText(bytes);
  return result.ok ? result.value : result.error.code;
}

describe('decodeText', () => {
  it.each([
    ['list-shift-jis.csv', 'shift_jis'],
    ['list-euc-jp.csv', 'euc-jp'],
    ['list-iso-2022-jp.csv', 'iso-2022-jp'],
    ['list-utf-16le.csv', 'utf-16le'],
  ])('reads %s as what it is', (name, encoding) => {
    expect(decoded(fixture(name).bytes)).toEqual({ text: source, encoding, markBytes: 0 });
  });

  it('reads half-width katakana of bank transfers', () => {
    expect(decoded(fixture('transfer-shift-jis.txt').bytes)).toMatchObject({
      encoding: 'shift_jis',
      text: expect.stringContaining('2ｻﾄｳ ﾊﾅｺ 0001234567') as string,
    });
  });

  it.each([
    [[0xef, 0xbb, 0xbf, 0xe4, 0xbd, 0x90], 'utf-8', 3],
    [[0xff, 0xfe, 0x50, 0x4f], 'utf-16le', 2],
    [[0xfe, 0xff, 0x4f, 0x50], 'utf-16be', 2],
  ])('believes a byte order mark: %j', (bytes, encoding, markBytes) => {
    expect(decoded(Uint8Array.from(bytes))).toEqual({ text: '佐', encoding, markBytes });
  });

  it.each([
    ['Windows-1252', fixture('western.txt').bytes, 'unknown-encoding'],
    ['a pound sign alone', Uint8Array.from([0xa3, 0x35]), 'unknown-encoding'],
    ['a German letter alone', Uint8Array.from([0x47, 0x72, 0xdf, 0x65]), 'unknown-encoding'],
    // 亜唖娃 in one encoding, half-width katakana in the other.
    [
      'what two encodings read',
      Uint8Array.from([0xb0, 0xa1, 0xb1, 0xb2, 0xb3, 0xb4]),
      'unknown-encoding',
    ],
    ['UTF-8 cut in a character', utf8('', '佐藤').bytes.subarray(0, 5), 'unknown-encoding'],
    ['UTF-16 cut in a character', Uint8Array.from([0xff, 0xfe, 0x50]), 'unknown-encoding'],
    ['zeros', new Uint8Array(64), 'not-text'],
    ['zeros in text', utf8('', 'a\0b').bytes, 'not-text'],
  ])('refuses to guess: %s', (_, bytes, code) => {
    expect(decoded(bytes)).toBe(code);
  });

  it('never throws and never replaces a byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = decodeText(bytes);
        expect(result.ok && result.value.text.includes('\ufffd') && !hasReplacement(bytes)).toBe(
          false,
        );
      }),
    );
  });
});

function hasReplacement(bytes: Uint8Array): boolean {
  const hex = Buffer.from(bytes).toString('hex');
  return /efbfbd|fffd|fdff/u.test(hex);
}

describe('editBytes', () => {
  const names = ['list-shift-jis.csv', 'list-euc-jp.csv', 'list-utf-16le.csv'] as const;

  it('gives the bytes back when nothing is edited', () => {
    for (const name of names) {
      const { bytes } = fixture(name);
      const text = decodeText(bytes);
      const written = text.ok && editBytes(bytes, text.value, []);
      expect(written && written.ok && written.value).toEqual(bytes);
    }
  });

  it('writes what another decoder reads as the edited text', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.constantFrom(...names), fc.constantFrom('[氏名1]', '', '[Email 2]', '髙﨑①')),
        fc.nat({ max: source.length - 1 }),
        fc.nat({ max: 20 }),
        ([name, replacement], start, length) => {
          const encodable =
            name === 'list-euc-jp.csv' ? replacement.replace(/[髙﨑①]/gu, '') : replacement;
          const { bytes } = fixture(name);
          const text = decodeText(bytes);
          if (!text.ok) throw new Error(text.error.code);
          const end = Math.min(source.length, start + length);
          const written = editBytes(bytes, text.value, [{ start, end, replacement: encodable }]);
          if (!written.ok) throw new Error(written.error.code);
          const again = new TextDecoder(text.value.encoding, { fatal: true }).decode(written.value);
          expect(again).toBe(source.slice(0, start) + encodable + source.slice(end));
        },
      ),
    );
  });

  it('refuses characters that the encoding lacks', () => {
    const { bytes } = fixture('list-shift-jis.csv');
    const how = { encoding: 'shift_jis', markBytes: 0 } as const;
    const edit = { start: 0, end: 1, replacement: '𠮷' };
    expect(editBytes(bytes, how, [edit])).toEqual({ ok: false, error: { code: 'not-encodable' } });
  });
});
