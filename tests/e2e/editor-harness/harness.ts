/** Real editors in a real Chromium, and the product's code in an isolated world beside the page's. */
import { test as base, chromium, type Browser, type CDPSession, type Page } from 'playwright/test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { findChromium } from '../../../scripts/find-chromium.mjs';
import type { HighlightMark } from '../../../composer/highlight';
import type { TextEdit } from '../../../core/mask/text-edit';
import type { Result } from '../../../core/result';
import type { WriteError } from '../../../editor/write-text';
import type { EditorName, EditorState } from './page-contract';

export { expect } from 'playwright/test';

export type WriteOutcome = Result<null, WriteError>;

/** One editor of the page. `read` and the writes run the product's code, the rest is the page's. */
export interface EditorUnderTest {
  readonly name: EditorName;
  readonly page: Page;
  load(text: string): Promise<void>;
  loadHtml(html: string): Promise<void>;
  state(): Promise<EditorState>;
  /** Puts the focus and the caret into the editor as a user does. */
  click(): Promise<void>;
  read(): Promise<string>;
  applyEdits(before: string, edits: readonly TextEdit[]): Promise<WriteOutcome>;
  replaceText(text: string): Promise<WriteOutcome>;
  insertText(text: string): Promise<WriteOutcome>;
  /** The site takes no text in which `part` stands, or writes something else in its place. */
  refuse(part: string, instead?: string): Promise<void>;
  show(marks: readonly HighlightMark[]): Promise<void>;
}

export interface Harness {
  readonly page: Page;
  readonly cdp: CDPSession;
  editor(name: EditorName): EditorUnderTest;
  /** Runs an expression in the isolated world, where `tesuri` is what `world.ts` offers. */
  inWorld<T>(expression: string): Promise<T>;
  /** Processor time that the page's main thread spends on an act, in milliseconds. */
  cpuMs(act: () => Promise<void>): Promise<number>;
}

const ORIGIN = 'https://editors.test';
const STYLE = `
  body { margin: 24px; background: #fff; color: #111; font: 16px/1.5 sans-serif; }
  .ProseMirror, textarea { box-sizing: border-box; width: 640px; min-height: 60px; max-height: 220px;
    overflow-y: auto; white-space: pre-wrap; margin-bottom: 16px; padding: 8px 12px; border: 1px solid #999; }
  textarea { display: block; font: 15px/22px serif; resize: none; height: 120px; color: inherit; background: inherit; }
  .gap { height: 37px; }
  html.dark body { background: #1e1e1e; color: #eee; }
`;
const CSP = "script-src 'self'; style-src 'self'";

interface WorkerFixtures {
  readonly bundles: { readonly page: string; readonly world: string };
  readonly chromiumBrowser: Browser;
}

export const test = base.extend<{ harness: Harness }, WorkerFixtures>({
  bundles: [
    async ({}, provide) => {
      await provide({ page: await bundle('page.ts'), world: await bundle('world.ts') });
    },
    { scope: 'worker' },
  ],
  chromiumBrowser: [
    async ({}, provide) => {
      const executablePath = findChromium();
      const browser = await chromium.launch(
        executablePath === undefined ? { channel: 'chromium' } : { executablePath },
      );
      await provide(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  harness: async ({ bundles, chromiumBrowser }, provide) => {
    const page = await chromiumBrowser.newPage({ viewport: { width: 900, height: 900 } });
    await serve(page, bundles.page);
    await page.goto(ORIGIN);
    await page.waitForFunction(() => 'editors' in window);
    const cdp = await page.context().newCDPSession(page);
    await provide(await createHarness(page, cdp, bundles.world));
    await page.context().close();
  },
});

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return result.outputFiles[0]?.text ?? '';
}

async function serve(page: Page, script: string): Promise<void> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': [
      'text/html; charset=utf-8',
      `<!doctype html><html lang="ja"><title>editors</title><link rel="stylesheet" href="/page.css"><body><script src="/page.js"></script></body></html>`,
    ],
    '/page.js': ['text/javascript; charset=utf-8', script],
    '/page.css': ['text/css', STYLE],
  };
  await page.route(`${ORIGIN}/**`, async (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? [
      'text/plain',
      '',
    ];
    const headers = { 'content-security-policy': CSP };
    await route.fulfill({ contentType, body, headers });
  });
}

async function createHarness(page: Page, cdp: CDPSession, world: string): Promise<Harness> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'tesuri',
  });
  const inWorld = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value as T; // what the expression gives is for the caller to say
  };
  await inWorld(world);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const taskMs = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? NaN);
  };
  const cpuMs = async (act: () => Promise<void>): Promise<number> => {
    const before = await taskMs();
    await act();
    const spentMs = (await taskMs()) - before;
    base.info().annotations.push({ type: 'cpu', description: `${spentMs.toFixed(0)} ms` });
    return spentMs;
  };
  return { page, cdp, inWorld, cpuMs, editor: (name) => createEditor(name, page, inWorld) };
}

function createEditor(name: EditorName, page: Page, inWorld: Harness['inWorld']): EditorUnderTest {
  const call = (method: string, ...given: readonly unknown[]) =>
    `tesuri.${method}(${[name, ...given].map((value) => JSON.stringify(value)).join(', ')})`;
  return {
    name,
    page,
    load: (text) =>
      page.evaluate(([at, value]) => window.editors[at].load(value), [name, text] as const),
    loadHtml: (html) =>
      page.evaluate(([at, value]) => window.editors[at].loadHtml(value), [name, html] as const),
    state: () => page.evaluate((at) => window.editors[at].state(), name),
    click: () => page.locator(`#${name} > *`).click(),
    read: () => inWorld(call('read')),
    applyEdits: (before, edits) => inWorld(call('applyEdits', before, edits)),
    replaceText: (text) => inWorld(call('replaceText', text)),
    insertText: (text) => inWorld(call('insertText', text)),
    refuse: (part, instead) =>
      page.evaluate(([at, ...given]) => window.editors[at].refuse(...given), [
        name,
        part,
        instead,
      ] as const),
    show: (marks) => inWorld(call('show', marks)),
  };
}
