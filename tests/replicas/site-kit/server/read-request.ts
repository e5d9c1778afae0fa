/** A request as it came over the wire, ready for the log. */
import type { IncomingHttpHeaders } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import type { LoggedRequest } from '../../request-log';
import { decodeBody } from './decode-body';

export type IncomingRequest = Omit<LoggedRequest, 'replica' | 'kind'>;

/** Never rejects: what arrived before the page hung up has left the tab, so it is logged. */
export async function readRequest(request: Http2ServerRequest): Promise<IncomingRequest> {
  const raw = await readBytes(request);
  const url = new URL(request.url, 'https://any.invalid');
  return {
    at: Date.now(),
    method: request.method,
    host: hostOf(request.headers),
    path: url.pathname,
    query: url.search,
    headers: toPlainHeaders(request.headers),
    raw,
    decoded: decodeBody(raw),
  };
}

/** Without the port. HTTP/2 names the host in `:authority`. */
export function hostOf(headers: IncomingHttpHeaders): string {
  const authority = headers[':authority'] ?? headers.host ?? '';
  return (Array.isArray(authority) ? (authority[0] ?? '') : authority).replace(/:\d+$/, '');
}

export function toPlainHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => value !== undefined && !name.startsWith(':'))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

async function readBytes(request: Http2ServerRequest): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    const finish = () => resolve(Buffer.concat(chunks));
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', finish);
    request.on('aborted', finish);
    request.on('error', finish);
  });
}
