import { spawnSync } from 'node:child_process';

/** Builds what the tests load, so that they never run against yesterday's extension. */
export default function buildExtension(): void {
  if (process.env['TESURI_BUILT'] === '1') return;
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'chrome', '--level', 'warn'],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('the extension does not build');
}
