/** Type-checks every tsconfig of the project; one failing project fails the run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED = new Set(['node_modules', '.wxt', '.output', '.git', 'artifacts']);

const folders = [
  '.',
  ...readdirSync('.', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !IGNORED.has(entry.name))
    .map((entry) => entry.name),
];
const projects = folders
  .map((folder) => join(folder, 'tsconfig.json'))
  .filter((file) => existsSync(file));

let failed = 0;
for (const project of projects) {
  const { status } = spawnSync('node', ['node_modules/typescript/bin/tsc', '-p', project], {
    stdio: 'inherit',
  });
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${project}`);
  if (status !== 0) failed += 1;
}
process.exit(failed === 0 ? 0 : 1);
