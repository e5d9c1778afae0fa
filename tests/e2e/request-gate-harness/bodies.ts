/** Every way in which a page can hand a text to `fetch`; runs in the page. */
export const BODY_KINDS = [
  'string',
  'Uint8Array',
  'a view into a larger buffer',
  'DataView',
  'ArrayBuffer',
  'Blob',
  'stream',
  'Request',
  'Request and options',
  'Request as options',
  'gzip Uint8Array',
  'gzip Blob',
  'gzip stream',
  'gzip Request',
] as const;
export type BodyKind = (typeof BODY_KINDS)[number];

export interface Sending {
  readonly kind: BodyKind;
  readonly url: string;
  readonly text: string;
}

export interface Sent {
  readonly outcome: string;
  /** What the browser sends of such a body, when nobody is in between. */
  readonly bytes: readonly number[];
}

/** Self-contained, since it is carried into the page as source text. */
export async function sendFromPage({ kind, url, text }: Sending): Promise<Sent> {
  const plain = new TextEncoder().encode(text);
  const zipped = async () => {
    const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };
  const bytes = kind.startsWith('gzip') ? await zipped() : plain;
  const larger = new Uint8Array(bytes.length + 20);
  larger.set(bytes, 10);
  const view = larger.subarray(10, 10 + bytes.length);
  const headers = kind.startsWith('gzip') ? { 'content-encoding': 'gzip' } : {};
  const json = { ...headers, 'content-type': 'application/json' };
  const post = { method: 'POST', headers: json };
  const stream = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(bytes.slice(0, 7));
        controller.enqueue(bytes.slice(7));
        controller.close();
      },
    });
  const streamed = { ...post, body: stream(), duplex: 'half' } as RequestInit;
  const blob = new Blob([bytes], { type: 'application/json' });
  const calls: Record<BodyKind, () => Promise<Response>> = {
    string: () => fetch(url, { ...post, body: text }),
    Uint8Array: () => fetch(url, { ...post, body: bytes }),
    'a view into a larger buffer': () => fetch(url, { ...post, body: view }),
    DataView: () => fetch(url, { ...post, body: new DataView(larger.buffer, 10, bytes.length) }),
    ArrayBuffer: () => fetch(url, { ...post, body: bytes.slice().buffer }),
    Blob: () => fetch(new URL(url, location.href), { method: 'POST', headers, body: blob }),
    stream: () => fetch(url, streamed),
    Request: () => fetch(new Request(url, { ...post, body: text })),
    'Request and options': () =>
      fetch(new Request(url, { ...post, body: 'another' }), { body: text, keepalive: true }),
    'Request as options': () => fetch(url, new Request(url, { ...post, body: bytes })),
    'gzip Uint8Array': () => fetch(url, { ...post, body: bytes }),
    'gzip Blob': () => fetch(url, { method: 'post', headers, body: blob }),
    'gzip stream': () => fetch(url, streamed),
    'gzip Request': () => fetch(new Request(url, { ...post, body: blob })),
  };
  const outcome = await calls[kind]().then(
    (response) => `answered ${response.status}`,
    (error: unknown) => String(error),
  );
  return { outcome, bytes: [...bytes] };
}
