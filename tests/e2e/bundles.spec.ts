/** What is heavy is loaded by the page that needs it, and by no other. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { BUILT_EXTENSION } from '../browser/launch-browser';

/** A name that the chart library writes into its pictures, whatever the minifier does. */
const CHARTS = 'recharts-bar-rectangle';

/** Every script that a page or script of the extension loads, directly or through another. */
function scriptsOf(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file) || !existsSync(join(BUILT_EXTENSION, file))) return;
    found.add(file);
    const text = readFileSync(join(BUILT_EXTENSION, file), 'utf8');
    for (const [, name] of text.matchAll(/["'(/]([\w-]+\.js)["')]/gu))
      visit(`chunks/${name ?? ''}`);
  };
  visit(entry);
  return found;
}

function holdsCharts(entry: string): boolean {
  return [...scriptsOf(entry)].some((file) =>
    readFileSync(join(BUILT_EXTENSION, file), 'utf8').includes(CHARTS),
  );
}

test('only the admin page loads the chart library', () => {
  const entries = readdirSync(BUILT_EXTENSION, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.html') || file === 'background.js' || file.startsWith('content-scripts/'),
  );
  expect(entries.length).toBeGreaterThan(4);
  expect(entries.filter(holdsCharts)).toEqual(['admin.html']);
});

/** A name that PDF.js gives to one of its own errors. */
const PDF = 'PasswordException';
/** What the scripts of a chat page may weigh, packed. */
const MAX_PACKED_BYTES = 150_000;

test('PDF.js is loaded by the worker that reads files, and by no page', () => {
  const holders = readdirSync(BUILT_EXTENSION, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      file.endsWith('.js') && readFileSync(join(BUILT_EXTENSION, file), 'utf8').includes(PDF),
  );
  expect(holders.length).toBeGreaterThan(0);
  for (const file of holders) expect(file).toMatch(/^assets\/(?:pdf|file-desk)[.\w-]*\.js$/u);
  const folder = join(BUILT_EXTENSION, 'content-scripts');
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const packed = scripts.map((file) => gzipSync(readFileSync(join(folder, file))).length);
  expect(packed.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_PACKED_BYTES);
});
