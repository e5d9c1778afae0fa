/** Answers for every guarded host and keeps what arrived, byte for byte. */
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { makeCertificate } from '../../replicas/site-kit/server/certificate';
import { acceptSocket } from '../../replicas/site-kit/server/web-socket';
import { HOSTS } from './registry';

export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Epoch milliseconds of the first byte. */
  readonly startedAtMs: number;
  readonly raw: Buffer;
}

export interface Frame {
  readonly path: string;
  readonly payload: Buffer;
}

export interface HarnessServer {
  readonly port: number;
  readonly hosts: readonly string[];
  /** Documents by path, in pieces with a pause between; every other GET is an empty page. */
  readonly pages: Map<string, string | readonly string[]>;
  /** Everything but documents, in order of arrival; `raw` grows until the request has ended. */
  readonly arrivals: Arrival[];
  /** Everything that was sent on any socket, in order of arrival. */
  readonly frames: Frame[];
  close(): void;
}

export async function startServer(): Promise<HarnessServer> {
  const hosts = HOSTS;
  const pages = new Map<string, string | readonly string[]>();
  const arrivals: Arrival[] = [];
  const { key, cert } = await makeCertificate(hosts);
  const server = createSecureServer({ key, cert, allowHTTP1: true });
  server.on('request', (request, response) => {
    const path = request.url;
    if (request.method === 'GET' && !path.startsWith('/api/')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      void sendPieces(response, pages.get(path) ?? EMPTY_PAGE);
      return;
    }
    const note = { ...describe(request), startedAtMs: Date.now(), raw: Buffer.alloc(0) };
    arrivals.push(note);
    request.on('data', (chunk: Buffer) => (note.raw = Buffer.concat([note.raw, chunk])));
    request.on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end('{"ok":true}');
    });
  });
  const frames: Frame[] = [];
  server.on('upgrade', (request: IncomingMessage, stream: Duplex) => {
    const path = request.url ?? '';
    const socket = acceptSocket(request, stream, {
      message: (payload) => {
        frames.push({ path, payload });
        socket.send(String(frames.length));
      },
      close: () => undefined,
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, hosts, pages, arrivals, frames, close: () => server.close() };
}

const EMPTY_PAGE = '<!doctype html><title>page</title><p>page';
const PAUSE_MS = 300;

async function sendPieces(response: Http2ServerResponse, page: string | readonly string[]) {
  for (const [index, piece] of [page].flat().entries()) {
    if (index > 0) await wait(PAUSE_MS);
    response.write(piece);
  }
  response.end();
}

function describe(request: Http2ServerRequest) {
  return { method: request.method, path: request.url, headers: { ...request.headers } };
}

/** The text of a body, whatever it was compressed with. */
export function textOf({ raw }: Arrival): string {
  return (raw[0] === 0x1f && raw[1] === 0x8b ? gunzipSync(raw) : raw).toString('utf8');
}
