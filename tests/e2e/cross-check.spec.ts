/** What the browser saw leave, against what the request gate was asked about, in a real Chromium. */
import type { Page, Worker } from 'playwright/test';
import { stopBackground } from './stop-background';
import { countOf } from './read-counts';
import { CLEAN, expect, settled, t, test } from './send-harness';
import { typePrompt } from './type-prompt';

const SEND = '/backend-api/f/conversation';
const TODO = t('coverage.todo.send-past-gate');
/** Longer than a sighting takes to arrive, on a busy machine too. */
const QUIET_MS = 1_500;

const body = (text: string) =>
  JSON.stringify({ action: 'next', messages: [{ content: { parts: [text] } }], model: 'auto' });

/** A frame of the page's own origin brings a `fetch` that nobody has wrapped. */
async function sendPast(page: Page, text: string): Promise<void> {
  await page.evaluate(
    async ([address, sent]) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inside = frame.contentWindow as (Window & typeof globalThis) | null;
      await inside?.fetch(address, { method: 'POST', body: sent }).catch(() => undefined);
      frame.remove();
    },
    [SEND, text] as const,
  );
}

/** Past the gate, by ways that never belong to a document of their own. */
const PAST: Readonly<Record<string, (page: Page, text: string) => Promise<unknown>>> = {
  'a fetch of a frame': sendPast,
  'a worker of the page': (page, text) =>
    page.evaluate(
      ([address, sent]) =>
        new Promise<void>((resolve) => {
          const source = `fetch(${JSON.stringify(new URL(address, location.href).href)},
            { method: 'POST', body: ${JSON.stringify(sent)} })
            .catch(() => undefined).then(() => postMessage('done'));`;
          const worker = new Worker(URL.createObjectURL(new Blob([source])));
          worker.onmessage = () => resolve();
        }),
      [SEND, text] as const,
    ),
};

let worker: Worker;
test.beforeEach(async ({ context }) => {
  worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
});

for (const [name, send] of Object.entries(PAST)) {
  test(`${name} that sends past the gate turns the badge red within a second, and is counted`, async ({
    openChat,
    badgeOf,
    replicas,
  }) => {
    const chat = await openChat('chatgpt-a');
    const panel = await chat.panel();
    expect(await badgeOf(chat.page)).toBe('✓');
    const before = await countOf(worker, 'unread-send');
    await send(chat.page, body('カナリア4111 1111 1111 1111'));
    await expect.poll(() => badgeOf(chat.page), { intervals: [20], timeout: 5_000 }).toBe('!');
    const redAt = Date.now();
    const [left] = await replicas.log.waitFor('send', 1);
    expect(redAt - (left?.at ?? 0)).toBeLessThan(1_000);
    await expect(panel.locator('.coverage')).toHaveAttribute('data-state', 'degraded');
    await expect(panel.getByText(TODO)).toBeVisible();
    await expect.poll(() => countOf(worker, 'unread-send')).toBe(before + 1);
  });
}

test.describe('never turns red by a send that came past the gate:', () => {
  const WAYS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
    fetch: (page) =>
      page.evaluate(([url, sent]) => fetch(url, { method: 'POST', body: sent }).then(() => null), [
        SEND,
        body(CLEAN),
      ] as const),
    'fetch that outlives the page': (page) =>
      page.evaluate(
        ([url, sent]) =>
          fetch(url, { method: 'POST', body: sent, keepalive: true }).then(() => null),
        [SEND, body(CLEAN)] as const,
      ),
    gzip: (page) =>
      page.evaluate(
        async ([url, sent]) => {
          const zip = new Blob([sent]).stream().pipeThrough(new CompressionStream('gzip'));
          const packed = await new Response(zip).blob();
          await fetch(url, {
            method: 'POST',
            body: packed,
            headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
          });
        },
        [SEND, body(CLEAN)] as const,
      ),
    XHR: (page) =>
      page.evaluate(
        ([url, sent]) =>
          new Promise((resolve) => {
            const xhr = new XMLHttpRequest();
            xhr.open('POST', url);
            xhr.onloadend = () => resolve(null);
            xhr.send(sent);
          }),
        [SEND, body(CLEAN)] as const,
      ),
    beacon: (page) =>
      page.evaluate(([url, sent]) => navigator.sendBeacon(url, sent), [SEND, body(CLEAN)] as const),
    'a page that tries again': (page) =>
      page.evaluate(
        async ([url, sent]) => {
          for (let again = 0; again < 4; again += 1) {
            const giveUp = new AbortController();
            const sending = fetch(url, { method: 'POST', body: sent, signal: giveUp.signal });
            if (again < 2) giveUp.abort();
            await sending.catch(() => undefined);
          }
        },
        [SEND, body(CLEAN)] as const,
      ),
  };
  test('whatever way the page takes, and however often', async ({ openChat, badgeOf }) => {
    const chat = await openChat('chatgpt-a');
    await typePrompt(chat, CLEAN); // the composer's own draft leaves in between
    for (const [name, send] of Object.entries(WAYS)) {
      await test.step(name, async () => {
        await send(chat.page);
        await settled(chat);
        await chat.page.waitForTimeout(QUIET_MS);
        expect(await badgeOf(chat.page)).toBe('✓');
      });
    }
  });

  test('two tabs that send at once', async ({ openChat, badgeOf, replicas }) => {
    const chats = [await openChat('chatgpt-a'), await openChat('claude-json')];
    for (const chat of chats) await typePrompt(chat, CLEAN);
    await Promise.all(chats.map((chat) => chat.page.keyboard.press('Enter')));
    await replicas.log.waitFor('send', 2);
    await chats[0]?.page.waitForTimeout(QUIET_MS);
    for (const chat of chats) expect(await badgeOf(chat.page)).toBe('✓');
  });

  test('a background that slept, and was woken by the request', async ({
    openChat,
    badgeOf,
    context,
    replicas,
  }) => {
    const chat = await openChat('chatgpt-a');
    await stopBackground(context);
    await typePrompt(chat, CLEAN);
    await chat.page.keyboard.press('Enter');
    await replicas.log.waitFor('send', 1);
    await chat.page.waitForTimeout(QUIET_MS);
    expect(await badgeOf(chat.page)).toBe('✓');
    await expect((await chat.panel()).locator('.coverage')).toHaveAttribute(
      'data-state',
      'attached',
    );
    // Asleep again: what the browser saw wakes it all the same.
    await stopBackground(context);
    await sendPast(chat.page, body(CLEAN));
    await expect.poll(() => badgeOf(chat.page), { timeout: 5_000 }).toBe('!');
  });
});

test('a send by a worker of no tab is missed by its absence', async ({
  openChat,
  badgeOf,
  replicas,
}) => {
  const chat = await openChat('chatgpt-a');
  await chat.page.evaluate(() => {
    const source = `onconnect = ({ ports: [port] }) => {
      port.onmessage = ({ data: [url, body] }) => fetch(url, { method: 'POST', body })
        .then((response) => response.text()).then((text) => port.postMessage(text));
    };`;
    const { port } = new SharedWorker(URL.createObjectURL(new Blob([source])));
    const site = window.replica as { fetch: typeof fetch };
    const before = site.fetch;
    site.fetch = async (input, init) => {
      if (typeof input !== 'string' || !input.endsWith('/f/conversation'))
        return before.call(window, input, init);
      port.postMessage([new URL(input, location.href).href, init?.body]);
      return new Response(
        await new Promise<string>((resolve) => {
          port.onmessage = ({ data }) => resolve(String(data));
        }),
        { headers: { 'content-type': 'text/event-stream' } },
      );
    };
  });
  const before = await countOf(worker, 'unread-send');
  await typePrompt(chat, CLEAN);
  await chat.page.keyboard.press('Enter');
  await replicas.log.waitFor('send', 1);
  // The browser names no tab for it, so nobody can be told at once.
  await chat.page.waitForTimeout(QUIET_MS);
  expect(await badgeOf(chat.page)).toBe('✓');
  await expect.poll(() => badgeOf(chat.page), { timeout: 12_000 }).toBe('!');
  const panel = await chat.panel();
  await expect(panel.getByText(t('coverage.todo.send-unseen'))).toBeVisible();
  await expect.poll(() => countOf(worker, 'unread-send')).toBe(before + 1);
});
