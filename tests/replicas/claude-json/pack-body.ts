/** The page packs the body of a send itself; sites were seen to do it in several ways. */
import type { GzipForm } from '../site-kit/page-config';

export interface PackedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit;
  /** Streams are sent without waiting for an answer; Chromium insists on the word. */
  readonly duplex?: 'half';
}

export async function packBody(json: string, form: GzipForm): Promise<PackedRequest> {
  const plain = { 'content-type': 'application/json' };
  const packed = { ...plain, 'content-encoding': 'gzip' };
  switch (form) {
    case 'off':
      return { headers: plain, body: json };
    case 'bytes':
      return {
        headers: packed,
        body: new Uint8Array(await new Response(gzip(json)).arrayBuffer()),
      };
    case 'blob':
      return { headers: packed, body: await new Response(gzip(json)).blob() };
    case 'stream':
      return { headers: packed, body: gzip(json), duplex: 'half' };
  }
}

function gzip(json: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
}
