/** Bodies of every wire format through `fetch`, XHR and posted forms, in a real Chromium. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { envelope, write, type Wire } from '../unit/core/wire/write-proto';
import type { Harness } from './request-gate-harness/isolated-world';
import { NAME } from './request-gate-harness/name';
import {
  openBrowser,
  openTab,
  type HarnessBrowser,
  type InGuard,
} from './request-gate-harness/tab';

let browser: HarnessBrowser;
let page: Page;
let inGuard: InGuard;

test.beforeAll(async () => {
  browser = await openBrowser('page-first');
});
test.afterAll(() => browser.close());
test.afterEach(() => page.close());

async function open(address: string): Promise<void> {
  ({ page, inGuard } = await openTab(browser, address));
  browser.server.arrivals.length = 0;
}

const arrivals = () => browser.server.arrivals;
const asked = () => inGuard((harness: Harness) => harness.asked);

/** Sends bytes by `fetch` or XHR, and says what the page sees of it. */
function post(url: string, body: Uint8Array | string, by: 'fetch' | 'xhr'): Promise<string> {
  const given = typeof body === 'string' ? body : [...body];
  return page.evaluate(
    ([address, sent, way]) => {
      const data = typeof sent === 'string' ? sent : new Uint8Array(sent);
      if (way === 'fetch') {
        return fetch(address, { method: 'POST', body: data }).then(
          ({ status }) => String(status),
          () => 'lost',
        );
      }
      const xhr = new XMLHttpRequest();
      xhr.open('POST', address);
      return new Promise<string>((resolve) => {
        xhr.addEventListener('load', () => resolve(String(xhr.status)));
        xhr.addEventListener('error', () => resolve('lost'));
        xhr.send(data);
      });
    },
    [url, given, by] as const,
  );
}

test.describe('Claude, merged transport', () => {
  const PERFORM = '/claudeai-rpc/anthropic.bard.api.v1alpha.ConversationService/PerformAction';
  const NAMED = `${NAME}様への返信を書いて`;
  const message = (text: string): Wire[] => [
    { field: 1, text: '0b1c2d3e-0000-4000-8000-000000000001' },
    ...(text === '' ? [] : [{ field: 3, text }]),
    { field: 16, message: [{ field: 1, text: `tool for ${NAME}` }] },
  ];
  const action = (wire: Wire) => write([{ field: 1, text: 'org' }, wire]);
  const send = (text: string) => action({ field: 2, message: message(text) });
  const warm = (text: string) =>
    action({ field: 15, message: [{ field: 1, message: message(text) }] });

  test.beforeEach(() => open('https://claude.ai/new'));

  for (const [what, pack] of [
    ['raw', (bytes: Buffer) => bytes],
    ['gzip', (bytes: Buffer) => gzipSync(bytes)],
    ['in an envelope', (bytes: Buffer) => envelope(bytes, false)],
    ['in a gzip envelope', (bytes: Buffer) => envelope(bytes, true)],
  ] as const) {
    test(`a message sent ${what} is read, and its tool list is not`, async () => {
      expect(await post(PERFORM, pack(send(NAMED)), 'fetch')).toBe('lost');
      expect(arrivals()).toEqual([]);
      const clean = pack(send('議事録を要約して'));
      expect(await post(PERFORM, clean, 'fetch')).toBe('200');
      expect(arrivals().map(({ raw }) => raw)).toEqual([clean]);
      expect((await asked()).map(({ body }) => body)).toEqual([
        { readable: true, texts: [NAMED] },
        { readable: true, texts: ['議事録を要約して'] },
      ]);
    });
  }

  test('a warm-up leaves without its words', async () => {
    expect(await post(PERFORM, warm(NAMED), 'fetch')).toBe('200');
    expect(await post(PERFORM, envelope(warm(NAMED), true), 'xhr')).toBe('200');
    const [raw, zipped] = arrivals().map((arrival) => arrival.raw);
    expect(raw).toEqual(warm(''));
    expect(gunzipSync(zipped?.subarray(5) ?? '')).toEqual(warm(''));
    expect((await asked())[0]?.action).toEqual({ kind: 'draft', onFinding: 'strip' });
  });

  test('a stop passes, and an action of tomorrow does not', async () => {
    expect(await post(PERFORM, action({ field: 3, message: [] }), 'fetch')).toBe('200');
    expect((await asked())[0]?.action?.kind).toBe('harmless');
    expect(await post(PERFORM, action({ field: 77, message: message('x') }), 'fetch')).toBe('lost');
  });
});

test.describe('Gemini', () => {
  const GENERATE = '/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?rt=c';
  const form = (prompt: string) =>
    new URLSearchParams({
      at: 'x',
      'f.req': JSON.stringify([null, JSON.stringify([[prompt, 0], ['ja']])]),
    }).toString();

  for (const by of ['xhr', 'fetch'] as const) {
    test(`a prompt in JSON in JSON in a form is read, by ${by}`, async () => {
      await open('https://gemini.google.com/app');
      expect(await post(GENERATE, form(`${NAME}様へ`), by)).toBe('lost');
      expect(arrivals()).toEqual([]);
      expect(await post(GENERATE, form('議事録を要約して'), by)).toBe('200');
      expect(arrivals().map(({ raw }) => raw.toString())).toEqual([form('議事録を要約して')]);
    });
  }
});

test.describe('Perplexity', () => {
  test('suggestions are asked without the words; a question is read in both places', async () => {
    await open('https://www.perplexity.ai/');
    const suggest = '/rest/autosuggest/list-autosuggest?v=2';
    const query = (words: string) => JSON.stringify({ query: words, sources: ['web'] });
    expect(await post(suggest, query(NAME), 'fetch')).toBe('200');
    expect(arrivals().map(({ raw }) => raw.toString())).toEqual([query('')]);
    const ask = (first: string, second: string) =>
      JSON.stringify({ query_str: first, params: { dsl_query: second } });
    for (const body of [ask(NAME, '議事録'), ask('議事録', NAME)]) {
      expect(await post('/rest/sse/perplexity_ask', body, 'fetch')).toBe('lost');
    }
    expect(await post('/rest/sse/perplexity_ask', ask('議事録', '議事録'), 'fetch')).toBe('200');
  });
});

test.describe('a form that the browser posts by itself', () => {
  const SEND = '/backend-api/f/conversation';

  /** A form with a button, aimed at a frame, so that the page stays. */
  async function make(attributes: string, button = ''): Promise<void> {
    browser.server.pages.set(
      '/form',
      `<!doctype html><iframe name="out"></iframe>
      <form target="out" ${attributes}><input name="action" value="${NAME}">
      <button ${button}>送る</button></form>`,
    );
    await open('https://chatgpt.com/form');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('submit', (event) => seen.push(String(event.defaultPrevented)));
    });
  }
  const WAYS = {
    button: () => page.click('button'),
    requestSubmit: () => page.evaluate(() => document.querySelector('form')?.requestSubmit()),
    submit: () =>
      page.evaluate(() => {
        const form = document.querySelector('form');
        if (form) HTMLFormElement.prototype.submit.call(form);
      }),
  };
  const posted = () => arrivals().map(({ method, path }) => `${method} ${path}`);

  for (const [way, act] of Object.entries(WAYS)) {
    test(`counts as unreadable on a known address (${way})`, async () => {
      await make(`method="post" action="${SEND}"`);
      await act();
      await page.waitForTimeout(300);
      expect(posted()).toEqual([]);
      expect((await asked()).map(({ body }) => body)).toEqual([{ readable: false }]);
      await inGuard((harness) => (harness.onUnreadable = 'warn'));
      await act();
      await expect.poll(posted).toEqual([`POST ${SEND}`]);
      // Scripts of the page hear of it, as they would without us.
      const seen = await page.evaluate(() => Reflect.get(window, 'seen') as string[]);
      expect(seen).toEqual(way === 'submit' ? [] : ['true', 'false']);
    });

    test(`goes as ever to another address (${way})`, async () => {
      await make('method="post" action="/other"');
      await act();
      await expect.poll(posted).toEqual(['POST /other']);
      expect(await asked()).toEqual([]);
    });
  }

  test('is known by the address of the button too', async () => {
    await make('action="/other"', `formaction="${SEND}" formmethod="post"`);
    await page.click('button');
    await page.waitForTimeout(300);
    expect(posted()).toEqual([]);
    expect(await asked()).toHaveLength(1);
  });

  test('is not stopped by an event that a script made', async () => {
    await make(`method="post" action="${SEND}"`);
    const prevented = await page.evaluate(() => {
      const event = new SubmitEvent('submit', { bubbles: true, cancelable: true });
      document.querySelector('form')?.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(prevented).toBe(false);
    expect(await asked()).toEqual([]);
  });
});
