/** Scripts and styles of a replica's pages: bundled once per process, kept in memory. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { compileFunction } from 'node:vm';
import { build, type BuildOptions } from 'esbuild';
import type { Boot } from '../boot';

export interface Asset {
  /** Where the page finds it; changes with the content. */
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface PageBundle {
  readonly script: Asset;
  readonly style: Asset;
  /** The markup of the page before any script runs. */
  render(boot: Boot): string;
}

const REPLICAS_FOLDER = path.join(import.meta.dirname, '..', '..');
const bundles = new Map<string, Promise<PageBundle>>();

/** @param replicaId Names the folder whose `page.tsx` exports the component `Page`. */
export function bundlePage(replicaId: string): Promise<PageBundle> {
  const known = bundles.get(replicaId);
  if (known !== undefined) return known;
  const made = makeBundle(replicaId);
  bundles.set(replicaId, made);
  return made;
}

async function makeBundle(replicaId: string): Promise<PageBundle> {
  const [browser, server] = await Promise.all([
    build({ ...inBrowser, stdin: entry(replicaId, 'hydratePage') }),
    build({ ...onServer, stdin: entry(replicaId, 'renderPage') }),
  ]);
  const bytesOf = (suffix: string) =>
    browser.outputFiles.find((output) => output.path.endsWith(suffix))?.contents ??
    new Uint8Array();
  return {
    script: toAsset(replicaId, { name: 'page.js', bytes: bytesOf('.js') }),
    style: toAsset(replicaId, { name: 'page.css', bytes: bytesOf('.css') }),
    render: loadRenderer(server.outputFiles.find(({ path: file }) => file.endsWith('.js'))?.text),
  };
}

const common = {
  bundle: true,
  write: false,
  outdir: 'memory',
  jsx: 'automatic',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
} satisfies BuildOptions;
const inBrowser = { ...common, format: 'iife', platform: 'browser', minify: true } as const;
const onServer = {
  ...common,
  format: 'cjs',
  platform: 'node',
  // It reaches for the document as soon as it is loaded.
  alias: { quill: path.join(import.meta.dirname, 'no-editor.ts') },
} as const;

function entry(replicaId: string, start: 'hydratePage' | 'renderPage') {
  const file = start === 'hydratePage' ? 'hydrate-page' : 'render-page';
  return {
    contents: [
      ...(start === 'hydratePage' && runsFirst(replicaId)
        ? [`import './${replicaId}/before-page';`]
        : []),
      `import { Page } from './${replicaId}/page';`,
      `import { ${start} } from './site-kit/page/${file}';`,
      start === 'hydratePage'
        ? 'hydratePage(Page);'
        : 'export default (boot) => renderPage(Page, boot);',
    ].join('\n'),
    resolveDir: REPLICAS_FOLDER,
    sourcefile: `${replicaId}.${file}.ts`,
    loader: 'ts',
  } as const;
}

/** Whether a script of the replica goes before its page, in the browser alone. */
function runsFirst(replicaId: string): boolean {
  return existsSync(path.join(REPLICAS_FOLDER, replicaId, 'before-page.ts'));
}

function loadRenderer(code = ''): (boot: Boot) => string {
  const module: { exports: { default?: (boot: Boot) => string } } = { exports: {} };
  const run = compileFunction(code, ['module', 'exports', 'require']) as (
    ...scope: readonly unknown[]
  ) => void; // what the given parameter names make of it
  run(module, module.exports, createRequire(import.meta.url));
  const render = module.exports.default;
  if (render === undefined) throw new Error('the page has no renderer');
  return render;
}

function toAsset(replicaId: string, file: { name: string; bytes: Uint8Array }): Asset {
  const hash = createHash('sha256').update(file.bytes).digest('hex').slice(0, 12);
  return {
    path: `/cdn/assets/${replicaId}-${hash}-${file.name}`,
    contentType: file.name.endsWith('.css')
      ? 'text/css; charset=utf-8'
      : 'text/javascript; charset=utf-8',
    bytes: file.bytes,
  };
}
