/** Texts that scans are timed on. Made up; no two stretches of a text are the same. */
import { readFileSync } from 'node:fs';

const MIXED = [
  '来週の定例会議の議題を三つに絞り、それぞれの目的と所要時間を表にまとめてください。',
  'Please rewrite the following paragraph so that a new colleague understands it at once.',
  'お世話になっております。納期の件、2026年11月24日までにご回答いただけますと幸いです。',
  'const total = rows.reduce((sum, row) => sum + row.amount * (1 + taxRate), 0);',
  '注文番号 A-2026-00431、数量 1,200 個、単価 ￥3,480（税別）。仕様は別紙のとおり。',
  'The meeting is on 2026-11-30 at 14:00 in room 5B; see ticket OPS-1182 for the agenda.',
];
const FINDINGS = [
  '担当：山田 太郎様（yamada.taro@example.co.jp、03-1234-5678）',
  'Card 4111 1111 1111 1111, contact jane.doe@example.com.',
];
const JAPANESE = [
  '先日の打ち合わせでは、新しい店舗の間取りと備品の数を決めた。',
  '資料の三頁目にある表は古い数字のままなので、今週中に差し替えてください。',
  '見積もりの内訳について、佐藤様から問い合わせがありました。',
  '倉庫の棚卸しは月末に行い、結果を部長へ報告する予定です。',
  '昨日の説明会では三浦さくらが企画の狙いを話し、質問にも答えた。',
  '交通費の精算は、領収書を添えて経理の窓口へ出してください。',
];

/** Japanese and English prose, code, and a finding in every tenth line. */
export function mixedText(length: number): string {
  return linesUpTo(length, (index) =>
    index % 10 === 9 ? FINDINGS[index % FINDINGS.length] : MIXED[index % MIXED.length],
  );
}

/** Prose of long paragraphs. */
export function japaneseText(length: number): string {
  return linesUpTo(length, (index) =>
    [0, 1, 2, 3, 4].map((step) => JAPANESE[(index * 5 + step * index) % JAPANESE.length]).join(''),
  );
}

/** TypeScript, of this project. */
export function codeText(length: number): string {
  const files = ['find-all', 'normalize', 'disguise', 'combine', 'private-list', 'unmask'];
  const code = files.map((file) => readFileSync(`core/detect/${file}.ts`, 'utf8')).join('\n');
  return code.repeat(Math.ceil(length / code.length)).slice(0, length);
}

function linesUpTo(length: number, lineAt: (index: number) => string | undefined): string {
  const lines: string[] = [];
  for (let index = 0, size = 0; size < length; index++) {
    // The number keeps one stretch of lines from being like another.
    const line = `${lineAt(index) ?? ''} ${index.toString(36)}`;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n').slice(0, length);
}
