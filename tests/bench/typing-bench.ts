/** Time from one more key to its findings, as the guard asks for them: scan, then combine. */
import { combine } from '../../core/detect/combine';
import { createScanner } from '../../core/detect/scan';
import { codeText, japaneseText, mixedText } from './bench-texts';
import { readNames, TERMS } from './scan-bench';

const LENGTH = 20_000;
const KEYS = 200;
/** Each key is timed again with a new scanner, and the best time counts: the rest is other work. */
const REPEATS = 5;
const PARAGRAPH =
  '先日の打合せの件、山田太郎様より資料をいただきました。電話は03-1234-5678です。Please check it by 2026-12-01. ';

export interface TypingFigures {
  readonly text: string;
  /** 95th percentiles of `KEYS` keys, with the name model, milliseconds. */
  readonly middleMs: number;
  readonly endMs: number;
  /** A pasted paragraph of two lines, in the middle. */
  readonly pasteMs: number;
}

export function benchTyping(): readonly TypingFigures[] {
  return [
    figuresOf('mixed', mixedText(LENGTH)),
    figuresOf('Japanese', japaneseText(LENGTH)),
    figuresOf('code', codeText(LENGTH)),
  ];
}

function figuresOf(name: string, text: string): TypingFigures {
  const middle = LENGTH / 2;
  return {
    text: name,
    middleMs: p95((before, key) => insert(before, middle + key, 'あ'), text),
    endMs: p95((before) => `${before}あ`, text),
    pasteMs: p95((_, key) => insert(text, middle - 40 * key, PARAGRAPH), text),
  };
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function p95(edit: (before: string, key: number) => string, start: string): number {
  const names = readNames();
  const best = new Array<number>(KEYS).fill(Infinity);
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const scanner = createScanner({ terms: TERMS, names });
    let text = start;
    scanner.scan(text);
    for (let key = 0; key < KEYS; key++) {
      text = edit(text, key);
      const before = performance.now();
      const findings = scanner.scan(text);
      if (!findings.ok) throw new Error('nothing was measured');
      combine(text, findings.value);
      best[key] = Math.min(best[key] ?? Infinity, performance.now() - before);
    }
  }
  best.sort((a, b) => a - b);
  return best[Math.floor(KEYS * 0.95)] ?? Number.NaN;
}
