import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  registerLeftRequests,
  REQUEST_MATCHES,
} from '../../../../entrypoints/background/left-requests';

const SEND = 'https://chatgpt.com/backend-api/f/conversation';
const send = vi.fn<(tab: number, message: unknown, to: { frameId: number }) => Promise<unknown>>();
let listener: (details: object) => unknown;
let filter: unknown;

beforeEach(() => {
  fakeBrowser.reset();
  send.mockReset().mockResolvedValue(undefined);
  Object.assign(fakeBrowser, {
    webRequest: {
      onBeforeRequest: {
        addListener: (heard: typeof listener, where: unknown) => {
          listener = heard;
          filter = where;
        },
      },
    },
  });
  Object.assign(fakeBrowser.tabs, { sendMessage: send });
  registerLeftRequests();
});

let id = 0;
function leave(request: object): Promise<void> {
  id += 1;
  const usual = { tabId: 7, frameId: 0, method: 'POST', url: SEND, type: 'xmlhttprequest' };
  expect(listener({ requestId: `r${id}`, timeStamp: 12.5, ...usual, ...request })).toBeUndefined();
  return new Promise((resolve) => setTimeout(resolve, 0));
}
const told = (shape: string) => ({
  tesuri: 'request.left',
  payload: { shape, atMs: 12.5 },
});

describe('requests that the browser saw leave', () => {
  it('are told to their tab by id and time, and nothing else of them', async () => {
    await leave({});
    await leave({ url: `${SEND}/prepare?draft=鳴子沢`, requestBody: { raw: [] } });
    await leave({ url: 'https://chatgpt.com/backend-api/f/%63onversation', type: 'ping' });
    expect(send.mock.calls).toEqual([
      [7, told('send'), { frameId: 0 }],
      [7, told('prepare'), { frameId: 0 }],
      [7, told('send'), { frameId: 0 }],
    ]);
    expect(filter).toEqual({ urls: [...REQUEST_MATCHES] });
    expect(REQUEST_MATCHES).toContain('wss://claude.ai/*');
  });

  it.each([
    ['a worker of no tab', { tabId: -1 }],
    ['a question before a request', { method: 'OPTIONS' }],
    ['a page that is read', { method: 'GET' }],
    ['an address that nobody described', { url: 'https://chatgpt.com/backend-api/me' }],
    ['another host', { url: 'https://example.com/backend-api/f/conversation' }],
  ])('are not told of %s', async (_, request) => {
    await leave(request);
    expect(send).not.toHaveBeenCalled();
  });

  it('are told once, however often they are forwarded', async () => {
    await leave({ requestId: 'forwarded', url: 'https://chatgpt.com/old-address' });
    await leave({ requestId: 'forwarded' });
    expect(send).not.toHaveBeenCalled();
    await leave({ requestId: 'twice' });
    await leave({ requestId: 'twice' });
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('are told to the guard of their frame, or to the one above where it has none', async () => {
    await leave({ frameId: 3 });
    expect(send.mock.calls.map(([, , to]) => to)).toEqual([{ frameId: 3 }]);
    send.mockReset().mockRejectedValue(new Error('nobody listens'));
    await leave({ frameId: 3 });
    expect(send.mock.calls.map(([, , to]) => to)).toEqual([{ frameId: 3 }, { frameId: 0 }]);
  });
});
