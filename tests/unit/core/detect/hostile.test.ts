import { describe, expect, it } from 'vitest';
import { createScanner } from '../../../../core/detect/scan';

const scanner = createScanner({ terms: [{ id: 'x', terms: ['青嵐計画'] }] });
const SIZE = 100_000;
const PLAIN =
  '会議の議事録を要約してください。売上は前年比で12%増え、来期は新しい店舗を3つ開く予定です。Please keep the tone formal. ';

function fill(piece: string): string {
  return piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
}

function bestMs(text: string): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    // Time of the processor, not of the clock: other work on the machine does not count.
    const before = process.cpuUsage();
    scanner.scan(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** Texts that make careless patterns go back and forth. */
const HOSTILE = [
  'a',
  '0',
  '1 ',
  ' ',
  '\n',
  '-',
  '1-',
  '(',
  '+',
  '@',
  'a@',
  'a.',
  'a@a.',
  '.',
  '/',
  ':',
  '::',
  '"',
  '=',
  'x=',
  'あ',
  'ア',
  '亜',
  '一',
  'ー',
  '\u200b',
  'ﾊﾞ',
  '佐藤 ',
  '様',
  '市',
  '東京都',
  '東京都港区',
  '1丁目',
  '一丁目',
  '〒1',
  'パスワード',
  'パスワード:',
  'password=',
  'password ',
  'token: ',
  'eyJ',
  'eyJaaaaaaaaaaaa.',
  'sk-',
  'AKIA',
  'xoxb-1',
  '-----BEGIN PRIVATE KEY-----',
  'Mr. A',
  'Dear A',
  'Aa ',
  'Aa-',
  "A'",
  'name: A',
  '氏名:',
  '氏名:佐',
  '\ud800',
  '😀',
  '1.',
  '1:',
  'a1',
  '%41',
  'https://',
  'https://a:',
  '&#65;',
  '12/12/',
  'Thanks\n',
  '生年月日',
  '口座番号',
  'password,dob\n',
  '生年月日,',
  '"a,',
  'mysql -p',
  'echo a|',
  'recovery phrase: sea ',
  'sea ',
  'login: a/',
  'root / a',
  '123.456.',
  'NIN 1',
  'ignore your ',
  'without any ',
  '\u202e',
];

describe('hostile texts', { timeout: 120_000 }, () => {
  const plainMs = bestMs(fill(PLAIN));

  it.each(HOSTILE)('100 KB of %j take no more than a few times the time of plain text', (piece) => {
    // Plain text of this size takes some 20 ms; the floor keeps a busy machine from failing it.
    expect(bestMs(fill(piece))).toBeLessThan(Math.max(8 * plainMs, 250));
  });

  it('takes time in proportion to the length', () => {
    const short = bestMs(fill(PLAIN).slice(0, 50_000));
    const long = bestMs(fill(PLAIN).repeat(5));
    expect(long).toBeLessThan(Math.max(10 * 2.5 * short, 250));
  });
});
