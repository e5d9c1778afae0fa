import { defineConfig } from 'playwright/test';

/**
 * Real Chromium with the built extension. Two projects: a managed policy is read by every browser of
 * the machine, so its tests run alone, after all others.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 45_000,
  expect: { timeout: 7_000 },
  workers: 2,
  // A machine under load may miss a deadline once; what needed a second try is named in the report.
  retries: 1,
  forbidOnly: true,
  globalSetup: './tests/e2e/build-extension.ts',
  reporter: [
    ['list'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? 'test-results/report.json' },
    ],
  ],
  projects: [
    { name: 'browser', testIgnore: '**/managed-policy.spec.ts' },
    {
      name: 'machine-policy',
      testMatch: '**/managed-policy.spec.ts',
      dependencies: ['browser'],
      workers: 1,
      fullyParallel: false,
    },
  ],
});
