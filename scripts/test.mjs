/** `npm test`: everything that must hold, from a fresh clone, closed by one line `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensureJapaneseFont, ensurePackages, requireNode, say } from './set-up.mjs';

const REPORTS = 'artifacts/reports';

requireNode();
ensurePackages();
const chromium = ensureChromium();
ensureJapaneseFont();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const bin = (/** @type {string} */ path) => `node_modules/${path}`;
const wxt = bin('wxt/bin/wxt.mjs');

/** A step passes or fails as one, or reports its own tests in a file. */
const STEPS = [
  { name: 'prepare', args: [wxt, 'prepare'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '.'] },
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
  { name: 'types', args: ['--import', 'tsx', 'scripts/check-types.ts'] },
  {
    name: 'unit and contract',
    args: [
      '--import',
      './scripts/polyfill-group-by.mjs',
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORTS}/vitest.json`,
    ],
    count: countVitest,
  },
  {
    name: 'build for Chrome',
    args: [wxt, 'build', '-b', 'chrome', '--level', 'warn'],
    quiet: true,
  },
  {
    name: 'build for Firefox',
    args: [wxt, 'build', '-b', 'firefox', '--mv3', '--level', 'warn'],
    quiet: true,
  },
  {
    name: 'end to end',
    args: [bin('playwright/cli.js'), 'test'],
    env: { TESURI_BUILT: '1', PLAYWRIGHT_JSON_OUTPUT_FILE: `${REPORTS}/playwright.json` },
    count: countPlaywright,
  },
];

let passed = 0;
let failed = 0;
const lines = [];
for (const step of STEPS) {
  const startedAt = Date.now();
  say(`\n── ${step.name}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, step.args, {
    // A build draws a spinner, line by line where there is no terminal: it speaks when it fails.
    stdio: step.quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, CHROMIUM_PATH: chromium, ...step.env },
  });
  if (step.quiet && status !== 0) say(`${stdout}\n${stderr}`);
  const tally = step.count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  // A runner that failed without naming a failed test (a crash, no tests found) failed all the same.
  if (status !== 0 && tally.failed === 0) tally.failed = 1;
  if (step.count && tally.passed + tally.failed === 0) tally.failed = 1;
  passed += tally.passed;
  failed += tally.failed;
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  lines.push(
    `${tally.failed ? 'FAIL' : 'ok  '} ${step.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );
}
say(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

function countVitest() {
  const report = readReport('vitest.json');
  // A file that does not even load has no failed test in it.
  const unloaded = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return {
    passed: Number(report?.numPassedTests ?? 0),
    failed: Number(report?.numFailedTests ?? 0) + Number(unloaded.length),
  };
}

function countPlaywright() {
  const stats = readReport('playwright.json')?.stats;
  const flaky = Number(stats?.flaky ?? 0);
  if (flaky > 0) say(`${flaky} browser tests passed only on a second try; they are named above.`);
  return { passed: Number(stats?.expected ?? 0) + flaky, failed: Number(stats?.unexpected ?? 0) };
}

/** @param {string} name */
function readReport(name) {
  const file = `${REPORTS}/${name}`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
