/** What a page can and cannot do to the request gate. */
import { expect, test } from 'playwright/test';
import { LINK_EVENT } from '../../core/gate/link';
import { bundle, type Halves } from './request-gate-harness/build';
import { POSING, SPOILING } from './request-gate-harness/hostile';
import type { Harness } from './request-gate-harness/isolated-world';
import { NAME } from './request-gate-harness/name';
import { textOf } from './request-gate-harness/server';
import { openBrowser, openTab, type HarnessBrowser } from './request-gate-harness/tab';

const ORIGIN = 'https://chatgpt.com';
const SEND = '/backend-api/f/conversation';
const body = (text: string) => JSON.stringify({ messages: [{ content: { parts: [text] } }] });
const CLEAN = body('議事録を要約して');
const NAMED = body(`${NAME}様への返信`);

/** Documents whose first script poses; in the last one the parser waits before it. */
const PAGES = {
  '/in-head': `<!doctype html><html><head><script>${POSING}</script></head><body>`,
  '/first-of-all': `<script>${POSING}</script>`,
  '/in-body': `<!doctype html><body><script>${POSING}</script>`,
  '/attribute': `<!doctype html><body><img src="data:," onerror='${POSING.replaceAll("'", '&#39;')}'>`,
};
const SLOW = ['<!doctype html><html>', `<script>${POSING}</script><p>late`];

interface PosingWindow extends Window {
  readonly heard: readonly string[];
  readonly taken: number;
}

function post(browserPage: Awaited<ReturnType<typeof openTab>>['page'], text: string) {
  return browserPage.evaluate(
    ([url, sent]) =>
      fetch(url, { method: 'POST', body: sent }).then(
        ({ status }) => String(status),
        (error: unknown) => String(error),
      ),
    [SEND, text] as const,
  );
}

async function openPosing(browser: HarnessBrowser, path: string) {
  browser.server.arrivals.length = 0;
  const tab = await openTab(browser, ORIGIN + path);
  await tab.page.waitForFunction(() => 'taken' in window);
  await tab.page.waitForTimeout(100);
  const { taken, heard } = await tab.page.evaluate(() => {
    const { taken, heard } = window as unknown as PosingWindow;
    return { taken, heard: [...heard] };
  });
  return { ...tab, taken, heard };
}

for (const halves of ['page-first', 'guard-first', 'page-only', 'guard-only'] as const) {
  test.describe(`halves: ${halves}`, () => {
    let browser: HarnessBrowser;
    test.beforeAll(async () => {
      browser = await openBrowser(halves);
      for (const [path, html] of Object.entries(PAGES)) browser.server.pages.set(path, html);
      browser.server.pages.set('/slow', SLOW);
    });
    test.afterAll(() => browser.close());

    for (const path of [...Object.keys(PAGES), '/slow']) {
      test(`a script of ${path} takes no line, hears none and poses as nobody`, async () => {
        const { page, inGuard, taken, heard } = await openPosing(browser, path);
        expect(taken).toBe(0);
        const expected = EXPECTED[halves];
        expect(await post(page, CLEAN)).toBe(expected.clean);
        expect(await post(page, NAMED)).toBe(expected.named);
        expect(heard).toEqual([]);
        expect(await page.evaluate(() => (window as unknown as PosingWindow).heard)).toEqual([]);
        if (expected.guard) {
          const guard = (harness: Harness) => [harness.linked(), harness.linkedCount];
          expect(await inGuard(guard)).toEqual(expected.guard);
        }
        const arrived = expected.clean === '200' ? [CLEAN] : [];
        if (halves !== 'guard-only') {
          expect(browser.server.arrivals.map(textOf)).toEqual(arrived);
        }
        await page.close();
      });
    }
  });
}

const LOST = 'TypeError: Failed to fetch';
const EXPECTED: Record<Halves, { clean: string; named: string; guard?: readonly unknown[] }> = {
  'page-first': { clean: '200', named: LOST, guard: [true, 1] },
  'guard-first': { clean: '200', named: LOST, guard: [true, 1] },
  // Nobody to ask and no policy heard: blocked, as the default guideline says.
  'page-only': { clean: LOST, named: LOST },
  // Nothing is guarded, and the isolated half says so.
  'guard-only': { clean: '200', named: '200', guard: [false, 0] },
};

test.describe('a page that has the gate', () => {
  let browser: HarnessBrowser;
  test.beforeAll(async () => {
    browser = await openBrowser('page-first');
    browser.server.pages.set('/spoilt', `<!doctype html><script>${SPOILING}</script><p>x`);
    browser.server.pages.set('/late', ['<!doctype html><html>', '<p>late']);
  });
  test.afterAll(() => browser.close());
  test.beforeEach(() => {
    browser.server.arrivals.length = 0;
  });

  for (const kind of ['string', 'bytes', 'blob', 'request', 'stream', 'xhr', 'beacon'] as const) {
    test(`sees and changes nothing by spoiling every builtin (${kind})`, async () => {
      const { page, inGuard } = await openTab(browser, `${ORIGIN}/spoilt`);
      const seen = await page.evaluate(
        async ([url, named, clean, given]) => {
          const spoilt = window as unknown as Window & { armed: boolean; seen: string[] };
          const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
          const make = (text: string): (() => unknown) => {
            const bytes = new TextEncoder().encode(text);
            const init = { method: 'POST', body: text };
            const request = new Request(url, init);
            const blob = new Blob([bytes]);
            const stream = blob.stream();
            const streamed = { method: 'POST', body: stream, duplex: 'half' };
            const xhr = new XMLHttpRequest();
            xhr.open('POST', url);
            const { navigator } = window;
            const send: typeof fetch = Reflect.get(window, 'fetch');
            const calls = {
              string: () => send(url, init),
              bytes: () => send(url, { method: 'POST', body: bytes }),
              blob: () => send(url, { method: 'POST', body: blob }),
              request: () => send(request),
              stream: () => send(url, streamed),
              xhr: () => xhr.send(text),
              beacon: () => navigator.sendBeacon(url, text),
            };
            return calls[given];
          };
          for (const text of [named, clean]) {
            const call = make(text);
            const later = wait(300);
            spoilt.armed = true;
            const result = call();
            if (given === 'string' || given === 'bytes' || given === 'beacon') spoilt.armed = false;
            // Await on the browser's own promise: a spoilt `then` is not asked.
            await later;
            spoilt.armed = false;
            if (result instanceof Promise) await result.catch(() => undefined);
          }
          return spoilt.seen;
        },
        [SEND, NAMED, CLEAN, kind] as const,
      );
      expect(seen).toEqual([]);
      await expect.poll(() => browser.server.arrivals.map(textOf)).toEqual([CLEAN]);
      expect((await inGuard((harness) => harness.asked)).map((asked) => asked.body)).toEqual([
        { readable: true, texts: [`${NAME}様への返信`] },
        { readable: true, texts: ['議事録を要約して'] },
      ]);
      await page.close();
    });
  }

  test('that spoils without hiding it is noticed by this very test', async () => {
    const { page } = await openTab(browser, `${ORIGIN}/spoilt`);
    const seen = await page.evaluate(() => {
      const spoilt = window as unknown as Window & { armed: boolean; seen: string[] };
      const uses = [
        (): unknown => JSON.parse('1'),
        () => /a/u.exec('a'),
        () => new CustomEvent('a'),
      ];
      spoilt.armed = true;
      for (let index = 0; index < 3; index += 1) {
        try {
          const tryOut = uses[index];
          if (tryOut) tryOut();
        } catch {
          continue;
        }
      }
      spoilt.armed = false;
      return spoilt.seen;
    });
    expect(seen).toEqual(['JSON.parse', 'RegExp.prototype.exec', 'new CustomEvent']);
    await page.close();
  });

  test('cannot come in between from the window that opened it', async () => {
    const opener = (await openTab(browser, ORIGIN)).page;
    const [popup] = await Promise.all([
      opener.waitForEvent('popup'),
      opener.evaluate((eventName) => {
        const opened = window.open('/late');
        if (!opened) throw new Error('no window');
        const state = { taken: 0, tries: 0 };
        Object.assign(window, { state, opened });
        const timer = setInterval(() => {
          const node = document.createElement('i');
          const offer = new MouseEvent(eventName, { relatedTarget: node, cancelable: true });
          state.tries += 1;
          if (!opened.dispatchEvent(offer)) state.taken += 1;
          if (opened.document.querySelector('body')?.textContent === 'late') clearInterval(timer);
        }, 1);
      }, LINK_EVENT),
    ]);
    await popup.waitForFunction(() => document.querySelector('body')?.textContent === 'late');
    const state = await opener.evaluate(() => Reflect.get(window, 'state') as unknown);
    expect(state).toEqual({ taken: 0, tries: expect.any(Number) as unknown });
    expect((state as { tries: number }).tries).toBeGreaterThan(5);
    expect(await post(popup, NAMED)).toBe(LOST);
    expect(await post(popup, CLEAN)).toBe('200');
    await popup.close();
    await opener.close();
  });

  test('may freeze what it likes', async () => {
    const { page } = await openTab(browser, ORIGIN);
    await page.evaluate(() => {
      for (const { prototype } of [EventTarget, CustomEvent, Promise, Array, RegExp, URL]) {
        Object.freeze(prototype);
      }
      Object.freeze(XMLHttpRequest.prototype);
      Object.freeze(Object.prototype);
    });
    expect(await post(page, NAMED)).toBe(LOST);
    expect(await post(page, CLEAN)).toBe('200');
    await page.close();
  });

  test('may wrap the functions again, as scripts of pages do', async () => {
    const { page } = await openTab(browser, ORIGIN);
    await page.evaluate(() => {
      const before: typeof fetch = Reflect.get(window, 'fetch');
      window.fetch = (...args) => before(...args);
    });
    expect(await post(page, NAMED)).toBe(LOST);
    expect(await post(page, CLEAN)).toBe('200');
    await page.close();
  });

  test('gets no second gate from a script that comes late', async () => {
    const { page, inGuard } = await openTab(browser, ORIGIN);
    const before = await page.evaluateHandle(() => Reflect.get(window, 'fetch') as unknown);
    await page.addScriptTag({ content: await bundle('page-world.ts') });
    expect(await page.evaluate((fetching) => fetching === window.fetch, before)).toBe(true);
    expect(await post(page, NAMED)).toBe(LOST);
    expect(await inGuard((harness) => [harness.asked.length, harness.linkedCount])).toEqual([1, 1]);
    await page.close();
  });
});
