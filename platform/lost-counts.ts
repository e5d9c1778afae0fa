/** Counts that could not be saved are themselves counted, where the database is not needed. */
import { storage } from '#imports';
import type { LostCounts } from '../core/usage/loss';

/** Null while nothing was lost. */
export const lostCountsItem = storage.defineItem<LostCounts | null>('local:lostCounts', {
  fallback: null,
});

let queue: Promise<void> = Promise.resolve();
let unsaved = 0;

/**
 * Notes a loss. Calls are taken one after the other; when storage fails too, the number waits in
 * memory for the next call. Never rejects.
 */
export function noteLostCounts(loss: LostCounts): Promise<void> {
  unsaved += loss.count;
  queue = queue.then(async () => {
    const now = unsaved;
    if (now === 0) return;
    try {
      const before = await lostCountsItem.getValue();
      await lostCountsItem.setValue({ ...loss, count: (before?.count ?? 0) + now });
      unsaved -= now;
    } catch {
      // Kept in `unsaved`: there is nowhere better to say it.
    }
  });
  return queue;
}
