import type { PageToGuard, RawBody } from '../core/gate/link';

/**
 * Takes a message from the page's world apart. That world is not ours alone, so the isolated half
 * believes nothing about the shape of what comes; undefined means: not from our other half.
 */
export function parsePageMessage(value: unknown): PageToGuard | undefined {
  if (!isRecord(value)) return undefined;
  if (value['kind'] === 'hello') return { kind: 'hello' };
  if (value['kind'] === 'stray') {
    const body = parseBody(value['body']);
    return body.kind === 'opaque' ? undefined : { kind: 'stray', body };
  }
  const { shape, answer } = value;
  if (typeof shape !== 'string') return undefined;
  if (value['kind'] === 'opened') return { kind: 'opened', shape };
  if (value['kind'] === 'request') {
    return { kind: 'request', shape, body: parseBody(value['body']) };
  }
  if (value['kind'] !== 'timeout' || (answer !== 'pass' && answer !== 'refuse')) return undefined;
  return { kind: 'timeout', shape, answer };
}

function parseBody(value: unknown): RawBody {
  if (!isRecord(value)) return { kind: 'opaque' };
  const { kind, text, bytes } = value;
  if (kind === 'text' && typeof text === 'string') return { kind, text };
  if (kind === 'bytes' && bytes instanceof Uint8Array) {
    return { kind, bytes: new Uint8Array(bytes) };
  }
  return { kind: 'opaque' };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
