/** What detection keeps in memory: its code, its data, the name model and one scanned text. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** In a process of its own, where nothing of it has been loaded before. @returns Bytes. */
export function benchHeap(): number {
  const child = fileURLToPath(new URL('heap-child.ts', import.meta.url));
  const flags = ['--expose-gc', '--import', 'tsx', child];
  return Number(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
}
