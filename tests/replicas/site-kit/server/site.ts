/** Answers requests as the site that they were made to. */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest, Http2ServerResponse } from 'node:http2';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Endpoint, OpenSocket, PageSession, Replica } from '../../replica';
import type { LoggedRequest, RequestKind, WritableRequestLog } from '../../request-log';
import { createAnswer } from './answer';
import { choosePage } from './choose-page';
import type { ConversationStore } from './conversation-store';
import { decodeBody } from './decode-body';
import { renderDocument } from './document';
import { bundlePage, type Asset, type PageBundle } from './page-bundle';
import { createPageSessions } from './page-sessions';
import { hostOf, readRequest, toPlainHeaders, type IncomingRequest } from './read-request';
import { acceptSocket, type ServerSocket } from './web-socket';

export interface Site {
  readonly respond: (request: Http2ServerRequest, response: Http2ServerResponse) => Promise<void>;
  readonly upgrade: (request: IncomingMessage, stream: Duplex) => void;
}

interface SiteParts {
  readonly replicas: readonly Replica[];
  readonly log: WritableRequestLog;
  readonly store: ConversationStore;
}

export function createSite({ replicas, log, store }: SiteParts): Site {
  const assets = new Map<string, Asset>();
  /** When its first page is asked for: most runs need one replica or two. */
  const bundleOf = async (id: string): Promise<PageBundle> => {
    const bundle = await bundlePage(id);
    for (const asset of [bundle.script, bundle.style]) assets.set(asset.path, asset);
    return bundle;
  };
  const sessions = createPageSessions();
  const sockets = new Map<string, Set<ServerSocket>>();
  const ofHost = (host: string) => replicas.filter((replica) => replica.host === host);
  const servedBy = (host: string) =>
    replicas.filter((replica) => replica.host === host || replica.otherHosts.includes(host));

  const record = (incoming: IncomingRequest, replica: string, kind: RequestKind): LoggedRequest => {
    const logged = { ...incoming, replica, kind };
    log.add(logged);
    return logged;
  };

  const recordAt = (endpoint: Endpoint, incoming: IncomingRequest, replica: string) => {
    const decoded = decodeFor(endpoint, incoming);
    return record({ ...incoming, decoded }, replica, endpoint.kindOf?.(decoded) ?? endpoint.kind);
  };

  /** The page that asked, or, for bare requests, the default replica of the host. */
  const askerOf = (incoming: IncomingRequest) => {
    const session = sessions.of(incoming);
    const candidates = servedBy(incoming.host);
    const replica = candidates.find(({ id }) => id === session?.replica) ?? candidates[0];
    return { session: replica?.id === session?.replica ? session : undefined, replica };
  };

  const servePage = async (incoming: IncomingRequest, response: Http2ServerResponse) => {
    const nonce = randomBytes(16).toString('base64');
    const { replica, config, cookie } = choosePage(incoming, ofHost(incoming.host), (path) =>
      store.ownerOf(path),
    );
    const bundle = await bundleOf(replica.id);
    record(incoming, replica.id, 'page');
    const session = sessions.open(replica.id, config);
    const boot = { replica: replica.id, deviceId: session.deviceId, config, path: incoming.path };
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': cookie,
      ...replica.headers(nonce),
    });
    response.end(renderDocument({ replica, bundle, boot, nonce }));
  };

  const serveEndpoint = async (
    found: { endpoint: Endpoint; match: RegExpExecArray },
    exchange: { request: LoggedRequest; session: PageSession; response: Http2ServerResponse },
  ) => {
    const { request, session, response } = exchange;
    await found.endpoint.respond({
      request,
      session,
      store,
      match: found.match,
      answer: createAnswer(response, crossOriginHeaders(request), session.config.paceMs),
      push(message) {
        for (const socket of sockets.get(session.deviceId) ?? []) {
          socket.send(JSON.stringify(message));
        }
      },
    });
  };

  const answerIncoming = async (incoming: IncomingRequest, response: Http2ServerResponse) => {
    const asset = assets.get(incoming.path);
    const { session, replica } = askerOf(incoming);
    const found = replica === undefined ? undefined : findEndpoint(replica, incoming);
    const plain = createAnswer(response, crossOriginHeaders(incoming), 0);
    if (asset !== undefined) {
      record(incoming, replica?.id ?? '', 'page');
      response.writeHead(200, {
        'content-type': asset.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
      });
      response.end(asset.bytes);
    } else if (incoming.method === 'GET' && isNavigation(incoming)) {
      await servePage(incoming, response);
    } else if (found === undefined || replica === undefined) {
      record(incoming, replica?.id ?? '', 'other');
      plain.empty(incoming.method === 'OPTIONS' ? 204 : 404);
    } else {
      const request = recordAt(found.endpoint, incoming, replica.id);
      if (session === undefined) plain.json({ detail: 'no page sent this' }, 401);
      else await serveEndpoint(found, { request, session, response });
    }
  };

  return {
    async respond(request, response) {
      const incoming = await readRequest(request);
      try {
        await answerIncoming(incoming, response);
      } catch (error) {
        if (response.headersSent) {
          response.end();
          throw error;
        }
        response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(String(error));
      }
    },
    upgrade(request, stream) {
      const url = new URL(request.url ?? '/', 'https://any.invalid');
      const incoming = {
        at: Date.now(),
        method: 'GET',
        host: hostOf(request.headers),
        path: url.pathname,
        query: url.search,
        headers: toPlainHeaders(request.headers),
        raw: Buffer.alloc(0),
        decoded: '',
      };
      const { session, replica } = askerOf(incoming);
      const socketKind = replica?.sockets.find(
        ({ host, path }) => (host ?? replica.host) === incoming.host && path.test(incoming.path),
      );
      record(incoming, replica?.id ?? '', 'other');
      if (session === undefined || socketKind === undefined) {
        stream.end('HTTP/1.1 404 Not Found\r\n\r\n');
        return;
      }
      const open = sockets.get(session.deviceId) ?? new Set();
      sockets.set(session.deviceId, open);
      const socket = acceptSocket(request, stream, {
        message(raw) {
          const decoded = decodeBody(raw);
          const message = { ...incoming, at: Date.now(), method: 'MESSAGE', raw, decoded };
          const logged = record(message, session.replica, socketKind.kindOf(decoded));
          void socketKind.receive?.(logged, side);
        },
        close: () => open.delete(socket),
      });
      const side: OpenSocket = {
        session,
        store,
        send: socket.send,
        isOpen: () => open.has(socket),
        pause: () => wait(session.config.paceMs),
      };
      open.add(socket);
      socketKind.opened?.(side);
    },
  };
}

function decodeFor({ decode }: Endpoint, { raw, headers, decoded }: IncomingRequest): string {
  if (decode === undefined) return decoded;
  try {
    return decode(raw, headers);
  } catch {
    // Not what the page sends: the log must still show what came.
    return decoded;
  }
}

function findEndpoint(replica: Replica, request: IncomingRequest) {
  for (const endpoint of replica.endpoints) {
    if (endpoint.method !== request.method) continue;
    if ((endpoint.host ?? replica.host) !== request.host) continue;
    const match = endpoint.path.exec(request.path);
    if (match !== null) return { endpoint, match };
  }
  return undefined;
}

function isNavigation({ headers }: IncomingRequest): boolean {
  return (headers['accept'] ?? '').includes('text/html');
}

function crossOriginHeaders({ headers }: Pick<IncomingRequest, 'headers'>) {
  const origin = headers['origin'];
  return origin === undefined
    ? {}
    : {
        'access-control-allow-origin': origin,
        'access-control-allow-methods': 'GET, POST, PUT',
        'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
        'access-control-max-age': '600',
      };
}
