/** Starts a real Chromium with the built extension, on the replicas or on the open internet. */
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { findChromium } from '../../scripts/find-chromium.mjs';

export type Locale = 'ja' | 'en';

export interface LaunchOptions {
  /** Folder of the built extension; absent: a browser without Tesuri. */
  readonly extension?: string;
  /** Chromium's `--host-resolver-rules`; absent: the open internet. */
  readonly hostResolverRules?: string;
  readonly locale?: Locale;
  readonly colorScheme?: 'light' | 'dark';
  readonly headless?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number } | null;
  /** Profile folder to use and keep; absent: a new one, removed on close. */
  readonly profile?: string;
}

export interface LaunchedBrowser {
  readonly context: BrowserContext;
  readonly profile: string;
  /** Empty without the extension. */
  readonly extensionId: string;
  close(): Promise<void>;
}

/** Where `wxt build -b chrome` puts the extension. */
export const BUILT_EXTENSION = resolve(process.env['TESURI_OUT_DIR'] ?? '.output', 'chrome-mv3');

export async function launchBrowser(options: LaunchOptions): Promise<LaunchedBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tesuri-profile-'));
  const locale = options.locale ?? 'en';
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
    headless: options.headless ?? true,
    ignoreHTTPSErrors: true,
    locale: locale === 'ja' ? 'ja-JP' : 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    // The language of the browser itself: extension pages and `_locales` follow it.
    env: {
      ...process.env,
      LANGUAGE: locale,
      LANG: locale === 'ja' ? 'ja_JP.UTF-8' : 'en_US.UTF-8',
    },
    args: toArguments(options, locale),
  });
  const extensionId = options.extension === undefined ? '' : await waitForExtension(context);
  return {
    context,
    profile,
    extensionId,
    async close() {
      await context.close();
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true });
    },
  };
}

function toArguments(options: LaunchOptions, locale: Locale): string[] {
  return [
    `--accept-lang=${locale === 'ja' ? 'ja,en' : 'en'}`,
    // Playwright's own list of switched-off features breaks storage inside extension frames: the
    // last flag wins, so give the list again without that one.
    '--disable-features=MediaRouter,OptimizationHints,DestroyProfileOnBrowserClose,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
    '--disable-background-networking',
    '--no-first-run',
    ...(options.extension === undefined
      ? []
      : [
          `--disable-extensions-except=${options.extension}`,
          `--load-extension=${options.extension}`,
        ]),
    ...(options.hostResolverRules === undefined
      ? []
      : [`--host-resolver-rules=${options.hostResolverRules}`]),
  ];
}

async function waitForExtension(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

/** The panel's frame in a chat tab, once it is there. */
export async function panelOf(page: Page, timeoutMs = 10_000) {
  const find = () => page.frames().find((frame) => frame.url().endsWith('/panel.html'));
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const frame = find();
    if (frame) return frame;
    if (Date.now() > deadline) throw new Error('the panel did not open');
    await page.waitForTimeout(50);
  }
}
