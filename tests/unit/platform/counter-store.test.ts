import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CounterRow } from '../../../core/usage/counter';
import { isCounterRow, keyOf, mergeRows, sortRows } from '../../../core/usage/counter-row';
import { addDays } from '../../../core/usage/day';
import {
  createCounterStore,
  DATABASE_NAME,
  RETENTION_DAYS,
  type CounterStore,
} from '../../../platform/counter-store';
import { counterRows } from '../core/usage/rows';

const DAY = '2026-11-24';

function row(rest: Partial<CounterRow> = {}): CounterRow {
  const code = { metric: 'finding', site: 'chatgpt', subject: 'EMAIL', action: 'mask' } as const;
  return { day: DAY, ...code, count: 1, ...rest };
}

let store: CounterStore;
beforeEach(async () => {
  await Dexie.delete(DATABASE_NAME);
  store = createCounterStore({ timeoutMs: 1000 });
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
});

/** Reads what really lies in the database, with nothing of the store between. */
async function readRaw(): Promise<readonly CounterRow[]> {
  const db = await new Dexie(DATABASE_NAME).open();
  const rows = await db.table<CounterRow>('counters').toArray();
  db.close();
  return rows;
}

async function writeRaw(rows: readonly unknown[]): Promise<void> {
  const db = await new Dexie(DATABASE_NAME).open();
  await db.table('counters').bulkPut(rows);
  db.close();
}

describe('add', () => {
  it('adds to what is there', async () => {
    await store.add([row({ count: 2 }), row({ count: 3 })]);
    await store.add([row({ count: 4 }), row({ action: 'block' })]);
    expect(sortRows(await readRaw())).toEqual([
      row({ action: 'block', count: 1 }),
      row({ count: 9 }),
    ]);
  });

  it('sums right when two batches come at once, from one context or from two', async () => {
    const other = createCounterStore();
    const batches = Array.from({ length: 20 }, (_, index) => [
      row({ count: index + 1 }),
      row({ subject: 'PERSON', count: 1 }),
    ]);
    const results = await Promise.all(
      batches.map((batch, index) => (index % 2 === 0 ? store : other).add(batch)),
    );
    other.close();
    expect(results.every((result) => result.ok)).toBe(true);
    expect(sortRows(await readRaw())).toEqual([
      row({ count: 210 }),
      row({ subject: 'PERSON', count: 20 }),
    ]);
  });

  it('saves any rows as they are, however they are cut into batches', async () => {
    await fc.assert(
      fc.asyncProperty(counterRows, fc.nat(), async (rows, cut) => {
        await store.takeAll();
        const at = rows.length === 0 ? 0 : cut % rows.length;
        await Promise.all([store.add(rows.slice(0, at)), store.add(rows.slice(at))]);
        expect(sortRows(await readRaw())).toEqual(sortRows(mergeRows(rows)));
      }),
      { numRuns: 25 },
    );
  });

  it('writes six fields, though a row should carry more', async () => {
    await store.add([{ ...row(), note: '山田太郎' } as CounterRow]);
    const [saved] = await readRaw();
    expect(saved).toEqual(row());
  });

  it('saves all or nothing', async () => {
    const bad = { ...row({ subject: 'PERSON' }), day: undefined } as unknown as CounterRow;
    const result = await store.add([row(), bad]);
    expect(result).toEqual({ ok: false, error: 'database-failed' });
    expect(await readRaw()).toEqual([]);
  });
});

describe('a failing database', () => {
  it('says that storage is full', async () => {
    const quota = new DOMException('no room', 'QuotaExceededError');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw quota;
    });
    expect(await store.add([row()])).toEqual({ ok: false, error: 'storage-full' });
    vi.restoreAllMocks();
    expect(await store.add([row()])).toEqual({ ok: true, value: undefined });
  });

  it('says that it may not be opened', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'UnknownError');
    });
    expect(await store.add([row()])).toEqual({ ok: false, error: 'database-failed' });
  });

  it('does not wait for ever, saves nothing late, and works again afterwards', async () => {
    await store.add([]);
    const blocker = await new Dexie(DATABASE_NAME).open();
    let release = (): void => {
      expect.unreachable();
    };
    const hold = blocker.transaction('rw', 'counters', () =>
      Dexie.waitFor(
        new Promise<void>((resolve) => {
          release = resolve;
        }),
      ),
    );
    const slow = createCounterStore({ timeoutMs: 50 });
    expect(await slow.add([row()])).toEqual({ ok: false, error: 'database-blocked' });
    release();
    await hold;
    blocker.close();
    expect(await readRaw()).toEqual([]);
    expect(await slow.add([row()])).toEqual({ ok: true, value: undefined });
    slow.close();
  });
});

describe('watch', () => {
  it('gives the rows now and after each change', async () => {
    const seen: (readonly CounterRow[])[] = [];
    const stop = store.watch({
      onRows: (rows) => seen.push(rows),
      onFailure: (failure) => expect.unreachable(failure),
    });
    await vi.waitFor(() => expect(seen).toEqual([[]]));
    await store.add([row()]);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([row()]));
    stop();
    await store.add([row()]);
    expect(seen.at(-1)).toEqual([row()]);
  });

  it('leaves out what is no row of ours', async () => {
    await store.add([row()]);
    await writeRaw([
      { ...row(), subject: '山田太郎' },
      { ...row({ site: 'claude' }), note: 'x' },
    ]);
    const rows = await new Promise<readonly CounterRow[]>((resolve) => {
      store.watch({ onRows: resolve, onFailure: (failure) => expect.unreachable(failure) });
    });
    expect(rows).toEqual([row()]);
  });

  it('says when the rows cannot be read', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'UnknownError');
    });
    const failure = await new Promise((resolve) => {
      store.watch({ onRows: () => expect.unreachable(), onFailure: resolve });
    });
    expect(failure).toBe('database-failed');
  });
});

describe('takeAll', () => {
  it('empties the store and gives back what an undo needs', async () => {
    await store.add([row({ count: 5 }), row({ site: 'claude' })]);
    const taken = await store.takeAll();
    expect(await readRaw()).toEqual([]);
    await store.add([row({ count: 1 })]);
    if (!taken.ok) throw new Error(taken.error);
    await store.add(taken.value);
    expect(sortRows(await readRaw())).toEqual([row({ count: 6 }), row({ site: 'claude' })]);
  });
});

describe('prune', () => {
  it('keeps exactly the last days of the retention', async () => {
    const oldest = addDays(DAY, 1 - RETENTION_DAYS);
    await store.add([row(), row({ day: oldest }), row({ day: addDays(oldest, -1) })]);
    await store.prune(DAY);
    expect((await readRaw()).map((kept) => kept.day)).toEqual([oldest, DAY]);
  });
});

describe('the schema', () => {
  it('has one table, keyed by five codes, and no other index that could hold text', async () => {
    await store.add([row()]);
    const db = await new Dexie(DATABASE_NAME).open();
    expect(db.tables.map((table) => table.name)).toEqual(['counters']);
    const [table] = db.tables;
    expect(table?.schema.primKey.keyPath).toEqual(['day', 'metric', 'site', 'subject', 'action']);
    expect(table?.schema.primKey.auto).toBe(false);
    expect(table?.schema.indexes.map((index) => index.keyPath)).toEqual(['day']);
    db.close();
  });

  it('holds nothing but closed codes and a number, whatever was counted', async () => {
    await fc.assert(
      fc.asyncProperty(counterRows, async (rows) => {
        await store.takeAll();
        await store.add(rows);
        for (const saved of await readRaw()) {
          expect(isCounterRow(saved)).toBe(true);
          expect(Object.keys(saved).sort()).toEqual([
            ...['action', 'count', 'day', 'metric', 'site', 'subject'],
          ]);
          expect(keyOf(saved).every((code) => /^[\w-]*$/u.test(code))).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});
