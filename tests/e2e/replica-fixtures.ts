/** A Chromium without Tesuri on the replicas, and where things are on each of them. */
import { chromium, test as base, type Browser, type Locator, type Page } from 'playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import type { LoggedRequest } from '../replicas/request-log';
import { startReplicas, type ReplicaServer } from '../replicas/server';

export { expect } from 'playwright/test';

/** Where things are on a page; written by hand, so that a changed replica is noticed. */
interface Places {
  readonly composer: string;
  readonly send: string;
  readonly stop: string;
  readonly userTurn: string;
  readonly answer: string;
  /** Present while an answer comes. */
  readonly streaming: string;
  readonly edit: string;
  readonly editBox: string;
  readonly saveEdit: string;
  readonly retry: string;
  readonly newChat: string;
  readonly starter: string;
  readonly fileInput: string;
  readonly card: string;
  readonly home: RegExp;
  readonly conversation: RegExp;
}

const PLACES: Readonly<Record<string, Places>> = {
  'chatgpt-a': {
    composer: 'form[data-type="unified-composer"] #prompt-textarea.ProseMirror',
    send: 'button#composer-submit-button[data-testid="send-button"]',
    stop: 'button#composer-submit-button[data-testid="stop-button"]',
    userTurn: 'article[data-turn="user"] [data-message-author-role="user"][data-message-id]',
    answer: 'article[data-turn="assistant"] [data-message-author-role="assistant"] .markdown',
    streaming: '.streaming-animation',
    edit: 'article[data-turn="user"] button[aria-label="Edit message"]',
    editBox: 'article[data-turn="user"] textarea',
    saveEdit: 'article[data-turn="user"] .edit-box button.primary',
    retry: 'article[data-turn="assistant"] button[aria-label="Try again"]',
    newChat: 'a[data-testid="create-new-chat-button"]',
    starter: '.chip',
    fileInput: '#upload-files',
    card: '[data-testid="composer-attachments"] .attachment',
    home: /^https:\/\/chatgpt\.com\/(\?|$)/,
    conversation: /^https:\/\/chatgpt\.com\/c\/[0-9a-f-]{36}$/,
  },
  'chatgpt-b': {
    composer:
      'form[data-chatgpt-composer] [data-composer-body] div.ProseMirror[data-composer-markdown][role="textbox"]',
    send: 'form[data-chatgpt-composer] button[type="submit"][aria-label="Send"]',
    stop: 'form[data-chatgpt-composer] button[type="button"][aria-label="Stop"]',
    userTurn:
      '[data-turn-key] [data-content-search-unit-key$=":user"] [data-user-message-bubble] [data-markdown-text-tone="user-message"]',
    answer:
      '[data-turn-key] [data-content-search-unit-key$=":assistant"] [data-chatgpt-selection-message-id] [data-markdown-text-style="assistant-message"]',
    streaming: 'form[data-chatgpt-composer] button[aria-label="Stop"]',
    edit: '.turn-action-controls button[aria-label="Edit message"]',
    editBox: '[data-turn-key] textarea, [data-turn-key] .ProseMirror',
    saveEdit: '[data-turn-key] button[type="submit"]',
    retry: '.turn-action-controls button[aria-label="Answer again"]',
    newChat: '.sidebar a[href="/"]',
    starter: '.starter',
    fileInput: 'form[data-chatgpt-composer]:visible input[type="file"]:not([accept])',
    card: '[data-composer-attachments] .attachment',
    home: /^https:\/\/chatgpt\.com\/(\?|$)/,
    conversation: /^https:\/\/chatgpt\.com\/c\/[0-9a-f-]{36}$/,
  },
  'claude-json': {
    composer:
      '[data-testid="chat-input-grid-container"] div.tiptap.ProseMirror[data-testid="chat-input"]',
    send: 'button[data-testid="chat-input-send"][aria-label="Send message"]',
    stop: 'button[data-testid="chat-input-stop"][aria-label="Stop response"]',
    userTurn:
      '[role="feed"] [data-perf-row="human"] [data-cds="UserMessage"] [data-testid="user-message"]',
    answer:
      '[data-perf-row="assistant"] [data-testid="assistant-message"][data-turn-key] [data-cds="Prose"] [data-perf-reply-text]',
    streaming: '[data-testid="assistant-message"][data-is-streaming="true"]',
    edit: '[data-cds="UserMessage"] button[aria-label="Edit"]',
    editBox: '[data-cds="UserMessage"] textarea',
    saveEdit: '[data-cds="UserMessage"] button:has(> span.bg-fill-primary)',
    retry: 'button[aria-label="Retry"]',
    newChat: 'a[href="/new"]',
    starter: '.chip',
    fileInput: 'input#chat-input-file-upload-onpage[data-testid="file-upload"]',
    card: '.attachment',
    home: /^https:\/\/claude\.ai\/new(\?|$)/,
    conversation: /^https:\/\/claude\.ai\/chat\/[0-9a-f-]{36}$/,
  },
};

export const REPLICA_IDS = Object.keys(PLACES);

export interface ReplicaPage {
  readonly page: Page;
  readonly places: Places;
  readonly composer: Locator;
  at(place: Exclude<keyof Places, 'home' | 'conversation'>): Locator;
  type(text: string): Promise<void>;
  /** What the editor's own document holds. */
  modelText(): Promise<string>;
}

interface TestFixtures {
  readonly replicas: ReplicaServer;
  readonly openReplica: (
    replica: string,
    options?: { query?: string; path?: string; dark?: boolean; mounted?: boolean },
  ) => Promise<ReplicaPage>;
}

interface WorkerFixtures {
  readonly replicaServer: ReplicaServer;
  readonly plainBrowser: Browser;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  replicaServer: [
    async ({}, provide) => {
      const server = await startReplicas();
      await provide(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  plainBrowser: [
    async ({ replicaServer }, provide) => {
      const executablePath = findChromium();
      const browser = await chromium.launch({
        ...(executablePath === undefined ? { channel: 'chromium' } : { executablePath }),
        args: [`--host-resolver-rules=${replicaServer.hostResolverRules}`],
      });
      await provide(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  replicas: async ({ replicaServer }, provide) => {
    replicaServer.reset();
    await provide(replicaServer);
  },
  openReplica: async ({ plainBrowser, replicas }, provide) => {
    const context = await plainBrowser.newContext({
      ignoreHTTPSErrors: true,
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const problems: string[] = [];
    await provide(async (replica, { query = '', path, dark = false, mounted = true } = {}) => {
      const places = PLACES[replica];
      if (places === undefined) throw new Error(`no places of ${replica}`);
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(String(error)));
      await page.addInitScript(noteMount);
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.goto(
        replicas.urlOf(replica, {
          ...(path === undefined ? {} : { path }),
          query: query.includes('hl=') ? query : `hl=en&${query}`.replace(/&$/, ''),
        }),
      );
      const at: ReplicaPage['at'] = (place) =>
        page.locator(places[place]).filter({ visible: true });
      const composer = at('composer');
      if (mounted) await composer.waitFor();
      return {
        page,
        places,
        composer,
        at,
        async type(text) {
          await composer.click();
          await page.keyboard.type(text);
        },
        modelText: () => page.evaluate(() => window.replica.composerText()),
      };
    });
    await context.close();
    if (problems.length > 0) throw new Error(`errors in the page:\n${problems.join('\n')}`);
  },
});

/** Runs in the page: notes when an editor first stands in it, in milliseconds from navigation. */
function noteMount(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.ProseMirror') === null) return;
    Object.assign(window, { mountedAt: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Through the clipboard, as a user pastes. */
export async function pasteText({ page, composer }: ReplicaPage, text: string): Promise<void> {
  await composer.click();
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}

/** The words of a send, whatever the site. */
export function sentText(request: LoggedRequest | undefined): string {
  const body = JSON.parse(request?.decoded ?? '{}') as {
    prompt?: string;
    messages?: { content: { parts: unknown[] } }[];
  }; // bodies of our own pages
  return body.prompt ?? (body.messages?.[0]?.content.parts ?? []).join('');
}
