/** `npm start`: from a fresh clone to a browser with Tesuri beside a chat. `--live` opens the real sites. */
import { spawn } from 'node:child_process';
import {
  ensureChromium,
  ensureJapaneseFont,
  ensurePackages,
  requireNode,
  runQuietly,
  say,
} from './set-up.mjs';

const HELP = `npm start [-- options]
  (none)      With a display: a window on the local replica chat sites, to play in.
              Without one: a guided tour, headless, with screenshots.
  --tour      The guided tour, even where there is a display.
  --live      Opens the real chatgpt.com and claude.ai in a fresh profile.
  --help      This text.`;

const args = process.argv.slice(2);
const unknown = args.find((arg) => !['--tour', '--live', '--help'].includes(arg));
if (unknown || args.includes('--help')) {
  say(unknown ? `Unknown option ${unknown}\n${HELP}` : HELP);
  process.exit(unknown ? 2 : 0);
}

requireNode();
ensurePackages();
const chromium = ensureChromium();
ensureJapaneseFont();
say('Building the extension …');
runQuietly('node', ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome', '--level', 'warn']);

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const live = args.includes('--live');
if (live && !hasDisplay) {
  say('--live needs a display: there is no DISPLAY or WAYLAND_DISPLAY here.');
  process.exit(1);
}
const script = args.includes('--tour') || !hasDisplay ? 'scripts/tour.ts' : 'scripts/play.ts';
const child = spawn(process.execPath, ['--import', 'tsx', script, ...(live ? ['--live'] : [])], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
// Ctrl+C reaches the child too; it closes its browser and server, and this process waits for it.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('exit', (code) => process.exit(code ?? 0));
