/** Time of a scan, with one plain regular expression over the same text as yardstick. */
import { readFileSync } from 'node:fs';
import { parseNameModel, type NameModel } from '../../core/detect/names/name-model';
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
  /** Without the name model, milliseconds. */
  readonly scanMs: number;
  readonly withNamesMs: number;
  readonly plainRegexMs: number;
  readonly findings: number;
  /** One more key in the middle of the text, with the name model, 95th percentile. */
  readonly typingP95Ms: number;
}

const TERMS = [{ id: 'marks', terms: ['社外秘', 'Confidential'] }];

export function benchScan(): ScanFigures {
  const text = mixedText();
  const names = readNames();
  const plain = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|\d[\d -]{8,18}\d/gu;
  const scanTimes: number[] = [];
  const nameTimes: number[] = [];
  const plainTimes: number[] = [];
  let findings = 0;
  for (let run = 0; run < RUNS; run += 1) {
    // New scanners each time: one that has read the text before remembers it.
    const byRules = createScanner({ terms: TERMS });
    const byModel = createScanner({ terms: TERMS, names });
    const start = performance.now();
    const result = byRules.scan(text);
    const scanned = performance.now();
    const named = byModel.scan(text);
    const done = performance.now();
    const matches = text.match(plain)?.length ?? 0;
    const end = performance.now();
    if (!result.ok || !named.ok || matches === 0) throw new Error('nothing was measured');
    findings = named.value.length;
    scanTimes.push(scanned - start);
    nameTimes.push(done - scanned);
    plainTimes.push(end - done);
  }
  return {
    scanMs: median(scanTimes),
    withNamesMs: median(nameTimes),
    plainRegexMs: median(plainTimes),
    findings,
    typingP95Ms: benchTyping(text, names),
  };
}

function readNames(): NameModel {
  const model = parseNameModel(readFileSync('public/names.bin'));
  if (!model.ok) throw new Error(model.error.code);
  return model.value;
}

const KEYS = 240;
const WARM_UP_KEYS = 40;

function benchTyping(start: string, names: NameModel): number {
  const scanner = createScanner({ terms: TERMS, names });
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
