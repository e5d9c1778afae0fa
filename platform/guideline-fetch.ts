/** Fetches a guideline file: no cookies, no referrer, a time-out, and never more bytes than allowed. */
import { browser } from '#imports';
import type { SourceFailure } from '../core/guideline/refusal';
import { GUIDELINE_LIMITS } from '../core/guideline/schema';
import { err, ok, type Result } from '../core/result';

export const FETCH_TIMEOUT_SECONDS = 10;
const REDIRECTS = [301, 302, 303, 307, 308];

export interface FetchRequest {
  readonly url: string;
  /** Of the file in hand; absent when there is none to fall back on. */
  readonly etag?: string;
  /** Does the browser let us read this address without the server's consent? */
  readonly permitted: boolean;
  readonly fetch: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
}

export type Fetched =
  | { readonly kind: 'not-modified' }
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer>; readonly etag?: string };

export type FetchFailure = SourceFailure | { readonly code: 'too-big'; readonly maxBytes: number };

/** Has the user, or the manifest, given access to the host of this address? */
export async function mayRead(url: string): Promise<boolean> {
  // A match pattern has no port; without one it covers them all.
  const { protocol, hostname } = new URL(url);
  try {
    return await browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  } catch {
    return false;
  }
}

/**
 * Fetches one file.
 *
 * With permission the question carries `If-None-Match`. Without it the same header would make the
 * browser ask the server for leave first, so the browser's own cache asks instead, and a server that
 * allows any origin to read is enough.
 *
 * @returns The bytes, at most `maxBytes`, or that the file in hand is still current.
 */
export async function fetchGuideline(
  request: FetchRequest,
): Promise<Result<Fetched, FetchFailure>> {
  const { url, etag, permitted } = request;
  const timeoutMs = request.timeoutMs ?? FETCH_TIMEOUT_SECONDS * 1000;
  const signal = AbortSignal.timeout(timeoutMs);
  const conditional = permitted && etag !== undefined;
  try {
    const response = await request.fetch(url, {
      cache: permitted ? 'no-store' : 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      // A forwarding server could send us anywhere, plain http included.
      redirect: 'manual',
      signal,
      ...(conditional && { headers: { 'If-None-Match': etag } }),
    });
    return await readAnswer(response, conditional, request.maxBytes ?? GUIDELINE_LIMITS.maxBytes);
  } catch {
    if (signal.aborted) return err({ code: 'timed-out', seconds: Math.ceil(timeoutMs / 1000) });
    // The browser tells a script neither which of the two it was, nor why.
    return err({ code: permitted ? 'unreachable' : 'not-permitted' });
  }
}

async function readAnswer(
  response: Response,
  conditional: boolean,
  maxBytes: number,
): Promise<Result<Fetched, FetchFailure>> {
  if (conditional && response.status === 304) return ok({ kind: 'not-modified' });
  if (response.type === 'opaqueredirect' || REDIRECTS.includes(response.status)) {
    return err({ code: 'redirected' });
  }
  if (!response.ok) {
    await response.body?.cancel();
    return err({ code: 'http-status', status: response.status });
  }
  const bytes = await readCapped(response, maxBytes);
  if (!bytes) return err({ code: 'too-big', maxBytes });
  const etag = response.headers.get('ETag') ?? undefined;
  return ok({ kind: 'file', bytes, ...(etag !== undefined && { etag }) });
}

/** Undefined as soon as there is one byte too many; the rest is not taken off the wire. */
async function readCapped(
  response: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const bytes = new Uint8Array(maxBytes);
  let length = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const chunk = await reader?.read();
    if (!chunk?.value) break;
    if (length + chunk.value.length > maxBytes) {
      await reader?.cancel();
      return undefined;
    }
    bytes.set(chunk.value, length);
    length += chunk.value.length;
  }
  return bytes.slice(0, length);
}
