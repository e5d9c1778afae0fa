/** Everything a fresh machine lacks, installed from the project's own files: packages and a browser. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';

const STAMP = 'node_modules/.tesuri-lock';
const OLDEST_NODE = [20, 19];

/** Fails with one sentence on a Node.js that the toolchain does not run on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = OLDEST_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  stop(`Tesuri needs Node.js ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Installs exactly what the lock file says, unless that is what stands there already. */
export function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  say('Installing the npm packages of the lock file (about half a minute) …');
  // Engine warnings come from packages that only declare newer Node.js versions: docs/adr/0001.
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  writeFileSync(STAMP, wanted);
}

/**
 * A Chromium, installed as a Debian package where that is possible.
 *
 * @returns {string} Path of the executable. Ends the process with three lines when there is none.
 */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (!process.env.CHROMIUM_PATH && isDebianRoot()) {
    say('Installing the Debian packages chromium and fonts-noto-cjk (about a minute) …');
    installDebianPackages(['chromium', 'fonts-noto-cjk']);
    const installed = findChromium();
    if (installed) return installed;
  }
  return stop(
    [
      'No Chromium was found (looked at CHROMIUM_PATH, the system, and Playwright’s downloads).',
      'Debian or Ubuntu: sudo apt-get install chromium fonts-noto-cjk. Elsewhere: npx playwright install chromium.',
      'Or point CHROMIUM_PATH to a Chromium that you have (not branded Google Chrome), and start again.',
    ].join('\n'),
  );
}

/** Japanese in screenshots needs a font; without root it is only pointed out. */
export function ensureJapaneseFont() {
  const listed = spawnSync('fc-list', [':lang=ja', 'family'], { encoding: 'utf8' });
  if (process.platform !== 'linux' || listed.stdout?.trim()) return;
  if (isDebianRoot()) installDebianPackages(['fonts-noto-cjk']);
  else say('No Japanese font was found: install fonts-noto-cjk to see Japanese text.');
}

/** @param {readonly string[]} names */
function installDebianPackages(names) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Runs a command that is heard only when it fails, which ends the process with its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export function runQuietly(command, args) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return;
  say(`${command} ${args.join(' ')}\n${error?.message ?? `${stdout}\n${stderr}`}`);
  process.exit(status ?? 1);
}

/**
 * Runs a command with its output shown; a failing one ends the process with its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (error) stop(`${command} could not be started: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
