/** Time of a scan, with one plain regular expression over the same text as yardstick. */
import { readFileSync } from 'node:fs';
import { parseNameModel, type NameModel } from '../../core/detect/names/name-model';
import { createScanner } from '../../core/detect/scan';
import { mixedText } from './bench-texts';
import { median } from './median';

const LENGTH = 20_000;
const RUNS = 41;

export interface ScanFigures {
  /** Without the name model, milliseconds. */
  readonly scanMs: number;
  readonly withNamesMs: number;
  readonly plainRegexMs: number;
  readonly findings: number;
  /** Times the time of 100,000 characters that a million takes. */
  readonly growth: number;
  readonly growthWithNames: number;
}

export const TERMS = [{ id: 'marks', terms: ['社外秘', 'Confidential'] }];

export function benchScan(): ScanFigures {
  const text = mixedText(LENGTH);
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
    growth: growthOf(undefined),
    growthWithNames: growthOf(names),
  };
}

export function readNames(): NameModel {
  const model = parseNameModel(readFileSync('public/names.bin'));
  if (!model.ok) throw new Error(model.error.code);
  return model.value;
}

function growthOf(names: NameModel | undefined): number {
  const short = mixedText(100_000);
  const long = mixedText(1_000_000);
  const time = (text: string): number => {
    const before = performance.now();
    if (!createScanner({ terms: TERMS, names }).scan(text).ok) throw new Error('not measured');
    return performance.now() - before;
  };
  return median([0, 1, 2, 3, 4].map(() => time(long) / median([time(short), time(short)])));
}
