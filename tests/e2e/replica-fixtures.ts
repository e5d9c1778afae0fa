/** A Chromium without Tesuri on the replicas, and where things are on each of them. */
import {
  chromium,
  test as base,
  type Browser,
  type Frame,
  type Locator,
  type Page,
} from 'playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { startReplicas, type ReplicaServer } from '../replicas/server';
import { PLACES, type Place, type Places } from './replica-places';

export { expect } from 'playwright/test';
export { REPLICA_IDS } from './replica-places';
export { sentText } from './replica-words';

export interface ReplicaPage {
  readonly page: Page;
  /** The document that the chat is in: that of the page, or of a frame in it. */
  readonly frame: Frame;
  readonly places: Places;
  readonly composer: Locator;
  at(place: Place): Locator;
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
      await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
      await page.goto(
        replicas.urlOf(replica, {
          ...(path === undefined ? {} : { path }),
          query: query.includes('hl=') ? query : `hl=en&${query}`.replace(/&$/, ''),
        }),
      );
      const frame = await chatFrame(page, places);
      const at: ReplicaPage['at'] = (place) =>
        frame.locator(places[place] ?? `no-${place}-on-this-page`).filter({ visible: true });
      const composer = at('composer');
      if (mounted) {
        await composer.waitFor();
        await frame.waitForFunction(() => performance.getEntriesByName('composer-mounted').length);
      }
      return {
        page,
        frame,
        places,
        composer,
        at,
        async type(text) {
          await composer.click();
          await page.keyboard.type(text);
        },
        modelText: () => frame.evaluate(() => window.replica.composerText()),
      };
    });
    await context.close();
    if (problems.length > 0) throw new Error(`errors in the page:\n${problems.join('\n')}`);
  },
});

async function chatFrame(page: Page, { frame }: Places): Promise<Frame> {
  if (frame === undefined) return page.mainFrame();
  const element = await page.locator(frame).elementHandle();
  const inside = await element.contentFrame();
  if (inside === null) throw new Error('the chat has no frame');
  return inside;
}

/** In the field of the page, or in the one that it makes for the purpose. */
export async function chooseFile(
  { page, frame, places }: ReplicaPage,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  if (places.fileInput !== undefined) {
    await frame.locator(places.fileInput).setInputFiles(file);
    return;
  }
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    frame.locator(places.filePicker ?? '').click(),
  ]);
  await chooser.setFiles(file);
}

/** Through the clipboard, as a user pastes. */
export async function pasteText(
  { page, frame, composer }: ReplicaPage,
  text: string,
): Promise<void> {
  await composer.click();
  await frame.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('ControlOrMeta+v');
}
