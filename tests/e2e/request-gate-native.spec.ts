/** A guarded page must work as an unguarded one: the same functions, errors, states and events. */
import { expect, test, type Page } from 'playwright/test';
import type { Harness } from './request-gate-harness/isolated-world';
import { NAME } from './request-gate-harness/name';
import { textOf } from './request-gate-harness/server';
import {
  openBrowser,
  openTab,
  type HarnessBrowser,
  type InGuard,
} from './request-gate-harness/tab';

const SEND = '/backend-api/f/conversation';
const PREPARE = '/backend-api/f/conversation/prepare';
const CLEAN = JSON.stringify({ messages: [{ content: { parts: ['議事録を要約して'] } }] });
const NAMED = JSON.stringify({ messages: [{ content: { parts: [`${NAME}様への返信`] } }] });
const DRAFT = `{"partial_query":{"content":{"parts":["${NAME}"]}},"model":"auto"}`;

let browser: HarnessBrowser;
let page: Page;
let inGuard: InGuard;

test.beforeAll(async () => {
  browser = await openBrowser('guard-first');
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  ({ page, inGuard } = await openTab(browser, 'https://chatgpt.com/'));
  browser.server.arrivals.length = 0;
  await page.evaluate(() => {
    // A frame of the page's own, which the gate is not in: what the browser itself does.
    const frame = document.body.appendChild(document.createElement('iframe'));
    Object.assign(window, { plain: frame.contentWindow });
  });
});
test.afterEach(() => page.close());

const asked = () => inGuard((harness: Harness) => harness.asked);
const sent = (path: string) =>
  browser.server.arrivals.filter((arrival) => arrival.path === path).map(textOf);

interface PageWindow extends Window {
  readonly plain: Window & typeof globalThis;
}

test.describe('functions', () => {
  test('look like those of the browser', async () => {
    const [guarded, plain] = await page.evaluate(() => {
      const { plain } = window as unknown as PageWindow;
      const look = (world: Window & typeof globalThis) =>
        (
          [
            [world, 'fetch'],
            [world.XMLHttpRequest.prototype, 'open'],
            [world.XMLHttpRequest.prototype, 'send'],
            [world.XMLHttpRequest.prototype, 'abort'],
            [world.Navigator.prototype, 'sendBeacon'],
            [world.WebSocket.prototype, 'send'],
            [world.WebSocket.prototype, 'close'],
            [world.HTMLFormElement.prototype, 'submit'],
          ] as const
        ).map(([owner, name]) => {
          const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, name) as {
            value: { (): void; new (): unknown };
          };
          const native = value;
          const own = Object.entries(Object.getOwnPropertyDescriptors(native)).map(
            ([key, { value: held, ...rest }]) => [key, String(held), rest],
          );
          let construct = '';
          try {
            new native();
          } catch (error) {
            construct = (error as Error).name;
          }
          return {
            ...{ flags, own, construct, text: native.toString(), joined: String(native) },
            nativeText: /\{\s*\[native code\]\s*\}$/u.test(
              Function.prototype.toString.call(native),
            ),
            prototype: Object.getPrototypeOf(native) === world.Function.prototype,
            kind: typeof native,
          };
        });
      return [look(window), look(plain)];
    });
    expect(guarded).toEqual(plain);
    expect(guarded[0]?.text).toBe('function fetch() { [native code] }');
  });

  test('leave no mark on the page', async () => {
    const marks = await page.evaluate(() => {
      const { plain } = window as unknown as PageWindow;
      const names = (world: object) => Reflect.ownKeys(world).map(String);
      const known = new Set([...names(plain), 'plain']);
      return {
        window: names(window).filter((name) => !known.has(name)),
        navigator: names(navigator),
        document: document.documentElement.outerHTML.match(/tesuri/iu),
      };
    });
    // Playwright's own, and the frame.
    marks.window = marks.window.filter((name) => !/^(__p|\d)/u.test(name));
    expect(marks).toEqual({ window: [], navigator: [], document: null });
  });

  test('fail with the errors of the browser', async () => {
    const [guarded, plain] = await page.evaluate(async () => {
      const { plain } = window as unknown as PageWindow;
      const failures = async (world: Window & typeof globalThis) => {
        const loose = Reflect.get(world, 'fetch') as (this: unknown, ...args: unknown[]) => unknown;
        const xhr = new world.XMLHttpRequest() as unknown as Record<
          string,
          (...a: unknown[]) => void
        >;
        const broken = {
          get method(): string {
            throw new Error('a getter of the page');
          },
        };
        const used = new world.Request('/backend-api/f/conversation', {
          method: 'POST',
          body: 'x',
        });
        await used.text();
        const calls: (() => unknown)[] = [
          () => loose.call(world),
          () => loose.call(world, 'http://['),
          () => loose.call(world, Symbol('address')),
          () => loose.call({}, '/api/other'),
          () => loose.call(world, '/api/other', 7),
          () => loose.call(world, '/api/other', { method: 'a b' }),
          () => loose.call(world, '/api/other', { body: 'of a GET' }),
          () => loose.call(world, '/backend-api/f/conversation', { body: 'of a GET' }),
          () => loose.call(world, '/api/other', broken),
          () => loose.call(world, used),
          () => xhr['open']?.call(xhr),
          () => xhr['open']?.call({}, 'POST', '/backend-api/f/conversation'),
          () => xhr['open']?.call(xhr, 'a b', '/'),
          () => xhr['open']?.call(xhr, 'POST', 'http://['),
          () => xhr['send']?.call(xhr),
          () => xhr['send']?.call({}),
          () => xhr['abort']?.call({}),
          () => (world.navigator.sendBeacon as unknown as () => void).call(world.navigator),
          () => world.navigator.sendBeacon.call({} as Navigator, '/api/other'),
          () => world.navigator.sendBeacon('http://['),
        ];
        const texts: string[] = [];
        for (const call of calls) {
          try {
            const result = call();
            const asynchronous = result instanceof world.Promise;
            texts.push(`${asynchronous ? 'later' : 'now'}: ${String(await result)}`);
          } catch (error) {
            texts.push(String(error));
          }
        }
        return texts;
      };
      return [await failures(window), await failures(plain)];
    });
    expect(guarded).toEqual(plain);
    expect(guarded.filter((text) => text.includes('undefined')).length).toBeLessThan(3);
  });

  test('ask nobody about other addresses, and lose no turn of the event loop', async () => {
    const [guarded, plain] = await page.evaluate(async () => {
      const { plain } = window as unknown as PageWindow;
      const turns = async (fetching: typeof fetch) => {
        const clock = { turns: 0, over: false };
        const call = fetching('http://[').catch(() => (clock.over = true));
        while (!clock.over) {
          clock.turns += 1;
          await Promise.resolve();
        }
        await call;
        return clock.turns;
      };
      const answers: unknown[] = [];
      const log = { method: 'POST', body: 'a log line' };
      answers.push((await fetch('/api/log', log)).status);
      answers.push(navigator.sendBeacon('/api/log', 'a log line'));
      const xhr = new XMLHttpRequest();
      xhr.open('POST', '/api/log', false);
      xhr.send('a log line');
      answers.push(xhr.status);
      return [
        [await turns(fetch), ...answers],
        [await turns(plain.fetch.bind(plain)), 200, true, 200],
      ];
    });
    expect(guarded).toEqual(plain);
    expect(await asked()).toEqual([]);
    await expect.poll(() => sent('/api/log')).toEqual(['a log line', 'a log line', 'a log line']);
  });
});

/** What a page can see of one asynchronous request, run in the page. */
function watch(options: {
  address: string;
  body: string | null;
  plain: boolean;
}): Promise<string[]> {
  const { plain } = window as unknown as PageWindow;
  const xhr = new (options.plain ? plain : window).XMLHttpRequest();
  const seen: string[] = [];
  const note = (on: string) => (event: Event) => {
    const { loaded, total, lengthComputable } = event as ProgressEvent;
    const state = `${xhr.readyState} ${xhr.status} ${JSON.stringify(xhr.responseText)}`;
    const size = 'loaded' in event ? ` ${loaded}/${total} ${String(lengthComputable)}` : '';
    seen.push(`${on} ${event.type} ${state} ${xhr.responseURL}${size}`);
  };
  const types = ['loadstart', 'progress', 'load', 'error', 'abort', 'timeout', 'loadend'];
  for (const type of types) {
    xhr.addEventListener(type, note('xhr'));
    xhr.upload.addEventListener(type, note('upload'));
  }
  xhr.onreadystatechange = note('on');
  return new Promise((resolve) => {
    xhr.addEventListener('loadend', () => {
      seen.push(`headers ${xhr.getAllResponseHeaders()}.`);
      resolve(seen);
    });
    xhr.open('POST', options.address);
    xhr.send(options.body);
    seen.push(`sent ${xhr.readyState}`);
  });
}

test.describe('XMLHttpRequest', () => {
  test('refused, goes through the states and events of a lost connection', async () => {
    const lost = await page.evaluate(watch, {
      ...{ address: 'https://nowhere.example/', body: NAMED, plain: true },
    });
    const refused = await page.evaluate(watch, { address: SEND, body: NAMED, plain: false });
    expect(lost).toContain('xhr error 4 0 ""  0/0 false');
    expect(refused).toEqual(lost);
    expect(sent(SEND)).toEqual([]);
  });

  test('passed, is the browser’s own', async () => {
    const plain = await page.evaluate(watch, { address: SEND, body: CLEAN, plain: true });
    const passed = await page.evaluate(watch, { address: SEND, body: CLEAN, plain: false });
    expect(passed).toEqual(plain);
    expect(sent(SEND)).toEqual([CLEAN, CLEAN]);
  });

  test('loses the words of a draft, and keeps its type', async () => {
    await page.evaluate(watch, { address: PREPARE, body: DRAFT, plain: false });
    expect(sent(PREPARE)).toEqual(['{"model":"auto"}']);
    expect(browser.server.arrivals[0]?.headers['content-type']).toBe('text/plain;charset=UTF-8');
  });

  test('can be used again after a refusal', async () => {
    const states = await page.evaluate(
      async ([url, named, clean]) => {
        const xhr = new XMLHttpRequest();
        const seen: unknown[] = [];
        const ended = () => new Promise((resolve) => (xhr.onloadend = resolve));
        xhr.open('POST', url);
        xhr.send(named);
        await ended();
        seen.push(xhr.readyState, Object.keys(xhr));
        try {
          xhr.send(clean);
        } catch (error) {
          seen.push((error as Error).name);
        }
        xhr.abort();
        seen.push(xhr.readyState);
        xhr.open('POST', url);
        seen.push(xhr.readyState);
        xhr.send(clean);
        await ended();
        seen.push(
          xhr.readyState,
          xhr.status,
          Object.getOwnPropertyNames(xhr).includes('readyState'),
        );
        return seen;
      },
      [SEND, NAMED, CLEAN] as const,
    );
    expect(states).toEqual([4, [], 'InvalidStateError', 0, 1, 4, 200, false]);
    expect(sent(SEND)).toEqual([CLEAN]);
  });

  test('is answered within a synchronous call too', async () => {
    const results = await page.evaluate(
      ([url, named, clean, encoded]) => {
        const call = (world: Window & typeof globalThis, address: string, body: BodyInit) => {
          const xhr = new world.XMLHttpRequest();
          xhr.open('POST', address, false);
          try {
            xhr.send(body as string);
          } catch (error) {
            return [(error as Error).name, (error as { code?: number }).code, xhr.readyState];
          }
          return xhr.responseText;
        };
        const { plain } = window as unknown as PageWindow;
        return [
          call(window, url, clean),
          call(window, url, new TextEncoder().encode(encoded)),
          call(window, url, named),
          call(window, url, new Blob([clean])),
          call(plain, 'https://nowhere.example/', named),
        ];
      },
      [SEND, NAMED, CLEAN, CLEAN] as const,
    );
    const lost = results[4];
    expect(lost).toEqual(['NetworkError', 19, 4]);
    // A blob cannot be read within the call, so it counts as unreadable.
    expect(results.slice(0, 4)).toEqual(['{"ok":true}', '{"ok":true}', lost, lost]);
    expect(sent(SEND)).toEqual([CLEAN, CLEAN]);
  });

  test('may be aborted, or opened anew, while a blob is read', async () => {
    const seen = await page.evaluate(
      async ([url, named, clean]) => {
        const log: string[] = [];
        const make = (name: string) => {
          const xhr = new XMLHttpRequest();
          for (const type of ['abort', 'error', 'load', 'loadend']) {
            xhr.addEventListener(type, () => log.push(`${name} ${type} ${xhr.readyState}`));
          }
          return xhr;
        };
        const aborted = make('aborted');
        aborted.open('POST', url);
        aborted.send(new Blob([clean]));
        aborted.abort();
        log.push(`state ${aborted.readyState}`);
        const reopened = make('reopened');
        reopened.open('POST', url);
        reopened.send(new Blob([named]));
        reopened.open('POST', url);
        await new Promise((resolve) => {
          reopened.addEventListener('loadend', resolve);
          reopened.send(new Blob([clean]));
        });
        await new Promise((resolve) => setTimeout(resolve, 200));
        return log;
      },
      [SEND, NAMED, CLEAN] as const,
    );
    expect(seen).toEqual([
      'aborted abort 4',
      'aborted loadend 4',
      'state 0',
      'reopened load 4',
      'reopened loadend 4',
    ]);
    expect(sent(SEND)).toEqual([CLEAN]);
  });
});

test.describe('sendBeacon', () => {
  test('takes what is clean, and nothing else', async () => {
    const beacon = (body: string, blob: boolean) =>
      page.evaluate(
        ([url, text, asBlob]) => navigator.sendBeacon(url, asBlob ? new Blob([text]) : text),
        [SEND, body, blob] as const,
      );
    expect(await beacon(CLEAN, false)).toBe(true);
    expect(await beacon(NAMED, false)).toBe(false);
    expect(await beacon(CLEAN, true)).toBe(false);
    await inGuard((harness) => (harness.onUnreadable = 'warn'));
    expect(await beacon(CLEAN, true)).toBe(true);
    await expect.poll(() => sent(SEND)).toEqual([CLEAN, CLEAN]);
  });

  test('loses the words of a draft', async () => {
    await page.evaluate(([url, body]) => navigator.sendBeacon(url, body), [
      PREPARE,
      DRAFT,
    ] as const);
    await expect.poll(() => sent(PREPARE)).toEqual(['{"model":"auto"}']);
  });
});
