/** What every browser test starts from: replicas, a Chromium with the built extension, a chat tab. */
import { test as base, type BrowserContext, type Frame, type Page } from 'playwright/test';
import {
  BUILT_EXTENSION,
  launchBrowser,
  panelOf,
  type LaunchedBrowser,
  type Locale,
} from '../browser/launch-browser';
import { startReplicas, type ReplicaServer } from '../replicas/server';

export { expect } from 'playwright/test';

export interface Chat {
  readonly page: Page;
  /** The visible composer of the page. */
  composer(): ReturnType<Page['locator']>;
  panel(): Promise<Frame>;
}

interface TestFixtures {
  readonly uiLocale: Locale;
  readonly uiScheme: 'light' | 'dark';
  readonly launched: LaunchedBrowser;
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** Opens a replica and waits until Tesuri says that it is on guard there. */
  readonly openChat: (
    replica: string,
    options?: { query?: string; path?: string },
  ) => Promise<Chat>;
  /** Text of the toolbar badge of the newest tab, straight from the browser. */
  readonly badgeOf: (page: Page) => Promise<string>;
}

interface WorkerFixtures {
  readonly server: ReplicaServer;
}

const COMPOSER =
  '#prompt-textarea[contenteditable="true"], form[data-chatgpt-composer] [data-composer-markdown], div[data-testid="chat-input"], form[data-mobile-composer] :is(textarea, [contenteditable="true"])';

export const test = base.extend<TestFixtures & { replicas: ReplicaServer }, WorkerFixtures>({
  uiLocale: ['en', { option: true }],
  uiScheme: ['light', { option: true }],
  server: [
    async ({}, use) => {
      const server = await startReplicas();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  replicas: async ({ server }, use) => {
    server.reset();
    await use(server);
  },
  launched: async ({ replicas, uiLocale, uiScheme }, use) => {
    const launched = await launchBrowser({
      extension: BUILT_EXTENSION,
      hostResolverRules: replicas.hostResolverRules,
      locale: uiLocale,
      colorScheme: uiScheme,
    });
    await use(launched);
    await launched.close();
  },
  context: async ({ launched }, use) => {
    await use(launched.context);
  },
  extensionId: async ({ launched }, use) => {
    await use(launched.extensionId);
  },
  badgeOf: async ({ context }, use) => {
    await use(async (page) => {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      return worker.evaluate(async (url) => {
        const [tab] = await chrome.tabs.query({ url: `${new URL(url).origin}/*` });
        return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
      }, page.url());
    });
  },
  openChat: async ({ context, replicas, uiLocale }, use) => {
    await use(async (replica, { query = '', path } = {}) => {
      const page = await context.newPage();
      const language = `hl=${uiLocale}`;
      await page.goto(
        replicas.urlOf(replica, {
          ...(path === undefined ? {} : { path }),
          query: query === '' ? language : `${language}&${query}`,
        }),
      );
      const composer = () => page.locator(COMPOSER).filter({ visible: true });
      await composer().waitFor();
      const panel = await panelOf(page);
      await panel.locator('.coverage[data-state="attached"]').waitFor();
      return { page, composer, panel: () => panelOf(page) };
    });
  },
});
