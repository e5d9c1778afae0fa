import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createRequestLog, type LoggedRequest } from '../../replicas/request-log';
import { decodeBody } from '../../replicas/site-kit/server/decode-body';

function request(change: Partial<LoggedRequest> & { body?: string | Buffer }): LoggedRequest {
  const { body = '', ...rest } = change;
  const raw = Buffer.from(body);
  return {
    at: 0,
    replica: 'chatgpt-a',
    method: 'POST',
    host: 'chatgpt.com',
    path: '/backend-api/x',
    query: '',
    headers: {},
    raw,
    decoded: decodeBody(raw),
    kind: 'other',
    ...rest,
  };
}

describe('the request log', () => {
  it('keeps requests in order, by kind, and forgets them when told', () => {
    const log = createRequestLog();
    log.add(request({ kind: 'draft', path: '/1' }));
    log.add(request({ kind: 'send', path: '/2' }));
    log.add(request({ kind: 'title', path: '/3' }));
    log.add(request({ kind: 'send', path: '/4' }));
    expect(log.all().map(({ path }) => path)).toEqual(['/1', '/2', '/3', '/4']);
    expect(log.sends().map(({ path }) => path)).toEqual(['/2', '/4']);
    expect(log.beforeFirstSend().map(({ path }) => path)).toEqual(['/1']);
    log.clear();
    expect(log.all()).toEqual([]);
  });

  it('has everything before the first send when nothing was sent', () => {
    const log = createRequestLog();
    log.add(request({ kind: 'draft' }));
    expect(log.beforeFirstSend()).toHaveLength(1);
  });

  const words = '佐倉 みなみ & "Co"';
  it.each([
    ['plain text', { body: `x ${words} y` }],
    ['JSON', { body: JSON.stringify({ prompt: words }) }],
    ['JSON in JSON', { body: JSON.stringify({ inner: JSON.stringify({ prompt: words }) }) }],
    ['JSON in ASCII', { body: `{"p":"\\u4f50\\u5009 \\u307f\\u306a\\u307f & \\"Co\\""}` }],
    ['gzip', { body: gzipSync(JSON.stringify({ prompt: words })) }],
    ['UTF-16', { body: Buffer.from(words, 'utf16le') }],
    ['base64', { body: Buffer.from(words).toString('base64') }],
    ['base64 of more', { body: Buffer.from(`a${words}b`).toString('base64') }],
    ['base64 of yet more', { body: Buffer.from(`ab${words}bcd`).toString('base64url') }],
    ['a form', { body: new URLSearchParams({ q: words }).toString() }],
    ['the address', { query: `?q=${encodeURIComponent(words)}` }],
    ['a header', { headers: { 'x-note': encodeURIComponent(words) } }],
  ])('finds words in %s', (_where, change) => {
    const log = createRequestLog();
    log.add(request({ body: 'nothing here' }));
    log.add(request({ path: '/found', ...change }));
    expect(log.contains(words).map(({ path }) => path)).toEqual(['/found']);
    expect(log.contains('somebody else')).toEqual([]);
  });

  it('refuses to look for nothing', () => {
    const log = createRequestLog();
    log.add(request({}));
    expect(() => log.contains('')).toThrow();
  });

  it('waits for requests that are still to come', async () => {
    const log = createRequestLog();
    const two = log.waitFor('send', 2);
    log.add(request({ kind: 'send', path: '/1' }));
    log.add(request({ kind: 'draft', path: '/2' }));
    log.add(request({ kind: 'send', path: '/3' }));
    expect((await two).map(({ path }) => path)).toEqual(['/1', '/3']);
    await expect(log.waitFor('send', 1)).resolves.toHaveLength(2);
  });

  it('says what it saw instead when the wait is over', async () => {
    const log = createRequestLog();
    log.add(request({ kind: 'draft', path: '/seen' }));
    await expect(log.waitFor('send', 1, 10)).rejects.toThrow(/0 of 1 send[^]*draft POST \/seen/);
  });
});
