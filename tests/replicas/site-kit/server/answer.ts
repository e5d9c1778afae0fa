import type { Http2ServerResponse } from 'node:http2';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../../replica';
import { toChunks } from './event-stream';

/** @param paceMs Milliseconds between two chunks of a trickled answer. */
export function createAnswer(
  response: Http2ServerResponse,
  headers: Readonly<Record<string, string>>,
  paceMs: number,
): Answer {
  const start = (
    status: number,
    contentType?: string,
    more: Readonly<Record<string, string>> = {},
  ) => {
    response.writeHead(status, {
      ...headers,
      ...more,
      'cache-control': 'no-store',
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
    });
  };
  return {
    json(value, status = 200) {
      start(status, 'application/json');
      response.end(JSON.stringify(value));
    },
    empty(status, more) {
      start(status, undefined, more);
      response.end();
    },
    bytes(contentType, bytes) {
      start(200, contentType);
      response.end(bytes);
    },
    async trickle(contentType, bytes) {
      const hungUp = new AbortController();
      response.on('close', () => hungUp.abort());
      start(200, contentType);
      for (const chunk of toChunks(bytes)) {
        if (hungUp.signal.aborted) return false;
        response.write(chunk);
        await wait(paceMs);
      }
      response.end();
      return true;
    },
  };
}
