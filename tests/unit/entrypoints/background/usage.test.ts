import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { err } from '../../../../core/result';
import type { CounterRow } from '../../../../core/usage/counter';
import { registerUsage } from '../../../../entrypoints/background/usage';
import {
  createCounterStore,
  DATABASE_NAME,
  type CounterStore,
} from '../../../../platform/counter-store';
import { lostCountsItem } from '../../../../platform/lost-counts';

const NOON = new Date(2026, 10, 24, 12, 0, 0);
const CLAUDE = 'https://claude.ai/chat/0d9f';
let store: CounterStore;

beforeEach(async () => {
  fakeBrowser.reset();
  await Dexie.delete(DATABASE_NAME);
  store = createCounterStore();
});
afterEach(() => store.close());

function start(parts: Parameters<typeof registerUsage>[0] = {}) {
  registerUsage({ store, templates: new Set(['polite-mail']), now: () => NOON, ...parts });
}

/** Delivers a message the way the browser does, and waits for the answer. */
function deliver(payload: unknown, sender: object = { tab: { id: 7 }, frameId: 0, url: CLAUDE }) {
  const answered = new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { tesuri: 'usage.count', payload },
      { id: fakeBrowser.runtime.id, ...sender },
      resolve,
    );
  });
  return answered;
}

async function saved(): Promise<readonly CounterRow[]> {
  const db = await new Dexie(DATABASE_NAME).open();
  const rows = await db.table<CounterRow>('counters').toArray();
  db.close();
  return rows;
}

const prompt = { metric: 'prompt', site: 'claude', action: 'mask' };

describe('a message from our content script on a known site', () => {
  it('is counted on the local day', async () => {
    start();
    await deliver([prompt, prompt, { metric: 'template', site: 'claude', subject: 'polite-mail' }]);
    const claude = { day: '2026-11-24', site: 'claude' };
    expect(await saved()).toEqual([
      { ...claude, metric: 'prompt', subject: '', action: 'mask', count: 2 },
      { ...claude, metric: 'template', subject: 'polite-mail', action: '', count: 1 },
    ]);
    expect(await lostCountsItem.getValue()).toBeNull();
  });

  it('loses only what is malformed, and says how much', async () => {
    start();
    await deliver([prompt, { ...prompt, text: '山田太郎' }, { ...prompt, action: '山田太郎' }]);
    expect(await saved()).toMatchObject([{ metric: 'prompt', count: 1 }]);
    expect(await lostCountsItem.getValue()).toEqual({
      count: 2,
      lastDay: '2026-11-24',
      lastFailure: 'refused',
    });
  });

  it('may not count for another site, nor name a template that does not exist', async () => {
    start();
    await deliver([
      { ...prompt, site: 'chatgpt' },
      { metric: 'template', site: 'claude', subject: 'yamada-taro' },
    ]);
    expect(await saved().catch(() => [])).toEqual([]);
  });

  it.each([null, 'text', { length: 3 }])('is refused whole when it is %j', async (payload) => {
    start();
    await deliver(payload);
    expect(await lostCountsItem.getValue()).toMatchObject({ count: 1, lastFailure: 'refused' });
  });
});

describe('a message from anywhere else', () => {
  it.each([
    ['a page of the extension', { tab: { id: 7 }, url: 'chrome-extension://abc/panel.html' }],
    ['no tab', { url: CLAUDE }],
    ['a site we do not know', { tab: { id: 7 }, url: 'https://claude.ai.example.com/' }],
    ['an insecure page', { tab: { id: 7 }, url: 'http://claude.ai/' }],
    ['no address', { tab: { id: 7 } }],
  ])('is not counted: %s', async (_, sender) => {
    start();
    const add = vi.spyOn(store, 'add');
    await deliver([prompt], sender);
    expect(add).not.toHaveBeenCalled();
  });

  it('is not even read when another extension sends it', async () => {
    start();
    const add = vi.spyOn(store, 'add');
    void deliver([prompt], { id: 'other', tab: { id: 7 }, url: CLAUDE });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(add).not.toHaveBeenCalled();
  });
});

describe('when the store fails', () => {
  it('answers all the same, and counts the loss', async () => {
    start({ store: { ...store, add: () => Promise.resolve(err('storage-full')) } });
    expect(await deliver([prompt, prompt])).toBeUndefined();
    expect(await lostCountsItem.getValue()).toEqual({
      count: 2,
      lastDay: '2026-11-24',
      lastFailure: 'storage-full',
    });
  });
});

it('forgets old days once a day, not with every message', async () => {
  const prune = vi.spyOn(store, 'prune');
  let day = 24;
  start({ now: () => new Date(2026, 10, day, 9) });
  await deliver([prompt]);
  await deliver([prompt]);
  expect(prune).toHaveBeenCalledTimes(1);
  day = 25;
  await deliver([prompt]);
  expect(prune.mock.calls).toEqual([['2026-11-24'], ['2026-11-25']]);
});
