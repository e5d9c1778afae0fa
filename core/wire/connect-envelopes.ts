import { err, ok, type Result } from '../result';
import type { UnreadableBody } from './body-reading';
import { gunzip, gzip } from './gzip';
import { joinBytes } from './utf8';

/** One message in a stream of Connect, unpacked. */
export interface Envelope {
  readonly zipped: boolean;
  readonly message: Uint8Array;
}

const HEAD_BYTES = 5;
const PLAIN = 0;
const ZIPPED = 1;

/** A message begins with a tag, and no tag is below 8: the two cannot be taken for each other. */
export function isEnveloped(body: Uint8Array): boolean {
  return body[0] === PLAIN || body[0] === ZIPPED;
}

/**
 * Takes a body of Connect envelopes apart: a byte of flags, four of length, the message.
 *
 * @param maxBytes Of all messages together, unpacked.
 * @see https://connectrpc.com/docs/protocol/#streaming-request
 */
export function openEnvelopes(
  body: Uint8Array,
  maxBytes: number,
): Result<readonly Envelope[], UnreadableBody> {
  const envelopes: Envelope[] = [];
  let left = maxBytes;
  let at = 0;
  while (at < body.length) {
    if (at + HEAD_BYTES > body.length) return err({ code: 'not-protobuf' });
    const flags = body[at];
    const length = new DataView(body.buffer, body.byteOffset + at + 1).getUint32(0);
    const packed = body.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
    if (packed.length < length || (flags !== PLAIN && flags !== ZIPPED)) {
      return err({ code: 'not-protobuf' });
    }
    const message = flags === ZIPPED && length > 0 ? gunzip(packed, left) : ok(packed);
    if (!message.ok) return message;
    envelopes.push({ zipped: flags === ZIPPED, message: message.value });
    left -= message.value.length;
    at += HEAD_BYTES + length;
  }
  return ok(envelopes);
}

/** Puts messages back, compressed where they were. */
export function closeEnvelopes(envelopes: readonly Envelope[]): Uint8Array {
  return joinBytes(
    envelopes.flatMap(({ zipped, message }) => {
      const packed = zipped ? gzip(message) : message;
      const head = new Uint8Array(HEAD_BYTES);
      head[0] = zipped ? ZIPPED : PLAIN;
      new DataView(head.buffer).setUint32(1, packed.length);
      return [head, packed];
    }),
  );
}
