/** Builds the harness page once per run and answers for it under made-up host names. */
import { build } from 'esbuild';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright/test';

export const PANEL_URL = 'https://panel.test/';

let built: Promise<string> | undefined;

/** One page with script and style inside. */
function page(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    outdir: 'out',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const textOf = (extension: string) =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  const script = textOf('.js').replaceAll('</script', '<\\/script');
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Tesuri</title>
<style>${textOf('.css')}</style></head><body><div id="root"></div>
<script type="module">${script}</script></body></html>`;
}

/** Serves the panel at `PANEL_URL` to every page of a context. */
export async function servePanel(context: BrowserContext): Promise<void> {
  const body = await page();
  await context.route(`${PANEL_URL}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
}
