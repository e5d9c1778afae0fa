/**
 * The counters, in IndexedDB on the extension's own origin. Background, admin page and panel only: in
 * a content script the same code would open a database of the site's.
 */
import Dexie, { liveQuery, type Table } from 'dexie';
import { err, ok, type Result } from '../core/result';
import type { CounterRow } from '../core/usage/counter';
import {
  addCounts,
  isCounterRow,
  keyOf,
  mergeRows,
  type CounterKey,
} from '../core/usage/counter-row';
import { addDays } from '../core/usage/day';
import type { StoreFailure } from '../core/usage/loss';

export const DATABASE_NAME = 'tesuri-usage';

/** Days kept, today included: a year, and a month to compare it with. */
export const RETENTION_DAYS = 400;

export interface CounterStore {
  /**
   * Adds to the counters: all rows or none, in one transaction, safe beside any other context.
   *
   * @returns Error when nothing was saved. It never throws and never waits longer than `timeoutMs`.
   */
  add(rows: readonly CounterRow[]): Promise<Result<undefined, StoreFailure>>;
  /**
   * Calls back with all rows, now and after each change made by any context of the extension.
   * Rows that are none of ours are left out.
   *
   * @returns Stops the watching.
   */
  watch(watcher: CounterWatcher): () => void;
  /** Empties the store in one transaction and gives back what was in it, for an undo. */
  takeAll(): Promise<Result<readonly CounterRow[], StoreFailure>>;
  /** Forgets the days before the last `RETENTION_DAYS`. */
  prune(today: string): Promise<Result<undefined, StoreFailure>>;
  close(): void;
}

export interface CounterWatcher {
  readonly onRows: (rows: readonly CounterRow[]) => void;
  /** The rows cannot be read. The watching has ended. */
  readonly onFailure: (failure: StoreFailure) => void;
}

export interface CounterStoreOptions {
  /** A wait for the database longer than this counts as blocked. Default 5,000. */
  readonly timeoutMs?: number;
}

type Database = Dexie & { readonly counters: Table<CounterRow, CounterKey> };

/** The whole schema: a key of closed codes and a number. There is no column for text. */
export const COUNTERS_SCHEMA = '[day+metric+site+subject+action], day';

/** Opens nothing yet: the database opens on first use, and again after a failure. */
export function createCounterStore({ timeoutMs = 5000 }: CounterStoreOptions = {}): CounterStore {
  const db = new Dexie(DATABASE_NAME) as Database;
  db.version(1).stores({ counters: COUNTERS_SCHEMA });
  const attempt = <T>(work: (signal: AbortSignal) => PromiseLike<T>) =>
    attemptWithin(work, timeoutMs);
  return {
    add: (rows) => attempt((signal) => inTransaction(db, signal, () => addRows(db.counters, rows))),
    watch: (watcher) =>
      watchRows(
        db,
        watcher,
        attempt(() => db.open()),
      ),
    takeAll: () => attempt((signal) => inTransaction(db, signal, () => takeRows(db.counters))),
    prune: (today) =>
      attempt((signal) => inTransaction(db, signal, () => pruneRows(db.counters, today))),
    close: () => db.close(),
  };
}

/** A live query says nothing of a database that does not open, so opening is asked first. */
function watchRows(
  db: Database,
  { onRows, onFailure }: CounterWatcher,
  opened: Promise<Result<unknown, StoreFailure>>,
): () => void {
  let stopped = false;
  let unsubscribe = () => {
    stopped = true;
  };
  void opened.then((result) => {
    if (stopped) return;
    if (!result.ok) {
      onFailure(result.error);
      return;
    }
    const subscription = liveQuery(() => db.counters.toArray()).subscribe({
      next: (rows) => onRows(rows.filter(isCounterRow)),
      error: (error: unknown) => onFailure(toFailure(error)),
    });
    unsubscribe = () => subscription.unsubscribe();
  });
  return () => unsubscribe();
}

/** All or nothing; nothing too when the signal comes first, so that what is called lost is not saved. */
function inTransaction<T>(
  db: Database,
  signal: AbortSignal,
  work: () => Promise<T>,
): PromiseLike<T> {
  return db.transaction('rw', db.counters, (transaction) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => transaction.abort());
    return work();
  });
}

async function addRows(
  counters: Database['counters'],
  rows: readonly CounterRow[],
): Promise<undefined> {
  const merged = mergeRows(rows);
  const before = await counters.bulkGet(merged.map(keyOf));
  await counters.bulkPut(
    merged.map((row, index) => ({
      day: row.day,
      metric: row.metric,
      site: row.site,
      subject: row.subject,
      action: row.action,
      count: addCounts(before[index]?.count ?? 0, row.count),
    })),
  );
}

async function takeRows(counters: Database['counters']): Promise<readonly CounterRow[]> {
  const rows = await counters.toArray();
  await counters.clear();
  return rows.filter(isCounterRow);
}

async function pruneRows(counters: Database['counters'], today: string): Promise<undefined> {
  const oldest = addDays(today, 1 - RETENTION_DAYS);
  await counters.where('day').below(oldest).delete();
}

/** Runs work on the database; a failure becomes a code, and a wait without end becomes a failure. */
async function attemptWithin<T>(
  work: (signal: AbortSignal) => PromiseLike<T>,
  timeoutMs: number,
): Promise<Result<T, StoreFailure>> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Result<T, StoreFailure>>((resolve) => {
    timer = setTimeout(() => {
      resolve(err('database-blocked'));
      controller.abort();
    }, timeoutMs);
  });
  try {
    const done = Promise.resolve(work(controller.signal)).then((value) => ok(value));
    return await Promise.race([done, timeout]);
  } catch (error) {
    return err(toFailure(error));
  } finally {
    clearTimeout(timer);
  }
}

/** Dexie wraps the browser's own error in `inner`; the quota may stand on either. */
function toFailure(error: unknown): StoreFailure {
  const names: string[] = [];
  for (let one = error; one instanceof Object && names.length < 4;) {
    const { name, inner } = one as { readonly name?: unknown; readonly inner?: unknown };
    if (typeof name === 'string') names.push(name);
    one = inner;
  }
  if (names.includes('QuotaExceededError')) return 'storage-full';
  if (names.includes('DatabaseClosedError') || names.includes('TimeoutError')) {
    return 'database-blocked';
  }
  return 'database-failed';
}
