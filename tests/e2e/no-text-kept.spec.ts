/** Words of a prompt are nowhere but in the user's own send: not in messages, stores or on disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslate } from '../../components/text';
import { BUILT_EXTENSION, launchBrowser, panelOf } from '../browser/launch-browser';
import { findCanary } from './canary';
import { expect, test } from './fixtures';
import { typePrompt } from './type-prompt';

/** Words that no program would write by itself; the first three are found, the last is prose. */
const CANARIES = [
  '鳴子沢渚',
  'orca.canary@sunaoka.example.jp',
  '4012 8888 8888 1881',
  'オルカ砂丘の灯台',
];
// What is found stands in the first line: a draft of the second alone would be clean, and may leave.
const PROMPT = `担当：${CANARIES[0]}様（${CANARIES[1]}）カード ${CANARIES[2]}\n${CANARIES[3]}について返信を書いてください。`;
const STORES = [
  'IndexedDB',
  'Local Extension Settings',
  'Sync Extension Settings',
  'Managed Extension Settings',
  'Extension State',
  'Extension Rules',
  'Extension Scripts',
  'Session Storage',
  'Service Worker',
  'File System',
];
const t = createTranslate('ja');

for (const replica of ['chatgpt-a', 'claude-json'] as const) {
  test(`${replica}: canaries of a masked prompt are nowhere`, async ({ replicas }) => {
    const browser = await launchBrowser({
      extension: BUILT_EXTENSION,
      hostResolverRules: replicas.hostResolverRules,
      locale: 'ja',
    });
    const { context, profile, extensionId } = browser;
    try {
      const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
      await worker.evaluate(() => {
        const seen: string[] = [];
        Object.assign(globalThis, { seenMessages: seen });
        chrome.runtime.onMessage.addListener((message: unknown) => {
          seen.push(JSON.stringify(message));
          return false;
        });
      });
      const page = await context.newPage();
      await page.goto(replicas.urlOf(replica, { query: 'hl=ja' }));
      const composer = () =>
        page.locator('.ProseMirror[contenteditable="true"]').filter({ visible: true });
      const panel = await panelOf(page);
      await panel.locator('.coverage[data-state="attached"]').waitFor();
      await typePrompt({ page, composer }, PROMPT);
      await expect(panel.getByText('鳴子沢渚').first()).toBeVisible();
      await page.waitForTimeout(2_500); // drafts of the site are debounced
      for (const canary of CANARIES.slice(0, 3)) {
        expect(replicas.log.contains(canary), `${canary} before the send`).toEqual([]);
      }
      await page.keyboard.press('Enter');
      await expect(panel.getByRole('button', { name: t('panel.held.maskAndSend') })).toBeFocused();
      await page.waitForTimeout(500);
      await page.keyboard.press('Enter');
      await replicas.log.waitFor('send', 1);
      await page.waitForTimeout(3_000); // counters and answers settle

      for (const request of replicas.log.beforeFirstSend()) {
        for (const canary of CANARIES) {
          const where = [
            ...findCanary(request.raw, canary),
            ...findCanary(Buffer.from(request.decoded), canary),
          ];
          expect(where, `${request.method} ${request.path}`).toEqual([]);
        }
      }

      const messages = await worker.evaluate(
        () => (globalThis as unknown as { seenMessages: string[] }).seenMessages,
      );
      expect(messages.length).toBeGreaterThan(0);
      expect(messages.join('\n')).toContain('usage.count');
      expectNoCanary(Buffer.from(messages.join('\n')), 'runtime messages');

      const stored = await worker.evaluate(async () =>
        JSON.stringify([
          await chrome.storage.local.get(null),
          await chrome.storage.session.get(null),
          await chrome.storage.sync.get(null),
        ]),
      );
      expectNoCanary(Buffer.from(stored), 'extension storage');

      const admin = await context.newPage();
      await admin.goto(`chrome-extension://${extensionId}/admin.html`);
      const rows = await admin.evaluate(dumpDatabases);
      // The counts of this very prompt are there: the dump looked in the right place.
      expect(rows).toContain('CREDIT_CARD');
      expectNoCanary(Buffer.from(rows), 'IndexedDB');
      await context.close();

      const files = STORES.flatMap((store) => filesBelow(join(profile, 'Default', store))).filter(
        (file) => file.includes(extensionId) || !/https_/u.test(file),
      );
      expect(files.some((file) => file.includes('IndexedDB') && file.includes(extensionId))).toBe(
        true,
      );
      for (const file of files) expectNoCanary(readFileSync(file), file.slice(profile.length));
    } finally {
      await browser.close();
    }
  });
}

function expectNoCanary(bytes: Buffer, place: string): void {
  for (const canary of CANARIES)
    expect(findCanary(bytes, canary), `${canary} in ${place}`).toEqual([]);
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Every row of every database of the extension's origin, as JSON. Runs in an extension page. */
async function dumpDatabases(): Promise<string> {
  const settle = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('not readable'));
    });
  const dump: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await settle(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      dump.push([
        name,
        store,
        await settle(database.transaction(store).objectStore(store).getAll()),
      ]);
    }
    database.close();
  }
  return JSON.stringify(dump);
}
