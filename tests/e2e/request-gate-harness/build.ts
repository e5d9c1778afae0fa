/** Builds an unpacked extension of nothing but the two halves of the request gate. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { SITE_MATCHES } from './registry';

const folder = import.meta.dirname;

/** Which halves there are, and which of them the browser runs first. */
export type Halves = 'page-first' | 'guard-first' | 'page-only' | 'guard-only';

const ORDER: Record<Halves, readonly ('page' | 'guard')[]> = {
  'page-first': ['page', 'guard'],
  'guard-first': ['guard', 'page'],
  'page-only': ['page'],
  'guard-only': ['guard'],
};

/**
 * @param early Source of a script that the browser runs in the page's world before any of ours, as
 *   another extension may.
 */
export async function buildExtension(halves: Halves, early?: string): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), 'tesuri-request-gate-'));
  await mkdir(dist, { recursive: true });
  for (const [name, entry] of [
    ['page', 'page-world.ts'],
    ['guard', 'isolated-world.ts'],
  ] as const) {
    await writeFile(join(dist, `${name}.js`), await bundle(entry));
  }
  if (early !== undefined) await writeFile(join(dist, 'early.js'), early);
  const scripts = [...(early === undefined ? [] : (['early'] as const)), ...ORDER[halves]];
  const manifest = {
    manifest_version: 3,
    name: 'request gate',
    version: '1',
    content_scripts: scripts.map((name) => ({
      matches: SITE_MATCHES,
      js: [`${name}.js`],
      run_at: 'document_start',
      world: name === 'guard' ? 'ISOLATED' : 'MAIN',
    })),
  };
  await writeFile(join(dist, 'manifest.json'), JSON.stringify(manifest));
  return dist;
}

/** Both halves are built with all sites that are described, not only with those that are guarded. */
const allSites: Plugin = {
  name: 'all-sites',
  setup(esbuild) {
    esbuild.onResolve({ filter: /sites\/registry$/ }, ({ importer }) =>
      importer.endsWith('request-gate-harness/registry.ts')
        ? undefined
        : { path: join(folder, 'registry.ts') },
    );
  },
};

export async function bundle(entry: 'page-world.ts' | 'isolated-world.ts'): Promise<string> {
  const built = await build({
    entryPoints: [join(folder, entry)],
    alias: { '#imports': join(folder, 'define-content-script.ts') },
    plugins: [allSites],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2023',
  });
  return built.outputFiles[0]?.text ?? '';
}
