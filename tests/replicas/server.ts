/** The local chat sites: one TLS server that plays every replica under its real host name. */
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import type { Socket } from 'node:net';
import { REPLICAS, replicaById } from './registry';
import { createRequestLog, type RequestLog } from './request-log';
import { makeCertificate } from './site-kit/server/certificate';
import { createConversationStore } from './site-kit/server/conversation-store';
import { createSite } from './site-kit/server/site';

export interface ReplicaServer {
  readonly port: number;
  readonly log: RequestLog;
  /** Value of Chromium's `--host-resolver-rules`: real names lead here, all others nowhere. */
  readonly hostResolverRules: string;
  /** Value of `--ignore-certificate-errors-spki-list`, where `ignoreHTTPSErrors` is not at hand. */
  readonly certificateFingerprint: string;
  /**
   * Address of a page.
   *
   * @param place `path` with its leading slash, the site's start page unless given; `query` without
   *   the question mark, for example `hl=ja&mount=300` (README.md lists the parameters).
   * @throws when there is no replica of that id.
   */
  urlOf(replicaId: string, place?: PagePlace): string;
  /** Forgets requests and conversations. Pages that are open stay usable. */
  reset(): void;
  close(): Promise<void>;
}

export interface PagePlace {
  readonly path?: string;
  readonly query?: string;
}

export interface ReplicaServerOptions {
  /** A free one unless given. */
  readonly port?: number;
}

export async function startReplicas({
  port = 0,
}: ReplicaServerOptions = {}): Promise<ReplicaServer> {
  const hosts = [...new Set(REPLICAS.flatMap(({ host, otherHosts }) => [host, ...otherHosts]))];
  const log = createRequestLog();
  const store = createConversationStore();
  const certificate = await makeCertificate(hosts);
  const site = createSite({ replicas: REPLICAS, log, store });
  // HTTP/2, as the real sites speak it: Chromium streams request bodies over nothing less.
  const server = createSecureServer({
    key: certificate.key,
    cert: certificate.cert,
    allowHTTP1: true,
  });
  const connections = new Set<Socket>();
  server.on('secureConnection', (socket: Socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => socket.destroy());
  });
  server.on('request', (request, response) => {
    void site.respond(request, response);
  });
  server.on('upgrade', site.upgrade);
  const listeningPort = await listen(server, port);
  return {
    port: listeningPort,
    log,
    hostResolverRules: [
      ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${listeningPort}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE localhost',
      'EXCLUDE 127.0.0.1',
    ].join(', '),
    certificateFingerprint: certificate.fingerprint,
    urlOf(replicaId, { path, query = '' } = {}) {
      const { host, startPath } = replicaById(replicaId);
      const rest = query === '' ? '' : `&${query}`;
      return `https://${host}${path ?? startPath}?replica=${replicaId}${rest}`;
    },
    reset() {
      log.clear();
      store.clear();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of connections) socket.destroy();
      }),
  };
}

function listen(server: Http2SecureServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}
