/** Finds the Chromium that runs the extension. Plain JavaScript: it is used before any package is installed. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** Where Playwright keeps what `npx playwright install chromium` brings. */
const PLAYWRIGHT_CACHES = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache/ms-playwright'),
  join(homedir(), 'Library/Caches/ms-playwright'),
  join(homedir(), 'AppData/Local/ms-playwright'),
];
const PLAYWRIGHT_EXECUTABLES = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/**
 * Looks in this order: `CHROMIUM_PATH`, the system, Playwright's own download. Branded Google Chrome
 * is left out: it no longer loads extensions from the command line.
 *
 * @returns {string | undefined} Path of an executable; undefined when there is none.
 */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...SYSTEM_PATHS, ...playwrightPaths()].find((path) => existsSync(path));
}

/** @returns {string[]} */
function playwrightPaths() {
  return PLAYWRIGHT_CACHES.flatMap((cache) => {
    if (!cache || !existsSync(cache)) return [];
    return readdirSync(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .sort()
      .reverse()
      .flatMap((name) => PLAYWRIGHT_EXECUTABLES.map((path) => join(cache, name, path)));
  });
}
