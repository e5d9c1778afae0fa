import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lostCountsItem, noteLostCounts } from '../../../platform/lost-counts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

const loss = { count: 2, lastDay: '2026-11-24', lastFailure: 'storage-full' } as const;

it('adds up losses that come at once', async () => {
  await Promise.all([
    noteLostCounts(loss),
    noteLostCounts(loss),
    noteLostCounts({ ...loss, count: 1 }),
  ]);
  expect(await lostCountsItem.getValue()).toMatchObject({ count: 5, lastDay: '2026-11-24' });
});

it('keeps a loss in memory while storage fails too, and never rejects', async () => {
  vi.spyOn(lostCountsItem, 'setValue').mockRejectedValueOnce(new Error('full'));
  await noteLostCounts(loss);
  expect(await lostCountsItem.getValue()).toBeNull();
  await noteLostCounts({ ...loss, lastFailure: 'database-blocked' });
  expect(await lostCountsItem.getValue()).toEqual({
    ...loss,
    count: 4,
    lastFailure: 'database-blocked',
  });
});
