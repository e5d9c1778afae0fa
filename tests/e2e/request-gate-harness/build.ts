/** Builds an unpacked extension of nothing but the two halves of the request gate. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { SITE_MATCHES } from '../../../sites/registry';

const folder = import.meta.dirname;

/** Which halves there are, and which of them the browser runs first. */
export type Halves = 'page-first' | 'guard-first' | 'page-only' | 'guard-only';

const ORDER: Record<Halves, readonly ('page' | 'guard')[]> = {
  'page-first': ['page', 'guard'],
  'guard-first': ['guard', 'page'],
  'page-only': ['page'],
  'guard-only': ['guard'],
};

export async function buildExtension(halves: Halves): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'tesuri-request-gate-'));
  await mkdir(dist, { recursive: true });
  for (const [name, entry] of [
    ['page', 'page-world.ts'],
    ['guard', 'isolated-world.ts'],
  ] as const) {
    await writeFile(join(dist, `${name}.js`), await bundle(entry));
  }
  const manifest = {
    manifest_version: 3,
    name: 'request gate',
    version: '1',
    content_scripts: ORDER[halves].map((name) => ({
      matches: SITE_MATCHES,
      js: [`${name}.js`],
      run_at: 'document_start',
      world: name === 'page' ? 'MAIN' : 'ISOLATED',
    })),
  };
  await writeFile(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return dist;
}

export async function bundle(entry: 'page-world.ts' | 'isolated-world.ts'): Promise<string> {
  const built = await build({
    entryPoints: [join(folder, entry)],
    alias: { '#imports': join(folder, 'define-content-script.ts') },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return built.outputFiles[0]?.text ?? '';
}
