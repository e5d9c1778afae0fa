/** Reads request bodies without using them up, at once where the kind allows it. */
import type { RawBody, ReadableBody } from '../core/gate/link';
import { apply, attribute, follow, isOf, method } from './natives';

export type TakenBody =
  | { readonly kind: 'now'; readonly body: RawBody }
  | {
      /** Only readable with time, such as a blob. */
      readonly kind: 'later';
      /** Calls one of the two, once. */
      read(onRead: (read: LaterBody) => void, onFailure: () => void): CancelReading;
    }
  /** Used up by the page before: no browser sends it. */
  | { readonly kind: 'spent' };

export interface LaterBody {
  readonly body: RawBody;
  /** Set where reading used the original up: send this instead. */
  readonly replacement?: Uint8Array<ArrayBuffer>;
}

/** The page has given the request up. */
export type CancelReading = (reason: unknown) => void;

const NativeUint8Array = Uint8Array;
const NativeBlob = Blob;
const NativeResponse = Response;
const NativeArrayBuffer = ArrayBuffer;
const isView = Reflect.get(ArrayBuffer, 'isView') as (value: unknown) => value is ArrayBufferView;

const typedArrays = Reflect.getPrototypeOf(Uint8Array.prototype) as Uint8Array<ArrayBuffer>;
const typedBuffer = attribute(typedArrays, 'buffer');
const typedOffset = attribute(typedArrays, 'byteOffset');
const typedLength = attribute(typedArrays, 'byteLength');
const setBytes = method(typedArrays, 'set');
const viewBuffer = attribute(DataView.prototype, 'buffer');
const viewOffset = attribute(DataView.prototype, 'byteOffset');
const viewLength = attribute(DataView.prototype, 'byteLength');
const bufferLength = attribute(ArrayBuffer.prototype, 'byteLength');

const encoder = new TextEncoder();
const encodeText = method(TextEncoder.prototype, 'encode');
const blobType = attribute(Blob.prototype, 'type');
const blobSize = attribute(Blob.prototype, 'size');
const blobBytes = method(Blob.prototype, 'arrayBuffer');
const responseBytes = method(Response.prototype, 'arrayBuffer');
const paramsText = method(URLSearchParams.prototype, 'toString');
const hasInForm = method(FormData.prototype, 'has');
const eachInForm = method(FormData.prototype, 'forEach');
const requestUrl = attribute(Request.prototype, 'url');
const requestUsed = attribute(Request.prototype, 'bodyUsed');
const requestBytes = method(Request.prototype, 'arrayBuffer');
const cloneRequest = method(Request.prototype, 'clone');
const streamLocked = attribute(ReadableStream.prototype, 'locked');
const readerOf = Reflect.get(ReadableStream.prototype, 'getReader') as () => unknown;
const readChunk = method(ReadableStreamDefaultReader.prototype, 'read');
const cancelReader = method(ReadableStreamDefaultReader.prototype, 'cancel');

export function isRequest(value: unknown): value is Request {
  return typeof value === 'object' && isOf(requestUrl, value);
}

/** A missing body is empty text. Kinds that no browser sends as they are count as opaque. */
export function takeBody(body: unknown): TakenBody {
  if (body === null || body === undefined) return now({ kind: 'text', text: '' });
  if (typeof body === 'string') return now({ kind: 'text', text: body });
  try {
    return takeObject(body);
  } catch {
    return now({ kind: 'opaque' }); // detached
  }
}

/** The body of a `Request` object, which stays as it is. */
export function takeRequestBody(request: Request): TakenBody {
  if (requestUsed(request)) return { kind: 'spent' };
  return later(() => requestBytes(cloneRequest(request)));
}

/** As many bytes as the browser would have sent; 0 where nobody knows. */
export function sizeOf(body: RawBody): number {
  if (body.kind === 'opaque') return 0;
  return typedLength(body.kind === 'bytes' ? body.bytes : encodeText(encoder, body.text));
}

/** A body of the same kind as the original, so that the browser sends the same headers. */
export function rebuildBody(
  original: unknown,
  stripped: ReadableBody,
): string | Uint8Array<ArrayBuffer> | Blob {
  if (stripped.kind === 'text') return stripped.text;
  if (!isOf(blobType, original)) return stripped.bytes;
  return new NativeBlob([stripped.bytes], { type: blobType(original) });
}

function takeObject(body: unknown): TakenBody {
  const bytes = copyBytes(body);
  if (bytes) return now({ kind: 'bytes', bytes });
  if (isOf(blobType, body)) return later(() => blobBytes(body as Blob));
  if (isParams(body)) {
    return now({ kind: 'text', text: paramsText(body) });
  }
  if (isForm(body)) {
    return later(() => responseBytes(new NativeResponse(body)));
  }
  if (isOf(streamLocked, body)) {
    return streamLocked(body) ? { kind: 'spent' } : readStream(body);
  }
  return now({ kind: 'opaque' });
}

function isParams(body: unknown): body is URLSearchParams {
  return isOf((value) => paramsText(value as URLSearchParams), body);
}

function isForm(body: unknown): body is FormData {
  return isOf((value) => hasInForm(value as FormData, ''), body);
}

/**
 * About how large a body is, without reading or using up any of it; undefined where that cannot be
 * told, as of a stream.
 */
export function weigh(body: unknown): number | undefined {
  if (typeof body === 'string') return body.length;
  if (isView(body)) return isOf(viewLength, body) ? viewLength(body) : typedLength(body);
  if (isOf(bufferLength, body)) return bufferLength(body);
  if (isOf(blobType, body)) return blobSize(body);
  if (isParams(body)) return paramsText(body).length;
  if (!isForm(body)) return undefined;
  let total = 0;
  eachInForm(body, (value) => {
    total += typeof value === 'string' ? value.length : blobSize(value);
  });
  return total;
}

function now(body: RawBody): TakenBody {
  return { kind: 'now', body };
}

function later(bytesOf: () => Promise<ArrayBuffer>): TakenBody {
  return {
    kind: 'later',
    read(onRead, onFailure) {
      const onBytes = (buffer: ArrayBuffer): void => {
        onRead({ body: { kind: 'bytes', bytes: new NativeUint8Array(buffer) } });
      };
      try {
        follow(bytesOf(), onBytes, onFailure);
      } catch {
        onFailure();
      }
      return ignore; // such a reading ends by itself
    },
  };
}

function ignore(): void {
  // Nothing follows from it.
}

/** A copy, since the page may go on writing into its own; undefined for other kinds. */
function copyBytes(body: unknown): Uint8Array<ArrayBuffer> | undefined {
  if (isView(body)) {
    const view = isOf(viewLength, body)
      ? new NativeUint8Array(viewBuffer(body), viewOffset(body), viewLength(body))
      : new NativeUint8Array(typedBuffer(body), typedOffset(body), typedLength(body));
    return new NativeUint8Array(view);
  }
  if (!isOf(bufferLength, body)) return undefined;
  return new NativeUint8Array(new NativeUint8Array(body as ArrayBuffer));
}

/** A stream can be read once only, so what was read is sent in its place. */
function readStream(stream: unknown): TakenBody {
  return {
    kind: 'later',
    read(onRead, onFailure) {
      const reader = apply(readerOf, stream, []) as ReadableStreamDefaultReader<unknown>;
      const chunks: Uint8Array[] = [];
      let total = 0;
      const next = (): void => follow(readChunk(reader), onChunk, onFailure);
      const onChunk = (chunk: ReadableStreamReadResult<unknown>): void => {
        if (chunk.done) {
          const bytes = join(chunks, total);
          onRead({ body: { kind: 'bytes', bytes }, replacement: bytes });
          return;
        }
        const bytes = copyBytes(chunk.value);
        if (!bytes) {
          onFailure(); // the browser sends bytes only
          return;
        }
        total += typedLength(bytes);
        chunks[chunks.length] = bytes;
        next();
      };
      next();
      return (reason) => follow(cancelReader(reader, reason), ignore, ignore);
    },
  };
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const bytes = new NativeUint8Array(new NativeArrayBuffer(total));
  let at = 0;
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Uint8Array; // below the length
    setBytes(bytes, chunk, at);
    at += typedLength(chunk);
  }
  return bytes;
}
