import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../core/detect/normalize';

/** What the folded stretch `found` is in the text as written. */
function original(text: string, found: string): string {
  const folded = normalize(text);
  const start = folded.text.indexOf(found);
  expect(start).toBeGreaterThanOrEqual(0);
  return text.slice(folded.map[start], folded.ends[start + found.length - 1]);
}

describe('normalize', { timeout: 60_000 }, () => {
  it.each([
    ['ＡＢＣ１２３＠', 'ABC123@'],
    ['ﾄﾞﾄｰﾙﾊﾟﾝ', 'ドトールパン'],
    ['㍿と㈱', '株式会社と(株)'],
    ['a\u200bb\u2060c\ufeffd', 'abcd'],
    ['は\u3099か\u309a', 'ばか\u309a'],
    ['e\u0301', 'é'],
    ['080–0000—5678−9', '080-0000-5678-9'],
    ['080ー0000ｰ5678', '080-0000-5678'],
    ['カード', 'カード'],
    ['コーヒー2杯', 'コーヒー2杯'],
    ['①090-1234', '①090-1234'],
    ['𝟎𝟗𝟎', '090'],
    ['\u{e0041}\u{e0042}x\ufe0f', 'x'],
    ['あ\u3000い', 'あ い'],
    ['\ud800x\udc00', '\ud800x\udc00'],
  ])('folds %j to %j', (text, folded) => {
    expect(normalize(text).text).toBe(folded);
  });

  it.each([
    ['（ﾄﾞｲ様）', 'ドイ', 'ﾄﾞｲ'],
    ['山\u200b田\u200bさん', '山田', '山\u200b田'],
    ['㍿青嵐', '株式会社', '㍿'],
    ['㍿青嵐', '式会', '㍿'],
    ['😀１２３😀', '123', '１２３'],
    ['が\u3099x', 'x', 'x'],
  ])('in %j the folded %j was %j', (text, found, written) => {
    expect(original(text, found)).toBe(written);
  });

  it('keeps a map that rises and stays inside, whatever the text', () => {
    const pieces = fc.constantFrom(
      'ﾞ',
      'ﾊ',
      'ﾟ',
      '\u3099',
      '㍿',
      '\u200b',
      'ー',
      '1',
      '１',
      '\ud83d',
      '\ude00',
      'ﷺ',
      'A',
      '々',
      '\u0301',
      'İ',
      '\u{e0041}',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((all) => all.join('')),
        ),
        (text) => {
          const { text: folded, map, ends } = normalize(text);
          expect(map.length).toBe(folded.length + 1);
          expect(ends.length).toBe(folded.length);
          expect(map[folded.length]).toBe(text.length);
          // One answer per text: an expectation for each character would take minutes.
          const fits = Array.from({ length: folded.length }, (_, i) => {
            const start = map[i] ?? -1;
            const end = ends[i] ?? -1;
            return start >= (map[i - 1] ?? 0) && end > start && end <= text.length;
          });
          expect(fits).not.toContain(false);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('folds a raised or lowered minus to the dash it is', () => {
    expect(normalize('03⁻1234₋5678').text).toBe('03-1234-5678');
  });

  it('changes no character the second time, alone, beside a letter or between digits', () => {
    const changed: string[] = [];
    for (let code = 0x20; code < 0x11000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const one = String.fromCodePoint(code);
      for (const text of [one, `a${one}`, `${one}a`, `1${one}1`]) {
        const once = normalize(text).text;
        if (normalize(once).text !== once) changed.push(`${code.toString(16)} ${text}`);
      }
    }
    expect(changed).toEqual([]);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalize(text).text;
        expect(normalize(once).text).toBe(once);
      }),
    );
  });
});
