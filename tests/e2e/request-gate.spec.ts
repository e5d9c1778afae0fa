/** The request gate in a real Chromium: what leaves, what does not, and that the site never notices. */
import { gunzipSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { BODY_KINDS, sendFromPage } from './request-gate-harness/bodies';
import type { Harness } from './request-gate-harness/isolated-world';
import { NAME } from './request-gate-harness/name';
import { textOf } from './request-gate-harness/server';
import {
  openBrowser,
  openTab,
  type HarnessBrowser,
  type InGuard,
} from './request-gate-harness/tab';

const CHATGPT = 'https://chatgpt.com/';
const SEND = '/backend-api/f/conversation';
const PREPARE = '/backend-api/f/conversation/prepare';
const SUGGEST = '/backend-api/conversation/experimental/generate_autocompletions';
const CLAUDE = 'https://claude.ai/new';
const ORGANIZATION = '/api/organizations/5f0c/chat_conversations/77aa';

const CLEAN = '議事録を三行でまとめてください。';
const NAMED = `${NAME}様（tanaka@example.co.jp）への返信を書いて`;
const send = (text: string) =>
  JSON.stringify({ action: 'next', messages: [{ content: { parts: [text] } }], model: 'auto' });
const prepare = (text: string) =>
  `{ "action":"next", "partial_query":${JSON.stringify({ content: { parts: [text] } })}, "n":1.0 }`;

let browser: HarnessBrowser;
let page: Page;
let inGuard: InGuard;

test.beforeAll(async () => {
  browser = await openBrowser('page-first');
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  await open(CHATGPT);
});
test.afterEach(() => page.close());

async function open(address: string): Promise<void> {
  ({ page, inGuard } = await openTab(browser, address));
  browser.server.arrivals.length = 0;
}

function arrivals(path: string) {
  return browser.server.arrivals.filter((arrival) => arrival.path === path);
}

/** No byte of a name, in whatever form it was packed. */
function expectNoName(): void {
  for (const arrival of browser.server.arrivals) expect(textOf(arrival)).not.toContain(NAME);
}

const asked = () => inGuard((harness: Harness) => harness.asked);

test.describe('fetch', () => {
  for (const kind of BODY_KINDS) {
    test(`a clean send given as ${kind} arrives as it is`, async () => {
      const { outcome, bytes } = await page.evaluate(sendFromPage, {
        kind,
        url: SEND,
        text: send(CLEAN),
      });
      expect(outcome).toBe('answered 200');
      const [arrival, ...more] = arrivals(SEND);
      expect(more).toEqual([]);
      expect([...(arrival?.raw ?? [])]).toEqual(bytes);
      expect(arrival?.headers['content-type']).toBe('application/json');
      expect(arrival?.headers['content-encoding']).toBe(
        kind.startsWith('gzip') ? 'gzip' : undefined,
      );
      const [question] = await asked();
      expect(question?.body).toEqual({ readable: true, texts: [CLEAN] });
      expect(question?.atMs).toBeLessThanOrEqual(arrival?.startedAtMs ?? 0);
    });

    test(`a send with a name given as ${kind} never reaches the server`, async () => {
      const { outcome } = await page.evaluate(sendFromPage, { kind, url: SEND, text: send(NAMED) });
      expect(outcome).toBe('TypeError: Failed to fetch');
      expect((await asked())[0]?.body).toEqual({ readable: true, texts: [NAMED] });
      expect(browser.server.arrivals).toEqual([]);
    });

    test(`a draft with a name given as ${kind} arrives without its words`, async () => {
      const { outcome } = await page.evaluate(sendFromPage, {
        kind,
        url: PREPARE,
        text: prepare(NAMED),
      });
      expect(outcome).toBe('answered 200');
      const [arrival] = arrivals(PREPARE);
      const raw = arrival?.raw ?? Buffer.alloc(0);
      const text = kind.startsWith('gzip') ? gunzipSync(raw).toString() : raw.toString();
      expect(text).toBe('{ "action":"next", "n":1.0 }');
      expect(arrival?.headers['content-type']).toBe('application/json');
      expect(arrival?.headers['content-encoding']).toBe(
        kind.startsWith('gzip') ? 'gzip' : undefined,
      );
    });
  }

  test('a suggestion call with a name does not leave, a clean one does', async () => {
    const call = (text: string) =>
      page.evaluate(sendFromPage, {
        kind: 'string' as const,
        url: SUGGEST,
        text: JSON.stringify({ input_text: text }),
      });
    expect((await call(NAMED)).outcome).toBe('TypeError: Failed to fetch');
    expect(browser.server.arrivals).toEqual([]);
    expect((await call(CLEAN)).outcome).toBe('answered 200');
  });

  test('nothing of a stream leaves before its end is read', async () => {
    await page.evaluate((url) => {
      const stream = new ReadableStream<Uint8Array>({
        start(controller) {
          const bytes = new TextEncoder();
          controller.enqueue(bytes.encode('{"messages":[{"content":{"parts":["議事'));
          Object.assign(window, {
            finish: () => {
              controller.enqueue(bytes.encode('録"]}}]}'));
              controller.close();
            },
          });
        },
      });
      const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
      void fetch(url, init).catch(() => undefined);
    }, SEND);
    // Without the gate the head of such a request arrives at once.
    await page.waitForTimeout(400);
    expect(browser.server.arrivals).toEqual([]);
    await page.evaluate(() => (window as unknown as { finish: () => void }).finish());
    await expect
      .poll(() => arrivals(SEND).map(textOf))
      .toEqual(['{"messages":[{"content":{"parts":["議事録"]}}]}']);
    expect((await asked())[0]?.body).toEqual({ readable: true, texts: ['議事録'] });
  });

  test('the page can give up while its body is read', async () => {
    const result = await page.evaluate(async (url) => {
      const controller = new AbortController();
      let cancelled: unknown;
      const body = new ReadableStream({ cancel: (reason: unknown) => void (cancelled = reason) });
      const options = { method: 'POST', body, duplex: 'half', signal: controller.signal };
      const call = fetch(url, options).then(
        () => 'answered',
        (error: unknown) => String(error),
      );
      setTimeout(() => controller.abort(), 50);
      return [await call, String(cancelled)];
    }, SEND);
    expect(result[0]).toBe('AbortError: signal is aborted without reason');
    expect(result[1]).toBe(result[0]);
    expect(await asked()).toEqual([]);
    expect(browser.server.arrivals).toEqual([]);
  });

  test('what was given up before asks nobody', async () => {
    const error = await page.evaluate(
      async ([url, body]) =>
        fetch(url, { method: 'POST', body, signal: AbortSignal.abort('changed my mind') }).catch(
          String,
        ),
      [SEND, send(NAMED)] as const,
    );
    expect(error).toBe('changed my mind');
    expect(await asked()).toEqual([]);
  });

  test('a page that leaves can still send, and still not a name', async () => {
    await page.evaluate(
      ([url, clean, named]) => {
        addEventListener('pagehide', () => {
          void fetch(url, { method: 'POST', body: named, keepalive: true }).catch(() => undefined);
          void fetch(url, { method: 'POST', body: clean, keepalive: true }).catch(() => undefined);
        });
      },
      [SEND, send(CLEAN), send(NAMED)] as const,
    );
    await page.goto('about:blank');
    await expect.poll(() => arrivals(SEND).map(textOf)).toEqual([send(CLEAN)]);
  });

  test('a send address written otherwise is the same address', async () => {
    for (const url of [
      'https://chatgpt.com:443/backend-api/f/conversation?x=1#y',
      './backend-api/./f/conversation',
      '/backend-api/f/conversatio%6e',
      '//chatgpt.com/backend-api/conversation',
    ]) {
      const { outcome } = await page.evaluate(sendFromPage, {
        kind: 'string' as const,
        url,
        text: send(NAMED),
      });
      expect(outcome, url).toBe('TypeError: Failed to fetch');
    }
    expect(browser.server.arrivals).toEqual([]);
  });
});

test.describe('unreadable', () => {
  const BODIES = [
    ['broken JSON', '{"messages":'],
    ['words in an unknown place', JSON.stringify({ action: 'next', input: NAMED })],
    ['an unknown action', JSON.stringify({ action: 'continue' })],
    ['no body', ''],
  ] as const;

  for (const [what, text] of BODIES) {
    test(`${what} on a send address is not clean`, async () => {
      const call = () => page.evaluate(sendFromPage, { kind: 'string' as const, url: SEND, text });
      expect((await call()).outcome).toBe('TypeError: Failed to fetch');
      expect(browser.server.arrivals).toEqual([]);
      await inGuard((harness) => (harness.onUnreadable = 'warn'));
      expect((await call()).outcome).toBe('answered 200');
      expect((await asked()).map(({ body }) => body)).toEqual([
        { readable: false },
        { readable: false },
      ]);
    });
  }

  test('a form, parameters and other objects on a send address are not clean', async () => {
    const outcomes = await page.evaluate(async (url) => {
      const form = new FormData();
      form.set('messages', 'x');
      const bodies = [form, new URLSearchParams({ messages: 'x' }), { messages: 'x' }, 7];
      return Promise.all(
        bodies.map((body) =>
          fetch(url, { method: 'POST', body: body as BodyInit }).then(String, String),
        ),
      );
    }, SEND);
    expect(new Set(outcomes)).toEqual(new Set(['TypeError: Failed to fetch']));
    expect(browser.server.arrivals).toEqual([]);
  });

  test('an answer asked for once more has no words by contract, and passes', async () => {
    const text = JSON.stringify({ action: 'variant', parent_message_id: 'a', model: 'auto' });
    const { outcome } = await page.evaluate(sendFromPage, {
      kind: 'string' as const,
      url: SEND,
      text,
    });
    expect(outcome).toBe('answered 200');
    expect((await asked())[0]?.body).toEqual({ readable: true, texts: [] });
  });

  test('a second member of the same name hides nothing', async () => {
    for (const text of [
      `{"messages":[{"content":{"parts":["${NAMED}"]}}],"messages":[{"content":{"parts":["ok"]}}]}`,
      `{"messages":[{"content":{"parts":["ok"]}}],"m\\u0065ssages":[{"content":{"parts":["${NAMED}"]}}]}`,
    ]) {
      const { outcome } = await page.evaluate(sendFromPage, {
        kind: 'string' as const,
        url: SEND,
        text,
      });
      expect(outcome).toBe('TypeError: Failed to fetch');
    }
    expect(browser.server.arrivals).toEqual([]);
  });
});

test.describe('a silent guard', () => {
  const call = () =>
    page.evaluate(sendFromPage, { kind: 'string' as const, url: SEND, text: send(CLEAN) });

  test('blocks where the guideline says so, at once, and is told', async () => {
    await inGuard((harness) => (harness.before = 'throw'));
    expect((await call()).outcome).toBe('TypeError: Failed to fetch');
    expect(browser.server.arrivals).toEqual([]);
    expect(await inGuard((harness) => harness.timeouts)).toEqual([
      { kind: 'timeout', shape: 'send', answer: 'refuse' },
    ]);
  });

  test('lets pass where the guideline says so, and is told', async () => {
    await inGuard((harness) => {
      harness.before = 'throw';
      harness.setPolicy('warn');
    });
    expect((await call()).outcome).toBe('answered 200');
    expect(await inGuard((harness) => harness.timeouts)).toEqual([
      { kind: 'timeout', shape: 'send', answer: 'pass' },
    ]);
  });
});

test('a question that makes the page send again does not mix the answers up', async () => {
  await inGuard((harness) => (harness.before = 'touch-page'));
  const outcomes = await page.evaluate(
    async ([url, clean, named]) => {
      const inner: Promise<string>[] = [];
      const post = (body: string) =>
        fetch(url, { method: 'POST', body }).then(
          ({ status }) => String(status),
          () => 'refused',
        );
      let depth = 0;
      document.addEventListener('touched', () => {
        depth += 1;
        if (depth === 1) inner.push(post(named));
        if (depth === 3) inner.push(post(clean));
      });
      const first = await post(clean);
      return [first, await post(named), ...(await Promise.all(inner))];
    },
    [SEND, send(CLEAN), send(NAMED)] as const,
  );
  expect(outcomes).toEqual(['200', 'refused', 'refused', '200']);
  expectNoName();
});

test.describe('Claude', () => {
  test.beforeEach(async () => {
    await page.close();
    await open(CLAUDE);
  });

  for (const kind of ['string', 'gzip Uint8Array', 'gzip Blob', 'gzip stream'] as const) {
    test(`reads a completion given as ${kind}, with its attachments`, async () => {
      const url = `${ORGANIZATION}/completion`;
      const body = (prompt: string, extracted_content: string) =>
        JSON.stringify({ prompt, attachments: [{ file_name: '', extracted_content }], files: [] });
      const call = (text: string) => page.evaluate(sendFromPage, { kind, url, text });
      expect((await call(body(NAMED, ''))).outcome).toBe('TypeError: Failed to fetch');
      expect((await call(body(CLEAN, NAMED))).outcome).toBe('TypeError: Failed to fetch');
      expect(browser.server.arrivals).toEqual([]);
      expect((await call(body(CLEAN, ''))).outcome).toBe('answered 200');
      expect(arrivals(url).map(textOf)).toEqual([body(CLEAN, '')]);
    });
  }

  test('reads the title call, which repeats the prompt', async () => {
    const url = `${ORGANIZATION}/title`;
    const call = (message_content: string) =>
      page.evaluate(sendFromPage, {
        kind: 'string' as const,
        url,
        text: JSON.stringify({ message_content }),
      });
    expect((await call(NAMED)).outcome).toBe('TypeError: Failed to fetch');
    expect((await call(CLEAN)).outcome).toBe('answered 200');
    expectNoName();
  });

  test('lets a retry pass, which has no words', async () => {
    const url = `${ORGANIZATION}/retry_completion`;
    const text = JSON.stringify({ parent_message_uuid: 'a' });
    const { outcome } = await page.evaluate(sendFromPage, { kind: 'string' as const, url, text });
    expect(outcome).toBe('answered 200');
  });
});
