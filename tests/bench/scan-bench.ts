/** Time of a scan, with one plain regular expression over the same text as yardstick. */
import { createScanner } from '../../core/detect/scan';
import { median } from './median';

const LENGTH = 20_000;
const RUNS = 41;

const PARAGRAPHS = [
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

/** About `LENGTH` characters: Japanese and English prose, code, and a finding in every tenth line. */
export function mixedText(): string {
  const lines: string[] = [];
  let length = 0;
  for (let index = 0; length < LENGTH; index += 1) {
    const source = index % 10 === 9 ? FINDINGS : PARAGRAPHS;
    const line = source[index % source.length] ?? '';
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n').slice(0, LENGTH);
}

export interface ScanFigures {
  readonly scanMs: number;
  /** One key typed into the same text, scanned again: 95 of 100 are not slower. */
  readonly typingP95Ms: number;
  readonly plainRegexMs: number;
  readonly findings: number;
}

export function benchScan(): ScanFigures {
  const text = mixedText();
  const scanner = createScanner({ terms: [{ id: 'marks', terms: ['社外秘', 'Confidential'] }] });
  const plain = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\d[\d -]{8,18}\d/gu;
  const scanTimes: number[] = [];
  const plainTimes: number[] = [];
  let findings = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // A different first character each time: no cache may answer instead of the scan.
    const varied = `${String.fromCharCode(97 + (run % 26))}${text}`;
    const before = performance.now();
    const result = scanner.scan(varied);
    const between = performance.now();
    const matches = varied.match(plain)?.length ?? 0;
    const after = performance.now();
    if (!result.ok || matches === 0) throw new Error('nothing was measured');
    findings = result.value.length;
    scanTimes.push(between - before);
    plainTimes.push(after - between);
  }
  const typingP95Ms = benchTyping(text);
  return { scanMs: median(scanTimes), plainRegexMs: median(plainTimes), findings, typingP95Ms };
}

const KEYS = 240;
const WARM_UP_KEYS = 40;

function benchTyping(start: string): number {
  const scanner = createScanner({ terms: [] });
  const times: number[] = [];
  let text = start;
  for (let key = 0; key < KEYS; key += 1) {
    const at = Math.floor(LENGTH / 2) + key;
    text = `${text.slice(0, at)}あ${text.slice(at)}`;
    const before = performance.now();
    if (!scanner.scan(text).ok) throw new Error('nothing was measured');
    times.push(performance.now() - before);
  }
  const warm = times.slice(WARM_UP_KEYS).sort((a, b) => a - b);
  return warm[Math.floor(warm.length * 0.95)] ?? Number.NaN;
}
