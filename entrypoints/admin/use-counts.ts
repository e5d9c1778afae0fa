import { useCallback, useEffect, useState } from 'react';
import type { Counts } from '../../components/admin/admin-page';
import type { DeletionState } from '../../components/admin/data-view';
import type { CounterRow } from '../../core/usage/counter';
import type { LostCounts } from '../../core/usage/loss';
import { createCounterStore } from '../../platform/counter-store';
import { lostCountsItem } from '../../platform/lost-counts';

const store = createCounterStore();

/** The counts as they are now and as they become. */
export function useCounts(): Counts {
  const [counts, setCounts] = useState<Counts>({ kind: 'loading' });
  useEffect(
    () =>
      store.watch({
        onRows: (rows) => {
          setCounts({ kind: 'ready', rows });
        },
        onFailure: (failure) => {
          setCounts({ kind: 'failed', failure });
        },
      }),
    [],
  );
  return counts;
}

export function useLostCounts(): LostCounts | null {
  const [lost, setLost] = useState<LostCounts | null>(null);
  useEffect(() => {
    void lostCountsItem.getValue().then(setLost);
    return lostCountsItem.watch(setLost);
  }, []);
  return lost;
}

interface Taken {
  readonly rows: readonly CounterRow[];
  readonly lost: LostCounts | null;
}

/** Deletes, and holds what was deleted in memory as long as this page is open. */
export function useDeletion(): {
  readonly deletion: DeletionState;
  readonly onDelete: () => void;
  readonly onUndo: () => void;
} {
  const [deletion, setDeletion] = useState<DeletionState>('none');
  const [taken, setTaken] = useState<readonly Taken[]>([]);
  const onDelete = useCallback(() => {
    void deleteAll().then((what) => {
      if (what) setTaken((before) => [...before, what]);
      setDeletion(what ? 'deleted' : 'failed');
    });
  }, []);
  const onUndo = useCallback(() => {
    void restore(taken).then((restored) => {
      if (restored) setTaken([]);
      setDeletion(restored ? 'restored' : 'restore-failed');
    });
  }, [taken]);
  return { deletion, onDelete, onUndo };
}

async function deleteAll(): Promise<Taken | undefined> {
  const rows = await store.takeAll();
  if (!rows.ok) return undefined;
  const lost = await lostCountsItem.getValue();
  await lostCountsItem.setValue(null);
  return { rows: rows.value, lost };
}

/** Adds to what was counted since, so that an undo loses nothing. */
async function restore(taken: readonly Taken[]): Promise<boolean> {
  const added = await store.add(taken.flatMap((what) => what.rows));
  if (!added.ok) return false;
  const losses = taken.flatMap((what) => what.lost ?? []);
  const last = losses.at(-1);
  if (!last) return true;
  const since = await lostCountsItem.getValue();
  const count = losses.reduce((sum, loss) => sum + loss.count, since?.count ?? 0);
  await lostCountsItem.setValue({ ...(since ?? last), count });
  return true;
}
