import { err, ok } from '../result';
import type { BodyReading, Reading, UnreadableBody, WireBody } from './body-reading';
import type { BodyShape } from './body-shape';
import { gunzip, gzip, isGzip } from './gzip';
import { readFormJson } from './read-form-json';
import { readJson } from './read-json';
import { readMultipart } from './read-multipart';
import { readProtobuf } from './read-protobuf';
import { readSignalr } from './read-signalr';
import { readSocketJson } from './read-socket-json';
import { utf8Bytes } from './utf8';
import type { Result } from '../result';

/** Largest body, after decompression, that is read; a larger one counts as unreadable. */
export const MAX_BODY_BYTES = 32 * 1024 * 1024;

export interface ReadBody extends Omit<BodyReading, 'stripped'> {
  /** The body without its words, compressed again if it was; undefined where that cannot be built. */
  stripped(): string | Uint8Array<ArrayBuffer> | undefined;
}

/** Reads a body, plain or gzip. What cannot be read is an error, never an empty list. */
export function readBody(body: WireBody, shape: BodyShape): Result<ReadBody, UnreadableBody> {
  if (body.length > MAX_BODY_BYTES) return err({ code: 'too-big' });
  const zipped = typeof body !== 'string' && isGzip(body);
  const plain = zipped ? gunzip(body, MAX_BODY_BYTES) : ok(body);
  if (!plain.ok) return plain;
  const read = decode(plain.value, shape);
  if (!read.ok) return read;
  const { texts, action } = read.value;
  return ok({
    texts,
    ...(action && { action }),
    stripped() {
      const rest = read.value.stripped();
      if (rest === undefined || typeof body === 'string') return asText(rest);
      const bytes = typeof rest === 'string' ? utf8Bytes(rest) : new Uint8Array(rest);
      return zipped ? gzip(bytes) : bytes;
    },
  });
}

/** A page that gave text gets text back; bytes in its place would have another type. */
function asText(rest: WireBody | undefined): string | undefined {
  return typeof rest === 'string' ? rest : undefined;
}

function decode(body: WireBody, shape: BodyShape): Reading {
  switch (shape.codec) {
    case 'json':
      return readJson(body, shape);
    case 'protobuf':
      return readProtobuf(body, shape);
    case 'form-json':
      return readFormJson(body, shape);
    case 'signalr':
      return readSignalr(body, shape);
    case 'socket-json':
      return readSocketJson(body, shape);
    case 'multipart':
      return readMultipart(body, shape);
  }
}
