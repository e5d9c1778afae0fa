/** What Tesuri costs a chat page: the same replica with and without it, turn by turn in one run. */
import { resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { BUILT_EXTENSION, launchBrowser, type LaunchedBrowser } from '../browser/launch-browser';
import type { ReplicaServer } from '../replicas/server';
import { median } from './median';

const ROUNDS = 15;
const WARM_UP = 2;
const PROMPT_LENGTH = 2_000;
const WATCH_PAGE = resolve('tests/bench/watch-page.mjs');

export interface PageFigures {
  /** Milliseconds from the Enter key's own time stamp to the start of the send request. */
  readonly enterToRequestMs: number;
  /** Milliseconds from navigation to the visible editor. */
  readonly composerReadyMs: number;
  /** JavaScript heap of the page's process after a collection, in bytes. */
  readonly heapBytes: number;
}
export interface PageComparison {
  readonly without: PageFigures;
  readonly with: PageFigures;
}

export async function benchPage(server: ReplicaServer, replica: string): Promise<PageComparison> {
  const bare = await launch(server);
  const guarded = await launch(server, BUILT_EXTENSION);
  try {
    const runs: Record<'without' | 'with', PageFigures[]> = { without: [], with: [] };
    for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
      const a = await measure(bare.context, server, replica);
      const b = await measure(guarded.context, server, replica);
      if (round < WARM_UP) continue;
      runs.without.push(a);
      runs.with.push(b);
    }
    return { without: toMedians(runs.without), with: toMedians(runs.with) };
  } finally {
    await bare.close();
    await guarded.close();
  }
}

function launch(server: ReplicaServer, extension?: string): Promise<LaunchedBrowser> {
  return launchBrowser({
    hostResolverRules: server.hostResolverRules,
    ...(extension === undefined ? {} : { extension }),
  });
}

async function measure(
  context: BrowserContext,
  server: ReplicaServer,
  replica: string,
): Promise<PageFigures> {
  const page = await context.newPage();
  try {
    await page.addInitScript({ path: WATCH_PAGE });
    await page.goto(server.urlOf(replica, { query: 'hl=en&mount=0' }));
    const composerReadyMs = await readNumber(page, 'ready');
    const composer = page
      .locator('[contenteditable="true"].ProseMirror')
      .filter({ visible: true })
      .first();
    await composer.click();
    await page.keyboard.insertText(cleanPrompt());
    // Both sides get the same pause, so that drafts and scans while typing are over.
    await page.waitForTimeout(1_500);
    const heapBytes = await heapOf(context, page);
    await page.keyboard.press('Enter');
    const enterToRequestMs = await readNumber(page, 'send');
    return { enterToRequestMs, composerReadyMs, heapBytes };
  } finally {
    await page.close();
  }
}

async function readNumber(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction(
    (key) => (window as unknown as { tesuriBench: Record<string, number> }).tesuriBench[key],
    name,
    { timeout: 15_000 },
  );
  return (await handle.jsonValue()) ?? Number.NaN;
}

async function heapOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}

function cleanPrompt(): string {
  const sentence =
    'Rewrite this paragraph so that a new colleague understands it at once. 要点を短く。';
  return sentence.repeat(Math.ceil(PROMPT_LENGTH / sentence.length)).slice(0, PROMPT_LENGTH);
}

function toMedians(runs: readonly PageFigures[]): PageFigures {
  return {
    enterToRequestMs: median(runs.map((run) => run.enterToRequestMs)),
    composerReadyMs: median(runs.map((run) => run.composerReadyMs)),
    heapBytes: median(runs.map((run) => run.heapBytes)),
  };
}
