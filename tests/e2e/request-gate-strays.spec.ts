/** The tripwire: a draft that leaves by a request which nobody described is noticed. */
import { expect, test, type Page } from 'playwright/test';
import type { Harness } from './request-gate-harness/isolated-world';
import { textOf } from './request-gate-harness/server';
import {
  openBrowser,
  openTab,
  type HarnessBrowser,
  type InGuard,
} from './request-gate-harness/tab';

const DRAFT = '佐々木商店の見積りについて、来週の会議までに短い返信を書いてください。';
const NEW_DRAFT = '/backend-api/composer/autosave';
const LOG = JSON.stringify({ event: 'view', path: '/c/1', ms: 120 });

let browser: HarnessBrowser;
let page: Page;
let inGuard: InGuard;

test.beforeAll(async () => {
  browser = await openBrowser('page-first');
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  ({ page, inGuard } = await openTab(browser, 'https://chatgpt.com/'));
  browser.server.arrivals.length = 0;
  await inGuard((harness) =>
    harness.draft('佐々木商店の見積りについて、来週の会議までに短い返信を書いてください。'),
  );
});
test.afterEach(() => page.close());

const WAYS = [
  'fetch',
  'fetch of bytes',
  'fetch of a Blob',
  'fetch of a Request',
  'fetch of a form',
  'fetch of parameters',
  'fetch that outlives the page',
  'PUT',
  'XHR',
  'beacon',
  'socket',
  'another host of the site',
] as const;
type Way = (typeof WAYS)[number];

/** Sends a text to an address by one of the ways, in the page. */
function send(way: Way, text: string, address = NEW_DRAFT): Promise<void> {
  return page.evaluate(
    async ([by, body, url]) => {
      const post = (data: BodyInit, more: RequestInit = {}) =>
        fetch(url, { method: 'POST', body: data, ...more });
      const form = new FormData();
      form.set('draft', body);
      const ways: Record<Way, () => unknown> = {
        fetch: () => post(body),
        'fetch of bytes': () => post(new TextEncoder().encode(body)),
        'fetch of a Blob': () => post(new Blob([body])),
        'fetch of a Request': () => fetch(new Request(url, { method: 'POST', body })),
        'fetch of a form': () => post(form),
        'fetch of parameters': () => post(new URLSearchParams({ draft: body })),
        'fetch that outlives the page': () => post(body, { keepalive: true }),
        PUT: () => fetch(url, { method: 'put', body }),
        XHR: () => {
          const xhr = new XMLHttpRequest();
          xhr.open('POST', url);
          xhr.send(body);
        },
        beacon: () => navigator.sendBeacon(url, body),
        socket: async () => {
          const socket = new WebSocket('wss://other.chatgpt.com/new');
          await new Promise((resolve) => socket.addEventListener('open', resolve));
          socket.send(body);
        },
        'another host of the site': () =>
          fetch(`https://other.chatgpt.com${url}`, { method: 'POST', body, mode: 'no-cors' }),
      };
      await ways[by]();
    },
    [way, text, address] as const,
  );
}

const found = () => inGuard((harness: Harness) => harness.draftFound());
const shown = () => inGuard((harness: Harness) => harness.strays.length);

for (const way of WAYS) {
  test(`a draft that leaves by an unknown request is seen (${way})`, async () => {
    await send(way, JSON.stringify({ composer: { text: DRAFT }, seq: 4 }));
    await expect.poll(found).toBe(true);
    expect(await inGuard((harness) => harness.asked)).toEqual([]);
  });

  test(`a harmless request is looked at, and is none (${way})`, async () => {
    await send(way, LOG);
    await expect.poll(shown).toBe(1);
    await page.waitForTimeout(1_200); // longer than a search may be put off
    expect(await found()).toBe(false);
  });
}

test('it never stops or changes a request', async () => {
  const text = JSON.stringify({ text: DRAFT });
  await send('fetch', text);
  await send('fetch of a Request', text);
  await send('fetch of a Blob', text);
  await expect.poll(() => browser.server.arrivals.map(textOf)).toEqual([text, text, text]);
});

test('nothing is handed over while there is no draft, nor after it was found', async () => {
  const text = JSON.stringify({ text: DRAFT });
  await inGuard((harness) => harness.draft(''));
  await send('fetch', text);
  await inGuard((harness) => harness.draft('短い'));
  await send('XHR', text);
  expect(await shown()).toBe(0);
  await inGuard((harness) =>
    harness.draft('佐々木商店の見積りについて、来週の会議までに短い返信を書いてください。'),
  );
  await send('fetch', text);
  await expect.poll(found).toBe(true);
  await send('fetch', text);
  expect(await shown()).toBe(1);
});

test('large bodies, streams, reading and other sites are left alone', async () => {
  const states = await page.evaluate(
    async (text) => {
      const large = text + ' '.repeat(300 * 1024);
      const form = new FormData();
      form.set('file', new Blob([large]));
      const stream = new Blob([text]).stream();
      const post = (url: string, body: BodyInit, more: RequestInit = {}) =>
        fetch(url, { method: 'POST', body, ...more }).then(
          ({ status }) => status,
          () => 0,
        );
      return Promise.all([
        post('/new', large),
        post('/new', new TextEncoder().encode(large)),
        post('/new', new Blob([large])),
        post('/new', form),
        post('/new', stream, { duplex: 'half' } as RequestInit),
        post('https://claude.ai/new', text, { mode: 'no-cors' }),
        fetch('/new').then(({ status }) => status),
      ]);
    },
    JSON.stringify({ text: DRAFT }),
  );
  expect(states).toEqual([200, 200, 200, 200, 200, 0, 200]);
  expect(await shown()).toBe(0);
});

test('what a pattern knows is asked about, and is no stray', async () => {
  const body = JSON.stringify({ messages: [{ content: { parts: [DRAFT] } }] });
  await send('fetch', body, '/backend-api/f/conversation');
  expect(await shown()).toBe(0);
  expect(await inGuard((harness) => harness.asked.length)).toBe(1);
});
