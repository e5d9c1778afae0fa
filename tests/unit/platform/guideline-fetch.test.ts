import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fetchGuideline, mayRead, type FetchRequest } from '../../../platform/guideline-fetch';
import { startGuidelineServer, type GuidelineServer } from './guideline-server';

let server: GuidelineServer;
beforeAll(async () => {
  server = await startGuidelineServer();
});
afterAll(() => server.close());
beforeEach(() => {
  vi.restoreAllMocks();
});

const get = (more: Partial<FetchRequest> = {}) =>
  fetchGuideline({ url: server.url, permitted: true, fetch, ...more });

describe('fetchGuideline', () => {
  it('brings the bytes and their ETag', async () => {
    server.serve('{"題":1}', '"v1"');
    const result = await get();
    if (!result.ok || result.value.kind !== 'file') throw new Error('no file');
    expect(new TextDecoder().decode(result.value.bytes)).toBe('{"題":1}');
    expect(result.value.etag).toBe('"v1"');
  });

  it('asks whether the file in hand is still current', async () => {
    server.serve('{}', '"v1"');
    expect(await get({ etag: '"v1"' })).toEqual({ ok: true, value: { kind: 'not-modified' } });
    expect(server.asked[0]?.['if-none-match']).toBe('"v1"');
    expect(await get({ etag: '"v0"' })).toMatchObject({ value: { kind: 'file' } });
  });

  it('adds no header of its own without permission, or the browser would ask for leave first', async () => {
    server.serve('{}', '"v1"');
    expect(await get({ permitted: false, etag: '"v1"' })).toMatchObject({
      value: { kind: 'file' },
    });
    expect(server.asked[0]).not.toHaveProperty('if-none-match');
  });

  it('takes neither cookies nor referrer along', async () => {
    server.serve('{}', '"v1"');
    const spy = vi.fn(fetch);
    await get({ fetch: spy });
    expect(spy.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    expect(server.asked[0]).not.toHaveProperty('cookie');
    expect(server.asked[0]).not.toHaveProperty('referer');
  });

  it('stops at the first byte too many, without waiting for the rest', async () => {
    let closed = false;
    let sent = 0;
    server.answer((response) => {
      const timer = setInterval(() => {
        response.write(Buffer.alloc(64 * 1024));
        sent += 64 * 1024;
      }, 2);
      response.on('close', () => {
        closed = true;
        clearInterval(timer);
      });
    });
    expect(await get({ maxBytes: 100_000 })).toEqual({
      ok: false,
      error: { code: 'too-big', maxBytes: 100_000 },
    });
    await vi.waitFor(() => {
      expect(closed).toBe(true);
    });
    expect(sent).toBeLessThan(16 * 1024 * 1024);
  });

  it('takes a file of exactly the cap', async () => {
    server.answer((response) => response.end(Buffer.alloc(1000)));
    expect(await get({ maxBytes: 1000 })).toMatchObject({ ok: true });
    expect(await get({ maxBytes: 999 })).toMatchObject({ error: { code: 'too-big' } });
  });

  it.each([301, 302, 303, 307, 308])('does not follow a forwarding (%d)', async (status) => {
    server.answer((response) => response.writeHead(status, { Location: '/elsewhere' }).end());
    expect(await get()).toEqual({ ok: false, error: { code: 'redirected' } });
    expect(server.asked).toHaveLength(1);
  });

  it.each([304, 403, 404, 500])('tells status %d, also a 304 nobody asked for', async (status) => {
    server.answer((response) => response.writeHead(status).end());
    expect(await get()).toEqual({ ok: false, error: { code: 'http-status', status } });
  });

  it('gives up on a server that is silent, before or in the middle of its answer', async () => {
    const timedOut = { ok: false, error: { code: 'timed-out', seconds: 1 } };
    server.answer(() => undefined);
    expect(await get({ timeoutMs: 150 })).toEqual(timedOut);
    server.answer((response) => response.writeHead(200).write('{'));
    expect(await get({ timeoutMs: 150 })).toEqual(timedOut);
  });

  it('tells a dead server from a browser that may not read', async () => {
    const dead = await startGuidelineServer();
    await dead.close();
    expect(await get({ url: dead.url })).toEqual({ ok: false, error: { code: 'unreachable' } });
    expect(await get({ url: dead.url, permitted: false })).toEqual({
      ok: false,
      error: { code: 'not-permitted' },
    });
  });
});

describe('mayRead', () => {
  it('asks about the host on any port', async () => {
    const contains = vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue();
    await mayRead('https://intra.example.com:8443/ai/g.json?x=1');
    expect(contains).toHaveBeenCalledWith({ origins: ['https://intra.example.com/*'] });
  });

  it('takes a browser that will not say for a no', async () => {
    vi.spyOn(fakeBrowser.permissions, 'contains').mockRejectedValue(new Error('bad pattern'));
    expect(await mayRead('https://intra.example.com/g.json')).toBe(false);
  });
});
