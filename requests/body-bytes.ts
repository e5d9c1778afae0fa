import { err, ok, type Result } from '../core/result';

/** Bytes of a request body without using it up, and a body that can still be sent. */
export interface TakenBody {
  readonly bytes: Uint8Array;
  /** Set where reading used the original up: send this instead. */
  readonly replacement?: BodyInit;
}

/** Kinds of body that no known request of a site uses; never taken for clean. */
export interface UnknownBody {
  readonly code: 'unknown-body';
}

/** Reads strings, byte arrays, blobs and streams. A missing body is empty bytes. */
export async function takeBody(
  body: BodyInit | null | undefined,
): Promise<Result<TakenBody, UnknownBody>> {
  if (body === null || body === undefined) return ok({ bytes: new Uint8Array() });
  if (typeof body === 'string') return ok({ bytes: new TextEncoder().encode(body) });
  if (body instanceof Blob) return ok({ bytes: new Uint8Array(await body.arrayBuffer()) });
  if (body instanceof ArrayBuffer) return ok({ bytes: new Uint8Array(body.slice(0)) });
  if (ArrayBuffer.isView(body)) {
    return ok({ bytes: new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice() });
  }
  if (body instanceof ReadableStream) {
    const bytes = new Uint8Array(await new Response(body).arrayBuffer());
    return ok({ bytes, replacement: bytes });
  }
  return err({ code: 'unknown-body' });
}
