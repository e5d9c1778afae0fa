/** Sockets in a real Chromium: what leaves on them, in which order, and what the page sees of it. */
import { expect, test, type Page } from 'playwright/test';
import { SPOILING } from './request-gate-harness/hostile';
import type { Harness } from './request-gate-harness/isolated-world';
import { NAME } from './request-gate-harness/name';
import {
  openBrowser,
  openTab,
  type HarnessBrowser,
  type InGuard,
} from './request-gate-harness/tab';

const ORIGIN = 'https://copilot.microsoft.com/';
const TOKEN = 'token-of-the-user';
const CHAT = `wss://copilot.microsoft.com/c/api/chat?api-version=2&accessToken=${TOKEN}`;
const event = (name: string, text: string) =>
  JSON.stringify({ event: name, conversationId: 'c', content: [{ type: 'text', text }] });
const CLEAN = event('send', '議事録を三行でまとめて');
const NAMED = event('send', `${NAME}様への返信を書いて`);
const KINDS = [
  'string',
  'Uint8Array',
  'a view',
  'DataView',
  'ArrayBuffer',
  'Blob',
  'object',
] as const;
type Kind = (typeof KINDS)[number];

/** The first script of every page here: another extension's, which came before us. */
const EARLY = `
  if (location.host === 'copilot.microsoft.com') {
    window.early = new WebSocket(${JSON.stringify(CHAT)});
    window.savedSend = WebSocket.prototype.send;
  }
`;

/** What the tests put on the page's window. */
interface SocketWindow extends Window {
  readonly early: WebSocket;
  readonly savedSend: WebSocket['send'];
  readonly socket: WebSocket;
  readonly heard: string[];
}

interface Untyped {
  send(frame: unknown): unknown;
}

let browser: HarnessBrowser;
let page: Page;
let inGuard: InGuard;

test.beforeAll(async () => {
  browser = await openBrowser('page-first', EARLY);
  browser.server.pages.set('/spoilt', `<!doctype html><script>${SPOILING}</script><p>x`);
});
test.afterAll(() => browser.close());
test.beforeEach(async () => {
  ({ page, inGuard } = await openTab(browser, ORIGIN));
  await open(CHAT);
  browser.server.frames.length = 0;
});
test.afterEach(() => page.close());

async function open(address: string): Promise<void> {
  await page.evaluate(async (url) => {
    const socket = new WebSocket(url);
    const heard: string[] = [];
    for (const type of ['error', 'close', 'message']) {
      socket.addEventListener(type, () => (heard[heard.length] = type));
    }
    Object.assign(window, { socket, heard });
    await new Promise((resolve) => socket.addEventListener('open', resolve));
  }, address);
}

/** Gives frames to `send` one after the other, and says what it returned or threw. */
function send(frames: readonly (readonly [Kind, string])[]): Promise<string[]> {
  return page.evaluate((all) => {
    const { socket } = window as unknown as SocketWindow;
    return all.map(([kind, text]) => {
      const bytes = new TextEncoder().encode(text);
      const larger = new Uint8Array(bytes.length + 20);
      larger.set(bytes, 10);
      const given: Record<Kind, unknown> = {
        string: text,
        Uint8Array: bytes,
        'a view': larger.subarray(10, 10 + bytes.length),
        DataView: new DataView(larger.buffer, 10, bytes.length),
        ArrayBuffer: bytes.buffer,
        Blob: new Blob([bytes]),
        object: { toString: () => text },
      };
      try {
        return String((socket as unknown as Untyped).send(given[kind]));
      } catch (error) {
        return String(error);
      }
    });
  }, frames);
}

const arrived = () => browser.server.frames.map(({ payload }) => payload.toString('utf8'));
const asked = () => inGuard((harness: Harness) => harness.asked);
/** A last frame that everybody lets pass: what arrives after it has come too late to be missed. */
const PING = '{"event":"ping"}';
async function arrivedInAll(): Promise<string[]> {
  await send([['string', PING]]);
  await expect.poll(arrived).toContain(PING);
  return arrived().filter((text) => text !== PING);
}

for (const kind of KINDS) {
  test(`a clean frame given as ${kind} arrives as it is`, async () => {
    expect(await send([[kind, CLEAN]])).toEqual(['undefined']);
    expect(await arrivedInAll()).toEqual([CLEAN]);
    expect((await asked())[0]).toMatchObject({
      shape: 'chat',
      action: { kind: 'send' },
      body: { readable: true, texts: ['議事録を三行でまとめて'] },
    });
  });

  test(`a frame with a name given as ${kind} does not leave, and the socket works on`, async () => {
    expect(await send([[kind, NAMED]])).toEqual(['undefined']);
    expect(await arrivedInAll()).toEqual([]);
    expect((await asked())[0]?.body).toEqual({
      readable: true,
      texts: [`${NAME}様への返信を書いて`],
    });
    await send([[kind, CLEAN]]);
    await expect.poll(arrived).toEqual([PING, CLEAN]);
    await expect
      .poll(() => page.evaluate(() => (window as unknown as SocketWindow).heard))
      .toEqual(['message', 'message']);
    expect(await page.evaluate(() => (window as unknown as SocketWindow).socket.readyState)).toBe(
      1,
    );
  });
}

test('frames keep their order behind blobs that must be read first', async () => {
  const numbered = (n: number, text = '文') => event('send', `${text}${n}`);
  await send([
    ['Blob', numbered(1)],
    ['string', numbered(2)],
    ['Blob', numbered(3, NAME)],
    ['Uint8Array', numbered(4)],
    ['string', numbered(5, NAME)],
    ['Blob', numbered(6)],
    ['string', numbered(7)],
  ]);
  expect(await arrivedInAll()).toEqual([1, 2, 4, 6, 7].map((n) => numbered(n)));
  expect(
    (await asked()).slice(0, 7).map(({ body }) => (body.readable ? body.texts[0] : '')),
  ).toEqual(['文1', '文2', `${NAME}3`, '文4', `${NAME}5`, '文6', '文7']);
});

test('a blob that was sent before the socket was closed still leaves', async () => {
  const closed = await page.evaluate(async (text) => {
    const { socket } = window as unknown as SocketWindow;
    const over = new Promise((resolve) => socket.addEventListener('close', resolve));
    socket.send(new Blob([text]));
    socket.close(1000, 'done');
    const { code, reason } = (await over) as CloseEvent;
    return [code, reason];
  }, CLEAN);
  expect(closed).toEqual([1000, 'done']);
  expect(arrived()).toEqual([CLEAN]);
});

test('what has no words passes, and what nobody knows is not clean', async () => {
  const harmless = ['{"event":"setOptions","supportedFeatures":[]}', '{"event":"pong","id":"1"}'];
  const unknown = ['{"event":"edit","text":"x"}', 'hello', '{"event":"send"}', ''];
  await send([...harmless, ...unknown].map((text) => ['string', text]));
  expect(await arrivedInAll()).toEqual(harmless);
  await inGuard((harness) => (harness.onUnreadable = 'warn'));
  await send(unknown.map((text) => ['string', text]));
  await expect.poll(() => arrived().slice(-unknown.length)).toEqual(unknown);
});

test('what stands in the box does not leave ahead of its send, not even by leave of the user', async () => {
  await inGuard((harness) => (harness.onUnreadable = 'warn'));
  await send([
    ['string', event('messagePreview', `${NAME}様`)],
    ['string', event('messagePreview', '議事録')],
  ]);
  expect(await arrivedInAll()).toEqual([event('messagePreview', '議事録')]);
  expect((await asked())[0]?.action).toEqual({ kind: 'draft', onFinding: 'refuse' });
});

test('a silent guard follows the guideline', async () => {
  await inGuard((harness) => (harness.before = 'throw'));
  await send([['string', CLEAN]]);
  await inGuard((harness) => harness.setPolicy('warn'));
  await send([['string', CLEAN]]);
  await expect.poll(arrived).toEqual([CLEAN]);
  expect(await inGuard((harness) => harness.timeouts.map(({ answer }) => answer))).toEqual([
    'refuse',
    'pass',
  ]);
});

test('a socket that was opened before us is guarded; a function saved before us is not', async () => {
  await page.waitForFunction(() => (window as unknown as SocketWindow).early.readyState === 1);
  await page.evaluate(
    ([named, clean]) => {
      const { early } = window as unknown as SocketWindow;
      early.send(named);
      early.send(clean);
    },
    [NAMED, CLEAN] as const,
  );
  await expect.poll(arrived).toEqual([CLEAN]);
  // The border that SECURITY.md draws: whoever holds the browser's own function goes round us.
  await page.evaluate((named) => {
    const { early, savedSend } = window as unknown as SocketWindow;
    savedSend.call(early, named);
  }, NAMED);
  await expect.poll(arrived).toEqual([CLEAN, NAMED]);
});

test('the address of a socket, with its token, is told to nobody', async () => {
  await inGuard((harness) => harness.draft('議事録を三行でまとめてから、英語にも訳してください。'));
  await send([['string', CLEAN]]);
  await open(`wss://other.copilot.microsoft.com/telemetry?accessToken=${TOKEN}`);
  await send([['string', 'a log line']]);
  await expect.poll(() => inGuard((harness) => harness.strays.length)).toBe(1);
  const told = await inGuard(({ asked: questions, strays, timeouts }: Harness) =>
    JSON.stringify({ questions, strays, timeouts }),
  );
  expect(told).not.toContain(TOKEN);
});

test('other sockets are left alone', async () => {
  await open('wss://copilot.microsoft.com/push?x=1');
  await send([
    ['string', NAMED],
    ['Blob', NAMED],
    ['object', NAMED],
  ]);
  await expect.poll(arrived).toEqual([NAMED, NAMED, NAMED]);
  expect(await asked()).toEqual([]);
});

test('errors are those of the browser', async () => {
  const [guarded, plain] = await page.evaluate(async (url) => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const other = frame.contentWindow as Window & typeof globalThis;
    const failures = async (world: Window & typeof globalThis) => {
      const socket = new world.WebSocket(url) as unknown as Record<
        string,
        (...args: unknown[]) => unknown
      >;
      const opened = new Promise((resolve) => socket['addEventListener']?.('open', resolve));
      const texts: string[] = [];
      const run = (call: () => unknown): void => {
        try {
          texts.push(String(call()));
        } catch (error) {
          texts.push(String(error));
        }
      };
      run(() => socket['send']?.('too early'));
      await opened;
      run(() => socket['send']?.());
      run(() => socket['send']?.(Symbol('x')));
      run(() => socket['send']?.call({}, 'x'));
      run(() => socket['close']?.call({}));
      run(() => socket['close']?.(1));
      run(() => socket['close']?.());
      run(() => socket['send']?.('too late'));
      return texts;
    };
    return [await failures(window), await failures(other)];
  }, CHAT);
  expect(guarded).toEqual(plain);
  expect(guarded[0]).toContain('InvalidStateError');
});

test('nothing of it shows through spoilt builtins', async () => {
  await page.goto(`${ORIGIN}spoilt`);
  await open(CHAT);
  browser.server.frames.length = 0;
  const seen = await page.evaluate(
    async ([named, clean]) => {
      const spoilt = window as unknown as SocketWindow & { armed: boolean; seen: string[] };
      const { socket } = spoilt;
      const frames = [named, clean].map((text) => {
        const bytes = new TextEncoder().encode(text);
        return [text, bytes, new Blob([bytes])] as const;
      });
      const later = new Promise((resolve) => setTimeout(resolve, 400));
      spoilt.armed = true;
      for (let which = 0; which < 3; which += 1) {
        socket.send(frames[0]?.[which] ?? '');
        socket.send(frames[1]?.[which] ?? '');
      }
      await later;
      spoilt.armed = false;
      return spoilt.seen;
    },
    [NAMED, CLEAN] as const,
  );
  expect(seen).toEqual([]);
  await expect.poll(arrived).toEqual([CLEAN, CLEAN, CLEAN]);
});

test.describe('Microsoft 365', () => {
  const HUB = `wss://substrate.office.com/m365Copilot/Chathub/oid@tid?access_token=${TOKEN}`;
  const record = (value: unknown) => `${JSON.stringify(value)}\u001e`;
  const turn = (text: string) =>
    record({ type: 4, target: 'chat', arguments: [{ message: { author: 'user', text } }] });
  const metrics = record({ type: 1, target: 'Metrics', arguments: [{}] });

  test('reads the records of a frame, on another host than the page’s', async () => {
    await page.close();
    ({ page, inGuard } = await openTab(browser, 'https://m365.cloud.microsoft/chat'));
    await open(HUB);
    browser.server.frames.length = 0;
    const handshake = record({ protocol: 'json', version: 1 });
    await send([
      ['string', handshake],
      ['string', turn(`${NAME}様へ`) + metrics],
      ['string', metrics + turn('議事録を')],
      ['string', record({ type: 2, item: NAME })],
      ['string', record({ type: 6 })],
    ]);
    await expect
      .poll(arrived)
      .toEqual([handshake, metrics + turn('議事録を'), record({ type: 6 })]);
    expect(JSON.stringify(await asked())).not.toContain(TOKEN);
  });
});

test('a socket that is opened to a known address is told of, and its page sees nothing of it', async () => {
  const before = await inGuard((harness: Harness) => harness.opened.length);
  const seen = await page.evaluate(
    ([known, other]) => {
      let asked = 0;
      const address = { toString: () => ((asked += 1), known) } as unknown as string;
      class Own extends WebSocket {}
      const sockets = [new Own(address), new WebSocket(other, ['chat'])];
      const kinds = sockets.map((socket) => socket instanceof WebSocket);
      const own = sockets[0] instanceof Own;
      const made = new WebSocket(known).constructor === WebSocket;
      let refused = '';
      try {
        new WebSocket('ftp://localhost/');
      } catch (error) {
        refused = String(error).split(':')[0] ?? '';
      }
      return { asked, kinds, own, made, refused, open: WebSocket.OPEN, text: String(WebSocket) };
    },
    [CHAT, 'wss://copilot.microsoft.com/other'] as const,
  );
  expect(seen).toEqual({
    asked: 1,
    kinds: [true, true],
    own: true,
    made: true,
    refused: 'SyntaxError',
    open: 1,
    text: 'function WebSocket() { [native code] }',
  });
  expect(await inGuard((harness: Harness) => harness.opened.slice())).toEqual(
    Array.from({ length: before + 2 }, () => 'chat'),
  );
});
