/** Counts that could not be saved are themselves counted, where the database is not needed. */
import { storage } from '#imports';
import type { StoreFailure } from './counter-store';

export interface LostCounts {
  /** Records lost since counting began, or since the counts were deleted. */
  readonly count: number;
  /** Local day of the last loss. */
  readonly lastDay: string;
  readonly lastFailure: StoreFailure | 'refused';
}

/** Null while nothing was lost. */
export const lostCountsItem = storage.defineItem<LostCounts | null>('local:lostCounts', {
  fallback: null,
});

let queue: Promise<void> = Promise.resolve();
let unsaved = 0;

/**
 * Notes a loss. Calls are taken one after the other; when storage fails too, the number waits in
 * memory for the next call. Never rejects.
 *
 * @param loss `lastFailure` is `refused` for what was malformed: counting it would be a guess.
 */
export function noteLostCounts(
  loss: Pick<LostCounts, 'count' | 'lastDay' | 'lastFailure'>,
): Promise<void> {
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
