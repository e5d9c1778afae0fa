/** Every request that reached a replica, with its bytes, for tests to look into. */
export type RequestKind = 'page' | 'send' | 'draft' | 'title' | 'upload' | 'other';

export interface LoggedRequest {
  /** Epoch milliseconds at which the last byte of the body arrived. */
  readonly at: number;
  readonly replica: string;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** With the leading question mark, or empty. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it came over the wire. */
  readonly raw: Buffer;
  /** The body as text; inflated where it is gzip, whatever the headers say. */
  readonly decoded: string;
  readonly kind: RequestKind;
}

export interface RequestLog {
  /** In the order of arrival. */
  all(): readonly LoggedRequest[];
  clear(): void;
  sends(): readonly LoggedRequest[];
  /** Everything that arrived before the first send; everything when nothing was sent. */
  beforeFirstSend(): readonly LoggedRequest[];
  /** Requests that hold the text in body, address or headers, plain or in a usual encoding. */
  contains(needle: string): readonly LoggedRequest[];
  /**
   * Resolves with the requests of a kind as soon as there are `count` of them. Rejects after
   * `timeoutMs` (5 seconds unless told otherwise).
   */
  waitFor(kind: RequestKind, count: number, timeoutMs?: number): Promise<readonly LoggedRequest[]>;
}

export interface WritableRequestLog extends RequestLog {
  add(request: LoggedRequest): void;
}

export function createRequestLog(): WritableRequestLog {
  let requests: LoggedRequest[] = [];
  const watchers = new Set<() => void>();
  const ofKind = (kind: RequestKind) => requests.filter((request) => request.kind === kind);

  return {
    add(request) {
      requests.push(request);
      for (const notify of [...watchers]) notify();
    },
    all: () => [...requests],
    clear() {
      requests = [];
    },
    sends: () => ofKind('send'),
    beforeFirstSend() {
      const first = requests.findIndex((request) => request.kind === 'send');
      return first < 0 ? [...requests] : requests.slice(0, first);
    },
    contains: (needle) => requests.filter((request) => holds(request, needle)),
    waitFor(kind, count, timeoutMs = 5_000) {
      return new Promise((resolve, reject) => {
        const check = () => {
          const found = ofKind(kind);
          if (found.length < count) return;
          finish();
          resolve(found);
        };
        const finish = () => {
          clearTimeout(timer);
          watchers.delete(check);
        };
        const timer = setTimeout(() => {
          finish();
          const seen = requests.map(({ kind: of, method, path }) => `${of} ${method} ${path}`);
          reject(
            new Error(
              `${ofKind(kind).length} of ${count} ${kind} requests within ${timeoutMs} ms. Seen:\n${seen.join('\n')}`,
            ),
          );
        }, timeoutMs);
        watchers.add(check);
        check();
      });
    },
  };
}

function holds(request: LoggedRequest, needle: string): boolean {
  if (needle === '') throw new Error('an empty text is in every request');
  if (request.raw.includes(Buffer.from(needle, 'utf16le'))) return true;
  const places = [
    request.raw.toString('utf8'),
    request.decoded,
    request.path + request.query,
    JSON.stringify(request.headers),
  ];
  const forms = formsOf(needle);
  return places.some((place) => forms.some((form) => place.includes(form)));
}

/** How a text looks in JSON, JSON in JSON, ASCII JSON, addresses, forms and base64. */
function formsOf(needle: string): readonly string[] {
  const escaped = JSON.stringify(needle).slice(1, -1);
  return [
    needle,
    escaped,
    JSON.stringify(escaped).slice(1, -1),
    escaped.replace(/[^ -~]/gu, toUnicodeEscapes),
    encodeURIComponent(needle),
    new URLSearchParams({ v: needle }).toString().slice(2),
    ...[0, 1, 2].flatMap((offset) => toBase64At(needle, offset)),
  ];
}

/** Base64 of a text that stands `offset` bytes after the start of a group, without shared ends. */
function toBase64At(needle: string, offset: number): readonly string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(needle)]);
  const whole = bytes.toString('base64').replace(/=+$/, '');
  const inner = whole.slice(offset === 0 ? 0 : offset + 1, bytes.length % 3 === 0 ? undefined : -1);
  // Shorter ones would turn up by chance.
  if (inner.length < 6) return [];
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}

function toUnicodeEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
