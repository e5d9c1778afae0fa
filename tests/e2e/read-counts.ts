import type { Worker } from 'playwright/test';

/** One row of the store, as the browser holds it. */
export interface StoredCount {
  readonly metric: string;
  readonly site: string;
  readonly subject: string;
  readonly count: number;
}

/** The counts that the extension has kept so far, read in its own worker. */
export function readCounts(worker: Worker): Promise<readonly StoredCount[]> {
  return worker.evaluate(
    () =>
      new Promise<StoredCount[]>((resolve, reject) => {
        const opening = indexedDB.open('tesuri-usage');
        opening.onerror = () => reject(new Error('the store does not open'));
        opening.onsuccess = () => {
          const database = opening.result;
          const [store] = database.objectStoreNames;
          if (store === undefined) {
            database.close();
            resolve([]);
            return;
          }
          const asked = database.transaction(store).objectStore(store).getAll();
          asked.onerror = () => reject(new Error('the store does not answer'));
          asked.onsuccess = () => {
            database.close();
            resolve(asked.result as StoredCount[]);
          };
        };
      }),
  );
}

/** How often something was counted. */
export async function countOf(worker: Worker, metric: string): Promise<number> {
  const rows = await readCounts(worker);
  return rows.filter((row) => row.metric === metric).reduce((sum, row) => sum + row.count, 0);
}
