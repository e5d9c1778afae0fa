/** `npm run bench`: what Tesuri costs, each figure beside its yardstick from the same run. */
import buildExtension from '../e2e/build-extension';
import { BUILT_EXTENSION } from '../browser/launch-browser';
import { startReplicas } from '../replicas/server';
import { benchPage } from './page-bench';
import { benchHeap } from './heap-bench';
import { benchHostile } from './hostile-bench';
import { benchScan, readNames } from './scan-bench';
import { benchSizes } from './size-bench';
import { benchTyping } from './typing-bench';

const ms = (value: number) => `${value.toFixed(2)} ms`;
const kb = (value: number) => `${(value / 1000).toFixed(1)} kB`;
const mb = (value: number) => `${(value / 1_000_000).toFixed(2)} MB`;

console.log('Medians of one run. Aims in brackets.\n');

const scan = benchScan();
console.log('Scan of 20,000 mixed characters');
console.log(`  by rules [≤ 8 ms] ${ms(scan.scanMs)}`);
console.log(`  with the name model [≤ 30 ms] ${ms(scan.withNamesMs)}, ${scan.findings} findings`);
console.log(
  `  one plain regular expression ${ms(scan.plainRegexMs)}, ratio ${(scan.scanMs / scan.plainRegexMs).toFixed(1)}`,
);
console.log(
  `  1,000,000 characters by 100,000 [≤ 10] ${scan.growth.toFixed(1)}, with the name model ${scan.growthWithNames.toFixed(1)}`,
);
console.log(`  heap: code, data, name model, one text [≤ 15 MB] ${mb(benchHeap())}\n`);

console.log('One more key in 20,000 characters, with the name model, 95th percentile [≤ 1 ms]');
for (const { text, middleMs, endMs, pasteMs } of benchTyping()) {
  console.log(
    `  ${text}: middle ${ms(middleMs)}, end ${ms(endMs)}; a paragraph pasted ${ms(pasteMs)}`,
  );
}

console.log('\nWorst hostile text of 1,000,000 characters by plain text [≤ 5 times]');
for (const [how, names] of [
  ['by rules', undefined] as const,
  ['with the name model', readNames()] as const,
]) {
  const { ratio, worst, plainMs } = benchHostile(names);
  console.log(`  ${how}: ${ratio.toFixed(1)} times ${ms(plainMs)}, ${worst}`);
}
console.log('');

buildExtension();
const PAGE_SCRIPTS = /^content-scripts\//;
const sizes = benchSizes(BUILT_EXTENSION);
const inPage = sizes.filter(({ file }) => PAGE_SCRIPTS.test(file));
console.log('Scripts, gzipped [in the page’s process together ≤ 150 kB]');
for (const { file, bytes, gzipBytes } of sizes) {
  console.log(`  ${kb(gzipBytes).padStart(9)}  (${kb(bytes)} unpacked)  ${file}`);
}
console.log(
  `  in the page’s process: ${kb(inPage.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0))}\n`,
);

const server = await startReplicas();
try {
  for (const replica of ['chatgpt-a', 'claude-json']) {
    const figures = await benchPage(server, replica);
    const { with: on, without: off } = figures;
    console.log(`Replica ${replica}, without and with Tesuri`);
    console.log(
      `  Enter to request, clean 2,000 characters [+ ≤ 5 ms]: ${ms(off.enterToRequestMs)} → ${ms(on.enterToRequestMs)} (${signed(on.enterToRequestMs - off.enterToRequestMs)} ms)`,
    );
    console.log(
      `  page load to composer ready [+ ≤ 5 %]: ${ms(off.composerReadyMs)} → ${ms(on.composerReadyMs)} (${signed(100 * (on.composerReadyMs / off.composerReadyMs - 1))} %)`,
    );
    console.log(
      `  heap of the tab [+ ≤ 12 MB]: ${mb(off.heapBytes)} → ${mb(on.heapBytes)} (${signed((on.heapBytes - off.heapBytes) / 1_000_000)} MB)\n`,
    );
  }
} finally {
  await server.close();
}

function signed(value: number): string {
  return `${value >= 0 ? '+' : ''}${value.toFixed(2)}`;
}
