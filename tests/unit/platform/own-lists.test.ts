import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { withWords, type OwnLists } from '../../../core/detect/own-lists';
import { readOwnLists, storeOwnLists, watchOwnLists } from '../../../platform/own-lists';

beforeEach(() => {
  fakeBrowser.reset();
});

describe('own lists', () => {
  it('start empty, each profile with a salt of its own', async () => {
    const [one, other] = [await readOwnLists(), await readOwnLists()];
    expect(one).toMatchObject({ neverFlag: [], alwaysMask: [] });
    expect(one.salt).toMatch(/^[0-9a-f]{32}$/u);
    expect(other.salt).not.toBe(one.salt);
  });

  it('are read as they were stored, and heard of everywhere', async () => {
    const heard: OwnLists[] = [];
    const stop = watchOwnLists((lists) => heard.push(lists));
    const next = withWords(await readOwnLists(), 'alwaysMask', '青嵐計画');
    if (!next.ok) throw new Error(next.error);
    await storeOwnLists(next.value);
    await vi.waitFor(() => {
      expect(heard).toEqual([next.value]);
    });
    expect(await readOwnLists()).toEqual(next.value);
    expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toContain('青嵐');
    stop();
  });
});
