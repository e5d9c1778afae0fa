// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectPanel } from '../../../composer/panel-connection';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';
let guard: AbortController;
beforeEach(() => {
  guard = new AbortController();
});
afterEach(() => guard.abort());

const turn = () => new Promise((resolve) => setTimeout(resolve, 10));

function setUp() {
  const frame = document.createElement('iframe');
  const contentWindow = { postMessage: vi.fn() };
  Object.defineProperty(frame, 'contentWindow', { value: contentWindow });
  const offer = vi.fn<(token: string) => Promise<void>>(() => Promise.resolve());
  const sink = { onReady: vi.fn(), onMessage: vi.fn() };
  const connection = connectPanel(
    { window, frame, origin: ORIGIN, offer, signal: guard.signal },
    sink,
  );
  const greet = (source: unknown) => {
    const event = new MessageEvent('message', { data: { tesuri: 'ready' }, cancelable: true });
    Object.defineProperty(event, 'source', { value: source });
    window.dispatchEvent(event);
  };
  const posted = () =>
    contentWindow.postMessage.mock.calls as [{ token: string }, string, [MessagePort]][];
  return { frame, contentWindow, offer, sink, connection, greet, posted };
}

describe('connectPanel', () => {
  it('offers the token before it shows it, to our own origin only', async () => {
    const { greet, contentWindow, offer, posted } = setUp();
    greet(contentWindow);
    expect(posted()).toEqual([]);
    await turn();
    const [message, origin, ports] = posted()[0] ?? [];
    expect(message).toEqual({ tesuri: 'port', token: offer.mock.calls[0]?.[0] });
    expect(message?.token).toMatch(/^[0-9a-f]{48}$/u);
    expect(origin).toBe(ORIGIN);
    expect(ports).toHaveLength(1);
  });

  it('counts on the frame only once it has spoken over the port', async () => {
    const { greet, contentWindow, connection, sink, posted } = setUp();
    greet(contentWindow);
    await turn();
    expect(connection.ready()).toBe(false);
    const port = posted()[0]?.[2][0];
    port?.postMessage({ kind: 'ready' });
    port?.postMessage({ kind: 'edit' });
    await turn();
    expect(connection.ready()).toBe(true);
    expect(sink.onReady).toHaveBeenCalledTimes(1);
    expect(sink.onMessage).toHaveBeenCalledWith({ kind: 'edit' });
    port?.close();
  });

  it('listens to no other window', async () => {
    const { greet, offer } = setUp();
    greet(window);
    greet(null);
    await turn();
    expect(offer).not.toHaveBeenCalled();
  });

  it('does not show the page the handle of the frame', () => {
    const { greet, contentWindow } = setUp();
    const page = vi.fn();
    window.addEventListener('message', page, { signal: guard.signal });
    greet(contentWindow);
    expect(page).not.toHaveBeenCalled();
    greet(window);
    expect(page).toHaveBeenCalledTimes(1);
  });

  it('gives a frame that was loaded anew a token of its own', async () => {
    const { frame, greet, contentWindow, offer, connection } = setUp();
    greet(contentWindow);
    frame.dispatchEvent(new Event('load'));
    await turn();
    expect(offer).toHaveBeenCalledTimes(1);
    frame.dispatchEvent(new Event('load'));
    await turn();
    expect(offer).toHaveBeenCalledTimes(2);
    expect(offer.mock.calls[0]).not.toEqual(offer.mock.calls[1]);
    expect(connection.ready()).toBe(false);
  });

  it('stays silent when the extension is gone', async () => {
    const { greet, contentWindow, offer, posted } = setUp();
    offer.mockRejectedValue(new Error('Extension context invalidated.'));
    greet(contentWindow);
    await turn();
    expect(posted()).toEqual([]);
  });
});
