/** Started by `heap-bench.ts` with a collector that can be called: prints bytes. */
import { mixedText } from './bench-texts';

function used(): number {
  if (!globalThis.gc) throw new Error('start with --expose-gc');
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const text = mixedText(20_000);
const before = used();
const { createScanner } = await import('../../core/detect/scan');
const { readNames, TERMS } = await import('./scan-bench');
const scanner = createScanner({ terms: TERMS, names: readNames() });
if (!scanner.scan(text).ok) throw new Error('nothing was measured');
const after = used();
// Asked once more, so that the scanner is still there when its size is taken.
if (!scanner.scan(`${text}。`).ok) throw new Error('nothing was measured');
console.log(after - before);
