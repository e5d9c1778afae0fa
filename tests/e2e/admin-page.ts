/** The admin page in a tab, empty or with made-up counts. */
import { readdirSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright/test';
import type { CounterRow } from '../../core/usage/counter';
import { localDay } from '../../core/usage/day';
import { madeUpCounts, seedCounts } from './usage-seed';

export type Tab = 'counts' | 'export' | 'guideline' | 'data';

const TEMPLATE_IDS = readdirSync('templates')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length));

/** A quarter of an office year, up to today. */
export function quarter(): readonly CounterRow[] {
  return madeUpCounts(localDay(new Date()), 100, TEMPLATE_IDS);
}

export async function openAdmin(
  { context, extensionId }: { readonly context: BrowserContext; readonly extensionId: string },
  tab: Tab = 'counts',
  rows: readonly CounterRow[] = [],
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/admin.html#${tab}`);
  await page.getByRole('tablist').waitFor();
  if (rows.length > 0) {
    // The page opens the store by itself; until then there is nothing to write to.
    await page.locator('.admin-first, .admin-section').first().waitFor();
    await seedCounts(page, rows);
    await page.reload();
    await page.locator('.admin-section').first().waitFor();
  }
  return page;
}

/** All rows that lie in the store, with nothing of ours between. */
export function readCounts(page: Page): Promise<readonly CounterRow[]> {
  return page.evaluate(
    () =>
      new Promise<CounterRow[]>((resolve, reject) => {
        const opening = indexedDB.open('tesuri-usage');
        opening.onerror = () => {
          reject(new Error('the store of the counters does not open'));
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('counters').objectStore('counters').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as CounterRow[]);
          };
        };
      }),
  );
}
