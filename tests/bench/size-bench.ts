/** Size of each built script, as it would travel: gzip. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface ScriptSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

export function benchSizes(folder: string): readonly ScriptSize[] {
  return filesBelow(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const content = readFileSync(file);
      return {
        file: relative(folder, file),
        bytes: content.length,
        gzipBytes: gzipSync(content).length,
      };
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
