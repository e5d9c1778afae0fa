/** A real web server whose answer each test sets, and which remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface GuidelineServer {
  readonly url: string;
  /** Headers of each question since the last `answer`, oldest first. */
  readonly asked: IncomingHttpHeaders[];
  answer(respond: (response: ServerResponse, headers: IncomingHttpHeaders) => void): void;
  /** Serves a file with its ETag, and 304 to whoever has it. */
  serve(file: string, etag: string): void;
  close(): Promise<void>;
}

export async function startGuidelineServer(): Promise<GuidelineServer> {
  const asked: IncomingHttpHeaders[] = [];
  let respond: (response: ServerResponse, headers: IncomingHttpHeaders) => void = (response) => {
    response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    asked.push(request.headers);
    respond(response, request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer: GuidelineServer['answer'] = (next) => {
    asked.length = 0;
    respond = next;
  };
  return {
    url: `http://127.0.0.1:${port}/guideline.json`,
    asked,
    answer,
    serve(file, etag) {
      answer((response, headers) => {
        if (headers['if-none-match'] === etag) response.writeHead(304, { ETag: etag }).end();
        else response.writeHead(200, { ETag: etag }).end(file);
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
